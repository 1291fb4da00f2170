import { displayWidth } from '../text/display-width.js';
import type { SiteStatistics, SitesTotals } from '../worklog/site-statistics.js';
import { sanitise } from './sanitise.js';
import { shortened } from './shortened.js';
import type { Style } from './style.js';
import { GAP } from './table-layout.js';

type Figures = SiteStatistics | SitesTotals;

/** A column of fixed width: a line is written before anybody knows what the others hold. */
interface FigureColumn {
  readonly heading: string;
  readonly width: number;
  readonly value: (figures: Figures) => string;
}

const COLUMNS: readonly FigureColumn[] = [
  { heading: 'Weeks', width: 5, value: ({ weeks }) => String(weeks) },
  { heading: 'Sample', width: 6, value: ({ samples }) => String(samples) },
  { heading: 'Days', width: 5, value: ({ days }) => String(days) },
  { heading: 'Tasks', width: 6, value: ({ tasks }) => String(tasks) },
  { heading: 'Open', width: 4, value: ({ openTasks }) => String(openTasks) },
  { heading: 'Entries', width: 7, value: ({ entries }) => String(entries) },
  { heading: 'Latest', width: 10, value: ({ end }) => end ?? '' },
];
const LANGUAGE: FigureColumn = { heading: 'Lang.', width: 5, value: ({ language }) => sanitise(language) };
/** Names are not shortened below this, whatever the terminal. */
const SHORTEST_NAME = 12;

/** A line of figures for each site, written one by one, and one for all of them. */
export class SiteFigures {
  readonly #columns: readonly FigureColumn[];
  readonly #style: Style;
  readonly #nameWidth: number | null;

  /**
   * @param showsLanguage whether a site may have several lines
   * @param width of the terminal; null where there is none
   */
  constructor(showsLanguage: boolean, style: Style, width: number | null) {
    this.#columns = showsLanguage ? [...COLUMNS, LANGUAGE] : COLUMNS;
    this.#style = style;
    const taken = this.#columns.reduce((sum, column) => sum + column.width + GAP, 0);
    this.#nameWidth = width === null ? null : Math.max(width - taken, SHORTEST_NAME);
  }

  header(): string {
    return `${this.#style.strong(this.#line(({ heading }) => heading, 'Site'))}\n${this.#rule()}`;
  }

  site(figures: SiteStatistics): string {
    return `${this.#line(({ value }) => value(figures), figures.site)}\n`;
  }

  totals(totals: readonly SitesTotals[]): string {
    const lines = totals.map((figures) => {
      const count = figures.sites === 1 ? '1 site' : `${figures.sites} sites`;
      // Each in its own language, they may have several all the same.
      const sites = totals.length > 1 && !this.#columns.includes(LANGUAGE) ? `${count}, ${figures.language}` : count;
      return `${this.#style.strong(this.#line(({ value }) => value(figures), sites))}\n`;
    });
    return `${this.#rule()}${lines.join('')}`;
  }

  #rule(): string {
    const width = this.#columns.reduce((sum, column) => sum + column.width + GAP, SHORTEST_NAME);
    return `${this.#style.faint('─'.repeat(width))}\n`;
  }

  #line(value: (column: FigureColumn) => string, name: string): string {
    const cells = this.#columns.map((column) => {
      const text = value(column);
      return text + ' '.repeat(Math.max(column.width - displayWidth(text), 0));
    });
    const shown = sanitise(name);
    return [...cells, this.#nameWidth === null ? shown : shortened(shown, this.#nameWidth)].join(' '.repeat(GAP));
  }
}
