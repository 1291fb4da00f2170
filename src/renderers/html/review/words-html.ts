import type { Review, ReviewedSite } from '../../../worklog/review/review.js';
import { byRank, wantsWord } from '../../../worklog/review/review-summary.js';
import { lacksByWeek, problemsText, progressText, rulesText } from '../../review-words.js';
import { type Html, html, joined } from '../html.js';
import type { ReviewAnchors } from './review-anchors.js';

/** So many rules are named; the site's own part has all. */
const MOST_RULES = 5;

/** Whom to write to, the one to write to first at the top, and what about. */
export function wordsHtml({ sites }: Review, anchors: ReviewAnchors): Html | null {
  const ranked = byRank(sites);
  const wanting = ranked.filter(wantsWord);
  const others = ranked.filter((site) => !wantsWord(site));
  const linkTo = (site: ReviewedSite): Html =>
    html`<a href="#${anchors.site(sites.indexOf(site))}">${site.name}</a>${site.warnings > 0 && ` (${site.warnings})`}`;
  const warned = others.filter(({ warnings }) => warnings > 0).map(linkTo);
  const clean = others.filter(({ warnings }) => warnings === 0).map(linkTo);
  return html`<section aria-labelledby="words">
<h2 id="words">Whom to write to first</h2>
${wanting.length > 0 && html`<ol class="words">\n${wanting.map((site) => itemHtml(site, anchors.site(sites.indexOf(site))))}</ol>\n`}${warned.length > 0 && html`<p>Only warnings: ${joined(warned, ', ')}.</p>\n`}${clean.length > 0 && html`<p>Nothing to say of: ${joined(clean, ', ')}.</p>\n`}</section>
`;
}

function itemHtml(site: ReviewedSite, anchor: string): Html {
  return html`<li><a href="#${anchor}">${site.name}</a>
${siteWords(site)}</li>
`;
}

/** What there is to say of a site. */
function siteWords(site: ReviewedSite): Html {
  const { failure, missing, partial, weeks, languages, problems, errors } = site;
  if (failure !== null) return html`<p>Could not be read: ${failure}</p>\n`;
  const due = (numbers: readonly number[]): string =>
    lacksByWeek(
      weeks.filter(({ week }) => numbers.includes(week)),
      languages,
    ).join('; ');
  const rules = rulesText(
    problems.filter(({ severity }) => severity === 'error'),
    MOST_RULES,
  );
  return html`${(missing.length > 0 || partial.length > 0) && html`<p>${progressText(site)}</p>\n`}${missing.length > 0 && html`<p>Missing ${due(missing)}</p>\n`}${partial.length > 0 && html`<p>Partial ${due(partial)}</p>\n`}${problems.length > 0 && html`<p>${problemsText(site)}${errors > 0 && `: ${rules}`}</p>\n`}`;
}
