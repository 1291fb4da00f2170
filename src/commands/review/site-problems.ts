import { enabledRules, type RuleChoice } from '../../linter/enabled-rules.js';
import { lint } from '../../linter/lint.js';
import type { Prose } from '../../locale/prose.js';
import { locateDiagnostic } from '../../reporters/located-diagnostic.js';
import { RULES } from '../../rules/registry.js';
import type { PageSubject } from '../../rules/subject.js';
import { lintSubject } from '../../site/lint-subject.js';
import type { OpenWorklog } from '../../site/open-worklog.js';
import { readRuleSettings } from '../../site/rule-settings.js';
import type { ReviewProblem } from '../../worklog/review/review.js';

/** What is asked of the rules: the same as by `worklog validate` without options. */
const CHOICE: Omit<RuleChoice, 'configured'> = { tier: 'recommended', review: false, only: null, ignored: new Set() };

interface AskedProblems {
  readonly languages: readonly string[] | null;
  readonly unreadable: ReadonlyMap<string, number>;
}

/**
 * What the rules say of a worklog in some of its languages, each with its place.
 *
 * @param asked `languages`: null for all; `unreadable`: the weeks of the pages that cannot be read, by their files
 */
export async function siteProblems(
  opened: OpenWorklog,
  prose: Prose,
  { languages, unreadable }: AskedProblems,
): Promise<ReviewProblem[]> {
  const configured = readRuleSettings(opened.site.root, opened.settings, RULES);
  const rules = enabledRules(RULES, { ...CHOICE, configured });
  const { site, unread } = await lintSubject(opened, prose);
  const diagnostics = lint({ site, unread, rules, known: RULES.map(({ id }) => id), complete: true });
  const pages = new Map([...site.sections, ...site.weeks].map((page): [string, PageSubject] => [page.file, page]));
  const weeks = new Map([...unreadable, ...site.weeks.map(({ file, week }) => [file, week] as const)]);
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  return diagnostics.flatMap((diagnostic): ReviewProblem[] => {
    const rule = byId.get(diagnostic.rule);
    const language = pages.get(diagnostic.file)?.language;
    const isAsked = languages === null || language === undefined || languages.includes(language);
    if (rule === undefined || !isAsked) return [];
    const { severity, message, help, file, start } = locateDiagnostic(
      diagnostic,
      rule,
      (path) => pages.get(path)?.source ?? null,
    );
    const week = weeks.get(file) ?? null;
    return [{ severity, rule: rule.id, message, help, file, line: start.line, column: start.column, week }];
  });
}
