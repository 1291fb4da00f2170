import type { Severity } from '../model/diagnostic.js';
import { type Rule, type RuleSettings, TIERS, type Tier } from '../rules/rule.js';

/** A rule that takes part in a run, as the settings have it. */
export interface EnabledRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly settings: RuleSettings;
}

/** What `worklog.toml` says of a rule. */
export interface RuleConfiguration {
  /** `off` takes the rule out; a severity takes it in, whatever its tier. Null leaves both to the tier. */
  readonly severity: Severity | 'off' | null;
  readonly settings: RuleSettings;
}

export interface RuleChoice {
  readonly tier: (typeof TIERS)[number];
  /** Whether the mentor's heuristics take part. */
  readonly review: boolean;
  /** Only these rules, whatever their tier and the settings; null for all of the tier. */
  readonly only: ReadonlySet<string> | null;
  readonly ignored: ReadonlySet<string>;
  /** By rule id. */
  readonly configured: ReadonlyMap<string, RuleConfiguration>;
}

/** The rules that take part in a run. */
export function enabledRules(registry: readonly Rule[], choice: RuleChoice): EnabledRule[] {
  return registry.flatMap((rule): EnabledRule[] => {
    const { severity = null, settings = {} } = choice.configured.get(rule.id) ?? {};
    const isAsked =
      choice.only === null
        ? severity === null
          ? isInTier(rule.tier, choice)
          : severity !== 'off'
        : choice.only.has(rule.id);
    if (!isAsked || choice.ignored.has(rule.id)) return [];
    return [{ rule, severity: severity === null || severity === 'off' ? rule.severity : severity, settings }];
  });
}

function isInTier(tier: Tier, choice: RuleChoice): boolean {
  return tier === 'review' ? choice.review : TIERS.indexOf(tier) <= TIERS.indexOf(choice.tier);
}
