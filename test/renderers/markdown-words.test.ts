import { describe, expect, it } from 'vitest';
import { shortcodeTexts } from '../../src/markdown/shortcodes.js';
import { inlineWords } from '../../src/renderers/inline-runs.js';
import { wordsAsMarkdown } from '../../src/renderers/markdown-words.js';

describe('words as Markdown', () => {
  it.each([
    'plain',
    'Time & place',
    '__proto__',
    '*stars*',
    '`code`',
    '[x](y)',
    '![x](y)',
    '<b>',
    '&amp;',
    'a\\*b',
    '~~x~~',
    'https://x.example',
    'C#',
  ])('%j is read as just these words', (words) => {
    expect(inlineWords(wordsAsMarkdown(words))).toBe(words);
  });

  it.each(['{{< x >}}', '{{% x %}}', '{{{<x>}}', 'a {{ b'])('%j is nothing that Hugo runs', (words) => {
    expect(shortcodeTexts(wordsAsMarkdown(words))).toEqual([]);
    expect(inlineWords(wordsAsMarkdown(words))).toBe(words);
  });

  it('are left as they are where they can be', () => {
    expect(wordsAsMarkdown('Time & place_name')).toBe('Time & place_name');
  });
});
