import { describe, expect, it } from 'vitest';
import { RawHtml } from '../../src/markdown/raw-html.js';

function piece(text: string): string | null {
  const end = new RawHtml(text).end(0);
  return end === -1 ? null : text.slice(0, end);
}

describe('a tag', () => {
  it.each([
    '<b>',
    '<b >',
    '<br/>',
    '<br />',
    '<my-tag2>',
    '<a href=b>',
    '<a href="b>c">',
    "<a href='b\"c' d e = f>",
    '<a :b _c="d">',
    '<a\nb="c\nd">',
    '</b>',
    '</b \n>',
  ])('is %j', (tag) => {
    expect(piece(`${tag}x>`)).toBe(tag);
  });

  it.each([
    '<',
    '<>',
    '< b>',
    '<3>',
    '<b',
    '<b / >',
    '<b"c">',
    '<b c=">',
    '<b c=d"e">',
    '<b c=>',
    '<b\u00a0c>',
    '</b c>',
    '</>',
    '<b c="d"e>',
  ])('is not %j', (text) => {
    expect(piece(text)).toBeNull();
  });
});

describe('a comment', () => {
  it.each(['<!-- a -->', '<!---->', '<!-- a - b -->'])('is %s', (comment) => {
    expect(piece(`${comment} -->`)).toBe(comment);
  });

  it.each(['<!-->', '<!--->', '<!-- a -- b -->', '<!-- a', '<!- a -->'])('is not %s', (text) => {
    expect(piece(text)).toBeNull();
  });
});

it.each(['<?a?>', '<!A b>', '<![CDATA[a]b]]>'])('other HTML is %s', (text) => {
  expect(piece(`${text}>`)).toBe(text);
});

it.each(['<?a>', '<!a b>', '<![CDATA[a]>'])('and not %s', (text) => {
  expect(piece(text)).toBeNull();
});

it('what was looked for in vain once is found in vain again', () => {
  const html = new RawHtml('<?a <?b <a b="c <a b="c <!-- --');
  expect([0, 4, 8, 16, 24].map((at) => html.end(at))).toEqual([-1, -1, -1, -1, -1]);
});

it('what ends one tag may end another', () => {
  const html = new RawHtml('<?a <?b ?> <?c ?>');
  expect([0, 4, 11].map((at) => html.end(at))).toEqual([10, 10, 17]);
});
