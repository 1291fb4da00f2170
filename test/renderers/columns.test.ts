import { describe, expect, it } from 'vitest';
import { cellLines } from '../../src/renderers/cells.js';
import { COLUMNS, type Column, DEFAULT_COLUMNS, sortByColumns } from '../../src/renderers/columns.js';
import { LIST_KINDS, type ListedTask } from '../../src/worklog/listed.js';

const task: ListedTask = {
  address: '4.2',
  site: '.',
  week: 4,
  language: 'en',
  file: 'content/week-4.md',
  line: 7,
  row: 2,
  day: { text: '2', weekdays: ['monday'] },
  items: [{ text: 'Do', items: [{ text: 'this', items: [] }] }],
  start: { text: '01/10/2024', date: '2024-10-01' as never },
  completion: { text: 'soon', date: null },
  references: [{ url: 'https://example.org', text: 'Example' }],
  done: null,
  extra: { Room: 'Blue', __proto: 'x' },
};

const lines = (item: ListedTask, name: string): string[] => {
  const column = COLUMNS.tasks.find((one) => one.name === name);
  return column === undefined ? ['no such column'] : cellLines(column.cell(item));
};

describe('the columns of a task', () => {
  it.each([
    ['address', ['4.2']],
    ['day', ['Mon']],
    ['task', ['Do', '  + this']],
    ['start', ['2024-10-01']],
    ['completion', ['soon']],
    ['references', ['Example <https://example.org>']],
    ['done', []],
    ['extra', ['Room: Blue', '__proto: x']],
    ['line', ['7']],
  ])('%s', (name, expected) => {
    expect(lines(task, name)).toEqual(expected);
  });

  it('tell a day by its text where it names no weekday', () => {
    expect(lines({ ...task, day: { text: 'Day 3', weekdays: [] } }, 'day')).toEqual(['Day 3']);
    expect(lines({ ...task, day: { text: '2-3', weekdays: ['monday', 'tuesday'] } }, 'day')).toEqual(['Mon, Tue']);
    expect(lines({ ...task, day: null }, 'day')).toEqual([]);
  });

  it('tell whether it is done', () => {
    expect(lines({ ...task, done: true }, 'done')).toEqual(['yes']);
    expect(lines({ ...task, done: false }, 'done')).toEqual(['no']);
  });
});

it('every column that is shown by default exists, and its name is unique', () => {
  for (const kind of LIST_KINDS) {
    const names = COLUMNS[kind].map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...DEFAULT_COLUMNS[kind]]));
    expect(new Set(names).size).toBe(names.length);
  }
});

it('days are sorted by the week, what names no weekday after them by its numbers', () => {
  const days: readonly (ListedTask['day'] | null)[] = [
    null,
    { text: 'Day 10', weekdays: [] },
    { text: 'Day 9', weekdays: [] },
    { text: 'Sun', weekdays: ['sunday'] },
    { text: 'Fri', weekdays: ['friday'] },
    { text: '2-3', weekdays: ['monday', 'tuesday'] },
  ];
  const column = COLUMNS.tasks.find(({ name }) => name === 'day') as Column<ListedTask>;
  const sorted = sortByColumns(
    days.map((day) => ({ ...task, day })),
    [{ column, descending: false }],
  );
  expect(sorted.map(({ day }) => day?.text ?? null)).toEqual(['2-3', 'Fri', 'Sun', 'Day 9', 'Day 10', null]);
});

describe('sorting', () => {
  interface Item {
    readonly name: string;
    readonly size: number | null;
  }
  const name: Column<Item> = { name: 'name', heading: 'Name', cell: (item) => ({ type: 'plain', text: item.name }) };
  const size: Column<Item> = { ...name, name: 'size', sortKey: (item) => item.size };
  const items: readonly Item[] = [
    { name: 'Đào', size: 10 },
    { name: 'ánh', size: 9 },
    { name: 'Bé', size: null },
    { name: 'cá', size: 9 },
  ];
  const sorted = (...sort: readonly [Column<Item>, boolean][]): string =>
    sortByColumns(
      items,
      sort.map(([column, descending]) => ({ column, descending })),
    )
      .map((item) => item.name)
      .join(' ');

  it('is by words without case and accents', () => {
    expect(sorted([name, false])).toBe('ánh Bé cá Đào');
    expect(sorted([name, true])).toBe('Đào cá Bé ánh');
  });

  it('is by numbers as numbers, those without one last either way, equals in their order', () => {
    expect(sorted([size, false])).toBe('ánh cá Đào Bé');
    expect(sorted([size, true])).toBe('Đào ánh cá Bé');
  });

  it('goes on with the next column among equals', () => {
    expect(sorted([size, false], [name, true])).toBe('cá ánh Đào Bé');
  });

  it('by nothing leaves the order as it is', () => {
    expect(sorted()).toBe('Đào ánh Bé cá');
  });
});
