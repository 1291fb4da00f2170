import type { Review, ReviewedSite } from '../../../worklog/review/review.js';
import { beginsLater, sitesToWriteTo } from '../../../worklog/review/review-summary.js';
import { lacksByWeek, laterText, problemsText, progressText, rulesText, UNWRITTEN_TEXT } from '../../review-words.js';
import { type Html, html, joined } from '../html.js';
import type { ReviewAnchors } from './review-anchors.js';

/** So many rules are named; the site's own part has all. */
const MOST_RULES = 5;

/** Whom to write to, the one to write to first at the top, and what about; then whose pages only have mistakes. */
export function wordsHtml(review: Review, anchors: ReviewAnchors): Html | null {
  const { sites, asOf } = review;
  const { lacking, mistaken, warned, clean, unwritten } = sitesToWriteTo(sites);
  const places = new Map(sites.map((site, index) => [site, index]));
  const linkTo = (site: ReviewedSite): Html => html`<a href="#${anchors.site(places.get(site) ?? 0)}">${site.name}</a>`;
  const later = sites.filter((site) => beginsLater(site, review));
  const names = (label: string, own: readonly ReviewedSite[], note: (site: ReviewedSite) => string): Html | null =>
    own.length === 0
      ? null
      : html`<p>${label}: ${joined(
          own.map((site) => html`${linkTo(site)}${note(site)}`),
          ', ',
        )}.</p>\n`;
  return html`<section aria-labelledby="words">
<h2 id="words">Whom to write to first</h2>
${
  lacking.length > 0 &&
  html`<ol class="words">
${lacking.map((site) => html`<li>${linkTo(site)}\n${lackingHtml(site, review)}</li>\n`)}</ol>
`
}${
  mistaken.length > 0 &&
  html`<h3>Only errors</h3>
<ul class="news">
${mistaken.map((site) => html`<li>${linkTo(site)}: ${errorsText(site)}</li>\n`)}</ul>
`
}${names('Only warnings', warned, ({ warnings }) => ` (${warnings})`)}${names('Nothing to say of', clean, () => '')}${names(UNWRITTEN_TEXT, unwritten, () => '')}${names(laterText(asOf), later, ({ start }) => ` (${start})`)}</section>
`;
}

/** What there is to say of a site that lacks something. */
function lackingHtml(site: ReviewedSite, review: Review): Html {
  const { failure, missing, partial, weeks, languages, problems, errors } = site;
  if (failure !== null) return html`<p>Could not be read: ${failure}</p>\n`;
  const due = (numbers: readonly number[]): string =>
    lacksByWeek(
      weeks.filter(({ week }) => numbers.includes(week)),
      languages,
    ).join('; ');
  return html`<p>${progressText(site, review)}</p>
${missing.length > 0 && html`<p>Missing ${due(missing)}</p>\n`}${partial.length > 0 && html`<p>Partial ${due(partial)}</p>\n`}${problems.length > 0 && html`<p>${problemsText(site)}${errors > 0 && `: ${errorsText(site)}`}</p>\n`}`;
}

function errorsText({ problems }: ReviewedSite): string {
  return rulesText(
    problems.filter(({ severity }) => severity === 'error'),
    MOST_RULES,
  );
}
