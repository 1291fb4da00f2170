import { DATE_ORDERS, DAY_DIGITS } from '../model/dialect.js';
import { BULLET_MARKERS, LINE_BREAK_TAGS, TABLE_LAYOUTS } from '../model/layout.js';

/** One setting of `worklog.toml`. The reading, the checks and the published schema are all made from this table. */
export interface SettingDeclaration {
  /** Its key. */
  readonly key: string;
  /** Whether it stands at the top, in the table of a language, `[languages.vi]`, or in `[format]`. */
  readonly scope: 'site' | 'language' | 'format';
  /** What it is for, as a sentence. */
  readonly description: string;
  /** A single text unless it says otherwise; the pattern holds for every text of a list. */
  readonly type?: 'texts' | 'weeks' | 'switch';
  /** The values that are allowed, where there are few. */
  readonly values?: readonly string[];
  /** What its text must look like (an ECMAScript regular expression, as JSON Schema uses them). */
  readonly pattern?: string;
  /** The pattern in words, for messages. */
  readonly expected?: string;
  readonly examples: readonly (string | boolean | readonly string[] | readonly number[])[];
}

/** A language code as Hugo has them: `en`, `vi`, `pt-br`, in any case. */
export const LANGUAGE_CODE = '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$';

/** No drive, no leading slash, no part that is "..", no backslash. */
const INSIDE_SITE = '^(?![A-Za-z]:)(?!/)(?!(?:[^/]*/)*\\.\\.(?:/|$))[^\\\\]+$';

/** Every setting there is, but those of the rules. */
const SETTINGS = [
  {
    key: 'section',
    scope: 'site',
    description:
      'The folder of the worklog section, relative to the site. By default it is found by the weeks it holds.',
    pattern: INSIDE_SITE,
    expected: 'a folder inside of the site, relative to it and with /, such as "content/1-Worklog"',
    examples: ['content/1-Worklog'],
  },
  {
    key: 'language',
    scope: 'site',
    description: 'The language that commands show by default. Without it, the default language of the site.',
    pattern: LANGUAGE_CODE,
    expected: 'a language code, such as "en" or "vi"',
    examples: ['vi'],
  },
  {
    key: 'excused-weeks',
    scope: 'site',
    description: 'The numbers of weeks that need no page: on leave, before the start.',
    type: 'weeks',
    examples: [[7, 8]],
  },
  {
    key: 'holidays',
    scope: 'site',
    description: 'Days on which nobody works, each a date or a range of dates.',
    type: 'texts',
    pattern: '^\\d{4}-\\d{2}-\\d{2}(?:\\.\\.\\d{4}-\\d{2}-\\d{2})?$',
    expected: 'dates such as "2025-09-02", or ranges such as "2026-02-14..2026-02-22"',
    examples: [['2025-09-02', '2026-02-14..2026-02-22']],
  },
  {
    key: 'week-template',
    scope: 'language',
    description: 'The template of a new week, a file of the site. By default the one that comes with worklog.',
    pattern: INSIDE_SITE,
    expected: 'a file inside of the site, relative to it and with /, such as "archetypes/week.md"',
    examples: ['archetypes/week.md'],
  },
  {
    key: 'section-template',
    scope: 'language',
    description: "The template of the section's page, a file of the site. By default the one that comes with worklog.",
    pattern: INSIDE_SITE,
    expected: 'a file inside of the site, relative to it and with /, such as "archetypes/worklog.md"',
    examples: ['archetypes/worklog.md'],
  },
  {
    key: 'date-order',
    scope: 'language',
    description: 'Which part of a date comes first. By default it is inferred from the dates of the site.',
    values: DATE_ORDERS,
    examples: ['day-first'],
  },
  {
    key: 'date-format',
    scope: 'language',
    description: 'How dates are written into tables: DD or D, MM or M, YYYY, with /, - or . between them.',
    pattern: '^(?:DD?([/.-])MM?\\1YYYY|MM?([/.-])DD?\\2YYYY|YYYY([/.-])MM?\\3DD?)$',
    expected: 'day, month and year with one separator, such as "DD/MM/YYYY", "M/D/YYYY" or "YYYY-MM-DD"',
    examples: ['DD/MM/YYYY', 'YYYY-MM-DD'],
  },
  {
    key: 'day-digits',
    scope: 'language',
    description:
      'What a bare digit in the day column means: weekdays counted from Monday as 1, from Monday as 2 (Thứ Hai), or the number of the row.',
    values: DAY_DIGITS,
    examples: ['monday-is-2'],
  },
  {
    key: 'table',
    scope: 'format',
    description:
      'Tables with columns of one width, or with one space around each cell. By default what most pages of the language do, else padded.',
    values: [...TABLE_LAYOUTS, 'keep'],
    examples: ['padded'],
  },
  {
    key: 'bullet',
    scope: 'format',
    description: 'The marker of lists without numbers. By default that of most bullets of the language, else "-".',
    values: [...BULLET_MARKERS, 'keep'],
    examples: ['-'],
  },
  {
    key: 'line-break',
    scope: 'format',
    description:
      'How a line break in a cell is written. By default as most line breaks of the language are, else "<br>".',
    values: [...LINE_BREAK_TAGS, 'keep'],
    examples: ['<br>'],
  },
  {
    key: 'final-newline',
    scope: 'format',
    description: 'Whether a page ends in one line end, without blank lines before it. By default it does.',
    type: 'switch',
    examples: [true],
  },
  {
    key: 'trailing-spaces',
    scope: 'format',
    description: 'White space at the ends of lines. By default it is removed, where it makes no line break.',
    values: ['remove', 'keep'],
    examples: ['remove'],
  },
  {
    key: 'blank-lines',
    scope: 'format',
    description: 'By default one blank line stands around headings and tables, and never two in a row.',
    values: ['normalise', 'keep'],
    examples: ['normalise'],
  },
] as const satisfies readonly SettingDeclaration[];

