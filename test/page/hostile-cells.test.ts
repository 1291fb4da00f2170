import { describe, expect, test } from 'vitest';
import { inferDateOrders } from '../../src/dialect/date-order.js';
import { bareDigits } from '../../src/dialect/day-digits.js';
import { pageHabits } from '../../src/dialect/page-habits.js';
import { vocabulary } from '../support/vocabulary.js';
import { readPage } from './read-page.js';

// Each of these took from seconds to hours when its pattern was tried again at every character. The test's time-out is
// what they would run into.
const LONG = 100_000;
const table = (cells: string): string =>
  `### Tasks\n\n| Day | Task | Start | End | References |\n| - | - | - | - | - |\n${cells}\n`;

describe('a page of one long run is read', () => {
  test.each([
    ['tags that never close, in a date', table(`| 2 | a | ${'<'.repeat(LONG)} | | |`)],
    ['parentheses that never close, in a completion', table(`| 2 | a | | ${'('.repeat(LONG)} | |`)],
    ['tags that never close, in a day', table(`| ${'<'.repeat(LONG)} | a | | | |`)],
    ['separators in a reference', table(`| 2 | a | | | ${'; '.repeat(LONG)}x |`)],
    ['colons in a heading', `### ${': '.repeat(LONG)}x\n`],
    ['spaces and braces in a heading', `### a ${'{#'.repeat(LONG)}\n`],
    ['a bold paragraph of spaces', `**a${' '.repeat(LONG)}b**\n`],
    ['nested bullets', `### Objectives\n\n- a\n${'  - b\n'.repeat(LONG)}`],
    [
      'columns of one heading',
      `### Tasks\n\n| Task |${' N |'.repeat(LONG)}\n|${' - |'.repeat(LONG + 1)}\n|${' x |'.repeat(LONG)}\n`,
    ],
  ])('%s', (_, text) => {
    expect(readPage(text).problems).toEqual([]);
  });

  test('no-break spaces behind a line break, when its habits are looked at', () => {
    const page = readPage(table(`| 2 | - a<br>${'\u00a0'.repeat(LONG)}x | | | |`));
    expect(pageHabits(page, null, vocabulary).cellSubItems).toEqual([]);
  });

  test('digits and commas in a day', () => {
    expect(bareDigits('1,'.repeat(LONG))).toBeNull();
  });

  test('dates in both orders', () => {
    const dates = Array.from({ length: LONG }, (_, index) => (index % 2 === 0 ? '13/06/2026' : '06/14/2026'));
    expect(inferDateOrders([{ language: 'en', dates }], vocabulary, () => null)[0]?.evidence).toBe('mixed');
  });
});

test('columns with one heading keep their cells apart', () => {
  const page = readPage('### Tasks\n\n| Task | N | N | N (2) | N |\n|-|-|-|-|-|\n| a | 1 | 2 | 3 | 4 |\n');
  expect(page.tasks[0]?.extra).toEqual({ N: '1', 'N (3)': '2', 'N (2)': '3', 'N (4)': '4' });
});
