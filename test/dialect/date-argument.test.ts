import { describe, expect, it } from 'vitest';
import { eitherDay, readDateArgument } from '../../src/dialect/date-argument.js';
import type { CalendarDate } from '../../src/model/calendar-date.js';
import type { DateOrder } from '../../src/model/dialect.js';
import { vocabulary } from '../support/vocabulary.js';

/** Wednesday, 10 January 2024. */
const today = '2024-01-10' as CalendarDate;
const read = (typed: string, order: DateOrder | null = null) => readDateArgument(typed, today, order, vocabulary);

describe('a date on the command line', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['today', '2024-01-10'],
    [' Yesterday ', '2024-01-09'],
    ['tomorrow', '2024-01-11'],
    ['wednesday', '2024-01-10'],
    ['Thu', '2024-01-04'],
    ['tuesday', '2024-01-09'],
    ['thứ 2', '2024-01-08'],
    ['Thứ Hai', '2024-01-08'],
    ['chủ nhật', '2024-01-07'],
    ['13/01/2024', '2024-01-13'],
    ['01/13/2024', '2024-01-13'],
    ['5/5/2024', '2024-05-05'],
    ['3 Feb 2024', '2024-02-03'],
  ])('%j is %s', (typed, date) => {
    expect(read(typed)).toBe(date);
  });

  it('is the first such day from the beginning of its range on', () => {
    const to = (typed: string) => readDateArgument(typed, today, null, vocabulary, '2024-01-08' as CalendarDate);
    expect(to('monday')).toBe('2024-01-08');
    expect(to('chủ nhật')).toBe('2024-01-14');
    expect(to('yesterday')).toBe('2024-01-09');
  });

  it('may be one of two days', () => {
    expect(eitherDay('05/06/2025', vocabulary)).toEqual(['2025-06-05', '2025-05-06']);
    for (const typed of ['05/05/2025', '13/01/2025', '31/02/2025', '2025-05-06', 'today', '']) {
      expect(eitherDay(typed, vocabulary), typed).toBeNull();
    }
  });

  it('is read as the site writes its own', () => {
    expect(read('02/03/2024', 'day-first')).toBe('2024-03-02');
    expect(read('02/03/2024', 'month-first')).toBe('2024-02-03');
    expect(read('02/03/2024')).toBeNull();
  });

  it.each(['', ' ', '2023-02-29', '2024-13-01', '31/04/2024', '1/2/24', '2024-W05', 'week', 'mon tue', '-', '2'])(
    '%j is none',
    (typed) => {
      expect(read(typed, 'day-first')).toBeNull();
    },
  );
});
