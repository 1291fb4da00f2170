import { type FigureWord, phrase } from '../../../locale/output-words.js';
import { countWeeks } from '../../../worklog/statistics.js';
import { totalsNotes } from '../figures/figure-frame.js';
import { type Html, html } from '../html.js';
import { type ReportPart, reportWord } from './report.js';

const TOTALS = ['tasks', 'openTasks', 'entries', 'objectives', 'achievements', 'references'] as const;

/**
 * What a report is headed by: its title, the days that it covers, what they add up to.
 *
 * @param part whose figures are shown
 * @param languages the parts of a report in several languages
 */
export function coverHtml(title: string, part: ReportPart, languages: readonly ReportPart[]): Html {
  const { statistics, words, writeDate } = part;
  const { start, end } = statistics;
  const figures: [FigureWord, number][] = [
    ['weeks', countWeeks(statistics.weeks)],
    ...(
      [['daysCovered', statistics.days], ...TOTALS.map((name) => [name, statistics[name]])] as [FigureWord, number][]
    ).filter(([, count]) => count > 0),
  ];
  const notes = totalsNotes(statistics, part);
  const kind = reportWord('worklog', words);
  const names = languages.map(({ languageName }) => languageName).join(', ');
  return html`<header class="cover">
${title !== kind && html`<p class="kind">${kind}</p>\n`}<h1>${title}</h1>
${start !== null && end !== null && html`<p class="dates">${phrase(words.week.dates, words.language, { start: writeDate(start), end: writeDate(end) })}</p>\n`}${names !== '' && html`<p class="languages">${names}</p>\n`}<dl class="totals">
${figures.map(([name, count]) => html`<div><dt>${phrase(words.figures[name], words.language)}</dt><dd>${count}</dd></div>\n`)}</dl>
${notes.map((note) => html`<p class="notes">${note}</p>\n`)}</header>
`;
}
