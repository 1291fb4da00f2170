import { type FigureFrame, figureWord } from '../figures/figure-frame.js';
import { hostsHtml, timelineFigure, weekdaysFigure, weeksFigure } from '../figures/figures.js';
import { type Html, html } from '../html.js';
import { type AnchoredWeek, type ReportPart, reportWord } from './report.js';

/**
 * The pictures of a worklog, each with its table, and its most used sources; those that have nothing to show are left out.
 *
 * @param anchored the weeks of the part, which the tables link
 */
export function picturesHtml(part: ReportPart, anchored: readonly AnchoredWeek[], headingLevel: number): Html {
  const { statistics, words, writeDate, language } = part;
  const ids = new Map(anchored.map(({ week, id }) => [week.file, id]));
  const weekLink: FigureFrame['weekLink'] = ({ file }) => (ids.has(file) ? `#${ids.get(file)}` : null);
  const frame: FigureFrame = { words, writeDate, weekLink, id: `pictures-${language}`, sizesItself: false };
  const hosts = hostsHtml(statistics, frame);
  const named = (
    name: 'timeline' | 'perWeek' | 'perWeekday' | 'hosts',
    content: Html,
  ): Html => html`<div class="${name}">
<h${headingLevel + 1}>${figureWord(name, frame)}</h${headingLevel + 1}>
${content}
</div>
`;
  const pictures = [
    statistics.days > 0 && named('timeline', timelineFigure(statistics, frame)),
    statistics.entries > 0 && named('perWeek', weeksFigure(statistics, frame)),
    statistics.days > 0 && named('perWeekday', weekdaysFigure(statistics, frame)),
    hosts !== null && named('hosts', hosts),
  ].filter((picture) => picture !== false);
  if (pictures.length === 0) return html``;
  return html`<section class="pictures">
<h${headingLevel}>${reportWord('overview', words)}</h${headingLevel}>
${pictures}</section>
`;
}
