import { EXAMPLE_PAGE, type ExampleReader, exampleSite, type MarkedFile, readMarks } from '../linter/example-site.js';
import { lint } from '../linter/lint.js';
import type { Severity } from '../model/diagnostic.js';
import type { Example, FailingExample, Rule, RuleSettings, Tier } from '../rules/rule.js';
import { type LocatedDiagnostic, locateDiagnostic } from './located-diagnostic.js';

/** What a rule says about itself, with its first examples and what is found in them. */
export interface RuleExplanation {
  readonly id: string;
  readonly tier: Tier;
  readonly severity: Severity;
  readonly fix: 'safe' | 'unsafe' | null;
  readonly summary: string;
  readonly why: string;
  /** Whether a comment in a page can switch it off. */
  readonly suppressible: boolean;
  readonly settings: readonly {
    readonly name: string;
    readonly description: string;
    readonly default: string | number;
  }[];
  readonly failing: ExplainedExample;
  readonly passing: ExplainedExample;
}

export interface ExplainedExample {
  /** Whether its files are to be shown with their names: there are several, or the name is what matters. */
  readonly isNamed: boolean;
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Explains a rule by its metadata; the diagnostics are those that it really reports on its example.
 *
 * @param registry all rules, of which some of the linter's own speak
 */
export function explainRule(rule: Rule, registry: readonly Rule[], reader: ExampleReader): RuleExplanation {
  const { id, tier, severity, fix, summary, why, settings = {} } = rule;
  const [failing = {}] = rule.failing;
  const [passing = {}] = rule.passing;
  const { files, settings: own = {} } = isWhole(failing) ? failing : { files: failing };
  const marked = { failing: readMarks(files), passing: readMarks(passing) };
  // Two examples may differ in nothing but the name of their page.
  const isNamed = [marked.failing, marked.passing].some((all) => all.length === 1 && all[0]?.file !== EXAMPLE_PAGE);
  return {
    id,
    tier,
    severity,
    fix,
    summary,
    why,
    suppressible: rule.suppressible ?? true,
    settings: Object.entries(settings).map(([name, { description, default: value }]) => ({
      name,
      description,
      default: value,
    })),
    failing: { isNamed: isNamed || marked.failing.length > 1, ...explain(rule, registry, marked.failing, own, reader) },
    passing: { isNamed: isNamed || marked.passing.length > 1, ...explain(rule, registry, marked.passing, {}, reader) },
  };
}

function isWhole(example: Example | FailingExample): example is FailingExample {
  return typeof example === 'object' && 'files' in example;
}

function explain(
  rule: Rule,
  registry: readonly Rule[],
  files: readonly MarkedFile[],
  settings: RuleSettings,
  reader: ExampleReader,
): Omit<ExplainedExample, 'isNamed'> {
  const { site, unread } = exampleSite(files, reader);
  // What the linter says of its own is about what the others report.
  const enabled = 'checkedBy' in rule ? registry : [rule];
  const rules = enabled.map((one) => ({ rule: one, severity: one.severity, settings: one === rule ? settings : {} }));
  const known = registry.map(({ id }) => id);
  const pages = new Map([...site.sections, ...site.weeks].map((page) => [page.file, page.source]));
  return {
    files: files.map(({ file, text }) => ({ file: `content/1-Worklog/${file}`, text })),
    diagnostics: lint({ site, unread, rules, known, complete: true })
      .filter((diagnostic) => diagnostic.rule === rule.id)
      .map((diagnostic) => locateDiagnostic(diagnostic, rule, (file) => pages.get(file) ?? null)),
  };
}

/** An explanation as `worklog explain --output json` gives it out. */
export function explanationItem(explanation: RuleExplanation): Readonly<Record<string, unknown>> {
  return { ...explanation, failing: exampleItem(explanation.failing), passing: exampleItem(explanation.passing) };
}

function exampleItem({ files, diagnostics }: ExplainedExample): Readonly<Record<string, unknown>> {
  return {
    files,
    diagnostics: diagnostics.map(({ file, start, message, help }) => ({ file, ...start, message, help })),
  };
}
