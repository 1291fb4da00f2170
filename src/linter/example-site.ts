import { inferWording } from '../dialect/site-dialect.js';
import type { Prose } from '../locale/prose.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import { pageInput } from '../page/content-page.js';
import { readSectionPage } from '../page/section-page.js';
import { readWeekPage } from '../page/week-page.js';
import type { Example } from '../rules/rule.js';
import type { SiteSubject, UnreadPage } from '../rules/subject.js';
import type { Span } from '../text/span.js';
import { buildWorklog, type NumberedPage } from '../worklog/build-worklog.js';
import { pageName } from '../worklog/section.js';
import { looksLikeWeek, weekNumber } from '../worklog/week-number.js';
import { siteSubject } from './site-subject.js';

/** Stand around each fault in an example that fails. */
const OPENING = '⟦';
const CLOSING = '⟧';

/** The section of the examples, and the page that an example of only one page is. */
const SECTION = '1-Worklog';
const CONTENT = 'content';
export const EXAMPLE_PAGE = '1.4-Week4/_index.md';

/** An example without its marks, and where they stood. */
export interface MarkedFile {
  /** Relative to the section. */
  readonly file: string;
  readonly text: string;
  readonly faults: readonly Span[];
}

/** Takes the marks out of an example's files. */
export function readMarks(example: Example): MarkedFile[] {
  const files = typeof example === 'string' ? { [EXAMPLE_PAGE]: example } : example;
  return Object.entries(files).map(([file, marked]) => {
    const faults: Span[] = [];
    let text = '';
    let start = 0;
    for (const part of marked.split(/([⟦⟧])/)) {
      if (part === OPENING) start = text.length;
      else if (part === CLOSING) faults.push({ start, end: text.length });
      else text += part;
    }
    return { file, text, faults };
  });
}

/** What reading an example takes: the words of all languages, and the front matter library. */
export interface ExampleReader {
  readonly vocabulary: Vocabulary;
  readonly prose: Prose;
  readonly frontMatter: FrontMatterReader;
}

/** What the linter is given of an example. */
export interface ExampleSubject {
  readonly site: SiteSubject;
  readonly unread: readonly UnreadPage[];
}

/** The worklog that the files of an example make up: English and Vietnamese, in one section. */
export function exampleSite(files: readonly MarkedFile[], reader: ExampleReader): ExampleSubject {
  const { vocabulary, prose, frontMatter } = reader;
  const inputs = files.map(({ file, text }) => pageInput(`${CONTENT}/${SECTION}/${file}`, languageOf(file), text));
  const isSectionPage = (file: string): boolean => /^_index\.(?:[a-z]+\.)?md$/.test(nameInSection(file));
  const pages: NumberedPage[] = [];
  const unread: UnreadPage[] = [];
  for (const input of inputs.filter(({ file }) => !isSectionPage(file))) {
    const page = readWeekPage(input, { vocabulary, frontMatter });
    const { file } = input;
    const week = weekNumber(pageName({ logical: logicalPath(file), kind: 'branch' }), page, vocabulary);
    if (week !== null) pages.push({ week, page });
    else if (looksLikeWeek(page)) unread.push({ rule: 'week-unknown', file, reason: NO_WEEK, page });
  }
  const sections = inputs.filter(({ file }) => isSectionPage(file)).map((input) => readSectionPage(input, frontMatter));
  const built = buildWorklog(
    {
      section: SECTION,
      languages: ['en', 'vi'],
      language: 'en',
      pages,
      sectionPages: sections.map(({ file, language }) => ({ file, language })),
    },
    { dateOrder: () => null, dayDigits: () => null },
    vocabulary,
  );
  const site = siteSubject({
    built,
    sectionPages: sections,
    logicalPath,
    lowerCasePaths: true,
    wording: (language) => inferWording(language, built.readings),
    vocabulary,
    prose,
    isExcused: () => false,
    isHoliday: () => false,
  });
  return { site, unread };
}

const NO_WEEK = 'not shown: neither its name, its title nor its `pre` tells a week.';

function languageOf(file: string): string {
  return /\.vi\.md$/.test(file) ? 'vi' : 'en';
}

function nameInSection(file: string): string {
  return file.slice(`${CONTENT}/${SECTION}/`.length);
}

function logicalPath(file: string): string {
  return file.slice(CONTENT.length + 1).replace(/\.vi\.md$/, '.md');
}
