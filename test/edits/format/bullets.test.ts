import { describe, it } from 'vitest';
import { expectLayout } from './examples.js';

describe('bullets', () => {
  it.each(['*', '-', '+'] as const)('are all %s', (bullet) => {
    expectLayout(
      '* a\n  - b\n    + c\n\ntext\n\n+ [ ] d\n> - e\n',
      { bullet },
      `${bullet} a\n  ${bullet} b\n    ${bullet} c\n\ntext\n\n${bullet} [ ] d\n> ${bullet} e\n`,
    );
  });

  it('keep the white space behind them, so that nothing below moves', () => {
    expectLayout('*   a\n    - b\n', { bullet: '-' }, '-   a\n    - b\n');
  });

  it('of numbered lists stay as they are', () => {
    expectLayout('1. a\n2. b\n   * c\n', { bullet: '-' }, '1. a\n2. b\n   - c\n');
  });

  it.each([
    ['two lists that would become one', '- a\n* b\n'],
    ['two lists with a blank line between them', '* a\n\n+ b\n'],
    ['a line that would become a rule', '* - -\n'],
    ['an item with a rule in it', '* - - -\n'],
    ['an empty item below an empty item', '- - *\n'],
  ])('stay as they are: %s', (_name, page) => {
    expectLayout(page, { bullet: '-' }, page);
  });

  it('of an item that holds a rule stay as they are', () => {
    expectLayout('- * * *\n', { bullet: '*' }, '- * * *\n');
  });

  it('change where a heading, a numbered list or a comment stands between two lists', () => {
    expectLayout('- a\n\n<!-- -->\n\n* b\n\n1. c\n\n* d\n', { bullet: '-' }, '- a\n\n<!-- -->\n\n- b\n\n1. c\n\n- d\n');
  });

  it('change where items are empty', () => {
    expectLayout('* a\n*\n\ntext\n\n*\n', { bullet: '-' }, '- a\n-\n\ntext\n\n-\n');
  });

  it('in code, HTML and finished shortcodes are none', () => {
    const page = '```\n* a\n```\n\n    * b\n\n<div>\n* c\n</div>\n\n{{< x >}}\n* d\n{{< /x >}}\n';
    expectLayout(page, { bullet: '-' }, page);
  });
});
