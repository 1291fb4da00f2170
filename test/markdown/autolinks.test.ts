import { expect, it } from 'vitest';
import { autolink } from '../../src/markdown/autolinks.js';

function url(text: string): string | null {
  return autolink(text, 0, text.length)?.url ?? null;
}

it.each([
  ['<https://a.example/b?c=d>', 'https://a.example/b?c=d'],
  ['<http://localhost>', 'http://localhost'],
  ['<mailto:me@a.example>', 'mailto:me@a.example'],
  ['<made-up+scheme:x>', 'made-up+scheme:x'],
  ['<https://a.example/đ>', 'https://a.example/đ'],
  ['<me@a.example>', 'mailto:me@a.example'],
  ['<me@host>', 'mailto:me@host'],
])('%s is an autolink', (text, expected) => {
  expect(url(text)).toBe(expected);
});

it.each(['<https://a.example/b c>', '<a:', '<a:b<c>', '<:b>', '<a.example>', '<b>', '<@a>', '< https://a.example>'])(
  '%s is none',
  (text) => {
    expect(url(text)).toBeNull();
  },
);

it('its label is what stands between the brackets', () => {
  expect(autolink('<me@host>', 0, 9)?.label).toEqual({ start: 1, end: 8 });
});

it('it does not reach beyond the end', () => {
  expect(autolink('<https://a.example>', 0, 10)).toBeNull();
});
