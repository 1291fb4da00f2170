import { describe, expect, it } from 'vitest';
import { buildWorklog } from '../../src/worklog/build-worklog.js';
import { type WorklogStatistics, worklogStatistics } from '../../src/worklog/statistics.js';
import { readPage } from '../page/read-page.js';
import { vocabulary } from '../support/vocabulary.js';

const statistics = (...pages: readonly string[]): WorklogStatistics => {
  const { worklog } = buildWorklog(
    {
      section: 'worklog',
      languages: ['en'],
      language: 'en',
      sectionPages: [],
      pages: pages.map((text, index) => ({ week: index + 1, page: readPage(text) })),
    },
    { dateOrder: () => null, dayDigits: () => null },
    vocabulary,
  );
  return worklogStatistics(worklog, 'en');
};

const table = (...rows: readonly string[]): string =>
  ['### Tasks', '| Day | Task | Start | End | Source |', '|---|---|---|---|---|', ...rows].join('\n');

describe('what a worklog adds up to', () => {
  it('is nothing where there is no week', () => {
    expect(statistics()).toMatchObject({ weeks: [], start: null, end: null, days: 0, tasks: 0, hosts: [] });
  });

  it('counts tasks, their nested entries, and those that are open; a blank row is none', () => {
    const page = table(
      '| Mon | - a<br>&emsp; + b<br>- c | 2024-01-01 | 2024-01-01 | |',
      '| Tue | d | 2024-01-02 | | |',
      '| Wed | | 2024-01-03 | | |',
    );
    expect(statistics(page)).toMatchObject({ tasks: 2, entries: 4, openTasks: 1, days: 2 });
  });

  it('counts a day once, however many tasks and weeks begin on it', () => {
    const page = table('| Mon | a | 2024-01-01 | | |', '| Mon | b | 2024-01-01 | | |');
    expect(statistics(page, page)).toMatchObject({ days: 1, start: '2024-01-01', end: '2024-01-01', tasks: 4 });
    expect(statistics(page).weeks[0]?.worked).toEqual([{ date: '2024-01-01', tasks: 2, openTasks: 2, entries: 2 }]);
  });

  it('leaves a slip of the pen out of the days, not out of the tasks', () => {
    const page = table(
      '| Mon | a | 2024-01-01 | | |',
      '| Tue | b | 2024-01-02 | | |',
      '| Wed | c | 2042-01-03 | | |',
      '| Thu | d | 2024-01-04 | | |',
    );
    expect(statistics(page)).toMatchObject({ end: '2024-01-04', days: 3, tasks: 4 });
  });

  it('adds up the days of the week', () => {
    const page = table('| x | a | 2024-01-01 | | |', '| x | - b<br>- c | 2024-01-08 | | |');
    expect(statistics(page).weekdays[0]).toEqual({ weekday: 'monday', days: 2, tasks: 2, entries: 3 });
    expect(statistics(page).weekdays).toHaveLength(7);
  });

  it('ranks the hosts of the links', () => {
    const page = table(
      '| x | a | 2024-01-01 | | <https://www.B.example/x> <https://a.example> |',
      '| x | b | 2024-01-02 | | [two](http://b.example:80/y) [mail](mailto:x@y.example) |',
    );
    expect(statistics(page).hosts).toEqual([
      { host: 'b.example', references: 2 },
      { host: 'a.example', references: 1 },
    ]);
  });
});
