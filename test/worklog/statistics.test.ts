import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/model/calendar-date.js';
import { buildWorklog } from '../../src/worklog/build-worklog.js';
import { undatedWeeks, type WorklogStatistics, worklogStatistics } from '../../src/worklog/statistics.js';
import { readPage } from '../page/read-page.js';
import { vocabulary } from '../support/vocabulary.js';

const statistics = (...pages: readonly string[]): WorklogStatistics => statisticsOf(pages, []);

/** @param samples the numbers of the weeks that still are the template's sample */
const statisticsOf = (
  pages: readonly string[],
  samples: readonly number[],
  query?: Parameters<typeof worklogStatistics>[3],
): WorklogStatistics => {
  const { worklog } = buildWorklog(
    {
      section: 'worklog',
      languages: ['en'],
      language: 'en',
      sectionPages: [],
      pages: pages.map((text, index) => ({ week: index + 1, page: { ...readPage(text), file: fileOf(index + 1) } })),
    },
    { dateOrder: () => null, dayDigits: () => null },
    vocabulary,
  );
  return worklogStatistics(worklog, 'en', new Set(samples.map(fileOf)), query);
};

const fileOf = (week: number): string => `content/worklog/week-${week}.md`;

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

  it("leaves the weeks out that still are the template's sample, and names them", () => {
    const sample = table('| Mon | - a<br>- b | 2020-01-06 | | <https://sample.example> |');
    const own = table('| Mon | c | 2024-01-01 | | <https://own.example> |');
    const found = statisticsOf([own, sample, sample], [2, 3]);
    expect(found).toMatchObject({ start: '2024-01-01', days: 1, tasks: 1, entries: 1, openTasks: 1, references: 1 });
    expect(found.weeks.map(({ week }) => week)).toEqual([1]);
    expect(found.samples).toEqual([2, 3].map((week) => ({ week, title: null, file: fileOf(week) })));
    expect(found.hosts).toEqual([{ host: 'own.example', references: 1 }]);
    expect(found.weekdays.map(({ tasks }) => tasks)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  it('names the samples among the weeks that are asked for, and none for days, which samples have not', () => {
    const sample = table('| Mon | a | 2024-01-01 | | |');
    const days = { from: null, to: null };
    const samplesOf = (query: Parameters<typeof worklogStatistics>[3]): number[] =>
      statisticsOf([sample, sample], [1, 2], query).samples.map(({ week }) => week);
    expect(samplesOf({ ...days, weeks: (week) => week === 2 })).toEqual([2]);
    expect(samplesOf({ ...days, weeks: null, from: calendarDate(2023, 1, 1) })).toEqual([]);
  });

  it('tells the weeks that have tasks but no dates, each once', () => {
    const undated = table('| Mon | a | | | |');
    const dated = table('| Mon | a | 2024-01-01 | | |');
    expect(undatedWeeks(statistics(undated, dated, undated, table('| Mon | | | | |')))).toBe(2);
  });
});
