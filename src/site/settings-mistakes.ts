import { closestName } from '../model/closest-name.js';
import type { FailureDetails } from '../model/failure.js';
import {
  FORMAT_KEY,
  LANGUAGE_CODE,
  LANGUAGES_KEY,
  RULES_KEY,
  type SettingDeclaration,
  settingsOf,
} from './settings-schema.js';
import { isTable } from './structured-text.js';
import type { TomlKey } from './toml-keys.js';

/** A mistake without its place: the path of the key, whether the value is what is wrong, and what to say of it. */
export interface Mistake {
  readonly path: readonly string[];
  readonly inValue: boolean;
  readonly problem: string;
  readonly expected: string;
  readonly found: string;
  readonly advice?: string;
}

/**
 * Every mistake in the settings, in the order in which they stand in the file, each with its place.
 *
 * @param file how the file is named in messages
 * @param value what the file was parsed to
 * @param keys where its keys stand
 */
export function findSettingsMistakes(
  file: string,
  value: Readonly<Record<string, unknown>>,
  keys: readonly TomlKey[],
): readonly FailureDetails[] {
  const { [LANGUAGES_KEY]: languages, [FORMAT_KEY]: format, [RULES_KEY]: rules, ...site } = value;
  const mistakes = [
    ...mistakesIn([], site, settingsOf('site'), [LANGUAGES_KEY, FORMAT_KEY, RULES_KEY]),
    ...(languages === undefined ? [] : languageMistakes(languages)),
    ...(format === undefined ? [] : formatMistakes(format)),
    ...(rules === undefined || isTable(rules) ? [] : [notATable([RULES_KEY], '[rules]', rules)]),
  ];
  return placeMistakes(file, mistakes, keys);
}

/** Gives mistakes their places, in the order of the file. */
export function placeMistakes(
  file: string,
  mistakes: readonly Mistake[],
  keys: readonly TomlKey[],
): readonly FailureDetails[] {
  const index = indexKeys(keys);
  return mistakes
    .map(({ path, inValue, ...said }) => ({ file, ...placeOf(path, inValue, index), ...said }))
    .sort((left, right) => (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0));
}

function languageMistakes(languages: unknown): readonly Mistake[] {
  if (!isTable(languages)) return [notATable([LANGUAGES_KEY], '[languages.vi]', languages)];
  return Object.entries(languages).flatMap(([code, table]): readonly Mistake[] => {
    const path = [LANGUAGES_KEY, code];
    if (!new RegExp(LANGUAGE_CODE).test(code)) {
      return [
        {
          path,
          inValue: false,
          problem: `${JSON.stringify(code)} is not the code of a language`,
          expected: 'a code such as "en" or "vi"',
          found: shortened(code),
        },
      ];
    }
    if (!isTable(table)) return [notATable(path, `[languages.${code}]`, table)];
    return [...mistakesIn(path, table, settingsOf('language'), []), ...orderMistakes(path, table)];
  });
}

function formatMistakes(format: unknown): readonly Mistake[] {
  if (!isTable(format)) return [notATable([FORMAT_KEY], '[format]', format)];
  return mistakesIn([FORMAT_KEY], format, settingsOf('format'), []);
}

function notATable(path: readonly string[], header: string, value: unknown): Mistake {
  return {
    path,
    inValue: true,
    problem: `${path.join('.')} must be a table`,
    expected: `a table: ${header}`,
    found: describe(value),
  };
}

function mistakesIn(
  parents: readonly string[],
  table: Readonly<Record<string, unknown>>,
  settings: readonly SettingDeclaration[],
  otherKeys: readonly string[],
): readonly Mistake[] {
  const known = [...settings.map(({ key }) => key), ...otherKeys];
  return Object.entries(table).flatMap(([key, value]): readonly Mistake[] => {
    const path = [...parents, key];
    const setting = settings.find((candidate) => candidate.key === key);
    if (setting !== undefined) return valueMistakes(path, setting, value);
    return [
      {
        path,
        inValue: false,
        problem: `There is no setting ${path.map(shortened).join('.')}`,
        expected: known.join(', '),
        found: shortened(key),
        ...advise(elsewhere(key, parents) ?? suggest(key, known)),
      },
    ];
  });
}

/** Where a setting stands that was written into the wrong table; null for one that there is nowhere. */
function elsewhere(key: string, parents: readonly string[]): string | null {
  const own = parents.length === 0 ? 'site' : parents[0] === FORMAT_KEY ? 'format' : 'language';
  const other = (['site', 'language', 'format'] as const).find(
    (scope) => scope !== own && settingsOf(scope).some((setting) => setting.key === key),
  );
  return other === undefined ? null : PLACES[other];
}

