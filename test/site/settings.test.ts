import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { Failure, type FailureDetails } from '../../src/model/failure.js';
import { RULES } from '../../src/rules/registry.js';
import { rulesJsonSchema } from '../../src/site/rule-settings.js';
import { parseSettings, readSettings } from '../../src/site/settings.js';
import { settingsJsonSchema } from '../../src/site/settings-schema.js';
import { makeSite } from '../support/temporary-site.js';

function mistakesOf(text: string): readonly FailureDetails[] {
  try {
    parseSettings(text);
    return [];
  } catch (error) {
    if (error instanceof Failure) return error.details.causes ?? [error.details];
    throw error;
  }
}

const WHOLE = [
  'section = "content/1-Worklog"',
  'language = "VI"',
  'excused-weeks = [7, 8]',
  'holidays = ["2025-09-02", "2026-02-14..2026-02-22"]',
  '',
  '[languages.vi]',
  'date-format = "DD/MM/YYYY"',
  'day-digits = "monday-is-2"',
  'week-template = "archetypes/week.md"',
  'section-template = "archetypes/worklog.md"',
  '',
  '[languages.EN]',
  'date-order = "month-first"',
  '',
  '[format]',
  'table = "padded"',
  'bullet = "+"',
  'line-break = "<br />"',
  'final-newline = false',
  'trailing-spaces = "keep"',
  'blank-lines = "normalise"',
  '',
  '[rules]',
  'week-gap = "off"',
].join('\n');

test('without a file nothing is set', () => {
  expect(readSettings(makeSite({}))).toEqual({
    file: null,
    text: null,
    section: null,
    language: null,
    excusedWeeks: [],
    holidays: [],
    languages: new Map(),
    format: {
      table: null,
      bullet: null,
      lineBreak: null,
      finalNewline: null,
      trailingSpaces: null,
      blankLines: null,
    },
    rules: {},
  });
});

test('all settings are read; a format says the order too', () => {
  expect(readSettings(makeSite({ 'worklog.toml': WHOLE }))).toEqual({
    file: 'worklog.toml',
    text: WHOLE,
    section: 'content/1-Worklog',
    language: 'vi',
    excusedWeeks: [7, 8],
    holidays: [
      { from: '2025-09-02', to: '2025-09-02' },
      { from: '2026-02-14', to: '2026-02-22' },
    ],
    languages: new Map([
      [
        'vi',
        {
          dateOrder: 'day-first',
          dateFormat: 'DD/MM/YYYY',
          dayDigits: 'monday-is-2',
          weekTemplate: 'archetypes/week.md',
          sectionTemplate: 'archetypes/worklog.md',
        },
      ],
      [
        'en',
        {
          dateOrder: 'month-first',
          dateFormat: null,
          dayDigits: null,
          weekTemplate: null,
          sectionTemplate: null,
        },
      ],
    ]),
    format: {
      table: 'padded',
      bullet: '+',
      lineBreak: '<br />',
      finalNewline: false,
      trailingSpaces: 'keep',
      blankLines: 'normalise',
    },
    rules: { 'week-gap': 'off' },
  });
});

