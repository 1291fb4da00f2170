import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar } from '../../src/terminal/bars.js';
import { displayWidth } from '../../src/text/display-width.js';

describe('a bar', () => {
  it('is as long as its share of the greatest, to an eighth of a column', () => {
    expect([8, 4, 2, 1].map((value) => bar(value, 8, 4))).toEqual(['████', '██', '█', '▌']);
    expect(bar(3, 16, 2)).toBe('▍');
  });

  it('of nothing is none, and of little can be seen', () => {
    expect(bar(0, 8, 10)).toBe('');
    expect(bar(0, 0, 10)).toBe('');
    expect(bar(1, 100_000, 10)).toBe('▏');
  });

  it('is never longer than its room', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(100), (value, greatest, width) => {
        expect(displayWidth(bar(value, greatest, width))).toBeLessThanOrEqual(Math.max(width, 1));
      }),
    );
  });
});
