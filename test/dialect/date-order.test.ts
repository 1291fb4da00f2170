import { describe, expect, test } from 'vitest';
import { dateOnPage, inferDateOrders, provenDays, readDates } from '../../src/dialect/date-order.js';
import type { DateOrder } from '../../src/model/dialect.js';
import { vocabulary } from '../support/vocabulary.js';

const PROVED = ['13/07/2026'];
const MONTH_PROVED = ['07/13/2026'];
/** 1 to 3 June, or 6 January to 6 March. */
const SPAN = ['01/06/2026', '03/06/2026'];
/** 1 June or 6 January. */
const UNCLEAR = ['01/06/2026'];

function orders(
  pages: [language: string, dates: string[]][],
  settled: (language: string) => DateOrder | null = () => null,
) {
  return inferDateOrders(
    pages.map(([language, dates]) => ({ language, dates })),
    vocabulary,
    settled,
  ).map(({ order, evidence }) => `${evidence} ${order}`);
}

describe('the evidence for the date order of a page, the strongest first (page format §7.2)', () => {
  test('a part above twelve proves it, whatever the span would say', () => {
    expect(orders([['en', [...SPAN, ...PROVED]]])).toEqual(['proved day-first']);
    expect(orders([['vi', MONTH_PROVED]])).toEqual(['proved month-first']);
  });

  test('proofs of both orders are mixed', () => {
    expect(orders([['en', [...PROVED, ...MONTH_PROVED]]])).toEqual(['mixed null']);
  });

  test('else the reading with the smaller span is meant', () => {
    expect(orders([['en', SPAN]])).toEqual(['span day-first']);
    expect(orders([['vi', ['06/01/2026', '06/03/2026']]])).toEqual(['span month-first']);
  });

  test('dates that say themselves which part is which count for the span', () => {
    expect(orders([['en', [...UNCLEAR, '2026-06-02']]])).toEqual(['span day-first']);
  });

  test('else most of the proved pages of the site in that language', () => {
    expect(
      orders([
        ['en', UNCLEAR],
        ['en', MONTH_PROVED],
        ['en', SPAN],
        ['en', SPAN],
        ['vi', PROVED],
      ])[0],
    ).toBe('majority month-first');
  });

  test('else most of those that their span settles', () => {
    expect(
      orders([
        ['en', UNCLEAR],
        ['en', SPAN],
      ])[0],
    ).toBe('majority day-first');
  });

  test('else the habit of the language', () => {
    expect(orders([['vi', UNCLEAR]])).toEqual(['language day-first']);
  });

  test('else nobody knows', () => {
    expect(
      orders([
        ['en', UNCLEAR],
        ['vi', PROVED],
      ])[0],
    ).toBe('ambiguous null');
  });

  test('a tie of the proved pages leaves it to those of their span', () => {
    expect(
      orders([
        ['en', UNCLEAR],
        ['en', PROVED],
        ['en', MONTH_PROVED],
        ['en', SPAN],
      ])[0],
    ).toBe('majority day-first');
  });

  test('a page without such dates needs none', () => {
    expect(
      orders([
        ['en', []],
        ['en', ['2026-06-01']],
        ['en', ['soon']],
      ]),
    ).toEqual(['none null', 'none year-first', 'none null']);
  });

  test('the settings take the place of it all, where there is something to settle', () => {
    expect(
      orders(
        [
          ['en', PROVED],
          ['en', []],
          ['vi', UNCLEAR],
        ],
        (language) => (language === 'en' ? 'month-first' : null),
      ),
    ).toEqual(['setting month-first', 'none null', 'language day-first']);
  });
});

describe('one date of a page', () => {
  const onMixed = (text: string, others: string[]) => {
    const [date] = readDates([text], vocabulary);
    return (
      date && dateOnPage(date, { order: null, evidence: 'mixed' }, provenDays(readDates([text, ...others], vocabulary)))
    );
  };

  test('of a mixed one is read so that it stands nearest to those that prove theirs', () => {
    expect(onMixed('05/06/2026', ['13/06/2026', '06/14/2026'])).toBe('2026-06-05');
    expect(onMixed('06/05/2026', ['13/06/2026', '06/14/2026'])).toBe('2026-06-05');
  });

  test('proves its own order there', () => {
    expect(onMixed('06/14/2026', ['13/06/2026'])).toBe('2026-06-14');
  });

  test('is ambiguous there where both readings are equally near', () => {
    // 2 January and 1 February are both 15 days away.
    expect(onMixed('01/02/2026', ['17/01/2026', '01/17/2026'])).toBeNull();
  });

  test('that is swapped on a proved page is no day where the calendar has none such', () => {
    const [date] = readDates(['09/31/2026'], vocabulary);
    expect(date && dateOnPage(date, { order: 'day-first', evidence: 'proved' }, [])).toBeNull();
  });
});
