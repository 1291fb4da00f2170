import { plainCell } from '../renderers/cells.js';
import type { Run } from '../renderers/inline-runs.js';
import type { ExplainedExample, RuleExplanation } from '../reporters/rule-explanation.js';
import type { RuleMetadata } from '../rules/rule.js';
import { drawDiagnostics } from './diagnostics-view.js';
import { sanitise } from './sanitise.js';
import type { Style } from './style.js';
import { wrapLine } from './styled-text.js';
import { drawTable } from './table.js';

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 100;

/** All rules in a table. */
export function drawRules(rules: readonly RuleMetadata[], style: Style, width: number): string {
  const names = ['rule', 'tier', 'severity', 'fix', 'catches'];
  const rows = rules.map(({ id, tier, severity, fix, summary }) =>
    [id, tier, severity, fix, summary].map((text) => plainCell(text)),
  );
  const table = drawTable({ names, headings: names, rows }, style, width, { spaced: false });
  return `${table}\n${style.faint(`${rules.length} rules. worklog explain <rule> tells more of one.`)}\n`;
}

/** One rule: what it catches, why, an example that fails with what is said of it, and one that passes. */
export function drawRule(rule: RuleExplanation, style: Style, fullWidth: number): string {
  const width = Math.min(fullWidth, WIDEST);
  const { id, tier, severity, fix, summary, why, suppressible, settings, failing, passing } = rule;
  const mends = fix === null ? 'no fix' : `${fix} fix`;
  const lines = [
    style.heading(id),
    style.faint([tier, severity, mends].join(' · ')),
    '',
    ...paragraph(`Catches ${summary}.`, width, style),
    '',
    ...paragraph(why, width, style),
    ...(settings.length === 0 ? [] : ['', style.heading('Settings')]),
    ...settings.flatMap(({ name, description, default: value }) =>
      paragraph(`${name} = ${JSON.stringify(value)}  ${description}`, width, style),
    ),
    ...(failing.files.length === 0 ? [] : ['', style.heading('Fails'), '', ...exampleLines(failing, style)]),
    ...(failing.diagnostics.length === 0 ? [] : ['', ...reportedLines(failing, style, width)]),
    ...(passing.files.length === 0 ? [] : ['', style.heading('Passes'), '', ...exampleLines(passing, style)]),
    '',
    style.heading('Switching it off'),
    '',
    `    ${id} = "off"  ${style.faint('under [rules] in worklog.toml')}`,
    ...(suppressible ? [`    <!-- worklog-disable ${id} -->  ${style.faint('in a page')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function reportedLines({ diagnostics }: ExplainedExample, style: Style, width: number): string[] {
  return drawDiagnostics(diagnostics, { style, width, wraps: true, shownFile: (file) => file })
    .trimEnd()
    .split('\n');
}

/** The lines of a page, as they are; a page's name where it matters. */
function exampleLines({ files, isNamed }: ExplainedExample, style: Style): string[] {
  return files.flatMap(({ file, text }, index) => [
    ...(isNamed ? [...(index > 0 ? [''] : []), `    ${style.faint(file)}`] : []),
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `    ${sanitise(line)}`.trimEnd()),
  ]);
}

function paragraph(text: string, width: number, style: Style): string[] {
  const runs: Run[] = [{ text: sanitise(text), style: 'plain' }];
  return wrapLine({ runs, indent: 0 }, width).map((line) => line.runs.map(style.run).join('').trimEnd());
}
