import { describe, expect, test } from 'vitest';
import { buildWorklog, type Settled } from '../../src/worklog/build-worklog.js';
import { filledTasks, weekSpan } from '../../src/worklog/listed.js';
import { readPage, tablePage } from '../page/read-page.js';
import { vocabulary } from '../support/vocabulary.js';

const NOTHING: Settled = { dateOrder: () => null, dayDigits: () => null };

function build(pages: [week: number, language: string, text: string][], settled = NOTHING) {
  return buildWorklog(
    {
      section: 'worklog',
      languages: ['en', 'vi'],
      language: 'en',
      pages: pages.map(([week, language, text]) => ({ week, page: readPage(text, language) })),
      sectionPages: [],
    },
    settled,
    vocabulary,
  );
}

/** The tasks of one English page. */
function tasksOf(text: string, settled = NOTHING) {
  return build([[1, 'en', text]], settled).worklog.weeks[0]?.pages[0]?.tasks ?? [];
}

describe('the weeks of a worklog', () => {
  test('are in the order of their numbers, each with its pages in the order of the languages', () => {
    const { worklog } = build([
      [10, 'vi', ''],
      [2, 'vi', ''],
      [10, 'en', ''],
      [2, 'fr', ''],
    ]);
    expect(worklog.weeks.map(({ number, pages }) => [number, pages.map((page) => page.language)])).toEqual([
      [2, ['vi', 'fr']],
      [10, ['en', 'vi']],
    ]);
  });

  test('keep both pages that claim one week (page format §2.5)', () => {
    const { worklog } = build([
      [1, 'en', '### Objectives\n\n- a\n'],
      [1, 'en', '### Objectives\n\n- b\n'],
    ]);
    expect(worklog.weeks[0]?.pages.map((page) => page.objectives[0]?.text)).toEqual(['a', 'b']);
  });

  test('say whether they have a task table', () => {
    const { worklog } = build([
      [1, 'en', tablePage('| 2 | a | | | |')],
      [2, 'en', '### Tasks\n\n- a\n'],
    ]);
    expect(worklog.weeks.map(({ pages }) => pages[0]?.hasTaskTable)).toEqual([true, false]);
  });
});

describe('dates and days', () => {
  test('are understood by the evidence of all pages', () => {
    const { worklog, readings } = build([
      [1, 'en', tablePage('| 2 | a | 01/06/2026 | | |')],
      [2, 'en', tablePage('| 2 | a | 15/06/2026 | 16/06/2026 | |', '| 3 | b | 16/06/2026 | | |')],
    ]);
    expect(worklog.weeks[0]?.pages[0]?.tasks[0]).toMatchObject({
      day: { text: '2', weekdays: ['monday'] },
      start: { text: '01/06/2026', date: '2026-06-01' },
    });
    expect(readings.map(({ dateOrder, dayDigits }) => [dateOrder.evidence, dayDigits.evidence])).toEqual([
      ['majority', 'page'],
      ['proved', 'page'],
    ]);
  });

  test('follow the settings', () => {
    const settled: Settled = { dateOrder: () => 'month-first', dayDigits: () => 'monday-is-1' };
    expect(tasksOf(tablePage('| 2 | a | 01/06/2026 | | |'), settled)[0]).toMatchObject({
      day: { weekdays: ['tuesday'] },
      start: { date: '2026-01-06' },
    });
  });

  test('an ambiguous date has a text and no day', () => {
    expect(tasksOf(tablePage('| 2 | a | 01/06/2026 | | |'))[0]?.start).toMatchObject({
      text: '01/06/2026',
      date: null,
    });
  });

  test('on a mixed page each date is read for itself', () => {
    const tasks = tasksOf(tablePage('| | a | 15/06/2026 | 06/16/2026 | |', '| | b | 06/12/2026 | 11/06/2026 | |'));
    expect(tasks[1]).toMatchObject({ start: { date: '2026-06-12' }, completion: { date: '2026-06-11' } });
  });
});

describe('whether a task is done (page format §11.2)', () => {
  test.each([
    ['16/06/2026', true],
    ['31/06/2026', true],
    ['06/2026', true],
    ['01/02/2026', true],
    ['Done', true],
    ['✅', true],
    ['Hoàn thành', true],
    ['15/06/2026 - 16/06/2026', true],
    ['100%', true],
    ['In progress (2/3)', false],
    ['50-60%', false],
    ['Week 2, day 3', false],
    ['Not yet 100%', false],
    ['In progress', false],
    ['-', false],
    ['', false],
  ])('by a completion cell "%s": %s', (completion, done) => {
    expect(tasksOf(tablePage(`| 2 | a | | ${completion} | |`))[0]?.done).toBe(done);
  });

  test('by a status column where there is no completion column', () => {
    const done = tasksOf('| Task | Status |\n| - | - |\n| a | Done |\n| b | Doing |\n').map((task) => task.done);
    expect(done).toEqual([true, false]);
  });

  test('by a checkbox where there is no table', () => {
    expect(tasksOf('### Tasks\n\n- [x] a\n- [ ] b\n- c\n').map((task) => task.done)).toEqual([true, false, null]);
  });

  test('is not known where the page does not say', () => {
    expect(tasksOf('| Day | Task |\n| - | - |\n| 2 | a |\n')[0]?.done).toBeNull();
  });
});

describe('a week', () => {
  const text = tablePage(
    '| 2 | a | 15/06/2026 | 18/06/2026 | |',
    '| 3 | | 19/06/2026 | | |',
    '| 4 | b | 16/06/2026 | | |',
  );

  test('does not count its blank rows (page format §11.3)', () => {
    const [week] = build([[1, 'en', text]]).worklog.weeks;
    expect(week?.pages.map((page) => filledTasks(page).map(({ row }) => row))).toEqual([[1, 3]]);
  });

  test('spans from the first to the last of its dates (page format §11.4)', () => {
    const [page] = build([[1, 'en', text]]).worklog.weeks[0]?.pages ?? [];
    expect(page && weekSpan(page)).toEqual({ start: '2026-06-15', end: '2026-06-19' });
  });

  test('without dates has no span', () => {
    const [page] = build([[1, 'en', tablePage('| 2 | a | | | |')]]).worklog.weeks[0]?.pages ?? [];
    expect(page && weekSpan(page)).toEqual({ start: null, end: null });
  });
});
