import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../../src/model/calendar-date.js';
import { findSite } from '../../src/site/find-site.js';
import { openWorklog } from '../../src/site/open-worklog.js';
import { filledTasks } from '../../src/worklog/listed.js';
import { vocabulary } from '../support/vocabulary.js';

const root = fileURLToPath(new URL('../../examples/internship/', import.meta.url));
const { worklog, readings, problems } = await openWorklog(await findSite(root, root), vocabulary);

describe('the example site', () => {
  test('has five weeks in two languages', () => {
    expect(worklog.weeks.map(({ number, pages }) => [number, ...pages.map((page) => page.language)])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, 'en', 'vi']),
    );
    expect(problems).toEqual([]);
  });

  test.each(worklog.weeks.map((week) => [week.number, week.pages] as const))(
    'says the same in both: week %d',
    (_, pages) => {
      const [english, vietnamese] = pages.map((page) => ({
        rows: page.tasks.map(({ row, day, start, completion, references, items }) => [
          row,
          day?.weekdays,
          start?.date,
          completion?.date,
          references.map(({ url }) => url).filter((url) => url !== null),
          items.map((item) => item.items.length),
        ]),
        objectives: page.objectives.length,
        achievements: page.achievements.map(({ group, items }) => [group !== null, items.length]),
        frontMatter: { ...page.frontMatter, title: null },
      }));
      expect(vietnamese).toEqual(english);
    },
  );

  test('names the weekday of every date', () => {
    for (const { pages } of worklog.weeks) {
      for (const { start, day } of pages.flatMap((page) => page.tasks)) {
        expect(start?.date && [weekdayOf(start.date)]).toEqual(day?.weekdays);
      }
    }
  });

  test('starts each week on a Monday, which the front matter names', () => {
    for (const { pages } of worklog.weeks) {
      for (const page of pages) expect(page.tasks[0]?.start?.date).toBe(page.frontMatter.date);
    }
  });

  test('is done but for its last week, which has a row to fill', () => {
    const english = worklog.weeks.flatMap(({ pages }) => pages.filter((page) => page.language === 'en'));
    expect(english.map((page) => filledTasks(page).filter(({ done }) => done === false).length)).toEqual([
      0, 0, 0, 0, 2,
    ]);
    expect(english.map((page) => page.tasks.length - filledTasks(page).length)).toEqual([0, 0, 0, 0, 1]);
  });

  test('shows weeks whose date order is proved, and others that their span tells', () => {
    expect(new Set(readings.map(({ dateOrder }) => dateOrder.evidence))).toEqual(new Set(['proved', 'span']));
    expect(new Set(readings.map(({ dateOrder }) => dateOrder.order))).toEqual(new Set(['day-first']));
  });
});
