import type { CalendarDate } from '../model/calendar-date.js';
import { counted } from '../text/counted.js';
import type {
  Lack,
  ProblemCounts,
  Review,
  ReviewedSite,
  ReviewedWeek,
  ReviewProblem,
  SimilarSites,
  Since,
} from '../worklog/review/review.js';
import { beginsLater } from '../worklog/review/review-summary.js';
import { weekRuns } from '../worklog/week-range.js';

/** The words of a review, for people: the same in the terminal and in HTML. */

/** Numbers in order with ranges: `1, 3–5`. */
function weekRanges(weeks: readonly number[]): string {
  return weekRuns(weeks)
    .map(({ from, to }) => (from === to ? `${from}` : `${from}${to === from + 1 ? ', ' : '–'}${to}`))
    .join(', ');
}

/** What to do where most sites lack their last week. */
export function endText(week: number): string {
  return `Most sites lack the week that is due by their calendars. If they are to end with week ${week}, say so with --weeks ${week}.`;
}

/** Above the sites whose first week is still to come, each with its day. */
export function laterText(asOf: CalendarDate): string {
  return `Begin later than ${asOf} by their own dates`;
}

/** Where to read what the rules are that are named. */
export const RULES_TEXT = 'worklog explain <rule> tells what a rule is about.';

/** `week 4` or `weeks 4–6`. */
function weeksText(weeks: readonly number[]): string {
  return `${weeks.length === 1 ? 'week' : 'weeks'} ${weekRanges(weeks)}`;
}

/** What a week lacks, said once for languages that lack the same; which language it is only where others do not. */
export function lacksText(lacks: readonly Lack[], languages: readonly string[]): string {
  const byWords = new Map<string, string[]>();
  for (const lack of lacks) {
    const words = lackWords(lack);
    byWords.set(words, [...(byWords.get(words) ?? []), lack.language]);
  }
  return [...byWords]
    .map(([words, own]) => (own.length < languages.length ? `${words} in ${own.join(', ')}` : words))
    .join(', ');
}

function lackWords({ kind, count }: Lack): string {
  switch (kind) {
    case 'page':
      return 'no page';
    case 'unreadable':
      return 'a page that cannot be read';
    case 'sample':
      return "the template's sample text";
    case 'entries':
      return 'nothing written';
    case 'tasks':
      return 'no task';
    case 'achievements':
      return 'no achievement';
    case 'objectives':
      return 'no objective';
    case 'blank-rows':
      return counted(count, 'blank row');
    case 'open-tasks':
      return counted(count, 'open task');
  }
}

/** Weeks that lack the same, with what it is: `4–6: no page`. */
export function lacksByWeek(weeks: readonly ReviewedWeek[], languages: readonly string[]): string[] {
  const byWords = new Map<string, number[]>();
  for (const { week, lacks } of weeks) {
    const words = lacksText(lacks, languages);
    byWords.set(words, [...(byWords.get(words) ?? []), week]);
  }
  return [...byWords].map(([words, own]) => `${weekRanges(own)}: ${words}`);
}

/** What sites are called together in which nobody has begun. */
export const UNWRITTEN_TEXT = 'Nothing written yet';

/** How far a site is: what it should have reached, and what it has. */
export function progressText(site: ReviewedSite, review: Pick<Review, 'asOf' | 'weeks'>): string {
  const { missing, partial, expected, reached, calendar, start, weeks } = site;
  const what =
    missing.length > 0
      ? `${counted(missing.length, 'week')} missing`
      : partial.length > 0
        ? `${counted(partial.length, 'week')} partial`
        : 'all weeks done';
  const has = reached === null ? 'nothing is written' : `written up to week ${reached}`;
  if (expected === null && reached === null && missing.length + partial.length === 0)
    return `no week is due yet, ${has}`;
  if (beginsLater(site, review)) return `week ${weeks[0]?.week ?? 1} begins on ${start} by its own dates, ${has}`;
  if (expected === null) return `${what}: no week is due yet, ${has}`;
  const unknown =
    review.weeks === null
      ? `week ${expected} is its last, and nothing tells when it is`
      : `${counted(review.weeks, 'week')} ${review.weeks === 1 ? 'is' : 'are'} asked for`;
  const should = calendar === null ? unknown : `week ${expected} is due`;
  return `${what}: ${should}${calendar === 'cohort' ? ' by the dates of the others' : ''}, ${has}`;
}

/** Which rules tell of how many problems in which weeks, the most first: `12 template-warning (weeks 1–6)`. */
export function rulesText(problems: readonly ReviewProblem[], most: number): string {
  const byRule = new Map<string, ReviewProblem[]>();
  for (const problem of problems) byRule.set(problem.rule, [...(byRule.get(problem.rule) ?? []), problem]);
  const sorted = [...byRule].sort(([, a], [, b]) => b.length - a.length);
  const more = sorted.length - most;
  const shown = sorted.slice(0, most).map(([rule, own]) => {
    const weeks = [...new Set(own.flatMap(({ week }) => week ?? []))].sort((a, b) => a - b);
    return `${own.length} ${rule}${weeks.length > 0 ? ` (${weeksText(weeks)})` : ''}`;
  });
  return [...shown, ...(more > 0 ? [`${counted(more, 'more rule')}`] : [])].join(', ');
}

export function problemsText({ errors, warnings }: ProblemCounts): string {
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return parts.join(', ');
}

/** `2025-09-30`, or a revision with what it is. */
export function sinceText({ kind, value }: Since): string {
  return kind === 'date' ? value : `the revision ${value}`;
}

/** What of a site is new; null where nobody can tell. */
export function newText({ weeks, newTasks }: ReviewedSite): string | null {
  if (weeks.every(({ isNew }) => isNew === null)) return null;
  const own = weeks.filter(({ isNew }) => isNew === true).map(({ week }) => week);
  if (own.length === 0) return 'nothing';
  return `${weeksText(own)}${newTasks === null || newTasks === 0 ? '' : `, ${counted(newTasks, 'task')}`}`;
}

/** How many pairs of pages two sites have, and of which weeks of the first one. */
export function pairsText({ pages }: SimilarSites): string {
  const weeks = [...new Set(pages.map(({ places: [{ week }] }) => week))].sort((a, b) => a - b);
  return `${counted(pages.length, 'pair')} of pages, ${weeksText(weeks)}`;
}

export function shareText(share: number): string {
  return `${Math.min(Math.round(share * 100), 100)} %`;
}
