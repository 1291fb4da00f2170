import { type KnownPage, knownPages } from '../edits/known-page.js';
import { weekDays } from '../edits/week-days.js';
import type { Prose } from '../locale/prose.js';
import { type CalendarDate, localDate } from '../model/calendar-date.js';
import type { WeekPage } from '../model/week-page.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { samplePages } from '../worklog/template-sample.js';
import type { WeekDays } from '../worklog/week-of-day.js';
import type { Context } from './command.js';
import { isSampleDay, readProse } from './command-week.js';

/** When the weeks of a worklog are, and which of them nobody has written yet. */
export interface WorklogCalendar {
  readonly prose: Prose;
  /** Whether a day is one that the programme's template comes with. */
  readonly isSampleDay: (date: CalendarDate) => boolean;
  /** The files of all pages, but of those whose week another page of the language tells of already. */
  readonly pages: ReadonlySet<string>;
  /** The pages of all languages, but those that still are the template's sample. */
  readonly written: readonly KnownPage[];
  readonly weekDays: readonly WeekDays[];
  /** The weeks whose page in the language still is the sample. */
  readonly sampleWeeks: (language: string) => ReadonlySet<number>;
  /** The day of each row of a page, by its start or its day cell. */
  readonly rowDates: (page: Pick<WeekPage, 'file'>) => readonly (CalendarDate | null)[];
}

/** Looks at when the weeks of an open worklog are. All of its languages are to have been read. */
export function worklogCalendar(opened: OpenWorklog, { templates, now }: Context): WorklogCalendar {
  return calendarOn(localDate(now()), opened, readProse(templates));
}

/** The same as it looks on a day. */
export function calendarOn(today: CalendarDate, opened: OpenWorklog, prose: Prose): WorklogCalendar {
  const { worklog, vocabulary } = opened;
  const isSample = isSampleDay(prose);
  const pages = worklog.languages.flatMap((language) => knownPages(opened, language, vocabulary));
  const samples = samplePages(opened, prose);
  const byFile = new Map(pages.map((known) => [known.page.file, known]));
  return {
    prose,
    isSampleDay: isSample,
    pages: new Set(byFile.keys()),
    written: pages.filter(({ page }) => !samples.has(page.file)),
    weekDays: weekDays(pages, isSample, today),
    sampleWeeks: (language) =>
      new Set(pages.filter(({ page }) => page.language === language && samples.has(page.file)).map(({ week }) => week)),
    rowDates: ({ file }) => byFile.get(file)?.rowDates ?? [],
  };
}
