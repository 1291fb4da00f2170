import { describe, expect, test } from 'vitest';
import { diagnosticText } from '../../src/reporters/diagnostic-text.js';
import { RULES } from '../../src/rules/registry.js';
import type { Example, FailingExample, Rule } from '../../src/rules/rule.js';
import { faultsFound, faultsMarked, filesOf, fixAll, lintWith } from '../support/lint-example.js';

/** What cannot be read is at fault in no example. */
const checked = RULES.filter((rule) => rule.suppressible !== false);

/** The rules' own examples are their tests: what passes is silent, what fails is found at its marks and nowhere else. */
describe.each(checked.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.passing.map((example, index) => [index + 1, example] as const))('passes example %i', (_, example) => {
    const files = filesOf(example);
    expect(faultsFound(lintWith(rule, files), files)).toEqual([]);
  });

  describe.each(failing(rule))('failing example %i', (_, example) => {
    const files = filesOf(example.files);
    const found = lintWith(rule, files, example.settings);

    test('is found exactly at its marks', () => {
      expect(faultsFound(found, files)).toEqual(faultsMarked(files));
      expect(found.length).toBeGreaterThan(0);
    });

    test('is told in whole sentences', () => {
      for (const { message, help } of found.map((one) => diagnosticText(one, rule))) {
        expect(message).toMatch(/^[A-Z"`\d].*[.?]$/s);
        expect(help).toMatch(/^[A-Z"`].*[.?]$/s);
        expect(message + help).not.toMatch(/\{\w+\}/);
      }
    });

    test('is found the same with CRLF, a byte order mark and trailing spaces', () => {
      const variants = [
        (text: string) => text.replaceAll('\n', '\r\n'),
        (text: string) => `\ufeff${text}`,
        (text: string) => text.replace(/(?<=[^\s])\n/g, '  \n'),
      ];
      const texts = found.map(({ span, file }) => textAt(files, file, span));
      for (const variant of variants) {
        const changed = files.map((file) => ({ ...file, text: variant(file.text) }));
        const again = lintWith(rule, changed, example.settings);
        expect(again.map(({ messageId }) => messageId)).toEqual(found.map(({ messageId }) => messageId));
        expect(again.map(({ span, file }) => plain(textAt(changed, file, span)))).toEqual(texts.map(plain));
      }
    });

    test('can be suppressed', () => {
      const suppressed = files.map((file) => ({ ...file, text: withComment(file.text, rule.id) }));
      expect(faultsFound(lintWith(rule, suppressed, example.settings), suppressed)).toEqual([]);
    });

    test('is mended by its fix', () => {
      const hasFix = found.some(({ fix }) => fix !== null);
      if (example.fixed === undefined) expect(hasFix).toBe(false);
      else {
        expect(hasFix).toBe(true);
        const expected = new Map(filesOf(example.fixed).map(({ file, text }) => [file, text]));
        const fixed = fixAll(rule, files, example.settings);
        expect(fixed.map(({ file, text }) => [file, text])).toEqual(
          files.map(({ file, text }) => [file, expected.get(file) ?? text]),
        );
      }
    });
  });
});

function failing(rule: Rule): [number, FailingExample][] {
  return rule.failing.map((example, index) => [index + 1, isWhole(example) ? example : { files: example }]);
}

function isWhole(example: Example | FailingExample): example is FailingExample {
  return typeof example === 'object' && 'files' in example;
}

function textAt(
  files: readonly { readonly file: string; readonly text: string }[],
  file: string,
  span: { readonly start: number; readonly end: number },
): string {
  return files.find((one) => file.endsWith(`/${one.file}`))?.text.slice(span.start, span.end) ?? '';
}

/** White space at the ends of lines and a byte order mark aside. */
function plain(text: string): string {
  return text
    .replace(/[ \t\r]*\n/g, '\n')
    .replace('\ufeff', '')
    .trimEnd();
}

/** The page with a comment that opens its body. */
function withComment(text: string, id: string): string {
  const frontMatter = /^(?:---\n[\s\S]*?\n-{3}[^\n]*\n|\+\+\+\n[\s\S]*?\n\+\+\+\n)/.exec(text)?.[0] ?? '';
  return `${frontMatter}<!-- worklog-disable ${id} -->\n\n${text.slice(frontMatter.length)}`;
}
