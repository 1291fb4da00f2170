import { describe, expect, it } from 'vitest';
import { htmlBlockStart } from '../../src/markdown/html-blocks.js';

function endOf(line: string, inParagraph = false): string | null {
  const end = htmlBlockStart(line, 0, line.length, inParagraph);
  return end === null ? null : (end.pattern?.source ?? 'blank line');
}

describe('a line that begins with', () => {
  it.each([
    '<div>',
    '</div>',
    '<DIV class="a">',
    '<div',
    '<br><p',
    '<p/>',
    '<table>',
    '<h1>x</h1>',
    '<details><summary>',
  ])('a block tag begins HTML that a blank line ends: %s', (line) => {
    const isBlock = !line.startsWith('<br>');
    expect(endOf(line, true)).toBe(isBlock ? 'blank line' : null);
  });

  it.each(['<b>', '</b>', '<br/>', '<a href="x" b>', '<custom-tag>  '])(
    'a lone tag does so, but not in a paragraph: %s',
    (line) => {
      expect(endOf(line)).toBe('blank line');
      expect(endOf(line, true)).toBeNull();
    },
  );

  it.each([
    ['<script>', '<\\/(?:script|pre|style|textarea)>'],
    ['<pre class="a">', '<\\/(?:script|pre|style|textarea)>'],
    ['<!-- a', '-->'],
    ['<?php', '\\?>'],
    ['<!DOCTYPE html', '>'],
    ['<![CDATA[', '\\]\\]>'],
  ])('%s begins HTML that ends at %s', (line, pattern) => {
    expect(endOf(line, true)).toBe(pattern);
  });

  it.each([
    '<',
    '<b',
    '<b>text',
    '<https://a.example>',
    '<3',
    '< div>',
    '</pre>',
    '<!a>',
    '<divx',
    '<b "x">',
    '</b a="x">',
  ])('anything else is text: %s', (line) => {
    expect(endOf(line)).toBeNull();
  });
});
