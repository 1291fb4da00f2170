import { phrase } from '../../../locale/output-words.js';
import { type Html, html } from '../html.js';
import { languageAttribute, weekDates, weekHeading } from '../week-html.js';
import { type AnchoredWeek, isSample, type ReportPart, reportWord } from './report.js';

/**
 * The table of contents: each week with its days, and how many of its tasks are open; or that it still is the
 * template's sample.
 *
 * @param anchored the weeks of each part
 */
export function contentsHtml(parts: readonly ReportPart[], anchored: readonly (readonly AnchoredWeek[])[]): Html {
  const title = reportWord('contents', (parts[0] as ReportPart).words);
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${title}</h2>
${parts.map((part, index) => [
  parts.length > 1 && html`<h3${languageAttribute(part.language)}>${part.languageName}</h3>\n`,
  html`<ol${parts.length > 1 && languageAttribute(part.language)}>
${(anchored[index] ?? []).map((one) => itemHtml(one, part))}</ol>
`,
])}</nav>
`;
}

function itemHtml({ week, id }: AnchoredWeek, part: ReportPart): Html {
  const { words, writeDate } = part;
  const dates = weekDates(week, { words, writeDate });
  const open = week.tasks.filter(({ done }) => done === false).length;
  const own = [
    dates,
    phrase(words.figures.taskCount, words.language, { count: week.tasks.length }),
    open > 0 ? phrase(words.figures.openTaskCount, words.language, { count: open }) : null,
  ];
  const notes = isSample(week, part) ? [phrase(words.figures.sample, words.language)] : own;
  return html`<li data-for="${id}"><a href="#${id}">${weekHeading(week, words)}</a> <span class="notes">${notes.filter((note) => note !== null).join(' · ')}</span></li>
`;
}
