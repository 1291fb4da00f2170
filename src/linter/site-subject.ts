import type { Prose } from '../locale/prose.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { CalendarDate } from '../model/calendar-date.js';
import type { Wording } from '../model/dialect.js';
import type { ContentPage } from '../page/content-page.js';
import { type FrontMatterField, frontMatterFields } from '../page/front-matter-fields.js';
import type { WrittenSectionPage } from '../page/section-page.js';
import type { PageSubject, SectionSubject, SiteSubject, WeekSubject } from '../rules/subject.js';
import type { Span } from '../text/span.js';
import type { BuiltWorklog } from '../worklog/build-worklog.js';
import { weekSpan } from '../worklog/listed.js';
import { pageEntries } from '../worklog/page-entries.js';
import { isTemplateSample } from '../worklog/template-sample.js';
import { findWeekLinks, type LinkTargets, publishedPath, weekPath } from '../worklog/week-links.js';

/** What a worklog is judged by, beside its pages. */
export interface SubjectInput {
  readonly built: BuiltWorklog;
  readonly sectionPages: readonly WrittenSectionPage[];
  /** A page's path in the content without its language: `1-Worklog/1.4-Week4/_index.md`. */
  readonly logicalPath: (file: string) => string;
  /** False where the site publishes its pages in the case of their folders. */
  readonly lowerCasePaths: boolean;
  readonly wording: (language: string) => Wording;
  readonly vocabulary: Vocabulary;
  readonly prose: Prose;
  readonly isExcused: (week: number) => boolean;
  readonly isHoliday: (date: CalendarDate) => boolean;
}

/** Brings a worklog into the form in which the rules see it. */
export function siteSubject(input: SubjectInput): SiteSubject {
  const { built, wording, vocabulary, prose, isExcused, isHoliday } = input;
  const weeks = weekSubjects(input);
  const byLanguage = groupBy(weeks, ({ language }) => language);
  const byNumber = groupBy(weeks, ({ week }) => week);
  const languages = built.worklog.languages.filter((language) => byLanguage.has(language));
  const targets: LinkTargets = {
    section: publishedPath(built.worklog.section, input.lowerCasePaths),
    weeks,
    languages: built.worklog.languages,
  };
  return {
    weeks,
    sections: input.sectionPages.map((page): SectionSubject => {
      const subject = pageSubject(page, targets.section);
      const weekLinks = findWeekLinks(subject.text, page.links, targets, vocabulary);
      return Object.assign(subject, { kind: 'section' as const, weekLinks });
    }),
    languages,
    weeksIn: (language) => byLanguage.get(language) ?? [],
    counterparts: (page) => (byNumber.get(page.week) ?? []).filter(({ language }) => language !== page.language),
    wording,
    vocabulary,
    prose,
    isSample: oncePerPage((page) => isTemplateSample(page.week, page, page.entries, prose)),
    isExcused,
    isHoliday,
  };
}

function oncePerPage(tell: (page: WeekSubject) => boolean): (page: WeekSubject) => boolean {
  const told = new Map<WeekSubject, boolean>();
  return (page) => {
    const known = told.get(page) ?? tell(page);
    told.set(page, known);
    return known;
  };
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function weekSubjects({ built: { worklog, readings }, logicalPath, lowerCasePaths }: SubjectInput): WeekSubject[] {
  const read = new Map(readings.map((reading) => [reading.page.file, reading]));
  return worklog.weeks.flatMap(({ pages }) =>
    pages.flatMap((page): WeekSubject[] => {
      const reading = read.get(page.file);
      if (reading === undefined) return [];
      return [
        Object.assign(pageSubject(reading.page, weekPath(logicalPath(page.file), lowerCasePaths)), {
          kind: 'week' as const,
          week: page.week,
          tasks: page.tasks,
          entries: pageEntries(page),
          dateOrder: reading.dateOrder,
          dayDigits: reading.dayDigits,
          ...weekSpan(page),
        }),
      ];
    }),
  );
}

/** Where the front matter's keys stand is found when a rule first asks. */
function pageSubject<Page extends ContentPage>(
  page: Page,
  path: string,
): Page & Pick<PageSubject, 'text' | 'fields' | 'titleSpan' | 'path'> {
  let fields: FrontMatterField[] | undefined;
  const { text } = page.source;
  const { frontMatterBlock } = page;
  return {
    ...page,
    text,
    path,
    get fields() {
      fields ??= frontMatterBlock === null ? [] : frontMatterFields(text, frontMatterBlock);
      return fields;
    },
    get titleSpan(): Span {
      return titleSpan(this.fields, page.blocks, text, frontMatterBlock);
    },
  };
}

function titleSpan(
  fields: readonly FrontMatterField[],
  blocks: ContentPage['blocks'],
  text: string,
  frontMatterBlock: ContentPage['frontMatterBlock'],
): Span {
  const title = fields.find(({ key }) => key === 'title');
  if (title !== undefined && title.content.end > title.content.start) return title.content;
  const heading = blocks.find((block) => block.type === 'heading')?.lines[0];
  if (heading !== undefined && heading.end > heading.start) return heading;
  if (frontMatterBlock !== null) return { start: frontMatterBlock.span.start, end: frontMatterBlock.span.start + 3 };
  const start = text.search(/\S/);
  const end = start === -1 ? 0 : text.slice(start).search(/\r?\n|$/) + start;
  return { start: Math.max(start, 0), end };
}
