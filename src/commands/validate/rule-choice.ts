import type { RuleChoice, RuleConfiguration } from '../../linter/enabled-rules.js';
import { Failure } from '../../model/failure.js';
import { RULES } from '../../rules/registry.js';
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
export function readRuleChoice(options: RuleOptions): Omit<RuleChoice, 'configured'> {
  const only = options.rule === undefined ? null : readRules(options.rule);
  const ignored: ReadonlySet<string> = options.ignore === undefined ? new Set() : readRules(options.ignore);
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

function readRules(typed: string): ReadonlySet<string> {
  const ids = RULES.map(({ id }) => id);
  return new Set(typed.split(',').map((id) => chosenName('rule', id.trim(), ids, [], RULE_IDS)));
}
