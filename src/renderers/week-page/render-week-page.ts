import { type ContentDifference, contentDifference } from '../../edits/comparison/content-difference.js';
import { layOutPage } from '../../edits/format/lay-out-page.js';
import { Failure } from '../../model/failure.js';
import type { FrontMatter } from '../../model/week-page.js';
import { pageInput } from '../../page/content-page.js';
import { type PageReader, readWeekPage, type WrittenPage } from '../../page/week-page.js';
import { buildWorklog } from '../../worklog/build-worklog.js';
import { namedTexts } from '../../worklog/named-texts.js';
import { type ShownWeek, shownWeek } from '../../worklog/shown-week.js';
import { type WeekContent, weekContent } from '../../worklog/week-content.js';
import { firstControl } from '../control-characters.js';
import { pageText } from './page-text.js';
import { columnChoices } from './task-table-markdown.js';
import type { PageForm } from './week-form.js';

/**
 * The page of a week in the form of a template. What it says is read again before it is given back.
 *
 * @param week as `worklog show --output json` tells it
 * @returns Markdown with front matter
 * @throws Failure that names the entry where something of the week cannot be written so that it reads back as it is
 */
export function renderWeekPage(week: ShownWeek, form: PageForm, reader: PageReader): string {
  const content = weekContent(week);
  refuseDoubleKeys(week.frontMatter);
  refuseControls(content);
  refuseUnknownSections(content, reader);
  let first: ContentDifference | null = null;
  for (const columns of content.columns === null ? [[]] : columnChoices(content, form)) {
    const text = laidOut(pageText(content, form, columns, reader.vocabulary), form, reader);
    const difference = contentDifference(content, readContent(text, week, reader));
    if (difference === null) return text;
    first ??= difference;
  }
  const { part, expected, found } = first as ContentDifference;
  throw new Failure({
    problem: `Week ${week.week} cannot be written as a page that says the same: ${part}`,
    expected,
    found,
    advice: /^the key /.test(part)
      ? 'The front matter would be read otherwise: give the key another value, or leave it out.'
      : 'Markdown would read it otherwise there: word it otherwise.',
  });
}

/** What a page of a week says when it is read. */
function readContent(text: string, { week, language }: ShownWeek, reader: PageReader): WeekContent {
  const page = readWeekPage(pageInput(FILE, language, text), reader);
  const input = { section: '', languages: [language], language, pages: [{ week, page }], sectionPages: [] };
  const built = buildWorklog(input, { dateOrder: () => null, dayDigits: () => null }, reader.vocabulary);
  const [own] = built.worklog.weeks.flatMap(({ pages }) => pages);
  if (own === undefined) throw new TypeError('a page that was read is in its worklog');
  return weekContent(shownWeek(own, '.'));
}

const FILE = 'week.md';

/** Lays the page out as the formatter would; its line ends are those that are asked for. */
function laidOut(text: string, { language, layout, newLine }: PageForm, reader: PageReader): string {
  // Before a CRLF, Goldmark takes a marker alone for text.
  const ended = newLine === '\n' ? text : text.replace(/^( *-)$/gm, '$1 ').replaceAll('\n', newLine);
  const page: WrittenPage = readWeekPage(pageInput(FILE, language, ended), reader);
  const result = layOutPage(page, layout, reader.vocabulary);
  return result.outcome === 'changed' ? result.text : ended;
}

/** A heading that names no kind of section would begin a group of the section before it. */
function refuseUnknownSections({ others }: WeekContent, { vocabulary }: PageReader): void {
  const unknown = others.find(({ heading }) => vocabulary.heading(heading) === null);
  if (unknown === undefined) return;
  throw new Failure({
    problem: 'A section of the week cannot be written so that it is read as one',
    expected: 'a heading that names its kind, such as Plan, Lessons or Notes',
    found: JSON.stringify(unknown.heading),
    advice: 'Word the heading otherwise, or put what it heads under another section.',
  });
}

/** Control characters act on whatever shows a page, and no page needs one. In front matter they are written as escapes. */
function refuseControls(content: WeekContent): void {
  for (const { name, text } of namedTexts(content)) {
    const found = firstControl(text);
    if (found === null) continue;
    throw new Failure({
      problem: `${name.charAt(0).toUpperCase()}${name.slice(1)} holds a control character`,
      expected: 'characters that can be seen',
      found: `${found.code} in ${JSON.stringify(found.line.slice(0, LONGEST_SHOWN))}`,
      advice: 'Take it out.',
    });
  }
}

const LONGEST_SHOWN = 80;

/** YAML has a key once; what stands under `other` is for those that have no place of their own. */
function refuseDoubleKeys({ other, ...known }: FrontMatter): void {
  const double = Object.keys(known).find((key) => Object.hasOwn(other, key));
  if (double === undefined) return;
  throw new Failure({
    problem: `The front matter of the week has the key ${JSON.stringify(double)} twice`,
    expected: 'each key once',
    found: `${JSON.stringify(double)}, and the same under "other"`,
    advice: 'Take it out of "other".',
  });
}
