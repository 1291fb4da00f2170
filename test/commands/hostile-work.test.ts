import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { ADVERSARIES } from '../support/adversarial-pages.js';
import { countWorkUntilDone } from '../support/count-work.js';
import { HOSTILE_PLACES } from '../support/hostile-places.js';
import { makeSite } from '../support/temporary-site.js';

// From the command line to what is printed: finding the site, reading the page, all rules, the output. The process and its
// disk are left out, since nothing of them can be counted; test/e2e/hostile-pages.test.ts has them.

/** The most that is looked at for each character of the page. */
const COMMANDS = [
  { args: ['list', 'tasks', '--output', 'ndjson'], most: 30 },
  { args: ['validate', '--tier', 'strict', '--review'], most: 110 },
] as const;

/** What a run looks at on a site of one page. */
function workFor(args: readonly string[], text: string, most: number): Promise<number> {
  const cwd = makeSite({ 'hugo.toml': 'baseURL = "/"\n', 'content/1-Worklog/1.1-Week1/_index.md': text });
  return countWorkUntilDone(async () => {
    const { status } = await runHere(args, { cwd });
    expect(status).toBeLessThan(2);
  }, most);
}

describe.each(COMMANDS)('worklog $args.0 looks at few characters for each of a page', ({ args, most }) => {
  /** What is looked at whatever the page says: the vocabulary, the words of the output. */
  let fixed: number | undefined;

  describe.each([...HOSTILE_PLACES])('where %s holds however many', (_place, put) => {
    it.each(ADVERSARIES)('$name ($count)', async ({ count, make, times = 1 }) => {
      fixed ??= await workFor(args, 'a', Number.POSITIVE_INFINITY);
      const [half, whole] = [put(make(count / 2)), put(make(count))];
      const less = await workFor(args, half, fixed + most * times * half.length);
      const more = await workFor(args, whole, fixed + most * times * whole.length);
      const growth = more / less / (whole.length / half.length);
      expect(growth, 'how it grows where there is twice as much').toBeLessThan(1.05);
    });
  });
});
