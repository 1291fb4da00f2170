import { sep } from 'node:path';
import type { Prose } from '../../locale/prose.js';
import type { Vocabulary } from '../../locale/vocabulary.js';
import type { CalendarDate } from '../../model/calendar-date.js';
import type { PageProblem } from '../../model/page-problem.js';
import type { WeekPage } from '../../model/week-page.js';
import type { Week } from '../../model/worklog.js';
import { problemText } from '../../reporters/problem-text.js';
import type { Site } from '../../site/find-site.js';
import { type OpenWorklog, openWorklog } from '../../site/open-worklog.js';
import { isHoliday } from '../../site/settings.js';
import type { KeptTexts } from '../../text/copied-text.js';
import { comparableLines } from '../../worklog/review/comparable-lines.js';
import type { Lack, PagePlace, Since } from '../../worklog/review/review.js';
import { shingles } from '../../worklog/review/shingles.js';
import type { SiteReading, WeekReading } from '../../worklog/review/site-reading.js';
import { isWritten, judgedLanguages, type PageJudge, pageLacks } from '../../worklog/review/week-lacks.js';
import { pageName } from '../../worklog/section.js';
import { nameWeekNumber } from '../../worklog/week-number.js';
import { calendarOn, type WorklogCalendar } from '../command-today.js';
import { siteCalendar } from './site-calendar.js';
import { countNew, type News, readNews } from './site-news.js';
import { siteProblems } from './site-problems.js';

/** What is asked of every site. */
export interface ReviewQuestion {
  readonly asOf: CalendarDate;
  readonly since: Since | null;
  /** The languages that are judged; null for those that the site keeps. */
  readonly languages: readonly string[] | null;
  readonly vocabulary: Vocabulary;
  readonly prose: Prose;
}

/** What was read of a site. */
export interface ReadSite {
  /** Nothing of it holds a page. */
  readonly reading: SiteReading;
  /** Its pages as the fingerprints of what they say. */
  readonly compared: readonly (PagePlace & { readonly shingles: readonly number[] })[];
  /** What could not be read. */
  readonly problems: readonly PageProblem[];
  /** Why nobody can tell what is new in it; null where somebody can, or nobody asked. */
  readonly sinceFailure: string | null;
}

/**
 * Reads a site and judges its weeks.
 *
 * @param shown its folder as the user would write it
 * @param texts copies what is kept: a text that is cut out of a page would keep all of it
 * @throws Failure where it has no worklog, or its settings are wrong
 */
export async function readSite(
  site: Site,
  shown: string,
  question: ReviewQuestion,
  texts: KeptTexts,
): Promise<ReadSite> {
  const { asOf, vocabulary, prose } = question;
  const opened = await openWorklog(site, vocabulary);
  const calendar = calendarOn(asOf, opened, prose);
  const judge = pageJudge(opened, calendar);
  const news = readNews(opened, calendar, question.since);
  const { worklog, settings, problems } = opened;
  const own = worklog.weeks.map(({ pages }) => pages);
  const languages = judgedLanguages(
    own.map((pages) => pages.filter((page) => isWritten(page, judge))).filter((pages) => pages.length > 0),
    worklog.language,
    question.languages,
  );
  const pages = own.flat().filter((page) => languages.includes(page.language));
  const { configuration } = site;
  const weeks = readWeeks(opened, { languages, calendar, judge, news });
  const unreadable = new Map(unreadablePages(opened).map(({ file, week }) => [file, week]));
  const reading: SiteReading = {
    site: shown,
    root: site.root.replaceAll(sep, '/'),
    title: configuration.languages.find(({ code }) => code === worklog.language)?.title ?? configuration.title,
    failure: null,
    languages,
    calendar: siteCalendar(
      opened,
      calendar,
      asOf,
      weeks.map(({ week }) => week),
    ),
    weeks,
    excused: settings.excusedWeeks,
    problems: await siteProblems(opened, prose, { languages: question.languages, unreadable }),
    unread: problems.map(problemText),
    newTasks: countNew(pages, languages[0] ?? worklog.language, news),
  };
  return {
    reading: texts.copyOf(reading),
    compared: pages
      .filter((page) => isWritten(page, judge))
      .map((page) => ({ ...texts.copyOf(placeOf(page)), shingles: shingles(comparableLines(page, prose)) })),
    problems,
    sinceFailure: news.failure,
  };
}

function placeOf({ week, language, file }: WeekPage): PagePlace {
  return { week, language, file };
}

function pageJudge({ settings }: OpenWorklog, calendar: WorklogCalendar): PageJudge {
  const written = new Set(calendar.written.map(({ page }) => page.file));
  const known = calendar.pages;
  return {
    prose: calendar.prose,
    // A second page of a week is not in the calendar, and no sample either.
    isSample: ({ file }) => known.has(file) && !written.has(file),
    isDayOff: (page, task) => {
      const date = calendar.rowDates(page)[task.row - 1] ?? task.start?.date ?? null;
      return date !== null && isHoliday(settings, date);
    },
  };
}

/** What the weeks of a site are judged by. */
interface WeekJudge {
  readonly languages: readonly string[];
  readonly calendar: WorklogCalendar;
  readonly judge: PageJudge;
  readonly news: News;
}

/** The weeks that have a page, be it one that can be read or not. */
function readWeeks(opened: OpenWorklog, by: WeekJudge): WeekReading[] {
  const { weeks } = opened.worklog;
  const unreadable = unreadablePages(opened).filter(({ language }) => by.languages.includes(language));
  const known = new Map(weeks.map((week) => [week.number, week.pages]));
  const numbers = new Set([...known.keys(), ...unreadable.map(({ week }) => week)]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) =>
      readWeek(
        { number, pages: known.get(number) ?? [] },
        unreadable.filter(({ week }) => week === number),
        by,
      ),
    );
}

/** The pages that cannot be read, as far as their names tell of which weeks they are. */
function unreadablePages({ worklog, children, problems, vocabulary }: OpenWorklog): PagePlace[] {
  const wrong = new Set(problems.map(({ file }) => file));
  const read = new Set(worklog.weeks.flatMap(({ pages }) => pages.map(({ file }) => file)));
  return children.flatMap((child): PagePlace[] => {
    const { file, language } = child;
    if (!wrong.has(file) || read.has(file)) return [];
    const week = nameWeekNumber(pageName(child), vocabulary);
    return week === null ? [] : [{ week, language, file }];
  });
}

function readWeek(
  { number, pages }: Pick<Week, 'number' | 'pages'>,
  unreadable: readonly PagePlace[],
  { languages, calendar, judge, news }: WeekJudge,
): WeekReading {
  const judged = pages.filter((page) => languages.includes(page.language));
  const days = calendar.weekDays.find(({ week }) => week === number);
  return {
    week: number,
    // What is in a page that nobody can read is not known, but somebody has made it.
    isWritten: unreadable.length > 0 || judged.some((page) => isWritten(page, judge)),
    start: days?.start ?? null,
    end: days?.end ?? null,
    lacks: languages.flatMap((language): Lack[] => {
      const own = judged.filter((page) => page.language === language);
      // Of two pages that claim one week, the one that is written counts.
      const page = own.find((one) => isWritten(one, judge)) ?? own[0];
      if (page !== undefined) return pageLacks(page, judge);
      const isThere = unreadable.some((place) => place.language === language);
      return [{ kind: isThere ? 'unreadable' : 'page', language, count: 1 }];
    }),
    pages: [...judged, ...unreadable].map(({ language, file }) => ({ language, file })),
    isNew: news.isNew?.(number, judged) ?? null,
  };
}
