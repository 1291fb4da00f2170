import type { Review, ReviewedSite } from '../../../worklog/review/review.js';
import { newText, sinceText } from '../../review-words.js';
import { type Html, html, joined } from '../html.js';
import type { ReviewAnchors } from './review-anchors.js';

/** What is new since the last review, and where nothing is. */
export function newsHtml({ since, sites }: Review, anchors: ReviewAnchors): Html | null {
  if (since === null) return null;
  const linkTo = (site: ReviewedSite): Html => html`<a href="#${anchors.site(sites.indexOf(site))}">${site.name}</a>`;
  const told = sites.filter((site) => ![null, 'nothing'].includes(newText(site)));
  const silent = sites.filter((site) => newText(site) === 'nothing').map(linkTo);
  const unknown = sites.filter((site) => newText(site) === null && site.failure === null).map(linkTo);
  return html`<section aria-labelledby="new">
<h2 id="new">New since ${sinceText(since)}</h2>
${told.length > 0 && html`<ul class="news">\n${told.map((site) => html`<li>${linkTo(site)}: ${newText(site)}</li>\n`)}</ul>\n`}${silent.length > 0 && html`<p>Nothing new: ${joined(silent, ', ')}.</p>\n`}${unknown.length > 0 && html`<p>Nobody can tell of: ${joined(unknown, ', ')}.</p>\n`}</section>
`;
}
