import { describe, expect, test } from 'vitest';
import { commonPattern, titleForm } from '../../src/dialect/common-pattern.js';

const of = (...texts: readonly string[]) => texts.map((text, index) => ({ text, week: index + 1 }));

describe('the pattern of most texts', () => {
  test.each([
    [of('1.1-Week1'), '1.{week}-Week{week}'],
    [of('1.1-Week1', '1.2-Week2'), '1.{week}-Week{week}'],
    [of('1.1', '2.2', '3.3'), '{week}.{week}'],
    [
      [
        { text: 'week-09', week: 9 },
        { text: 'week-10', week: 10 },
      ],
      'week-{week:2}',
    ],
    [of('Week 1', 'Week 1', 'Week 3'), 'Week {week}'],
    [of('Worklog 1', 'Worklog 2', 'Week 3', 'Week 4'), 'Week {week}'],
  ])('%j', (texts, pattern) => {
    expect(commonPattern(texts)?.pattern).toBe(pattern);
  });

  test('there is none without texts', () => {
    expect(commonPattern([])).toBeNull();
  });
});

describe('the form of titles', () => {
  test.each([
    [of('Week 1: Go', 'Week 2: Rust', 'Week 3: C'), 'Week {week}', ': ', true],
    [of('# Log of week 1 – Go', '# Log of week 2 – C'), '# Log of week {week}', ' – ', true],
    [of('Week 1 Worklog', 'Week 2 Worklog', 'Week 3: C'), 'Week {week} Worklog', null, true],
    [of('Go', 'Rust', 'C'), 'C', null, false],
  ])('%j', (texts, pattern, separator, isCommon) => {
    expect(titleForm(texts)).toEqual({ pattern, separator, isCommon });
  });
});
