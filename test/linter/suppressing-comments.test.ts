import { describe, expect, it } from 'vitest';
import { suppressingComments } from '../../src/linter/suppressing-comments.js';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { SourceText } from '../../src/text/source-text.js';
import { slice } from '../../src/text/span.js';

/** The comments of a page: what each is to do, what it says behind that, and `^` where it opens the body. */
function comments(text: string): string[] {
  const frontMatterBlock = findFrontMatter(text);
  const blocks = scanBlocks(text, frontMatterBlock?.bodyStart);
  const page = { text, source: new SourceText(text), blocks, frontMatterBlock };
  return suppressingComments(page).map(
    ({ kind, rest, opensBody }) => `${opensBody ? '^' : ''}${kind}|${slice(text, rest)}`,
  );
}

describe('the comments of a page that switch rules off', () => {
  it.each([
    ['<!-- worklog-disable -->', ['^disable| ']],
    ['<!--worklog-disable week-gap, a -- on leave-->', ['^disable| week-gap, a -- on leave']],
    ['<!-- WORKLOG-Enable-->', ['^Enable|']],
    ['<!-- worklog-disable-line--->', ['^disable-line|-']],
    ['<!-- worklog-disable\na -->', ['^disable|\na ']],
    ['a <!-- worklog-disable-linse a -->', ['disable-linse| a ']],
    ['<!-- worklog-disable a <!-- worklog-enable -->', ['^disable| a <!-- worklog-enable ']],
    ['<!-- worklog-disable <a> --> <!-- worklog-enable -->', ['enable| ']],
  ])('are in %j', (text, expected) => {
    expect(comments(text)).toEqual(expected);
  });

  it.each([
    '<!-- worklog-disabled: a -->',
    '<!-- worklog-disable a',
    '<!-- worklog-disable a >',
    '<!-- worklog -->',
    '`<!-- worklog-disable -->`',
    '```\n<!-- worklog-disable -->\n```\n',
    '- a\n\n  > ```\n  > <!-- worklog-disable -->\n',
    '---\ntitle: <!-- worklog-disable -->\n---\n',
  ])('are none in %j', (text) => {
    expect(comments(text)).toEqual([]);
  });

  it('open the body behind nothing but others and what is left of a fence', () => {
    const one = '<!-- worklog-disable a -->';
    const opening = '^disable| a ';
    expect(comments(`---\ntitle: a\n----\n\n${one}\n\n${one}${one}\n`)).toEqual([opening, opening, opening]);
    expect(comments(`\`${one}\`\n${one}`)).toEqual(['disable| a ']);
    expect(comments(`${one}\na\n${one}`)).toEqual([opening, 'disable| a ']);
    expect(comments(`\n\n- ${one}`)).toEqual(['disable| a ']);
  });
});
