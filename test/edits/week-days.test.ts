import { describe, expect, it } from 'vitest';
import { weekDays } from '../../src/edits/week-days.js';
import { parseCalendarDate } from '../../src/model/calendar-date.js';
import { type WeekOfDay, weekOfDay } from '../../src/worklog/week-of-day.js';
import { isSampleDay, pagesOf } from './known-weeks.js';

type Weeks = Readonly<Record<number, readonly string[]>>;

const weekOf = (weeks: Weeks, day: string, frontMatterDate = ''): WeekOfDay => {
  const date = parseCalendarDate(day);
  if (date === null) throw new Error(`${day} is no day`);
  const numbers = Object.keys(weeks).map(Number);
  return weekOfDay(weekDays(pagesOf(weeks, frontMatterDate), isSampleDay, date), Math.max(0, ...numbers), date);
};

const SAMPLE = ['2025-08-11', '2025-08-12', '2025-08-13'];

describe('the week of a day', () => {
  it.each<[string, Weeks, string, number]>([
    ['by its rows', { 1: ['2026-06-15', '2026-06-19'], 2: ['2026-06-22'] }, '2026-06-17', 1],
    ['by its seven days', { 1: ['2026-06-15'], 2: ['2026-06-22'] }, '2026-06-28', 2],
    ['whatever one slip of the pen says', { 1: ['2026-06-15', '2025-06-16', '2026-06-17'] }, '2026-06-18', 1],
    ['that has no dates yet', { 1: ['2026-06-15'], 2: ['2026-06-22'], 3: [] }, '2026-07-01', 3],
    ['that still is the sample', { 1: ['2026-06-15'], 2: SAMPLE, 3: SAMPLE }, '2026-06-24', 2],
    [
      'that was copied from another',
      { 1: ['2026-06-15'], 2: ['2026-06-22'], 3: ['2026-06-29'], 4: ['2026-06-22'] },
      '2026-07-07',
      4,
    ],
    [
      'not a copy of it',
      { 1: ['2026-06-15'], 2: ['2026-06-22'], 3: ['2026-06-29'], 4: ['2026-06-22'] },
      '2026-06-22',
      2,
    ],
    [
      'whatever another one says of its year',
      { 1: ['2026-01-05'], 2: ['2026-01-12'], 3: ['2025-01-19'] },
      '2026-01-20',
      3,
    ],
    ['begun after a long break', { 1: ['2026-01-05'], 2: ['2026-01-12'], 3: ['2026-06-01'] }, '2026-06-02', 3],
    ['of a worklog in the days of the sample', { 1: SAMPLE }, '2025-08-12', 1],
  ])('%s', (_, weeks, day, week) => {
    expect(weekOf(weeks, day)).toEqual({ kind: 'week', week });
  });

  it('is the next one behind the last, the first where there is none, and none before or between them', () => {
    const weeks = { 1: ['2026-06-15'], 3: ['2026-06-29'] };
    expect(weekOf(weeks, '2026-07-06')).toEqual({ kind: 'next', week: 4, last: '2026-07-05' });
    expect(weekOf({}, '2026-07-06')).toEqual({ kind: 'next', week: 1, last: null });
    const range = { first: '2026-06-15', last: '2026-07-05' };
    expect(weekOf(weeks, '2026-06-14')).toEqual({ kind: 'none', range });
    expect(weekOf(weeks, '2026-06-24')).toEqual({ kind: 'none', range });
  });

  it('is counted from the first where all front matters have one date', () => {
    expect(weekOf({ 1: [], 2: [], 3: [] }, '2026-05-20', '2026-05-11')).toEqual({ kind: 'week', week: 2 });
  });

  it('cannot be told where no page has a date', () => {
    expect(weekOf({ 1: [], 2: [] }, '2026-05-20')).toEqual({ kind: 'none', range: null });
  });
});
