import { applyTextEdits } from '../../src/edits/apply-text-edits.js';
import type { EnabledRule } from '../../src/linter/enabled-rules.js';
import { type ExampleReader, exampleSite, type MarkedFile, readMarks } from '../../src/linter/example-site.js';
import { lint } from '../../src/linter/lint.js';
import { Prose } from '../../src/locale/prose.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { RULES } from '../../src/rules/registry.js';
import type { Example, Rule, RuleSettings } from '../../src/rules/rule.js';
import { loadFrontMatterReader } from '../../src/site/front-matter-reader.js';
import { readLocalePacks, readTemplateSamples } from '../../src/site/locale-packs.js';
import { vocabulary } from './vocabulary.js';

const templates = new URL('../../templates/', import.meta.url);

/** Reads examples with the words and samples that worklog comes with. */
export const exampleReader: ExampleReader = {
  vocabulary,
  prose: new Prose(readLocalePacks(templates), readTemplateSamples(templates)),
  frontMatter: await loadFrontMatterReader(),
};

/**
 * Runs one rule over the files of an example, as if it alone were switched on; one of the linter's own, with all the
 * others, of which it speaks.
 */
export function lintWith(rule: Rule, files: readonly MarkedFile[], settings: RuleSettings = {}): readonly Diagnostic[] {
  const enabled = 'checkedBy' in rule ? RULES : [rule];
  const rules = enabled.map((one) => ({ rule: one, severity: one.severity, settings: one === rule ? settings : {} }));
  return lintAll(rules, files).filter((diagnostic) => diagnostic.rule === rule.id);
}

export function lintAll(rules: readonly EnabledRule[], files: readonly MarkedFile[]): readonly Diagnostic[] {
  const { site, unread } = exampleSite(files, exampleReader);
  return lint({ site, unread, rules, known: RULES.map(({ id }) => id), complete: true });
}

/** What is found, as `file: the text at fault`. */
export function faultsFound(diagnostics: readonly Diagnostic[], files: readonly MarkedFile[]): string[] {
  return diagnostics.map(({ file, span }) => {
    const own = files.find((one) => `content/1-Worklog/${one.file}` === file);
    return `${own?.file} ${span.start}..${span.end}: ${own?.text.slice(span.start, span.end)}`;
  });
}

/** What an example's marks say ought to be found. */
export function faultsMarked(files: readonly MarkedFile[]): string[] {
  return files.flatMap(({ file, text, faults }) =>
    faults.map(({ start, end }) => `${file} ${start}..${end}: ${text.slice(start, end)}`),
  );
}

/** The files as the fixes leave them, applied until none is left; of fixes that overlap, the first wins a round. */
export function fixAll(rule: Rule, files: readonly MarkedFile[], settings: RuleSettings = {}): readonly MarkedFile[] {
  let current = files;
  for (let round = 0; round < 10; round++) {
    const [first] = lintWith(rule, current, settings).flatMap(({ fix }) => fix ?? []);
    if (first === undefined) return current;
    current = current.map((file) => {
      const edits = first.edits.flatMap((edit) =>
        edit.kind === 'change' && edit.file === `content/1-Worklog/${file.file}` ? edit.edits : [],
      );
      return { ...file, text: applyTextEdits(file.text, edits), faults: [] };
    });
  }
  throw new Error(`${rule.id}: its fixes come to no end`);
}

/** An example's files without marks. */
export function filesOf(example: Example): readonly MarkedFile[] {
  return readMarks(example);
}
