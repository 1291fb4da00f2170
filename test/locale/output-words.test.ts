import { describe, expect, it } from 'vitest';
import { FIGURE_WORDS, OVERVIEW_WORDS, phrase, REPORT_WORDS, WEEK_WORDS } from '../../src/locale/output-words.js';
import { readOutputWords } from '../../src/site/locale-packs.js';
import { outputWords } from '../support/output-words.js';

const ALL = readOutputWords(new URL('../../templates/', import.meta.url));
const SECTIONS = { figures: FIGURE_WORDS, week: WEEK_WORDS, report: REPORT_WORDS, overview: OVERVIEW_WORDS };

describe('the words that worklog writes', () => {
  it.each(ALL.map((words) => [words.language, words] as const))('are all there in %s, and no others', (_, words) => {
    for (const [section, names] of Object.entries(SECTIONS)) {
      expect(Object.keys(words[section as keyof typeof SECTIONS]).sort(), section).toEqual([...names].sort());
    }
    expect(Object.keys(words).sort()).toEqual(['language', ...Object.keys(SECTIONS)].sort());
  });

  it.each(ALL.map((words) => [words.language, words] as const))(
    'ask for the same values in %s as in English',
    (_, words) => {
      const english = outputWords('en');
      for (const section of Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]) {
        for (const [name, text] of Object.entries(words[section])) {
          const other = Object.entries(english[section]).find(([key]) => key === name)?.[1];
          expect(valuesIn(text), name).toEqual(valuesIn(other ?? ''));
        }
      }
    },
  );

  it('are those of the language without its region, else English', () => {
    expect(['vi-vn', 'vi_vn', 'vi-Latn-VN'].map((code) => outputWords(code).language)).toEqual(['vi', 'vi', 'vi']);
    expect(outputWords('fr').language).toBe('en');
  });
});

describe('a phrase', () => {
  it('has its values, in the plural that the count asks for', () => {
    const week = { one: '{count} week', other: '{count} weeks' };
    expect([1, 2].map((count) => phrase(week, 'en', { count }))).toEqual(['1 week', '2 weeks']);
    expect(phrase('{a} {b}', 'en', { a: 'x' })).toBe('x {b}');
  });
});

function valuesIn(text: Parameters<typeof phrase>[0]): string[] {
  const forms = typeof text === 'string' ? [text] : Object.values(text);
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
}
