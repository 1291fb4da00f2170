import { weekdayName } from '../model/weekday.js';
import { type Cell, plainCell } from '../renderers/cells.js';
import { counted } from '../text/counted.js';
import { displayWidth } from '../text/display-width.js';
import { countWeeks, type Totals, undatedWeeks, type WorklogStatistics } from '../worklog/statistics.js';
import { bar } from './bars.js';
import { dateRange } from './date-words.js';
import { sanitise } from './sanitise.js';
import type { Style } from './style.js';
import { textLine, wrapLine } from './styled-text.js';
import { drawTable } from './table.js';
import { GAP } from './table-layout.js';
import { stillSample } from './week-words.js';

/** How the figures are to be drawn. */
export interface StatisticsLook {
  readonly style: Style;
  readonly width: number;
  /** Whether numbers have bars beside them: what goes into a file or a pipe has none. */
  readonly bars: boolean;
  /** Whether what is left out is told. */
  readonly notes: boolean;
}

/** So many hosts are shown; the machine-readable output has all. */
const MOST_HOSTS = 10;
const SHORTEST_BAR = 6;
const LONGEST_BAR = 30;
/** What a title, or a host, may take of the line before the bars get shorter. */
const USUAL_WORDS = 24;

/** Lays out what a worklog adds up to: its sums, its weeks, the days of the week, the hosts of its links. */
export function drawStatistics(statistics: WorklogStatistics, languageName: string, look: StatisticsLook): string {
  return [
    sums(statistics, languageName, look),
    ...(statistics.weeks.length === 0 ? [] : [weeks(statistics, look), weekdays(statistics, look)]),
    hosts(statistics, look),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function sums(statistics: WorklogStatistics, languageName: string, look: StatisticsLook): string {
  const { style } = look;
  const { start, end, weeks: all, tasks, openTasks } = statistics;
  const about = [start === null || end === null ? 'no dates' : dateRange(start, end), sanitise(languageName)];
  const rows: readonly (readonly [string, string])[] = [
    ['Days covered', `${statistics.days}${undatedText(statistics)}`],
    ['Tasks', openTasks > 0 ? `${tasks}, ${openTasks} open` : String(tasks)],
    ['Entries', String(statistics.entries)],
    ['Objectives', String(statistics.objectives)],
    ['Achievements', String(statistics.achievements)],
    ['References', String(statistics.references)],
  ];
  const widest = Math.max(...rows.map(([name]) => name.length));
  const head = `${style.heading(counted(countWeeks(all), 'week'))}${style.faint(` · ${about.join(' · ')}`)}`;
  const lines = all.length === 0 ? [] : rows.map(([name, value]) => `  ${name.padEnd(widest)}  ${value}`);
  const notes = samplesNote(statistics, look);
  const apart = lines.length > 0 && notes.length > 0 ? [''] : [];
  return [head, ...lines, ...apart, ...notes].map((line) => `${line}\n`).join('');
}

/** Weeks without dates cover no day, however much they tell. */
function undatedText(statistics: WorklogStatistics): string {
  const weeks = undatedWeeks(statistics);
  return weeks === 0 ? '' : `, and ${counted(weeks, 'week has', 'weeks have')} no dates`;
}

/** Which weeks are not counted, since nobody has written them yet. */
function samplesNote({ samples }: WorklogStatistics, { style, width, notes }: StatisticsLook): string[] {
  const weeks = [...new Set(samples.map(({ week }) => week))];
  if (weeks.length === 0 || !notes) return [];
  const words = `${stillSample(weeks)} and ${weeks.length === 1 ? 'is' : 'are'} not counted.`;
  return wrapLine(textLine(words), width).map(({ runs }) => runs.map(style.run).join('').trimEnd());
}

/** Where titles leave no room for bars, the numbers of the weeks have to do. */
function weeks({ weeks: all, days, openTasks }: WorklogStatistics, look: StatisticsLook): string {
  const shows = { days: days > 0, open: openTasks > 0 };
  const numbered = all.map((week) => ({ ...week, names: [String(week.week)] }));
  const titled = all.map((week) => ({ ...week, names: [String(week.week), week.title ?? ''] }));
  const whole = figures(['Week', 'Title'], titled, shows);
  const isCrowded = look.bars && barLength(whole, look.width) < SHORTEST_BAR;
  return draw(isCrowded ? figures(['Week'], numbered, shows) : whole, look);
}

/** Days off are told only where somebody worked on them. */
function weekdays({ weekdays: all }: WorklogStatistics, look: StatisticsLook): string {
  const shown = all.filter(({ days }, index) => days > 0 || index < USUAL_DAYS);
  if (all.every(({ days }) => days === 0)) return '';
  const rows = shown.map((own) => ({ ...own, openTasks: 0, names: [weekdayName(own.weekday)] }));
  return draw(figures(['Weekday'], rows, { days: true, open: false }), look);
}

/** From Monday to Friday. */
const USUAL_DAYS = 5;

type Figures = Pick<Totals, 'days' | 'tasks' | 'openTasks' | 'entries'> & { readonly names: readonly string[] };

/** A table of which each row may have a bar. */
interface BarTable {
  readonly headings: readonly string[];
  /** Sanitised. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly value: number }[];
  /** The column that holds words, and may be wrapped. */
  readonly wordy: number;
}

/** A table of numbers; their bars are as long as their entries are many. */
function figures(
  headings: readonly string[],
  rows: readonly Figures[],
  shows: { readonly days: boolean; readonly open: boolean },
): BarTable {
  const columns: readonly (readonly [string, (row: Figures) => number])[] = [
    ...(shows.days ? [['Days', (row: Figures) => row.days] as const] : []),
    ['Tasks', (row) => row.tasks],
    ...(shows.open ? [['Open', (row: Figures) => row.openTasks] as const] : []),
    ['Entries', (row) => row.entries],
  ];
  const numbers = (row: Figures): string[] => columns.map(([, value]) => String(value(row)));
  return {
    headings: [...headings, ...columns.map(([heading]) => heading)],
    rows: rows.map((row) => ({ cells: [...row.names.map(sanitise), ...numbers(row)], value: row.entries })),
    wordy: headings.length - 1,
  };
}

function hosts({ hosts: all }: WorklogStatistics, look: StatisticsLook): string {
  if (all.length === 0) return '';
  const shown = all.slice(0, MOST_HOSTS);
  const rows = shown.map(({ host, references }) => ({
    cells: [sanitise(host), String(references)],
    value: references,
  }));
  const drawn = draw({ headings: ['Most used hosts', 'References'], rows, wordy: 0 }, look);
  const more = all.length - shown.length;
  if (more === 0 || !look.notes) return drawn;
  return `${drawn}${look.style.faint(`and ${more} more ${more === 1 ? 'host' : 'hosts'}`)}\n`;
}

/** How many columns a terminal has left for the bars of a table; below zero where it has none. */
function barLength({ headings, rows, wordy }: BarTable, width: number): number {
  const texts = [headings, ...rows.map(({ cells }) => cells)];
  const taken = headings.reduce((sum, _, column) => {
    const own = widestOf(texts.map((row) => row[column] ?? ''));
    if (column !== wordy) return sum + GAP + own;
    // A host is one word, which no line break makes narrower.
    const longestWord = widestOf(rows.flatMap(({ cells }) => (cells[column] ?? '').split(' ')));
    return sum + GAP + Math.min(own, Math.max(longestWord, USUAL_WORDS));
  }, 0);
  return Math.min(width - taken, LONGEST_BAR);
}

function widestOf(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}

function draw(table: BarTable, { style, width, bars }: StatisticsLook): string {
  const { headings, rows } = table;
  const length = barLength(table, width);
  const hasBars = bars && length >= SHORTEST_BAR;
  const greatest = Math.max(...rows.map(({ value }) => value));
  const cells = rows.map((row): Cell[] => [
    ...row.cells.map(plainCell),
    ...(hasBars ? [plainCell(bar(row.value, greatest, length))] : []),
  ]);
  const model = { names: [], headings: hasBars ? [...headings, ''] : headings, rows: cells };
  return drawTable(model, style, width, { spaced: false });
}