const PLACES: Readonly<Record<SettingDeclaration['scope'], string>> = {
  site: 'It stands at the top of the file, before the first table.',
  language: 'It stands in the table of a language, such as [languages.vi].',
  format: 'It stands in the table [format].',
};

function valueMistakes(path: readonly string[], setting: SettingDeclaration, value: unknown): readonly Mistake[] {
  if (setting.type === 'switch') return switchMistakes(path, value);
  if (setting.type !== undefined) return listMistakes(path, setting, value);
  const { values, pattern } = setting;
  const expected = values === undefined ? (setting.expected ?? 'text') : values.map((one) => `"${one}"`).join(', ');
  const mistake = { path, inValue: true, problem: `${path.join('.')} is not valid`, expected, found: describe(value) };
  if (typeof value !== 'string') return [mistake];
  if (values !== undefined && !values.includes(value)) return [{ ...mistake, ...advise(suggest(value, values)) }];
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return [mistake];
  return [];
}

function switchMistakes(path: readonly string[], value: unknown): readonly Mistake[] {
  if (typeof value === 'boolean') return [];
  const problem = `${path.join('.')} is not valid`;
  return [{ path, inValue: true, problem, expected: 'true or false', found: describe(value) }];
}

/** Every member of a list must be valid; the first that is not is told. */
function listMistakes(
  path: readonly string[],
  { type, pattern, expected }: SettingDeclaration,
  value: unknown,
): readonly Mistake[] {
  const isValid = (member: unknown): boolean =>
    type === 'weeks'
      ? typeof member === 'number' && Number.isInteger(member) && member >= 0 && member <= 9999
      : typeof member === 'string' && (pattern === undefined || new RegExp(pattern, 'u').test(member));
  const wrong = Array.isArray(value) ? value.find((member) => !isValid(member)) : value;
  if (Array.isArray(value) && wrong === undefined) return [];
  return [
    {
      path,
      inValue: true,
      problem: `${path.join('.')} is not valid`,
      expected: type === 'weeks' ? 'a list of week numbers, such as [7, 8]' : `a list of ${expected ?? 'texts'}`,
      found: describe(wrong),
    },
  ];
}

/** The two settings about dates may not contradict each other. */
function orderMistakes(path: readonly string[], table: Readonly<Record<string, unknown>>): readonly Mistake[] {
  const order = table['date-order'];
  const format = table['date-format'];
  if (typeof order !== 'string' || typeof format !== 'string') return [];
  const firstLetter = { 'day-first': 'D', 'month-first': 'M', 'year-first': 'Y' }[order];
  if (firstLetter === undefined || !/^[DMY]/.test(format) || format.startsWith(firstLetter)) return [];
  return [
    {
      path: [...path, 'date-format'],
      inValue: true,
      problem: `${path.join('.')}.date-format contradicts date-order`,
      expected: `a format that is ${order}`,
      found: describe(format),
      advice: 'Leave one of them out: the format says the order too.',
    },
  ];
}

export function advise(advice: string | null): { readonly advice?: string } {
  return advice === null ? {} : { advice };
}

/** What somebody most likely meant, as advice. */
export function suggest(word: string, known: readonly string[]): string | null {
  const nearest = closestName(word, known);
  return nearest === null ? null : `Did you mean "${nearest}"?`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A value as a message names it. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  return isTable(value) ? 'a table' : 'a date';
}

/** Settings are at most three names deep; what is deeper is inside of a mistake. */
const DEPTH = 3;

/** The first key at each path, or below it: a table made by `[languages.vi]` has no header of its own for `languages`. */
function indexKeys(keys: readonly TomlKey[]): ReadonlyMap<string, TomlKey> {
  const index = new Map<string, TomlKey>();
  for (const key of keys) {
    for (let depth = 1; depth <= Math.min(key.path.length, DEPTH); depth++) {
      const path = JSON.stringify(key.path.slice(0, depth));
      const known = index.get(path);
      const isNearer = key.path.length === depth && known !== undefined && known.path.length > depth;
      if (known === undefined || isNearer) index.set(path, key);
    }
  }
  return index;
}

function placeOf(
  path: readonly string[],
  inValue: boolean,
  index: ReadonlyMap<string, TomlKey>,
): { readonly line?: number; readonly column?: number } {
  const found = index.get(JSON.stringify(path));
  if (found === undefined) return {};
  const { line, column } = (inValue ? found.value : null) ?? found.key;
  return { line, column };
}
