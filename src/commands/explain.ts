import type { ExampleReader } from '../linter/example-site.js';
import { Prose } from '../locale/prose.js';
import { Vocabulary } from '../locale/vocabulary.js';
import { renderJson } from '../renderers/json.js';
import { explainRule, explanationItem } from '../reporters/rule-explanation.js';
import { RULES } from '../rules/registry.js';
import { loadFrontMatterReader } from '../site/front-matter-reader.js';
import { readLocalePacks, readTemplateSamples } from '../site/locale-packs.js';
import { drawRule, drawRules } from '../terminal/rule-view.js';
import { type CommonOptions, type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { chosenName, RULE_IDS } from './command-option.js';

export interface ExplainOptions extends CommonOptions {
  readonly output?: string;
}

const OUTPUTS = ['pretty', 'json'] as const;

/** `worklog explain`: all rules in a table, or one with its reasons and examples. It needs no site. */
export async function explain(idTyped: string | null, options: ExplainOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const ids = RULES.map(({ id }) => id);
  const id = idTyped === null ? null : chosenName('rule', idTyped.trim().toLowerCase(), ids, [], RULE_IDS);
  const chosen = id === null ? RULES : RULES.filter((rule) => rule.id === id);
  if (output === 'json') {
    const reader = await exampleReader(context);
    context.stdout.write(
      renderJson('rules', { items: chosen.map((rule) => explanationItem(explainRule(rule, RULES, reader))) }),
    );
    return 0;
  }
  const style = styleFor(context.stdout, context, options);
  const width = columnsOf(context);
  const [only] = id === null ? [] : chosen;
  if (only === undefined) context.stdout.write(drawRules(RULES, style, width));
  else context.stdout.write(drawRule(explainRule(only, RULES, await exampleReader(context)), style, width));
  return 0;
}

async function exampleReader({ templates }: Context): Promise<ExampleReader> {
  const packs = readLocalePacks(templates);
  return {
    vocabulary: new Vocabulary(packs),
    prose: new Prose(packs, readTemplateSamples(templates)),
    frontMatter: await loadFrontMatterReader(),
  };
}
