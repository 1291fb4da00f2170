import { DATE_ORDERS, DAY_DIGITS } from '../model/dialect.js';
/** One setting of `worklog.toml`. The reading, the checks and the published schema are all made from this table. */
export interface SettingDeclaration {
  /** Its key. */
  readonly key: string;
  /** Whether it stands at the top or in the table of a language, `[languages.vi]`. */
  readonly scope: 'site' | 'language';
  /** What it is for, as a sentence. */
  readonly description: string;
  /** The values that are allowed, where there are few. */
  readonly values?: readonly string[];
  /** What its text must look like (an ECMAScript regular expression, as JSON Schema uses them). */
  readonly pattern?: string;
  /** The pattern in words, for messages. */
  readonly expected?: string;
  readonly examples: readonly string[];
}

/** A language code as Hugo has them: `en`, `vi`, `pt-br`, in any case. */
export const LANGUAGE_CODE = '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$';

/** Every setting there is. */
const SETTINGS = [
  {
    key: 'section',
    scope: 'site',
    description:
      'The folder of the worklog section, relative to the site. By default it is found by the weeks it holds.',
    // No drive, no leading slash, no part that is "..", no backslash.
    pattern: '^(?![A-Za-z]:)(?!/)(?!(?:[^/]*/)*\\.\\.(?:/|$))[^\\\\]+$',
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
] as const satisfies readonly SettingDeclaration[];

/** The table that holds one table for each language. */
export const LANGUAGES_KEY = 'languages';

/** The settings of one scope. */
export function settingsOf(scope: SettingDeclaration['scope']): readonly SettingDeclaration[] {
  return SETTINGS.filter((setting) => setting.scope === scope);
}

/** The JSON Schema of `worklog.toml` (draft 2020-12), for editors. */
export function settingsJsonSchema(): Readonly<Record<string, unknown>> {
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
    },
    additionalProperties: false,
  };
}

function propertiesOf(scope: SettingDeclaration['scope']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    settingsOf(scope).map(({ key, description, values, pattern, examples }) => [
      key,
      {
        description,
        type: 'string',
        ...(values === undefined ? {} : { enum: values }),
        ...(pattern === undefined ? {} : { pattern }),
        examples,
      },
    ]),
  );
}
