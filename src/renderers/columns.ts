import { fold } from '../locale/fold.js';
import { WEEKDAYS } from '../model/weekday.js';
import type { Listed, ListedDate, ListKind } from '../worklog/listed.js';
import { type Cell, cellLines, EMPTY_CELL, plainCell } from './cells.js';
import { wordsAsMarkdown } from './markdown-words.js';

/** A column of a listing. */
export interface Column<Item> {
  /** By which `--columns` and `--sort` name it. */
  readonly name: string;
  readonly heading: string;
  /** The heading where there is little room, if it is another one. */
  readonly shortHeading?: string;
  readonly cell: (item: Item) => Cell;
  /** What rows are sorted by, where that is not the cell's text. */
  readonly sortKey?: (item: Item) => string | number | null;
}

const week = <Item extends { readonly week: number }>(): Column<Item> => ({
  name: 'week',
  heading: 'Week',
  cell: (item) => ({ type: 'number', value: item.week }),
  sortKey: (item) => item.week,
});

const language = <Item extends { readonly language: string }>(): Column<Item> => ({
  name: 'language',
  heading: 'Language',
  cell: (item) => plainCell(item.language),
});

const file = <Item extends { readonly file: string }>(): Column<Item> => ({
  name: 'file',
  heading: 'File',
  cell: (item) => plainCell(item.file),
});

const line = <Item extends { readonly line: number }>(): Column<Item> => ({
  name: 'line',
  heading: 'Line',
  cell: (item) => ({ type: 'number', value: item.line }),
  sortKey: (item) => item.line,
});

const address = <Item extends { readonly address: string }>(): Column<Item> => ({
  name: 'address',
  heading: 'Address',
  cell: (item) => plainCell(item.address),
  sortKey: (item) => padded(item.address),
});

const count = <Item>(
  name: string,
  heading: string,
  shortHeading: string,
  value: (item: Item) => number,
): Column<Item> => ({
  name,
  heading,
  shortHeading,
  cell: (item) => ({ type: 'number', value: value(item) }),
  sortKey: value,
});

const day = <Item>(name: string, heading: string, value: (item: Item) => string | null): Column<Item> => ({
  name,
  heading,
  cell: (item) => plainCell(value(item)),
  sortKey: value,
});

/** A date as the calendar has it, or as it stands in the page where it is none. */
const dateCell = <Item>(name: string, heading: string, value: (item: Item) => ListedDate | null): Column<Item> => ({
  name,
  heading,
  cell: (item) => {
    const date = value(item);
    if (date === null) return EMPTY_CELL;
    return date.date === null ? { type: 'markdown', text: date.text } : plainCell(date.date);
  },
  sortKey: (item) => value(item)?.date ?? null,
});

const bulletColumns = (heading: string): readonly Column<Listed['objectives']>[] => [
  address(),
  language(),
  { name: 'group', heading: 'Group', cell: (item) => plainCell(item.group) },
  { name: 'text', heading, cell: ({ text, items }) => ({ type: 'entries', entries: [{ text, items }] }) },
  week(),
  file(),
  line(),
];

/** Every column of each kind, in the order in which they are shown. */
export const COLUMNS: { readonly [Kind in ListKind]: readonly Column<Listed[Kind]>[] } = {
  weeks: [
    week(),
    language(),
    { name: 'title', heading: 'Title', cell: ({ title }) => plainCell(title) },
    day('start', 'First day', ({ start }) => start),
    day('end', 'Last day', ({ end }) => end),
    count('objectives', 'Objectives', 'Obj.', ({ objectives }) => objectives),
    count('tasks', 'Tasks', 'Tasks', ({ tasks }) => tasks),
    count('achievements', 'Achievements', 'Ach.', ({ achievements }) => achievements),
    day('date', 'Date', ({ date }) => date),
    file(),
  ],
  tasks: [
    address(),
    language(),
    {
      name: 'day',
      heading: 'Day',
      cell: (item) => (item.day === null ? EMPTY_CELL : plainCell(dayName(item.day))),
      sortKey: ({ day }) => (day === null ? null : dayKey(day)),
    },
    { name: 'task', heading: 'Task', cell: ({ items }) => ({ type: 'entries', entries: items }) },
    dateCell('start', 'Start', ({ start }) => start),
    dateCell('completion', 'Completion', ({ completion }) => completion),
    { name: 'references', heading: 'References', cell: ({ references }) => ({ type: 'links', links: references }) },
    { name: 'done', heading: 'Done', cell: ({ done }) => plainCell(done === null ? null : done ? 'yes' : 'no') },
    {
      name: 'extra',
      heading: 'More',
      cell: ({ extra }) => ({
        type: 'entries',
        entries: Object.entries(extra).map(([heading, text]) => ({
          text: `${wordsAsMarkdown(heading)}: ${text}`,
          items: [],
        })),
      }),
    },
    week(),
    file(),
    line(),
  ],
  objectives: bulletColumns('Objective'),
  achievements: bulletColumns('Achievement'),
  references: [
    address(),
    language(),
    { name: 'text', heading: 'Source', cell: ({ text }) => (text === null ? EMPTY_CELL : { type: 'markdown', text }) },
    { name: 'url', heading: 'Link', cell: ({ url }) => plainCell(url) },
    week(),
    file(),
    line(),
  ],
};

/** What is shown when nobody asks for other columns. The language joins them where there is more than one. */
export const DEFAULT_COLUMNS: { readonly [Kind in ListKind]: readonly string[] } = {
  weeks: ['week', 'title', 'start', 'end', 'objectives', 'tasks', 'achievements'],
  tasks: ['address', 'day', 'task', 'start', 'completion', 'references'],
  objectives: ['address', 'group', 'text'],
  achievements: ['address', 'group', 'text'],
  references: ['address', 'text', 'url'],
};

function dayName({ text, weekdays }: NonNullable<Listed['tasks']['day']>): string {
  if (weekdays.length === 0) return text;
  return weekdays.map((weekday) => weekday.charAt(0).toUpperCase() + weekday.slice(1, 3)).join(', ');
}

/** Days go by the week, from Monday; those that name no weekday come after, by their text. */
function dayKey({ text, weekdays: [first] }: NonNullable<Listed['tasks']['day']>): string {
  return `${first === undefined ? WEEKDAYS.length : WEEKDAYS.indexOf(first)} ${padded(fold(text))}`;
}

/** Numbers with leading zeros, so that they sort as numbers. */
function padded(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

/** A column to sort by. */
export interface SortKey<Item> {
  readonly column: Column<Item>;
  readonly descending: boolean;
}

/** Sorts by columns, the first one first, keeping the order of equals; rows without a value come last either way. */
export function sortByColumns<Item>(items: readonly Item[], sort: readonly SortKey<Item>[]): Item[] {
  const keyed = items.map((item) => ({ item, keys: sort.map(({ column }) => sortKeyOf(item, column)) }));
  keyed.sort((a, b) => {
    for (const [index, { descending }] of sort.entries()) {
      const order = compareKeys(a.keys[index] ?? null, b.keys[index] ?? null, descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

function compareKeys(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return (a < b ? -1 : 1) * (descending ? -1 : 1);
}

function sortKeyOf<Item>(item: Item, column: Column<Item>): string | number | null {
  if (column.sortKey !== undefined) return column.sortKey(item);
  return fold(cellLines(column.cell(item)).join(' ')) || null;
}
