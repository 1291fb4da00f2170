import type { RuleChoice, RuleConfiguration } from '../../linter/enabled-rules.js';
import { RULES } from '../../rules/registry.js';
import { TIERS } from '../../rules/rule.js';
import { chosenName } from '../command-option.js';

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
  return {
    tier: chosenName('tier', options.tier ?? 'recommended', TIERS),
    review: options.review ?? false,
    only: options.rule === undefined ? null : readRules(options.rule),
    ignored: options.ignore === undefined ? new Set() : readRules(options.ignore),
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
  return new Set(typed.split(',').map((id) => chosenName('rule', id.trim(), ids)));
}
