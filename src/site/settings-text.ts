import type { Dialect, Trait } from '../model/dialect.js';
import { FORMAT_KEY, LANGUAGES_KEY, type SettingDeclaration, settingsOf } from './settings-schema.js';

/** A setting that is written, and what speaks for it. */
export interface WrittenSetting {
  readonly value: string;
  readonly evidence: string;
}

/** What a settings file is to say. */
export interface SettingsContent {
  /** Settings that are written, by their keys. */
  readonly written: ReadonlyMap<string, WrittenSetting>;
  /** What was inferred of each language. */
  readonly dialects: readonly Dialect[];
  /** Languages whose date format is written, since no page tells it yet. */
  readonly dateFormats: ReadonlyMap<string, string>;
}

/** Settings of a language that the pages tell, and the traits that tell them. */
const TRAITS: ReadonlyMap<string, (dialect: Dialect) => Trait<string>> = new Map([
  ['date-order', ({ dateOrder }: Dialect) => dateOrder],
  ['date-format', ({ dateFormat }: Dialect) => dateFormat],
  ['day-digits', ({ dayDigits }: Dialect) => dayDigits],
]);

/**
 * A commented `worklog.toml`. Only what is written is in force; all else stays behind a `#`, so that it goes on being
 * inferred, as documentation of what there is and of what the pages say.
 */
export function settingsText({ written, dialects, dateFormats }: SettingsContent): string {
  const blocks = [
    'Settings of worklog for this site. All of them are optional. Take the # from a line to set what worklog would\ninfer from the pages otherwise.'
      .split('\n')
      .map((line) => `# ${line}`),
    ...settingsOf('site').map((setting) => {
      const own = written.get(setting.key);
      const lines = wrapped(setting.description);
      if (own === undefined) return [...lines, `# ${setting.key} = ${example(setting)}`];
      return [...lines, ...wrapped(`Here: ${own.evidence}.`), `${setting.key} = ${quoted(own.value)}`];
    }),
    [
      `# [${FORMAT_KEY}]`,
      ...settingsOf('format').flatMap((setting) => [
        ...wrapped(setting.description),
        `# ${setting.key} = ${example(setting)}`,
      ]),
    ],
    ...[...dateFormats].map(([language, format]) => [
      `[${LANGUAGES_KEY}.${language}]`,
      ...settingsOf('language').flatMap((setting) => [
        ...wrapped(setting.description),
        setting.key === 'date-format' ? `date-format = ${quoted(format)}` : `# ${setting.key} = ${example(setting)}`,
      ]),
    ]),
    ...dialects.map((dialect) => [
      `# [${LANGUAGES_KEY}.${dialect.language}]`,
      ...settingsOf('language').flatMap((setting) => languageLines(setting, dialect)),
    ]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function languageLines(setting: SettingDeclaration, dialect: Dialect): readonly string[] {
  const trait = TRAITS.get(setting.key)?.(dialect);
  const inferred = trait?.value ?? null;
  const isValue = inferred !== null && (setting.pattern === undefined || new RegExp(setting.pattern).test(inferred));
  const evidence = trait === undefined || !isValue ? [] : wrapped(`Here: ${evidenceOf(trait)}.`);
  return [
    ...wrapped(setting.description),
    ...evidence,
    `# ${setting.key} = ${isValue ? quoted(inferred) : example(setting)}`,
  ];
}

function evidenceOf({ value, agreeing, total, unit, note }: Trait<string>): string {
  const counts = `${value} on ${agreeing} of ${total} ${total === 1 ? unit : `${unit}s`}`;
  return note === null ? counts : `${counts} (${note})`;
}

function example({ examples }: SettingDeclaration): string {
  const [first] = examples;
  if (typeof first === 'boolean') return String(first);
  return typeof first === 'string'
    ? quoted(first)
    : `[${(first ?? []).map((value) => JSON.stringify(value)).join(', ')}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

const WIDTH = 100;

/** A sentence as comment lines. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