describe('mistakes', () => {
  test('each has its place, what was expected and what was found', () => {
    const text = [
      'sektion = "content/1-Worklog"',
      'language = 3',
      '[languages.vi]',
      'date-order = "day-frist"',
      '"day-digits"   =   "tuesday-is-1"',
      'date-format = "DD MM YYYY"',
    ].join('\n');
    expect(mistakesOf(text)).toEqual([
      {
        file: 'worklog.toml',
        line: 1,
        column: 1,
        problem: 'There is no setting sektion',
        expected: 'section, language, excused-weeks, holidays, languages, format, rules',
        found: 'sektion',
        advice: 'Did you mean "section"?',
      },
      expect.objectContaining({ line: 2, column: 12, problem: 'language is not valid', found: '3' }),
      {
        file: 'worklog.toml',
        line: 4,
        column: 14,
        problem: 'languages.vi.date-order is not valid',
        expected: '"day-first", "month-first", "year-first"',
        found: '"day-frist"',
        advice: 'Did you mean "day-first"?',
      },
      expect.objectContaining({ line: 5, column: 20, found: '"tuesday-is-1"' }),
      expect.objectContaining({ line: 6, column: 15, found: '"DD MM YYYY"' }),
    ]);
  });

  test('a single mistake is the failure itself', () => {
    expect(() => parseSettings('language = "?"')).toThrow('language is not valid');
  });

  test('several are counted', () => {
    expect(() => parseSettings('a = 1\nb = 2')).toThrow('worklog.toml has 2 mistakes');
  });

  test.each([
    ['section = "/etc"'],
    ['section = "C:/work"'],
    ['section = "../b"'],
    ['section = "content/../../b"'],
    ['section = "content\\\\log"'],
    ['section = ""'],
    ['language = "english"'],
    ['language = 2024-01-01'],
    ['excused-weeks = 7'],
    ['excused-weeks = ["7"]'],
    ['excused-weeks = [7.5]'],
    ['holidays = "2025-09-02"'],
    ['holidays = ["2/9/2025"]'],
    ['rules = "off"'],
    ['[languages.vi]\nweek-template = "../week.md"'],
    ['languages = "vi"'],
    ['languages.vi = "day-first"'],
    ['[languages.vietnamese]'],
    ['[languages.vi]\ndate-format = "DD/MM-YYYY"'],
    ['[languages.vi]\ndate-format = "DD/MM/YY"'],
    ['[languages.vi]\ndate-order = ["day-first"]'],
    ['[[languages.vi]]\ndate-order = "day-first"'],
    ['format = "padded"'],
    ['[format]\ntable = "wide"'],
    ['[format]\nbullet = 1'],
    ['[format]\nfinal-newline = "yes"'],
    ['[format]\nprint-width = 80'],
  ])('%s is one, for the published schema too', (text) => {
    const [mistake, ...others] = mistakesOf(text);
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({ file: 'worklog.toml', line: expect.any(Number), column: expect.any(Number) });
    expect(isValid(text)).toBe(false);
  });

  test('a format that contradicts the order', () => {
    const text = '[languages.vi]\ndate-order = "day-first"\ndate-format = "MM/DD/YYYY"';
    expect(mistakesOf(text)).toMatchObject([{ line: 3, column: 15, expected: 'a format that is day-first' }]);
  });

  test.each([
    ['holidays = ["2025-02-30"]', '"2025-02-30"'],
    ['\nholidays = ["2025-09-02", "2025-09-04..2025-09-03"]', '"2025-09-04..2025-09-03"'],
  ])('%s: days that no calendar has, or that end before they begin', (text, found) => {
    expect(mistakesOf(text)).toMatchObject([{ line: text.startsWith('\n') ? 2 : 1, column: 12, found }]);
  });

  test('a setting in the wrong place', () => {
    expect(mistakesOf('date-order = "day-first"')[0]?.advice).toContain('[languages.vi]');
    expect(mistakesOf('[languages.vi]\nsection = "a"')[0]?.advice).toContain('top of the file');
    expect(mistakesOf('table = "padded"')[0]?.advice).toContain('[format]');
    expect(mistakesOf('[format]\nday-digits = "row-number"')[0]?.advice).toContain('[languages.vi]');
  });

  test('text that is no TOML', () => {
    expect(mistakesOf('section = "a"\nlanguage = vi')).toMatchObject([{ line: 2, column: 12, expected: 'TOML' }]);
  });

  test.each(['__proto__ = 1', 'constructor = 1', '[languages.__proto__]\na = 1'])('%s is an unknown key', (text) => {
    expect(mistakesOf(text)).toHaveLength(1);
  });
});

function isValid(text: string): boolean {
  const validate = new Ajv2020().compile(settingsJsonSchema(rulesJsonSchema(RULES)));
  // Ajv sees what an editor sees: dates as values that are no text.
  return (
    validate(
      JSON.parse(
        JSON.stringify(parse(text), (_, value) => value),
        (_, value) => value,
      ),
    ) && !/=\s*\d{4}-/.test(text)
  );
}

test('the published schema accepts what worklog reads', () => {
  expect(isValid(WHOLE)).toBe(true);
  expect(isValid('')).toBe(true);
  expect(isValid('section = "a..b/..c"')).toBe(true);
  expect(mistakesOf('section = "a..b/..c"')).toEqual([]);
});
