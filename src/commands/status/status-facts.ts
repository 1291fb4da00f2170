import { rowOfDay, taskDay } from '../../edits/entries/day-rows.js';
import type { KnownPage } from '../../edits/known-page.js';
import { syncWorklog } from '../../edits/sync/sync-week.js';
import { rowWeekday, USUAL_WEEK, usualDays, weekStart, weekStarts, workingWeek } from '../../edits/week-calendar.js';
import { localDate } from '../../model/calendar-date.js';
import type { Task } from '../../model/task.js';
import type { WeekPage } from '../../model/week-page.js';
import { WEEKDAYS, type Weekday } from '../../model/weekday.js';
import type { Worklog } from '../../model/worklog.js';
import type { OpenWorklog } from '../../site/open-worklog.js';
import { isHoliday, settledBy } from '../../site/settings.js';
import { dialectReader } from '../../site/site-dialects.js';
import { matchingRow } from '../../worklog/matching-rows.js';
import type { LanguageGap, StatusFacts } from '../../worklog/status/worklog-status.js';
import { weekOfDay } from '../../worklog/week-of-day.js';
import type { Context } from '../command.js';
import { type WorklogCalendar, worklogCalendar } from '../command-today.js';

/** Gathers what a status is made of. All languages of the worklog are to have been read. */
export function statusFacts(opened: OpenWorklog, language: string, context: Context): StatusFacts {
  const { worklog, settings } = opened;
  const calendar = worklogCalendar(opened, context);
  const { written, weekDays, rowDates } = calendar;
  const { first } = written.length > 0 ? workingWeek(written) : USUAL_WEEK;
  const today = localDate(context.now());
  // The rows of a week that goes on may still be to come.
  const current = weekOfDay(weekDays, worklog.weeks.at(-1)?.number ?? 0, today);
  const others = written.filter(({ week }) => current.kind !== 'week' || week !== current.week);
  return {
    today,
    language,
    worklog,
    weekDays,
    sampleWeeks: calendar.sampleWeeks(language),
    workingDays: others.length > 0 ? workingWeek(others).days : USUAL_WEEK.days,
    offDays: neverWorked(written),
    usualDays: usualDays(others),
    isHoliday: (date) => isHoliday(settings, date),
    excusedWeeks: settings.excusedWeeks,
    weekStart: (date) => weekStart(date, first),
    startOf: weekStarts(written, first, calendar.isSampleDay),
    rowDates,
    rowOfDay: (page, date) => rowOfDay(page.tasks, rowDates(page), taskDay(date)),
    isPaired: (page, task) => isPaired(worklog, page, task),
    endsInCode: (page) => endsInCode(opened, page),
    behind: languageGaps(opened, calendar),
  };
}

/** The days on which no week has a row; of the usual working days only where enough weeks tell so. */
function neverWorked(pages: readonly KnownPage[]): readonly Weekday[] {
  const weeks = new Set(pages.map(({ week }) => week)).size;
  const worked = new Set(
    pages.flatMap((page) => page.tasks.flatMap(({ day }, row) => [...(day?.weekdays ?? []), rowWeekday(page, row)])),
  );
  return WEEKDAYS.filter((day) => !worked.has(day) && (weeks >= ENOUGH_WEEKS || !USUAL_WEEK.days.includes(day)));
}

const ENOUGH_WEEKS = 3;

/** Whether `worklog done` finds the row on the other pages of the week, or has nothing to look for there. */
function isPaired({ weeks }: Worklog, page: WeekPage, { row }: Task): boolean {
  const pages = weeks.find(({ number }) => number === page.week)?.pages ?? [];
  return pages.every(
    (other) =>
      other.language === page.language ||
      other.tasks.length === 0 ||
      other.hasTaskTable !== page.hasTaskTable ||
      matchingRow(page.tasks, row - 1, other.tasks) !== null,
  );
}

function endsInCode({ readings }: OpenWorklog, { file }: WeekPage): boolean {
  const last = readings.find(({ page }) => page.file === file)?.page.blocks.at(-1);
  return last?.type === 'code' && !last.closed;
}

/** What `worklog sync` would carry over in a week: from the worklog's own language to the others, and back. */
function languageGaps(opened: OpenWorklog, { prose }: WorklogCalendar): (week: number) => readonly LanguageGap[] {
  const { worklog, readings, vocabulary, settings, pages } = opened;
  const { language: own } = worklog;
  const written = worklog.languages.filter((language) => readings.some(({ page }) => page.language === language));
  const others = written.filter((language) => language !== own);
  if (!written.includes(own) || others.length === 0) return () => [];
  const dialect = dialectReader(opened);
  const { frontMatter } = pages;
  const site = { worklog, readings, vocabulary, dialect, frontMatter, repads: false };
  const gaps = (week: number, from: string, targets: readonly string[]): LanguageGap[] =>
    syncWorklog(site, { weeks: (number) => number === week, from, targets, prose }, settledBy(settings)).flatMap(
      ({ language, carried }) => {
        const count = [...carried.values()].reduce((sum, one) => sum + one, 0);
        return count === 0 ? [] : [{ week, language, from, count }];
      },
    );
  return (week) => [...gaps(week, own, others), ...others.flatMap((other) => gaps(week, other, [own]))];
}
