import type { RuleConfiguration } from '../linter/enabled-rules.js';
import { SEVERITIES } from '../model/diagnostic.js';
import type { Rule, RuleSetting } from '../rules/rule.js';
import { failureOf, SETTINGS_FILE, type Settings } from './settings.js';
import { advise, describe, type Mistake, placeMistakes, suggest } from './settings-mistakes.js';
import { RULES_KEY } from './settings-schema.js';
import { readSiteText } from './site-text.js';
import { isTable } from './structured-text.js';
import { findTomlKeys } from './toml-keys.js';

const LEVELS = ['off', ...SEVERITIES] as const;

/**
 * Reads the `[rules]` of a site's `worklog.toml`: `week-gap = "off"`, or a table such as `[rules.week-gap]` with
 * `severity` and the rule's own settings.
 *
 * @param root the site's folder, to tell where a mistake stands
 * @returns what is said of each rule, by its id
 * @throws Failure for rules and settings that there are not, and values that they do not take
 */
export function readRuleSettings(
  root: string,
  { rules }: Settings,
  registry: readonly Rule[],
): ReadonlyMap<string, RuleConfiguration> {
  const known = new Map(registry.map((rule) => [rule.id, rule]));
  const mistakes = Object.entries(rules).flatMap(([id, value]) => mistakesOf(id, value, known));
  if (mistakes.length > 0) {
    throw failureOf(placeMistakes(SETTINGS_FILE, mistakes, findTomlKeys(readSiteText(root, SETTINGS_FILE))));
  }
  return new Map(Object.entries(rules).map(([id, value]) => [id, configurationOf(value)]));
}

function configurationOf(value: unknown): RuleConfiguration {
  const { severity = null, ...settings } = isTable(value) ? value : { severity: value };
  return {
    severity: severity as RuleConfiguration['severity'],
    settings: settings as RuleConfiguration['settings'],
  };
}

function mistakesOf(id: string, value: unknown, known: ReadonlyMap<string, Rule>): readonly Mistake[] {
  const path = [RULES_KEY, id];
  const rule = known.get(id);
  if (rule === undefined) {
    const advice = suggest(id, [...known.keys()]) ?? 'worklog explain lists the rules.';
    const problem = `There is no rule ${JSON.stringify(id)}`;
    return [{ path, inValue: false, problem, expected: 'the id of a rule', found: describe(id), ...advise(advice) }];
  }
  if (!isTable(value)) return levelMistakes(path, value);
  const { severity, ...settings } = value;
  return [
    ...(severity === undefined ? [] : levelMistakes([...path, 'severity'], severity)),
    ...Object.entries(settings).flatMap(([name, own]) => settingMistakes([...path, name], own, rule)),
  ];
}

function levelMistakes(path: readonly string[], value: unknown): readonly Mistake[] {
  if (LEVELS.some((level) => level === value)) return [];
  const advice = typeof value === 'string' ? suggest(value, LEVELS) : null;
  return [
    {
      path,
      inValue: true,
      problem: `${path.join('.')} is not valid`,
      expected: LEVELS.map((level) => `"${level}"`).join(', '),
      found: describe(value),
      ...advise(advice),
    },
  ];
}

function settingMistakes(path: readonly string[], value: unknown, rule: Rule): readonly Mistake[] {
  const settings = rule.settings ?? {};
  const name = path.at(-1) ?? '';
  const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
  if (setting === undefined) {
    const names = ['severity', ...Object.keys(settings)];
    const problem = `${rule.id} has no setting ${JSON.stringify(name)}`;
    const advice = suggest(name, names);
    return [{ path, inValue: false, problem, expected: names.join(', '), found: describe(name), ...advise(advice) }];
  }
  if (typeof value === typeof setting.default && !(typeof value === 'number' && !isCount(value))) return [];
  return [
    {
      path,
      inValue: true,
      problem: `${path.join('.')} is not valid`,
      expected: expectedOf(setting),
      found: describe(value),
    },
  ];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function expectedOf({ default: value }: RuleSetting): string {
  return typeof value === 'number' ? `a whole number, such as ${value}` : `a text, such as ${JSON.stringify(value)}`;
}

/** The JSON Schema of `[rules]`. */
export function rulesJsonSchema(registry: readonly Rule[]): Readonly<Record<string, unknown>> {
  const severity = { description: 'How bad it is; "off" switches the rule off.', enum: LEVELS };
  return {
    description: 'Severities and settings of the rules of worklog validate.',
    type: 'object',
    properties: Object.fromEntries(
      registry.map(({ id, summary, settings = {} }) => [
        id,
        {
          description: `Catches ${summary}.`,
          anyOf: [
            severity,
            {
              type: 'object',
              properties: { severity, ...Object.fromEntries(Object.entries(settings).map(settingJsonSchema)) },
              additionalProperties: false,
            },
          ],
        },
      ]),
    ),
    additionalProperties: false,
  };
}

function settingJsonSchema([name, { description, default: value }]: [string, RuleSetting]): [string, unknown] {
  return [
    name,
    typeof value === 'number'
      ? { description, type: 'integer', minimum: 0, default: value }
      : { description, type: 'string', default: value },
  ];
}
