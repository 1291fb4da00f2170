import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/registry.js';
import { countWork } from '../support/count-work.js';
import { HOSTILE_PAGES } from '../support/hostile-pages.js';
import { HOSTILE_PLACES } from '../support/hostile-places.js';
import { lintAll } from '../support/lint-example.js';

const everyRule = RULES.map((rule) => ({ rule, severity: rule.severity, settings: {} }));

/** What stands in a cell is read as what stands in a paragraph is: once is enough. */
const pages = [...HOSTILE_PAGES].filter(([name]) => !name.endsWith('in a cell'));

/** All rules over a site whose week 4 holds this text, in English and in Vietnamese. */
function lintPage(text: string): number {
  const file = (name: string) => ({ file: name, text, faults: [] });
  return lintAll(everyRule, [file('1.4-Week4/_index.md'), file('1.4-Week4/_index.vi.md'), file('_index.md')]).length;
}

describe.each([...HOSTILE_PLACES])('the work of all rules grows as %s does', (_place, put) => {
  const length = 3_000;

  it.each(pages)('%s', (_name, make) => {
    const [short, long] = [put(make(length)), put(make(4 * length))];
    const growth = countWork(() => lintPage(long)) / countWork(() => lintPage(short));
    expect(growth / (long.length / short.length)).toBeLessThan(1.5);
  });
});

describe('all rules come to an end on 100 KB of', () => {
  it.each(pages)('%s', (_name, make) => {
    for (const put of HOSTILE_PLACES.values()) expect(lintPage(put(make(100_000)))).toBeGreaterThanOrEqual(0);
  });
});
