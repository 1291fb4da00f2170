import type { ReviewedSite } from '../worklog/review/review.js';
import { reviewedWeeks } from '../worklog/review/review-summary.js';
import { type Cell, plainCell } from './cells.js';
import type { TableModel } from './table-text.js';

/** The matrix of a review as a table: a row for each site, a column for each week that says in which state it is. */
export function reviewTable(sites: readonly ReviewedSite[]): TableModel {
  const weeks = reviewedWeeks({ sites });
  const names = ['site', 'rank', 'expected', 'reached', 'missing', 'partial', 'errors', 'warnings', 'failure'];
  const headings = [...names, ...weeks.map((week) => `week ${week}`)];
  return { names: headings, headings, rows: sites.map((site) => row(site, weeks)) };
}

function row(site: ReviewedSite, weeks: readonly number[]): Cell[] {
  const { expected, reached, missing, partial, errors, warnings, failure, rank } = site;
  const states = new Map(site.weeks.map(({ week, state }) => [week, state]));
  return [
    plainCell(site.site),
    number(rank),
    expected === null ? plainCell(null) : number(expected),
    reached === null ? plainCell(null) : number(reached),
    number(missing.length),
    number(partial.length),
    number(errors),
    number(warnings),
    plainCell(failure),
    ...weeks.map((week) => plainCell(states.get(week))),
  ];
}

function number(value: number): Cell {
  return { type: 'number', value };
}
