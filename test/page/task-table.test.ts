import { describe, expect, test } from 'vitest';
import { slice } from '../../src/text/span.js';
import { readPage, tablePage, trees } from './read-page.js';

const table = (...lines: string[]) => readPage(`### Tasks\n\n${lines.join('\n')}\n`);
const roles = (header: string) => {
  const delimiter = header.replace(/[^|]+/g, '---');
  return table(header, delimiter, delimiter.replaceAll('---', 'x')).taskTable?.columns.map(({ role }) => role) ?? null;
};
const firstTask = (...rows: string[]) => readPage(tablePage(...rows)).tasks[0];
const items = (cell: string) => trees(firstTask(`| 2 | ${cell} | | | |`)?.items ?? []);

describe('the task table (page format §5.1)', () => {
  test('is the first with a task column, wherever it stands', () => {
    const page = readPage(
      '| Tool | Version |\n| - | - |\n| Go | 1 |\n\n| Day | Task |\n| - | - |\n| 2 | a |\n\n| Task |\n| - |\n| b |\n',
    );
    expect(page.tasks.map((task) => trees(task.items))).toEqual([['a']]);
  });

  test('a sure task column goes before a likely one', () => {
    const page = readPage('| Activity | Hours |\n| - | - |\n| a | 2 |\n\n| Day | Task |\n| - | - |\n| 2 | b |\n');
    expect(page.tasks.map((task) => trees(task.items))).toEqual([['b']]);
  });

  test('may be part of a list item or of a block quote', () => {
    expect(readPage('- a\n\n  | Task |\n  | - |\n  | b |\n').tasks).toHaveLength(1);
    expect(readPage('> | Task |\n> | - |\n> | b |\n').tasks).toHaveLength(1);
  });

  test('without a delimiter row is text', () => {
    expect(readPage('### Tasks\n\n| Day | Task |\n| 2 | a |\n').taskTable).toBeNull();
  });

  test('without pipes at the ends is one', () => {
    expect(table('Day | Task', '--- | ---', '2 | a').tasks.map((task) => trees(task.items))).toEqual([['a']]);
  });
});

describe('columns (page format §5.3)', () => {
  test.each([
    [
      '| Day | Task | Start Date | Completion Date | Reference Material |',
      ['day', 'task', 'start', 'completion', 'reference'],
    ],
    [
      '| **Thứ** | **Công việc** | **Bắt đầu** | **Hoàn thành** | **Nguồn** |',
      ['day', 'task', 'start', 'completion', 'reference'],
    ],
    ['| Task | Start | End | Resource |', ['task', 'start', 'completion', 'reference']],
    ['| Day | Task | Duration | Status | Notes |', ['day', 'task', null, null, null]],
    ['| Day | Công việc | Ngày bắt đầu | End | Ghi chú |', ['day', 'task', 'start', 'completion', null]],
    ['| Reference | End | Start | Task | Day |', ['reference', 'completion', 'start', 'task', 'day']],
  ])('%s', (header, expected) => {
    expect(roles(header)).toEqual(expected);
  });

  test('a role goes to the first column that claims it', () => {
    expect(roles('| Day | Task | Content |')).toEqual(['day', 'task', null]);
  });

  test('a sure column goes before a likely one, whatever their order', () => {
    expect(roles('| No | Day | Work item | Start | Link | Reference |')).toEqual([
      null,
      'day',
      'task',
      'start',
      null,
      'reference',
    ]);
    expect(roles('| STT | Ngày | Nội dung |')).toEqual([null, 'day', 'task']);
  });

  test('a likely one has the role where it is alone', () => {
    expect(roles('| # | Work | Link |')).toEqual(['day', 'task', 'reference']);
  });

  test('a first column without a heading is the day column', () => {
    expect(roles('| | Task | Notes |')).toEqual(['day', 'task', null]);
    expect(roles('| | Day | Task |')).toEqual([null, 'day', 'task']);
  });

  test('a column that holds a word for work is the task column beside another known one', () => {
    expect(roles('| Day | My tasks of the day | Task status |')).toEqual(['day', 'task', null]);
    expect(roles('| My tasks of the day | Hours |')).toBeNull();
  });
});

describe('cells without a role (page format §5.4)', () => {
  const extra = (header: string, row: string) => table(header, header.replace(/[^|]+/g, '-'), row).tasks[0]?.extra;

  test('are kept by the heading of their column, empty ones are not', () => {
    expect(extra('| Task | **Status** | Hours |', '| a | In progress | |')).toEqual({ Status: 'In progress' });
  });

  test('two columns of one heading are told apart', () => {
    expect(extra('| Task | Note | Note |', '| a | b | c |')).toEqual({ Note: 'b', 'Note (2)': 'c' });
  });

  test('no heading reaches the prototype', () => {
    expect(Object.entries(extra('| Task | __proto__ | `__proto__` |', '| a | b | c |') ?? {})).toContainEqual([
      '__proto__',
      'c',
    ]);
  });
});

