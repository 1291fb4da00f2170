import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/registry.js';
import type { Example, FailingExample } from '../../src/rules/rule.js';
import { formatted, LAYOUTS } from '../support/layouts.js';
import { filesOf, lintWith } from '../support/lint-example.js';

const checked = RULES.filter((rule) => rule.suppressible !== false);

describe.each(checked.map((rule) => [rule.id, rule] as const))('laying out pages hides nothing of %s', (_id, rule) => {
  it.each(LAYOUTS)('as %s', (_name, layout) => {
    for (const example of rule.failing) {
      const whole = typeof example === 'object' && 'files' in example ? (example as FailingExample) : null;
      const files = filesOf(whole?.files ?? (example as Example));
      const laidOut = files.map((file) => ({ ...file, text: formatted(file.text, layout) }));
      const found = (of: typeof files): string[] =>
        lintWith(rule, of, whole?.settings).map(({ file, messageId }) => `${file}: ${messageId}`);
      expect(found(laidOut)).toEqual(found(files));
    }
  });
});
