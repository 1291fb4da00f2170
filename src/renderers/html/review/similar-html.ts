import { counted } from '../../../text/counted.js';
import type { PagePlace, Review, SimilarSites } from '../../../worklog/review/review.js';
import { pairsText, shareText } from '../../review-words.js';
import { type Html, html } from '../html.js';
import type { ReviewAnchors } from './review-anchors.js';

/** So many pages of two sites are told of; the machine-readable output has all. */
const MOST_PAGES = 8;

/** The pages of different sites that share much of their text. */
export function similarHtml({ similar }: Review, anchors: ReviewAnchors): Html | null {
  if (similar.length === 0) return null;
  return html`<section aria-labelledby="similar">
<h2 id="similar">Similar pages</h2>
<p>They share more words than people do who did the same exercises. Only reading them tells why.</p>
${similar.map((pair) => pairHtml(pair, anchors))}</section>
`;
}

function pairHtml(pair: SimilarSites, anchors: ReviewAnchors): Html {
  const { sites, pages } = pair;
  const [one, other] = sites.map((name): Html => {
    const index = anchors.indexOf(name);
    return index === null ? html`${name}` : html`<a href="#${anchors.site(index)}">${name}</a>`;
  });
  const more = pages.length - MOST_PAGES;
  return html`<h3>${one} and ${other}</h3>
${pages.length > 1 && html`<p class="about">${pairsText(pair)}</p>\n`}<ul class="similar">
${pages.slice(0, MOST_PAGES).map(
  ({
    places: [here, there],
    share,
    words,
    passage,
  }) => html`<li>${placeText(here)} and ${placeText(there)}: ${shareText(share)} of the shorter one, about ${words} words${
    passage !== '' &&
    html`
<blockquote>${passage}</blockquote>`
  }</li>
`,
)}${more > 0 && html`<li>${counted(more, 'more pair')} of pages</li>\n`}</ul>
`;
}

function placeText({ week, language }: PagePlace): string {
  return `week ${week} (${language})`;
}
