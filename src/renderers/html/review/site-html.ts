import { SEVERITIES } from '../../../model/diagnostic.js';
import { counted } from '../../../text/counted.js';
import type { Review, ReviewedSite, ReviewedWeek, ReviewProblem } from '../../../worklog/review/review.js';
import { lacksText, progressText } from '../../review-words.js';
import { type Html, html } from '../html.js';
import { hasDetails } from './matrix-html.js';
import type { ReviewAnchors } from './review-anchors.js';
import { WEEK_SIGNS } from './week-signs.js';

/** So many places of one message in one week are told; the others are counted. */
const MOST_PLACES = 12;

/** A site with all that there is to say of its weeks. */
export function siteHtml(site: ReviewedSite, index: number, { asOf }: Review, anchors: ReviewAnchors): Html {
  const { name, title, failure, weeks, problems, unread } = site;
  const ofSection = problems.filter(({ week }) => week === null);
  const told = weeks.filter(hasDetails);
  const isClean = failure === null && told.length === 0 && ofSection.length === 0 && unread.length === 0;
  return html`<article class="site" id="${anchors.site(index)}">
<h3>${name} <a class="back" href="#matrix">back to the weeks</a></h3>
<p class="about">${[title, site.site === name ? null : site.site].filter((part) => part !== null).join(' · ')}</p>
${failure !== null ? html`<p>Could not be read: ${failure}</p>\n` : html`<p>${sentence(site, asOf)}</p>\n`}${unread.map((text) => html`<p>${text}</p>\n`)}${ofSection.length > 0 && html`<h4>The section's own page</h4>\n${problemsHtml(ofSection)}`}${told.map((week) => weekHtml(week, site, anchors.week(index, week.week)))}${isClean && html`<p class="nothing">Nothing to say.</p>\n`}</article>
`;
}

function sentence(site: ReviewedSite, asOf: string): string {
  const text = progressText(site);
  const start = site.start === null ? '' : `, begun on ${site.start}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${start !== '' && site.start !== null && site.start <= asOf ? start : ''}.`;
}

function weekHtml(week: ReviewedWeek, { problems, languages }: ReviewedSite, anchor: string): Html {
  const { state, lacks, start, end, pages } = week;
  const own = problems.filter((problem) => problem.week === week.week);
  const days = start === null || end === null ? null : html` <span class="days">${start} – ${end}</span>`;
  const lacking = lacksText(lacks, languages);
  return html`<section id="${anchor}">
<h4><span class="sign ${state}" aria-hidden="true">${WEEK_SIGNS[state].sign}</span> Week ${week.week}: ${WEEK_SIGNS[state].meaning}${days}</h4>
${lacking !== '' && html`<p>${lacking.charAt(0).toUpperCase()}${lacking.slice(1)}.</p>\n`}${pages.length > 0 && html`<p class="about">${pages.map(({ file }, at) => html`${at > 0 && ', '}<code>${file}</code>`)}</p>\n`}${problemsHtml(own)}</section>
`;
}

/** The problems by their rules, the errors first, each message with its places. */
function problemsHtml(problems: readonly ReviewProblem[]): Html | null {
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return html`<dl class="problems">
${[...groupBy(sorted, ({ rule }) => rule).values()].map(ruleHtml)}</dl>
`;
}

function ruleHtml(problems: readonly ReviewProblem[]): Html {
  const [{ rule, severity }] = problems as [ReviewProblem];
  const messages = groupBy(problems, ({ message }) => message);
  const helps = new Set(problems.map(({ help }) => help).filter((help) => help !== ''));
  return html`<div><dt><span class="severity ${severity}">${severity}</span> ${rule}</dt>
${[...messages].map(([message, own]) => html`<dd>${message}\n${placesHtml(own)}</dd>\n`)}${[...helps].map((help) => html`<dd class="help">${help}</dd>\n`)}</div>
`;
}

function placesHtml(problems: readonly ReviewProblem[]): Html {
  const more = problems.length - MOST_PLACES;
  return html`<ul>${problems.slice(0, MOST_PLACES).map(({ file, line, column }) => html`<li><code>${file}:${line}:${column}</code></li>`)}${more > 0 && html`<li>and ${counted(more, 'more place')}</li>`}</ul>`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
