import type { RuleChoice, RuleConfiguration } from '../../linter/enabled-rules.js';
import { Failure } from '../../model/failure.js';
import { TIERS } from '../../rules/rule.js';
import { chosenName, RULE_IDS } from '../command-option.js';

/** The options of `validate` that choose rules. */
export interface RuleOptions {
  readonly tier?: string;
  readonly review?: boolean;
  readonly rule?: string;
  readonly ignore?: string;
}

/**
 * The rules that the options choose, but for what the settings say.
 *
 * @throws Failure for a tier or a rule that there is not
 */
export async function readRuleChoice(options: RuleOptions): Promise<Omit<RuleChoice, 'configured'>> {
  const only = options.rule === undefined ? null : await readRules(options.rule);
  const ignored: ReadonlySet<string> = options.ignore === undefined ? new Set() : await readRules(options.ignore);
  if (only !== null && [...only].every((id) => ignored.has(id))) {
    throw new Failure({
      problem: '--rule and --ignore leave no rule',
      expected: 'rules to check by',
      found: `--rule ${options.rule} --ignore ${options.ignore}`,
      advice: 'Leave one of the two out.',
    });
  }
  return {
    tier: chosenName('tier', options.tier ?? 'recommended', TIERS),
    review: options.review ?? false,
    only,
    ignored,
  };
}

/** The choice for a site with settings of its own. */
export function withSettings(
  choice: Omit<RuleChoice, 'configured'>,
  configured: ReadonlyMap<string, RuleConfiguration>,
): RuleChoice {
  return { ...choice, configured };
}

/** Loads all rules, as it takes their names: a run that chooses none by name may need none. */
async function readRules(typed: string): Promise<ReadonlySet<string>> {
  const { RULES } = await import('../../rules/registry.js');
  const ids = RULES.map(({ id }) => id);
  return new Set(typed.split(',').map((id) => chosenName('rule', id.trim(), ids, [], RULE_IDS)));
}