describe('rows (page format §5.5)', () => {
  test('are counted from 1, blank ones too', () => {
    const page = readPage(tablePage('| 2 | a | | | |', '| | | | | |', '| 4 | b | | | |'));
    expect(page.tasks.map(({ row, items }) => [row, items.length])).toEqual([
      [1, 1],
      [2, 0],
      [3, 1],
    ]);
  });

  test('a short row lacks its last cells', () => {
    expect(firstTask('| 2 | a | 29/06/2026 |')).toMatchObject({
      start: { text: '29/06/2026' },
      completion: null,
      references: [],
    });
  });

  test('a row without a task cell is blank', () => {
    expect(firstTask('| 2 |')?.items).toEqual([]);
  });

  test('cells beyond the last column are dropped', () => {
    expect(firstTask('| 2 | a | | | b | c | d |')).toMatchObject({ references: [{ text: 'b' }], extra: {} });
  });

  test('a row without its trailing pipe is whole', () => {
    expect(firstTask('| 2 | a | | | b')).toMatchObject({ references: [{ text: 'b' }] });
  });

  test('text right behind the table is a row', () => {
    expect(readPage(tablePage('| 2 | a | | | |', 'text')).tasks).toHaveLength(2);
  });

  test('an empty line ends the table', () => {
    expect(readPage(tablePage('| 2 | a | | | |', '', '| 3 | b | | | |')).tasks).toHaveLength(1);
  });

  test('a row stands where its span says', () => {
    const text = tablePage('  | 2 | a | | | |  ');
    const [task] = readPage(text).tasks;
    expect(task && slice(text, task.span)).toBe('| 2 | a | | | |');
  });
});

describe('the text of a cell (page format §5.6)', () => {
  test.each(['', ' ', '<br>', '&nbsp;', '&emsp;<br/>', '\u200b'])('"%s" is nothing', (cell) => {
    expect(firstTask(`| 2 | a | ${cell} | | |`)?.start).toBeNull();
  });

  test("the table's own escape is undone, others are not", () => {
    expect(items('- `a \\| b` \\* c')).toEqual(['`a \\| b` \\* c'.replace('\\|', '|')]);
  });

  test('a pipe without a backslash ends the cell, in code too', () => {
    expect(firstTask('| 2 | `a|b` | | |')).toMatchObject({ items: [{ text: '`a' }], start: { text: 'b`' } });
  });

  test('it stands where its span says', () => {
    const text = tablePage('| 2 | a |   29/06/2026&nbsp; | | |');
    const start = readPage(text).tasks[0]?.start;
    expect(start && slice(text, start.span)).toBe('29/06/2026');
  });
});

describe('the task cell as a tree (page format §6)', () => {
  test('breaks separate items, an indent makes a child', () => {
    expect(items('- Learn Go: <br>&emsp; + Interfaces <br/>&emsp; + Errors <br /> - Practice')).toEqual([
      ['Learn Go:', 'Interfaces', 'Errors'],
      'Practice',
    ]);
  });

  test('a plain line is the parent of the marked lines behind it', () => {
    expect(items('Learn Go <br> - Interfaces <br> - Errors')).toEqual([['Learn Go', 'Interfaces', 'Errors']]);
  });

  test('a new marker under a marked line is a child', () => {
    expect(items('- a <br> + b <br> + c <br> - d')).toEqual([['a', 'b', 'c'], 'd']);
  });

  test('numbers are one marker', () => {
    expect(items('1. a <br> 2. b')).toEqual(['a', 'b']);
  });

  test('a break in code is text', () => {
    expect(items('- `<br>` is a tag')).toEqual(['`<br>` is a tag']);
  });

  test('without breaks or markers it is one item', () => {
    expect(items('Read the **handbook**')).toEqual(['Read the **handbook**']);
  });
});

describe('whether a row is done, as far as the table alone tells (page format §11.2)', () => {
  test('a table with a completion column tells by it', () => {
    expect(firstTask('| 2 | a | | | |')).toMatchObject({ tellsCompletion: true, checked: null });
  });

  test.each([
    ['Done', true],
    ['✅ Hoàn thành', true],
    ['In progress', false],
    ['', false],
  ])('else a status column does: "%s"', (status, checked) => {
    const [task] = table('| Task | Status |', '| - | - |', `| a | ${status} |`).tasks;
    expect(task).toMatchObject({ tellsCompletion: false, checked });
  });

  test('else nothing does', () => {
    expect(table('| Task | Hours |', '| - | - |', '| a | 2 |').tasks[0]).toMatchObject({
      tellsCompletion: false,
      checked: null,
    });
  });
});
