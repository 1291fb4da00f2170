import { type ContentDifference, contentDifference } from '../../edits/comparison/content-difference.js';
import { layOutPage } from '../../edits/format/lay-out-page.js';
import { Failure } from '../../model/failure.js';
import { pageInput } from '../../page/content-page.js';
import { type PageReader, readWeekPage, type WrittenPage } from '../../page/week-page.js';
import { buildWorklog } from '../../worklog/build-worklog.js';
import { type ShownWeek, shownWeek } from '../../worklog/shown-week.js';
import { type WeekContent, weekContent } from '../../worklog/week-content.js';
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
  refuseControls(week);
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
    advice: 'Markdown would read it otherwise there: word it otherwise.',
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
function refuseControls(week: ShownWeek): void {
  const lines = textsOf(week).flatMap((text) => text.split('\n'));
  const line = lines.find((own) => CONTROL.test(own));
  if (line === undefined) return;
  const code = CONTROL.exec(line)?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new Failure({
    problem: 'A text of the week holds a control character',
    expected: 'characters that can be seen',
    found: `U+${code} in ${JSON.stringify(line.slice(0, LONGEST_SHOWN))}`,
    advice: 'Take it out; most editors can show such characters.',
  });
}

const CONTROL = /[^\t\P{Cc}]/u;
const LONGEST_SHOWN = 80;

/** All texts that a week's page has below its front matter, keys of its columns too. */
export function textsOf({
  sections,
  objectives,
  tasks,
  achievements,
  blankRows,
  columns,
}: ShownWeek): readonly string[] {
  return textsIn([sections, objectives, tasks, achievements, blankRows, columns]);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => [key, ...textsIn(own)]);
}
