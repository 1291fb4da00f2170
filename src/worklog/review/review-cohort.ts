import type { CalendarDate } from '../../model/calendar-date.js';
import { type ExpectedWeeks, expectedWeeks } from './expected-weeks.js';
import type { ProblemCounts, ReviewedSite, ReviewedWeek, ReviewProblem, WeekState } from './review.js';
import { siteNames } from './site-names.js';
import type { SiteReading, WeekReading } from './site-reading.js';

/**
 * Sees each site among the others: which weeks are due, what is there of them, and whom to write to first.
 *
 * @param weeks how many weeks there are to be; null where the sites tell
 */
export function reviewCohort(
  readings: readonly SiteReading[],
  asOf: CalendarDate,
  weeks: number | null,
): readonly ReviewedSite[] {
  const expected = expectedWeeks(readings, asOf, weeks);
  const names = siteNames(readings.map(({ root }) => root));
  const sites = readings.map((reading, index) =>
    reviewSite(reading, names[index] as string, expected[index] as ExpectedWeeks),
  );
  const order = sites.map((_, index) => index).sort((a, b) => compare(sites, a, b));
  const ranks = new Map(order.map((index, place) => [index, place + 1]));
  return sites.map((site, index) => ({ ...site, rank: ranks.get(index) ?? 0 }));
}

/** Who cannot be read, then who has most weeks missing, then partial, then most errors, then warnings. */
function compare(sites: readonly Unranked[], a: number, b: number): number {
  const [one, other] = [sites[a] as Unranked, sites[b] as Unranked];
  return (
    Number(other.failure !== null) - Number(one.failure !== null) ||
    other.missing.length - one.missing.length ||
    other.partial.length - one.partial.length ||
    other.errors - one.errors ||
    other.warnings - one.warnings ||
    a - b
  );
}

type Unranked = Omit<ReviewedSite, 'rank'>;

function reviewSite(reading: SiteReading, name: string, { calendar, start, expected }: ExpectedWeeks): Unranked {
  const { site, title, failure, languages, unread, newTasks } = reading;
  // What nobody has written yet has no mistakes but that.
  const unwritten = new Set(reading.weeks.filter(({ isWritten }) => !isWritten).map(({ week }) => week));
  const problems = reading.problems.filter(({ week }) => week === null || !unwritten.has(week));
  const counts = countsByWeek(problems);
  const weeks = weekNumbers(reading, expected).map((week) =>
    reviewWeek(reading, week, expected, counts.get(week) ?? NO_PROBLEMS),
  );
  const due = (state: WeekState): number[] =>
    weeks.filter((week) => week.isDue && week.state === state).map(({ week }) => week);
  return {
    site,
    name,
    title,
    failure,
    languages,
    calendar,
    start,
    expected,
    reached: reading.weeks.findLast(({ isWritten }) => isWritten)?.week ?? null,
    missing: due('missing'),
    partial: due('partial'),
    weeks,
    ...countProblems(problems),
    problems,
    unread,
    newTasks,
  };
}

/** The weeks that have a page, and those that should. A worklog may begin later than with its first week. */
function weekNumbers({ weeks }: SiteReading, expected: number | null): number[] {
  const numbers = new Set(weeks.map(({ week }) => week));
  for (let week = weeks[0]?.week ?? 1; week <= (expected ?? 0); week++) numbers.add(week);
  const [first = 1] = weeks.map(({ week }) => week);
  const last = weeks.at(-1)?.week ?? 0;
  // Somebody whose weeks are named by years has not left out hundreds.
  if (last - first <= MOST_WEEKS) for (let week = first; week < last; week++) numbers.add(week);
  return [...numbers].sort((a, b) => a - b);
}

/** No worklog has more. */
const MOST_WEEKS = 400;

function reviewWeek(
  { weeks, languages, excused }: SiteReading,
  week: number,
  expected: number | null,
  counts: ProblemCounts,
): ReviewedWeek {
  const reading = weeks.find((one) => one.week === week);
  const isDue = expected !== null && week <= expected;
  const noPage = languages.map((language) => ({ kind: 'page', language, count: 1 }) as const);
  const { start = null, end = null, pages = [], lacks = noPage, isNew = null } = reading ?? {};
  return {
    week,
    state: stateOf(reading, isDue, excused.includes(week)),
    isDue,
    start,
    end,
    lacks,
    pages,
    isNew,
    ...counts,
  };
}

function stateOf(reading: WeekReading | undefined, isDue: boolean, isExcused: boolean): WeekState {
  if (reading?.isWritten === true) return reading.lacks.length === 0 ? 'done' : 'partial';
  if (isExcused) return 'excused';
  return isDue ? 'missing' : 'upcoming';
}

const NO_PROBLEMS: ProblemCounts = { errors: 0, warnings: 0, infos: 0 };

function countsByWeek(problems: readonly ReviewProblem[]): ReadonlyMap<number | null, ProblemCounts> {
  const byWeek = new Map<number | null, ReviewProblem[]>();
  for (const problem of problems) {
    const own = byWeek.get(problem.week);
    if (own === undefined) byWeek.set(problem.week, [problem]);
    else own.push(problem);
  }
  return new Map([...byWeek].map(([week, own]) => [week, countProblems(own)]));
}

function countProblems(problems: readonly ReviewProblem[]): ProblemCounts {
  const of = (severity: ReviewProblem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}
