import { describe, expect, it } from 'vitest';
import { ProgressLine, showsProgress } from '../../src/terminal/progress-line.js';

const ERASE = '\r\u001b[K';

function terminal(columns: number | null = 40) {
  const written: string[] = [];
  const clock = { time: 0 };
  const line = new ProgressLine({ columns, write: (text) => void written.push(text) }, () => clock.time);
  return { written, clock, line };
}

describe('ProgressLine', () => {
  it('writes over what it has written', () => {
    const { written, clock, line } = terminal();
    line.show('1 site');
    clock.time = 1000;
    line.show('2 sites');
    line.erase();
    expect(written).toEqual([`${ERASE}1 site`, `${ERASE}2 sites`, ERASE]);
  });

  it('is not written more often than anybody could read', () => {
    const { written, clock, line } = terminal();
    for (; clock.time < 1000; clock.time++) line.show(`${clock.time}`);
    expect(written.length).toBeLessThan(20);
  });

  it('is written again behind what has taken its place', () => {
    const { written, line } = terminal();
    line.show('a');
    line.erase();
    line.show('b');
    expect(written).toEqual([`${ERASE}a`, ERASE, `${ERASE}b`]);
  });

  it('takes away nothing where there is nothing', () => {
    const { written, line } = terminal();
    line.erase();
    expect(written).toEqual([]);
  });

  it('is one line in any terminal, and lets no name act on it', () => {
    const { written, line } = terminal(20);
    line.show(`evil\u001b[31m\n${'x'.repeat(5000)}`);
    const [text = ''] = written.map((one) => one.slice(ERASE.length));
    expect(text.length).toBeLessThan(20);
    expect(text).toMatch(/^evil␛\[31m…x+$/);
  });
});

describe('showsProgress', () => {
  it.each([
    [true, {}, true],
    [true, { CI: '' }, true],
    [true, { CI: 'false' }, true],
    [false, {}, false],
    [true, { CI: 'true' }, false],
    [true, { CI: '1' }, false],
    [true, { TERM: 'dumb' }, false],
  ])('terminal %s, %j: %s', (isTerminal, env, expected) => {
    expect(showsProgress(isTerminal, env)).toBe(expected);
  });
});
