import { counted } from '../../../text/counted.js';
import type { Review } from '../../../worklog/review/review.js';
import { likelyEnd, reviewSummary } from '../../../worklog/review/review-summary.js';
import { endText } from '../../review-words.js';
import { documentHtml } from '../document-html.js';
import { type Html, html } from '../html.js';
import { WEEK_STYLE } from '../week-style.js';
import { matrixHtml } from './matrix-html.js';
import { newsHtml } from './news-html.js';
import { anchorsOf } from './review-anchors.js';
import { REVIEW_STYLE } from './review-style.js';
import { similarHtml } from './similar-html.js';
import { siteHtml } from './site-html.js';
import { wordsHtml } from './words-html.js';

/** By which a review tells its own files. */
export const REVIEW_MARK = 'review';

/**
 * A review as one HTML file that needs no other and no script: the matrix, whom to write to, similar pages, what is new, and
 * each site with its weeks and problems, to which the cells of the matrix lead.
 *
 * @param sha256 the hash of a text, in base 64
 */
export function reviewHtml(review: Review, sha256: (text: string) => string): string {
  const anchors = anchorsOf(review);
  const title = `Review of ${counted(review.sites.length, 'worklog')}`;
  return documentHtml({
    madeBy: REVIEW_MARK,
    language: 'en',
    title: `${title}, ${review.asOf}`,
    body: html`<main class="review">
${coverHtml(review, title)}${matrixHtml(review, anchors)}${wordsHtml(review, anchors)}${similarHtml(review, anchors)}${newsHtml(review, anchors)}<section class="sites" aria-labelledby="sites">
<h2 id="sites">Site by site</h2>
${review.sites.map((site, index) => siteHtml(site, index, review, anchors))}</section>
</main>
`,
    styles: [WEEK_STYLE, REVIEW_STYLE],
    sha256,
  });
}

function coverHtml(review: Review, title: string): Html {
  const { sites, behind, incomplete, failed, weeks, errors, warnings } = reviewSummary(review);
  const end = likelyEnd(review);
  const figures: readonly (readonly [string, number])[] = [
    ['Sites', sites],
    ['Behind', behind],
    ['Partial only', incomplete],
    ...(failed > 0 ? [['Not read', failed] as const] : []),
    ['Weeks done', weeks.done],
    ['Weeks missing', weeks.missing],
    ['Errors', errors],
    ['Warnings', warnings],
  ];
  return html`<header class="cover">
<h1>${title}</h1>
<p class="dates">As of <time datetime="${review.asOf}">${review.asOf}</time></p>
${end !== null && html`<p>${endText(end)}</p>\n`}<dl class="totals">
${figures.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>\n`)}</dl>
</header>
`;
}
