import {
  type ProblemCounts,
  type Review,
  type ReviewedSite,
  type ReviewedWeek,
  WEEK_STATES,
} from '../../../worklog/review/review.js';
import { reviewedWeeks } from '../../../worklog/review/review-summary.js';
import { lacksText, problemsText } from '../../review-words.js';
import { type Html, html } from '../html.js';
import type { ReviewAnchors } from './review-anchors.js';
import { WEEK_SIGNS } from './week-signs.js';

/**
 * The sites by their weeks. A cell says to screen readers what its sign stands for, and leads to what there is to say of the
 * week; the table scrolls within its own frame.
 */
export function matrixHtml(review: Review, anchors: ReviewAnchors): Html {
  const weeks = reviewedWeeks(review);
  return html`<section aria-labelledby="matrix">
<h2 id="matrix">Weeks</h2>
<div class="frame" role="region" aria-labelledby="matrix" tabindex="0">
<table class="matrix">
<thead><tr><th scope="col" class="name">Site</th>${weeks.map((week) => html`<th scope="col"><span class="unseen">Week </span>${week}</th>`)}<th scope="col" class="count">Missing</th><th scope="col" class="count">Errors</th><th scope="col" class="count">Warnings</th></tr></thead>
<tbody>
${review.sites.map((site, index) => rowHtml(site, index, weeks, anchors))}</tbody>
</table>
</div>
${legendHtml(review)}</section>
`;
}

function rowHtml(site: ReviewedSite, index: number, weeks: readonly number[], anchors: ReviewAnchors): Html {
  const own = new Map(site.weeks.map((week) => [week.week, week]));
  const cells =
    site.failure === null
      ? weeks.map((week) => cellHtml(own.get(week), site, index, anchors))
      : html`<td class="failure" colspan="${Math.max(weeks.length, 1)}">could not be read</td>`;
  const count = (value: number): Html => html`<td class="count">${value > 0 && value}</td>`;
  return html`<tr><th scope="row" class="name"><a href="#${anchors.site(index)}">${site.name}</a></th>${cells}${count(site.missing.length)}${count(site.errors)}${count(site.warnings)}</tr>
`;
}

function cellHtml(week: ReviewedWeek | undefined, site: ReviewedSite, index: number, anchors: ReviewAnchors): Html {
  if (week === undefined) return html`<td></td>`;
  const { sign, meaning } = WEEK_SIGNS[week.state];
  const words = [meaning, lacksText(week.lacks, site.languages), problemsText(week)].filter((part) => part !== '');
  const content = html`<span aria-hidden="true">${sign}${markHtml(week)}</span><span class="unseen">${words.join(', ')}</span>`;
  return hasDetails(week)
    ? html`<td class="${week.state}"><a href="#${anchors.week(index, week.week)}" title="${words.join(', ')}">${content}</a></td>`
    : html`<td class="${week.state}">${content}</td>`;
}

/** Whether there is more to say of a week than its state. */
export function hasDetails({ state, errors, warnings, infos }: ReviewedWeek): boolean {
  return state === 'partial' || state === 'missing' || errors + warnings + infos > 0;
}

/** Warnings are in nearly every week of some sites: only errors are worth a mark. */
function markHtml({ errors }: ProblemCounts): Html | null {
  return errors > 0 ? html`<sup>${errors}</sup>` : null;
}

function legendHtml({ sites }: Review): Html {
  const weeks = sites.flatMap((site) => site.weeks);
  const states = WEEK_STATES.filter((state) => weeks.some((week) => week.state === state));
  return html`<ul class="legend">
${states.map((state) => html`<li><span class="sign ${state}" aria-hidden="true">${WEEK_SIGNS[state].sign}</span> ${WEEK_SIGNS[state].meaning}</li>\n`)}${weeks.some(({ errors }) => errors > 0) && html`<li><span class="sign" aria-hidden="true"><sup>2</sup></span> errors</li>\n`}</ul>
`;
}
