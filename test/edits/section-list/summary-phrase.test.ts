import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_SUMMARY, phraseOf, summaryPhrase } from '../../../src/edits/section-list/summary-phrase.js';

test.each([
  ['Learn **EC2** and `S3`.', 'Learn EC2 and S3'],
  ['- [ ] Set up [the account](https://a.b/c):', '[ ] Set up the account'],
  ['Read <https://a.b/c> and (https://d.e) first', 'Read and first'],
  ['Call main() &amp; exit;', 'Call main() & exit'],
  ['Use {{< youtube id="x" >}} clips', 'Use clips'],
  ['a\u001b[31mb\u202ec', 'a b c'],
  ['<b>Bold</b><br>words', 'Bold words'],
  ['=cmd()|x', '=cmd()|x'],
])('an entry as words for one line: %j', (markdown, words) => {
  expect(summaryPhrase(markdown)).toBe(words);
});

test.each(['', '...', 'https://a.b/c', '12.5 %', '**', 'x'.repeat(5000)])('%.20j makes no line', (markdown) => {
  expect(summaryPhrase(markdown)).toBeNull();
});

test('a title is no Markdown', () => {
  expect(phraseOf('Pointers: *p and [q](r)')).toBe('Pointers: *p and [q](r)');
});

test.each([
  [`Learn the basics of storage. ${'Then more of it '.repeat(9)}`, 'Learn the basics of storage'],
  [`Learn storage: buckets, disks (fast and slow ones, ${'more '.repeat(30)})`, 'Learn storage: buckets, disks'],
  [`Build the service – ${'and another part of it '.repeat(9)}`, 'Build the service'],
])('a long one ends where a part of the sentence does: %.30j', (markdown, words) => {
  expect(summaryPhrase(markdown)).toBe(words);
});

test('is never longer than a line, and never cut within a word', () => {
  const words = fc.array(fc.constantFrom('alpha', 'béta', '**g**', 'delta,', '(e', 'f)', 'g.', '– h', '😀'), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ');
      const phrase = summaryPhrase(text);
      if (phrase === null) return;
      expect([...phrase].length).toBeLessThanOrEqual(LONGEST_SUMMARY);
      const bare = parts.map((part) => part.replace(/[*,.()–]/g, '').trim());
      for (const word of phrase
        .replace(/[,.()–]/g, ' ')
        .split(/\s+/)
        .filter(Boolean))
        expect(bare).toContain(word);
    }),
  );
});
