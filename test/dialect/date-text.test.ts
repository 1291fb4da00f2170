import { describe, expect, test } from 'vitest';
import { provenOrder, readDateText, resolveDate } from '../../src/dialect/date-text.js';
import type { DateOrder } from '../../src/model/dialect.js';
import { vocabulary } from '../support/vocabulary.js';

function day(text: string, order: DateOrder | null = null): string | null {
  const date = readDateText(text, vocabulary);
  return date === null ? null : resolveDate(date, order);
}

describe('the forms of a date (page format §7.1)', () => {
  test.each([
    '29/06/2026',
    '29-06-2026',
    '29.06.2026',
    '29/6/2026',
    '06/29/2026',
    '2026-06-29',
    '2026/06/29',
    '2026.6.29',
    '29 June 2026',
    '29 Jun 2026',
    '29-Jun-2026',
    '29th June 2026',
    '29th of June 2026',
    'June 29, 2026',
    'Jun. 29th 2026',
    '29 tháng 6 2026',
    '29 tháng 6 năm 2026',
    'ngày 29 tháng 6 năm 2026',
    'Ngày 29 tháng 06, 2026',
    '29 tháng Sáu năm 2026',
  ])('%s', (text) => {
    expect(day(text)).toBe('2026-06-29');
  });

  test.each(['**29/06/2026**', '29/06/2026<br>', '`29/06/2026`', '&nbsp;29/06/2026', '29/06/2026\u200b'])(
    'marks do not matter: %s',
    (text) => {
      expect(day(text)).toBe('2026-06-29');
    },
  );

  test.each(['Mon 29/06/2026', 'Monday, 2026-06-29', 'Thứ 2, 29/06/2026', '29/06/2026 (Thứ Hai)', 'T2 29-06-2026'])(
    'weekdays beside it do not matter: %s',
    (text) => {
      expect(day(text)).toBe('2026-06-29');
    },
  );

  test.each([
    ['a year of two digits', '29/06/26'],
    ['no year', '29/06'],
    ['a part of three digits', '029/06/2026'],
    ['separators that differ', '29/06-2026'],
    ['two dates', '29/06/2026 - 30/06/2026'],
    ['an address', 'https://example.org/29/06/2026'],
    ['a month of another name', '29 Brumaire 2026'],
    ['words', 'In progress'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(readDateText(text, vocabulary)).toBeNull();
  });

  test.each(['31/06/2026', '29/02/2026', '13/13/2026', '00/06/2026', '2026-13-01', '31 June 2026'])(
    'the calendar has no %s',
    (text) => {
      expect(readDateText(text, vocabulary)).not.toBeNull();
      expect([day(text), day(text, 'day-first'), day(text, 'month-first')]).toEqual([null, null, null]);
    },
  );

  test('it is known how its digits were set', () => {
    expect(readDateText('5-06-2026', vocabulary)).toMatchObject({ separator: '-', padded: false });
    expect(readDateText('05/06/2026', vocabulary)).toMatchObject({ separator: '/', padded: true });
  });
});

describe('day or month first (page format §7.2)', () => {
  test.each([
    ['13/06/2026', 'day-first'],
    ['06/13/2026', 'month-first'],
    ['2026-06-05', 'year-first'],
    ['05/06/2026', null],
    ['5 June 2026', null],
  ])('%s proves %s', (text, order) => {
    const date = readDateText(text, vocabulary);
    expect(date && provenOrder(date)).toBe(order);
  });

  test('what proves nothing follows the order', () => {
    expect([day('05/06/2026', 'day-first'), day('05/06/2026', 'month-first'), day('05/06/2026')]).toEqual([
      '2026-06-05',
      '2026-05-06',
      null,
    ]);
  });

  test('what proves its own order keeps it', () => {
    expect(day('13/06/2026', 'month-first')).toBe('2026-06-13');
  });

  test('equal parts are the same day either way', () => {
    expect(day('05/05/2026')).toBe('2026-05-05');
  });
});
