import { describe, expect, test } from 'vitest';
import { nameWeekNumber, preNumber, weekNumber } from '../../src/worklog/week-number.js';
import { readPage } from '../page/read-page.js';
import { vocabulary } from '../support/vocabulary.js';

const TABLE = '| Day | Task |\n| --- | --- |\n| 2 | a |\n';

function week(name: string, frontMatter: string, body = TABLE): number | null {
  return weekNumber(name, readPage(`---\n${frontMatter}\n---\n\n${body}`), vocabulary);
}

describe('by the name of the folder or file (page format §2.1)', () => {
  test.each([
    ['1.4-Week4', 4],
    ['1.10-Week10', 10],
    ['week-04', 4],
    ['tuan_4', 4],
    ['Tuần-4', 4],
    ['Week 4', 4],
    ['4th-week', 4],
    ['tuan-so-5', 5],
    ['tuan_thu_5', 5],
    ['w4', 4],
    ['1.4-W4', 4],
    ['t12', 12],
  ])('%s', (name, number) => {
    expect(nameWeekNumber(name, vocabulary)).toBe(number);
  });

  test.each(['1.4-Blog4', 'worklog', '2-Proposal', 'ec2', 'weekly', 'week-2026'])('%s names none', (name) => {
    expect(nameWeekNumber(name, vocabulary)).toBeNull();
  });
});

describe('the order of the evidence', () => {
  test('the name goes before the title and the menu number', () => {
    expect(week('1.4-Week4', 'title: Week 5\npre: "<b>1.6.</b>"\nweight: 7')).toBe(4);
  });

  test('else the title says it (page format §2.2)', () => {
    expect(week('first', 'title: Worklog Tuần 5\npre: "<b>1.6.</b>"')).toBe(5);
  });

  test('else the menu number of a page that looks like a week (page format §2.3)', () => {
    expect(week('first', 'title: Start\npre: " <b> 1.6. </b> "')).toBe(6);
    expect(week('first', 'title: Start\npre: "1.6"', '## Objectives\n\n- a\n\n## Results\n\n- b\n')).toBe(6);
    expect(week('first', 'title: Start\npre: "1.6"', '## Objectives\n\n- a\n\n## Tasks\n\n- b\n')).toBe(6);
  });

  test('a chapter has such a number too, and is no week', () => {
    expect(week('clean-up', 'title: Clean up\npre: "<b>5.6.</b>"', '## Objectives\n\n- a\n')).toBeNull();
  });

  test('the weight never says it (page format §2.4)', () => {
    expect(week('first', 'title: Start\nweight: 4')).toBeNull();
  });
});

describe('the last number of a menu number', () => {
  test.each([
    [' <b> 1.4. </b> ', 4],
    ['<b>1.10</b>', 10],
    ['5.2.3.', 3],
    ['<b>4.</b>', null],
    ['', null],
    [null, null],
  ])('%s', (pre, number) => {
    expect(preNumber(pre)).toBe(number);
  });
});
