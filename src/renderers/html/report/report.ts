import { type OutputWords, phrase, type ReportWord } from '../../../locale/output-words.js';
import type { CalendarDate } from '../../../model/calendar-date.js';
import type { ShownWeek } from '../../../worklog/shown-week.js';
import type { WorklogStatistics } from '../../../worklog/statistics.js';

/** A worklog, or some weeks of it, as one file to open or to print. */
export interface Report {
  readonly title: string;
  /** One for each language, the first of which the report's own words are in. */
  readonly parts: readonly [ReportPart, ...ReportPart[]];
}

/** What a report has in one language. */
export interface ReportPart {
  readonly language: string;
  /** What the language calls itself. */
  readonly languageName: string;
  readonly words: OutputWords;
  /** Of the weeks that are in the report. */
  readonly statistics: WorklogStatistics;
  readonly weeks: readonly ShownWeek[];
  /** How the site writes dates in the language. */
  readonly writeDate: (date: CalendarDate) => string;
}

/** Whether a week of a part still is the template's sample, and counts for nothing in it. */
export function isSample({ file }: ShownWeek, { statistics }: ReportPart): boolean {
  return statistics.samples.some((sample) => sample.file === file);
}

/** A week and what links lead to it by. */
export interface AnchoredWeek {
  readonly week: ShownWeek;
  readonly id: string;
}

/** Gives each week a name of its own: two pages may claim one week, and each language has its own page. */
export function anchoredWeeks(parts: readonly ReportPart[]): AnchoredWeek[][] {
  const used = new Set<string>();
  return parts.map(({ weeks, language }, index) =>
    weeks.map((week) => {
      const name = index === 0 ? `week-${week.week}` : `week-${week.week}-${language}`;
      let id = name;
      for (let count = 2; used.has(id); count++) id = `${name}-${count}`;
      used.add(id);
      return { week, id };
    }),
  );
}

/** A word of the report itself. */
export function reportWord(name: ReportWord, words: OutputWords): string {
  return phrase(words.report[name], words.language);
}
