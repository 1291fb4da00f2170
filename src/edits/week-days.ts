import { addDays, type CalendarDate, daysBetween } from '../model/calendar-date.js';
import { coreDays } from '../model/dated-cells.js';
import type { Weekday } from '../model/weekday.js';
import { type WeekDays, weekEnd } from '../worklog/week-of-day.js';
import type { KnownPage } from './known-page.js';
import { commonest } from './majority.js';
import { USUAL_WEEK, weekStart, weekStarts, workingWeek } from './week-calendar.js';

/** Weeks further from each other than their numbers say by more than this are parted by no holiday. */
const LONGEST_BREAK = 28;

/**
 * When the weeks of a worklog are. A week that is a copy of another, or has a wrong year, is where the calendar of the weeks
 * around it has it, and so is one that has no dates of its own yet, or those of the template's sample.
 *
 * @param pages of all languages
 * @param isSample whether a day is one that the programme's template comes with
 * @param today a last week that is long after the others was begun after a break, unless it is still to come
 * @returns by number, those whose time can be told
 */
export function weekDays(
  pages: readonly KnownPage[],
  isSample: (date: CalendarDate) => boolean,
  today: CalendarDate,
): readonly WeekDays[] {
  const { first } = pages.length > 0 ? workingWeek(pages) : USUAL_WEEK;
  const told = ownDays(pages, first, isSample);
  const inOrder = new Set(weeksInOrder(told, today));
  const isSound = (page: KnownPage): boolean => {
    const own = pageDays(page, isSample)[0];
    if (own === undefined) return true;
    return told.some((one) => one.week === page.week && inOrder.has(one) && one.start === weekStart(own, first));
  };
  const startOf = weekStarts(withoutCopiedDates(pages.filter(isSound)), first, isSample);
  const numbers = [...new Set(pages.map(({ week }) => week))].sort((a, b) => a - b);
  const found = numbers.flatMap((week): WeekDays[] => {
    const own = told.find((one) => one.week === week) ?? null;
    const isInOrder = own === null || inOrder.has(own);
    const start = own !== null && isInOrder ? own.start : startOf(week);
    if (start === null) return [];
    const end = weekEnd(start, own !== null && isInOrder ? own.days.last : null);
    return [{ week, own: own?.days ?? null, start, end, isInOrder }];
  });
  // A worklog whose own time is that of the sample.
  return found.length > 0 || told.length > 0 || pages.length === 0 || isNever(isSample)
    ? found
    : weekDays(pages, NEVER, today);
}

const NEVER = (): boolean => false;
const isNever = (isSample: (date: CalendarDate) => boolean): boolean => isSample === NEVER;

type OwnDays = NonNullable<WeekDays['own']>;

/** The days that the rows of a page tell of; none where they contradict each other. */
function pageDays({ rowDates }: KnownPage, isSample: (date: CalendarDate) => boolean): readonly CalendarDate[] {
  return coreDays(rowDates.flatMap((date) => (date === null || isSample(date) ? [] : [date])));
}

interface ToldWeek extends DatedWeek {
  readonly days: OwnDays;
}

/**
 * The days that the rows of each week tell of. Where the languages contradict each other, those count that follow the other
 * weeks as their number does.
 */
function ownDays(
  pages: readonly KnownPage[],
  first: Weekday,
  isSample: (date: CalendarDate) => boolean,
): readonly ToldWeek[] {
  const choices = new Map<number, ToldWeek[]>();
  for (const page of pages) {
    const { week } = page;
    const dates = pageDays(page, isSample);
    const [from, last] = [dates[0], dates.at(-1)];
    if (from === undefined || last === undefined) continue;
    const own = choices.get(week) ?? [];
    choices.set(week, own);
    const start = weekStart(from, first);
    const same = own.findIndex((one) => one.start === start);
    const days = { first: from, last };
    if (same === -1) own.push({ week, start, days });
    else own[same] = { week, start, days: together(own[same]?.days ?? days, days) };
  }
  const usual = commonest([...choices.values()].flatMap((own) => own.map(origin)));
  return [...choices.values()]
    .flatMap((own) => own.find((one) => origin(one) === usual) ?? own[0] ?? [])
    .sort((a, b) => a.week - b.week);
}

function together(one: OwnDays, other: OwnDays): OwnDays {
  return {
    first: one.first < other.first ? one.first : other.first,
    last: one.last > other.last ? one.last : other.last,
  };
}

interface DatedWeek {
  readonly week: number;
  readonly start: CalendarDate;
}

/**
 * The most weeks whose starts follow each other as their numbers do, without those that are far from all others. The
 * earlier ones, where there is a choice.
 *
 * @param weeks by number
 */
function weeksInOrder<Week extends DatedWeek>(weeks: readonly Week[], today: CalendarDate): readonly Week[] {
  const best: { readonly length: number; readonly before: number }[] = [];
  let end = -1;
  for (const [at, { start }] of weeks.entries()) {
    let [length, before] = [1, -1];
    for (let other = 0; other < at; other++) {
      const known = best[other]?.length ?? 0;
      if ((weeks[other]?.start ?? start) < start && known + 1 > length) [length, before] = [known + 1, other];
    }
    best.push({ length, before });
    if (length > (best[end]?.length ?? 0)) end = at;
  }
  const chain: Week[] = [];
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) {
    const week = weeks[at];
    if (week !== undefined) chain.unshift(week);
  }
  const near = chain.filter(
    (one, at) =>
      [chain[at - 1], chain[at + 1]].some((other) => other !== undefined && isNear(one, other)) ||
      (at > 1 && at === chain.length - 1 && one.start <= today),
  );
  return near.length > 0 ? near : chain.slice(0, 1);
}

/** The first day of week 0, if all weeks followed each other. */
function origin({ week, start }: DatedWeek): CalendarDate {
  return addDays(start, -7 * week);
}

function isNear(one: DatedWeek, other: DatedWeek): boolean {
  return Math.abs(daysBetween(origin(one), origin(other))) <= LONGEST_BREAK;
}

/** The pages without those whose only date is the front matter's and another week's too. */
function withoutCopiedDates(pages: readonly KnownPage[]): readonly KnownPage[] {
  const firstWeeks = new Map<string, number>();
  return pages.filter(({ page, week, rowDates }) => {
    const date = page.frontMatter.date?.slice(0, 10) ?? '';
    if (date === '' || rowDates.some((one) => one !== null)) return true;
    const first = firstWeeks.get(date) ?? week;
    firstWeeks.set(date, first);
    return first === week;
  });
}
