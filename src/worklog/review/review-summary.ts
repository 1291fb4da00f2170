import { type ProblemCounts, type Review, type ReviewedSite, WEEK_STATES, type WeekState } from './review.js';

/** What a review adds up to. */
export interface ReviewSummary extends ProblemCounts {
  readonly sites: number;
  /** How many of them could not be read. */
  readonly failed: number;
  /** How many lack a week that is due, and how many have all of them but some only in part. */
  readonly behind: number;
  readonly incomplete: number;
  /** How many weeks of all sites are in each state. */
  readonly weeks: Readonly<Record<WeekState, number>>;
}

export function reviewSummary({ sites }: Pick<Review, 'sites'>): ReviewSummary {
  const weeks = sites.flatMap((site) => site.weeks);
  const count = (state: WeekState): number => weeks.filter((week) => week.state === state).length;
  const sum = (kind: keyof ProblemCounts): number => sites.reduce((total, site) => total + site[kind], 0);
  return {
    sites: sites.length,
    failed: sites.filter(({ failure }) => failure !== null).length,
    behind: sites.filter(({ missing }) => missing.length > 0).length,
    incomplete: sites.filter(({ missing, partial }) => missing.length === 0 && partial.length > 0).length,
    weeks: Object.fromEntries(WEEK_STATES.map((state) => [state, count(state)])) as Record<WeekState, number>,
    errors: sum('errors'),
    warnings: sum('warnings'),
    infos: sum('infos'),
  };
}

/** The sites by what there is to say of them, in each group whom to write to first at the top. */
export interface SitesToWriteTo {
  /** Those that lack something of weeks that are due, or could not be read. */
  readonly lacking: readonly ReviewedSite[];
  /** Those whose pages have mistakes, and lack nothing. */
  readonly mistaken: readonly ReviewedSite[];
  readonly warned: readonly ReviewedSite[];
  readonly clean: readonly ReviewedSite[];
  /** Those of all but the first that have no week with anything in it: nothing lacks as long as nothing is due. */
  readonly unwritten: readonly ReviewedSite[];
}

export function sitesToWriteTo(sites: readonly ReviewedSite[]): SitesToWriteTo {
  const ranked = [...sites].sort((a, b) => a.rank - b.rank);
  const isLacking = ({ failure, missing, partial }: ReviewedSite): boolean =>
    failure !== null || missing.length > 0 || partial.length > 0;
  const others = ranked.filter((site) => !isLacking(site));
  return {
    lacking: ranked.filter(isLacking),
    mistaken: others.filter(({ errors }) => errors > 0),
    warned: others.filter(({ errors, warnings }) => errors === 0 && warnings > 0),
    clean: others.filter(({ errors, warnings, reached }) => errors === 0 && warnings === 0 && reached !== null),
    unwritten: others.filter(({ reached }) => reached === null),
  };
}

/** Whether a site begins behind the day on which it is looked at: somebody starts later, or has written a wrong year. */
export function beginsLater({ calendar, start }: ReviewedSite, { asOf }: Pick<Review, 'asOf'>): boolean {
  return calendar === 'own' && start !== null && start > asOf;
}

/** The numbers of all weeks that any site has or should have, from the first on. */
export function reviewedWeeks({ sites }: Pick<Review, 'sites'>): number[] {
  const numbers = new Set(sites.flatMap(({ weeks }) => weeks.map(({ week }) => week)));
  return [...numbers].sort((a, b) => a - b);
}

/**
 * The week that the worklogs seem to end with, where most of them lack the one that is due by their calendars: nobody can
 * tell from outside whether they are late or done. Null elsewhere, and where it was said how many weeks there are to be.
 */
export function likelyEnd({ sites, weeks }: Review): number | null {
  const due = sites.filter(({ calendar, expected }) => calendar === 'own' && expected !== null);
  const lacking = due.filter(({ missing, expected }) => missing.includes(expected ?? 0));
  if (weeks !== null || due.length < FEWEST_TO_TELL || lacking.length * 2 <= due.length) return null;
  const reached = lacking.flatMap((site) => site.reached ?? []).sort((a, b) => a - b);
  return reached[reached.length >> 1] ?? null;
}

const FEWEST_TO_TELL = 3;
