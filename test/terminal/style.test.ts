import { describe, expect, it } from 'vitest';
import { makeStyle, wantsColor } from '../../src/terminal/style.js';

const choice = (option: boolean | undefined, env: Record<string, string>, isTerminal: boolean) =>
  wantsColor({ option, env, isTerminal });

describe('colour', () => {
  it('is for terminals', () => {
    expect(choice(undefined, {}, true)).toBe(true);
    expect(choice(undefined, {}, false)).toBe(false);
    expect(choice(undefined, { TERM: 'dumb' }, true)).toBe(false);
  });

  it('is decided by the option before the environment', () => {
    expect(choice(true, { NO_COLOR: '1', TERM: 'dumb' }, false)).toBe(true);
    expect(choice(false, { FORCE_COLOR: '1' }, true)).toBe(false);
  });

  it('is decided by the environment before the terminal, NO_COLOR first', () => {
    expect(choice(undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
    expect(choice(undefined, { NO_COLOR: '' }, true)).toBe(true);
    expect(choice(undefined, { FORCE_COLOR: '3' }, false)).toBe(true);
    expect(choice(undefined, { FORCE_COLOR: '0' }, true)).toBe(false);
  });
});

describe('a style', () => {
  it('without colour leaves the text as it is', () => {
    const style = makeStyle(false);
    for (const kind of ['plain', 'bold', 'code', 'link', 'faint'] as const) {
      expect(style.run({ text: 'text', style: kind })).toBe('text');
    }
    expect(style.heading('text') + style.error('text')).toBe('texttext');
  });

  it('with colour ends what it began', () => {
    expect(makeStyle(true).run({ text: 'text', style: 'bold' })).toBe('\u001b[1mtext\u001b[22m');
  });

  it('never lets a control character of the text through', () => {
    expect(makeStyle(true).run({ text: '\u001b[31m', style: 'bold' })).toBe('\u001b[1m␛[31m\u001b[22m');
    expect(makeStyle(false).run({ text: '\u001b[31m', style: 'plain' })).toBe('␛[31m');
  });
});
