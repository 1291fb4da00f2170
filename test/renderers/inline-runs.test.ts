import { describe, expect, it } from 'vitest';
import { inlineRuns, inlineWords } from '../../src/renderers/inline-runs.js';

const styled = (markdown: string) => inlineRuns(markdown).map(({ text, style }) => `${style}:${text}`);

describe('what a reader sees of inline Markdown', () => {
  it.each([
    ['plain  words', 'plain words'],
    ['**bold** and *italic* and ~~gone~~', 'bold and italic and gone'],
    ['`code *as it is*`', 'code *as it is*'],
    ['[words](https://example.org)', 'words (https://example.org)'],
    ['[https://example.org](https://example.org)', 'https://example.org'],
    ['<https://example.org>', 'https://example.org'],
    ['see https://example.org now', 'see https://example.org now'],
    ['![a picture](map.png)', 'a picture (map.png)'],
    ['one<br>two<br/>three', 'one two three'],
    ['a &amp; b &lt;c&gt; &#x1F600;', 'a & b <c> 😀'],
    ['not \\*bold\\*', 'not *bold*'],
    ['<b>tags</b> go', 'tags go'],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['[ ] a box', '[ ] a box'],
    ['', ''],
  ])('of %j is %j', (markdown, words) => {
    expect(inlineWords(markdown)).toBe(words);
  });

  it('has its styles', () => {
    expect(styled('a **b `c`** <https://d.example>')).toEqual([
      'plain:a ',
      'bold:b ',
      'code:c',
      'plain: ',
      'link:https://d.example',
    ]);
  });

  it('is not bold for what is struck through', () => {
    expect(styled('**a** ~~b~~').map((one) => one.trim())).toEqual(['bold:a', 'plain:', 'plain:b']);
  });

  it('is bold for a link in bold, but for its address', () => {
    expect(styled('**[b](https://c.example)**')).toEqual(['bold:b', 'bold: (', 'link:https://c.example', 'bold:)']);
  });
});
