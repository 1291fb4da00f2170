import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { doneWeeks, siteIn } from '../support/cohort.js';
import { makeSite } from '../support/temporary-site.js';

describe('what cannot be done', () => {
  it.each([
    [['nowhere'], 'There is no folder nowhere.'],
    [['an/hugo.toml'], 'an/hugo.toml is not a folder.'],
    [['empty'], 'There is no Hugo site in empty.'],
    [['empty/..//empty/.'], 'There is no Hugo site in "empty/..//empty/.".'],
    [['--as-of', '05/06/2025'], '2025-06-05 or 2025-05-06'],
    [['--as-of', 'soon'], 'The date after --as-of cannot be read.'],
    [['--since', '05/06/2025'], 'Day and month of the date after --since cannot be told apart.'],
    [['--weeks', '0'], '--weeks cannot be read.'],
    [['--lang', 'xx'], 'No site has a week in xx.'],
    [['--output', 'xml'], 'There is no output format "xml".'],
  ])('is told: %s', async (options, message) => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(1)), 'empty/notes.txt': '' });
    const { status, stdout, stderr } = await runHere(['review', ...options], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
