import { expect, it } from 'vitest';
import { decodeEntities } from '../../src/markdown/entities.js';

it.each([
  ['a &amp; b', 'a & b'],
  ['&lt;b&gt;', '<b>'],
  ['&nbsp;', '\u00a0'],
  ['&#65;&#x41;&#X41;', 'AAA'],
  ['&rarr;', '→'],
  ['&#128640;', '🚀'],
])('%j reads %j', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});

it.each(['&', '&amp', '&;', '&#;', '&#x;', '&no-such;', '&nosuch;', '& amp;'])('%j is no entity', (text) => {
  expect(decodeEntities(text)).toBe(text);
});

it.each(['&#0;', '&#xd800;', '&#x110000;', '&#9999999;'])('%j is no character', (text) => {
  expect(decodeEntities(text)).toBe('\ufffd');
});

it('is undone once only', () => {
  expect(decodeEntities('&amp;lt;')).toBe('&lt;');
});
