import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expressionsIn, whatTakesForEver } from '../support/expressions.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

// Expressions that `new RegExp` puts together are not among these: test/commands/hostile-expressions.test.ts sees what they do.

/**
 * Expressions that would go over a long text again and again, and why none ever sees one. Where the test finds another,
 * tie it to where a run begins, `(?<! ) +$`, or say here what keeps its text short.
 */
const SEES_SHORT_TEXTS: Readonly<Record<string, string>> = {
  'dialect/date-text.ts /^(\\d{1,2})[\\s-]+([\\p{L}\\s]+?(?:\\s\\d{1,2})?)\\.?,?[\\s-]+(\\d{4})$/iu': 'bareWords, 400',
  'dialect/day-digits.ts /\\([^)]*\\)/g': 'bareWords, 400',
  'edits/section-list/summary-phrase.ts /\\{\\{[%<].*?[%>]\\}\\}|[(<[]?(?:https?:\\/\\/|www\\.)[^\\s)\\]>]+[)>\\]]?/gis':
    'LONGEST_TEXT, 2000',
  'edits/section-list/title-topic.ts /^(.+?)\\s*(?:\\s[-–—|]\\s|:\\s|\\()\\s*([^-–—|:()]+?)\\s*\\)?$/u': 'LONGEST, 400',
  'edits/week-list.ts /<[^>]*\\d[^>]*>/': 'LONGEST_GAP, 400',
  'edits/week-list.ts /^[^\\p{L}\\p{N}]*[\\p{L}\\p{M}]+(?:[\\s.]+[\\p{L}\\p{M}]+)?[\\s.#:_-]*\\d{1,3}/u':
    'LONGEST_SAMPLE, 400',
  'locale/bare-words.ts /<[^>]*>|&(?:nbsp|emsp|ensp);?|[*_`]/g': 'LONGEST, 400',
  'locale/days-off.ts /^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$/gu': 'bareWords, 400',
  'locale/fold.ts /^[\\s:.)/-]+|[\\s:.-]+$/g': 'bareWords, 400',
  'locale/vocabulary.ts /^[\\s:.-]+|[\\s:.-]+$/g': 'bareWords, 400',
  'locale/vocabulary.ts /\\s*[(/].*$/': 'bareWords, 400',
  'locale/vocabulary.ts /\\([^)]*\\)/g': 'bareWords, 400',
  'markdown/shortcode-around.ts /\\{\\{%\\s*([\\w-]+)(?:(?!\\{\\{|%\\}\\})[\\s\\S])*%\\}\\}\\s*$/': 'LONGEST_TAG, 400',
  'rules/link-syntax.ts /^[ \\t]+[^\\n()[\\]<>"\'|]*\\)/': 'LONGEST_REST, 200',
  'rules/pre-mismatch.ts /<[^>]*>/g': 'preNumber, 200',
  'rules/week-overlap.ts /\\S+ \\| \\S+/g': 'its own examples',
  'site/inside-site.ts /\\/+$/': 'a path that Node has made normal, with one slash at a time',
  'worklog/menu-number.ts /<[^>]*>/g': 'LONGEST, 200',
  'worklog/menu-number.ts /\\d+(?:\\.\\d+)*(\\.?)\\s*$/': 'LONGEST, 200',
  'worklog/week-number.ts /(\\d+(?:\\.\\d+)+)\\.?\\s*$/': 'LONGEST_PRE, 200',
  'worklog/week-number.ts /<[^>]*>/g': 'LONGEST_PRE, 200',
  'worklog/week-range.ts /^\\s*(?:(\\d{1,4})|(\\d{0,4})\\s*\\.\\.\\s*(\\d{0,4}))\\s*$/': 'what the user types',
};

describe('an expression of src/', () => {
  const written = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => expressionsIn(readFileSync(join(src, file), 'utf8')).map((each) => ({ file, ...each })));
  const nameOf = ({ file, source }: { readonly file: string; readonly source: string }): string => `${file} ${source}`;

  it('takes no longer for each character of a long text than of a short one', () => {
    const found = written.flatMap((each) => {
      const text = nameOf(each) in SEES_SHORT_TEXTS ? null : whatTakesForEver(each.expression);
      return text === null ? [] : [`src/${each.file}:${each.line} ${each.source}: long texts of ${text}`];
    });
    expect(found).toEqual([]);
  });

  it('is not said to see short texts where it is gone', () => {
    const names = new Set(written.map(nameOf));
    expect(Object.keys(SEES_SHORT_TEXTS).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the look at an expression', () => {
  it.each([
    / +$/,
    /\s+x/,
    /\([^)]*\)/,
    /(?:a|b|ab)*c/,
    /^\s*(\/?)\s*a/,
    /#(?=#*$)/,
    /^a|(?:\s|a)+b/,
    /<!--[^>]*-->/,
    /:[a-z]+=[^;]*;/i,
    /\d{4}-\s*a?\s*b/,
    /a(?=a*b)/g,
  ])('finds what takes for ever: %s', (one) => {
    expect(whatTakesForEver(one)).not.toBeNull();
  });

  it.each([/(?<! ) +$/, /\s+/, /\([^()]*\)/, /[^x]+/y, /^\s*(?:(\/)\s*)?a/, /(?<!#)#+$/])(
    'lets pass what does not: %s',
    (one) => {
      expect(whatTakesForEver(one)).toBeNull();
    },
  );
});