/** The table that holds one table for each language. */
export const LANGUAGES_KEY = 'languages';

/** The table that says how `worklog format` lays pages out. */
export const FORMAT_KEY = 'format';

/** The table that holds the severities and settings of rules, which only the commands that run them look into. */
export const RULES_KEY = 'rules';

/** The settings of one scope. */
export function settingsOf(scope: SettingDeclaration['scope']): readonly SettingDeclaration[] {
  return SETTINGS.filter((setting) => setting.scope === scope);
}

/**
 * The JSON Schema of `worklog.toml` (draft 2020-12), for editors.
 *
 * @param rules the schema of `[rules]`
 */
export function settingsJsonSchema(rules: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'worklog.toml',
    description: 'Settings of worklog for one Hugo site. All of them are optional; they win over what worklog infers.',
    type: 'object',
    properties: {
      ...propertiesOf('site'),
      [LANGUAGES_KEY]: {
        description: 'Settings of one language each, under its code.',
        type: 'object',
        propertyNames: { pattern: LANGUAGE_CODE },
        additionalProperties: {
          type: 'object',
          properties: propertiesOf('language'),
          additionalProperties: false,
        },
      },
      [FORMAT_KEY]: {
        description: 'How worklog format lays pages out.',
        type: 'object',
        properties: propertiesOf('format'),
        additionalProperties: false,
      },
      [RULES_KEY]: rules,
    },
    additionalProperties: false,
  };
}

function propertiesOf(scope: SettingDeclaration['scope']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    settingsOf(scope).map(({ key, description, type, values, pattern, examples }) => {
      const text = {
        type: 'string',
        ...(values === undefined ? {} : { enum: values }),
        ...(pattern === undefined ? {} : { pattern }),
      };
      return [key, { description, ...valueSchema(type, text), examples }];
    }),
  );
}

function valueSchema(
  type: SettingDeclaration['type'],
  text: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  switch (type) {
    case undefined:
      return text;
    case 'switch':
      return { type: 'boolean' };
    case 'weeks':
      return { type: 'array', items: { type: 'integer', minimum: 0, maximum: 9999 } };
    case 'texts':
      return { type: 'array', items: text };
  }
}
