import { type FigureWord, type OutputWords, phrase } from '../../../locale/output-words.js';
import type { CalendarDate } from '../../../model/calendar-date.js';
import { countWeeks, undatedWeeks, type WeekStatistics, type WorklogStatistics } from '../../../worklog/statistics.js';
import { type Html, type HtmlValue, html } from '../html.js';

/** What figures need to know of the page that they stand on. */
export interface FigureFrame {
  /** Their words; its language is the one whose plurals and weekdays hold. */
  readonly words: OutputWords;
  /** Writes a date as the site does. */
  readonly writeDate: (date: CalendarDate) => string;
  /** The address of a week's page or section as a link in this page, or null for none. */
  readonly weekLink: (week: WeekStatistics) => string | null;
  /** Begins the ids of the pictures, so that those of two languages can stand on one page. */
  readonly id: string;
  /**
   * Whether figures may say themselves how wide they grow and what scrolls. Not where a policy forbids styles in
   * elements: there the page's own style sheet has to.
   */
  readonly sizesItself: boolean;
}

/** A word of the figures. */
export function figureWord(
  name: FigureWord,
  { words }: Pick<FigureFrame, 'words'>,
  values?: Readonly<Record<string, string | number>>,
): string {
  return phrase(words.figures[name], words.language, values);
}

/** What the totals do not tell: the weeks that are in none of them, and those that cover no day. */
export function totalsNotes(statistics: WorklogStatistics, frame: Pick<FigureFrame, 'words'>): string[] {
  const notes: [FigureWord, number][] = [
    ['undatedCount', undatedWeeks(statistics)],
    ['sampleCount', countWeeks(statistics.samples)],
  ];
  return notes.filter(([, count]) => count > 0).map(([name, count]) => figureWord(name, frame, { count }));
}

/** The number of a week in words, which lead to it where they can. */
export function weekLabel(week: WeekStatistics, frame: FigureFrame): Html {
  const name = figureWord('weekNumber', frame, { week: week.week });
  const link = frame.weekLink(week);
  return link === null ? html`${name}` : html`<a href="${link}">${name}</a>`;
}

/** A picture with its caption, and beside it the same as a table, which scrolls by itself where it finds no room. */
export function figureHtml(picture: Html, caption: string, table: Html, frame: FigureFrame): Html {
  const style = (text: string): Html | false => frame.sizesItself && html` style="${text}"`;
  const name = figureWord('asTable', frame);
  return html`<figure class="worklog-figure"${style('margin:0 0 1em')}><div class="worklog-picture"${style('max-width:36rem')}>${picture}</div><figcaption>${caption}</figcaption><details><summary>${name}</summary><div class="worklog-table" role="group" aria-label="${name}" tabindex="0"${style('overflow-x:auto;white-space:nowrap')}>${table}</div></details></figure>`;
}

/** A table with a heading for each column; the first cell of a row heads it. */
export function tableHtml(headings: readonly string[], rows: readonly (readonly HtmlValue[])[]): Html {
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`);
  const body = rows.map(
    ([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  );
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
