import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../src/locale/vocabulary.js';
import { vocabulary } from '../support/vocabulary.js';

describe('weekdays by name (page format §8.1)', () => {
  test.each([
    ['monday', ['Monday', 'mon', '**Mon**', 'Thứ Hai', 'thứ 2', 'Thứ2', 'T2', 'T.2', 'Hai', 'Mon 29/09']],
    ['tuesday', ['Tuesday', 'Tue', 'Tues', 'Thứ Ba', 'Thứ 3', 'T3', 'Ba']],
    ['wednesday', ['Wednesday', 'Wed', 'Thứ Tư', 'Thứ 4', 'T4', 'Tư']],
    ['thursday', ['Thursday', 'Thu', 'Thurs', 'Thứ Năm', 'Thứ 5', 'T5', 'Năm']],
    ['friday', ['Friday', 'Fri', 'Thứ Sáu', 'Thứ 6', 'T6', 'Sáu']],
    ['saturday', ['Saturday', 'Sat', 'Thứ Bảy', 'Thứ 7', 'T7', 'Bảy']],
    ['sunday', ['Sunday', 'Sun', 'Chủ Nhật', 'CN']],
  ])('%s', (weekday, names) => {
    for (const name of names) expect(vocabulary.weekdayNames(name), name).toEqual([weekday]);
  });

  test('decomposed letters read alike', () => {
    expect(vocabulary.weekdayNames('Thứ Hai'.normalize('NFD'))).toEqual(['monday']);
  });

  test('two spaces are one', () => {
    expect(vocabulary.weekdayNames('Thứ  Hai')).toEqual(['monday']);
  });

  test('digits go on a name that ends in one', () => {
    expect(vocabulary.weekdayNames('Thứ 2, 3 và 5')).toEqual(['monday', 'tuesday', 'thursday']);
  });

  test('the digits of a date do not', () => {
    expect(vocabulary.weekdayNames('Thứ 2 - 29/09/2025')).toEqual(['monday']);
    expect(vocabulary.weekdayNames('Thứ 2, 6/10')).toEqual(['monday']);
  });

  test.each(['Day 1', 'Ngày 2', 'Money', 'Sunny', 'tháng 9 năm 2025', ''])('"%s" names none', (text) => {
    expect(vocabulary.weekdayNames(text)).toEqual([]);
  });
});

describe('a range of weekdays', () => {
  test.each(['Mon–Wed', 'Mon - Wed', 'Mon to Wed', 'Thứ 2 đến Thứ 4', 'T2-T4', 'T2-4', 'Mon 29/09 - Wed 01/10'])(
    '%s is one',
    (text) => {
      expect(vocabulary.isWeekdayRange(text)).toBe(true);
    },
  );

  test.each(['Mon, Wed', 'Sat & Sun', 'Mon', 'Mon-Tue-Wed', 'Mon 29-09, Tue 30-09'])('%s is none', (text) => {
    expect(vocabulary.isWeekdayRange(text)).toBe(false);
  });
});

describe('months by name', () => {
  test.each([
    ['January', 1],
    ['sept', 9],
    ['DEC', 12],
    ['tháng 9', 9],
    ['Tháng Mười Hai', 12],
  ])('%s is %d', (name, month) => {
    expect(vocabulary.month(name)).toBe(month);
  });

  test('another word is none', () => {
    expect(vocabulary.month('Smarch')).toBeNull();
  });
});

describe('words for nothing', () => {
  test.each(['', '-', '—', '...', 'N/A', 'n/a', 'None', 'Không', 'không có'])('"%s" is nothing', (text) => {
    expect(vocabulary.isNone(text)).toBe(true);
  });

  test('other text is something', () => {
    expect(vocabulary.isNone('Team handbook')).toBe(false);
  });
});

describe('words for done (page format §11.2)', () => {
  test.each([
    'Done',
    'completed',
    '✅',
    '✅ Done',
    'Hoàn thành',
    'Đã hoàn thành',
    'Xong',
    'Completed (late)',
    '100%',
    '100 %',
    '[x]',
    'X',
  ])('%s', (text) => {
    expect(vocabulary.isDone(text)).toBe(true);
  });

  test.each(['In progress', 'Not done', 'Chưa hoàn thành', 'Đang làm', '❌', '50%', '[ ]', ''])(
    '"%s" is not',
    (text) => {
      expect(vocabulary.isDone(text)).toBe(false);
    },
  );
});

describe("a week's number (page format §2.1)", () => {
  test.each([
    ['1.4-Week4', 4],
    ['week-04', 4],
    ['Week 12 Worklog', 12],
    ['Worklog Tuần 3', 3],
    ['tuan_7', 7],
    ['Nhật ký Tuần thứ 5', 5],
    ['Week #6', 6],
    ['4th week', 4],
    ['Week 10: queues', 10],
  ])('%s: %d', (text, week) => {
    expect(vocabulary.weekNumber(text)).toBe(week);
  });

  test.each(['Weekly report', 'Midweek 4ever', 'Worklog', '1.4', 'week 2026'])('%s: none', (text) => {
    expect(vocabulary.weekNumber(text)).toBeNull();
  });
});

test('Vietnamese is day-first by habit, English has no safe default (page format §7.2)', () => {
  expect(vocabulary.defaultDateOrder('vi')).toBe('day-first');
  expect(vocabulary.defaultDateOrder('en')).toBeNull();
  expect(vocabulary.defaultDateOrder('fr')).toBeNull();
});

test('ordinals are words of a language: no code knows those of English', () => {
  const french = new Vocabulary(vocabulary.packs.map((pack) => ({ ...pack, ordinals: ['er', 'e'] })));
  expect(french.weekNumber('1er week')).toBe(1);
  expect(french.withoutDateWords('1er June 2026')).toBe('1 June 2026');
  expect(french.weekNumber('4th week')).toBeNull();
});
