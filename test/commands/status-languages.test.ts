import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';
import { BASE, LANGUAGES, PAGE, statusOn, TWO, VI_DAYS, week } from './status-site.js';

describe('worklog status of what waits for its translation', () => {
  it('gives a task that is a bullet the address that show gives it', async () => {
    const mark = '<!-- untranslated en -->';
    const bullets = `---\ntitle: Tuần 1\n---\n### Công việc\n- Work ${mark}\n  - Nested ${mark}\n`;
    const files = { ...BASE, 'hugo.toml': LANGUAGES, [PAGE(1)]: week({ monday: 1 }), [PAGE(1, '.vi')]: bullets };
    const { items, cwd } = await statusOn(10, files);
    const { stdout } = await runHere(['show', '1', '--lang', 'vi', '--output', 'json'], { cwd });
    const shown = JSON.parse(stdout).items[0].untranslated.map(({ address }: { address: string }) => address);
    expect(shown).toEqual(['1.1', '1.1.1']);
    expect(items.find(({ kind }) => kind === 'untranslated')?.addresses).toEqual(shown);
  });
});

describe('worklog status in two languages', () => {
  const vi = (monday: number): string => week({ monday, days: VI_DAYS });
  const BOTH: Readonly<Record<string, string>> = {
    ...TWO,
    'hugo.toml': LANGUAGES,
    [PAGE(1, '.vi')]: vi(1),
    [PAGE(2, '.vi')]: vi(8),
  };

  it('tells of a page that is missing', async () => {
    const { [PAGE(2, '.vi')]: _, ...files } = { ...BOTH, [PAGE(3)]: week({ monday: 15 }), [PAGE(3, '.vi')]: vi(15) };
    expect((await statusOn(10, files)).steps).toEqual([['page-missing', 'worklog new week 2 --lang vi']]);
    expect((await statusOn(10, files, ['--lang', 'vi'])).steps).toEqual([
      ['page-missing', 'worklog new week 2 --lang vi'],
    ]);
  });

  it('does not miss pages in a language that was given up', async () => {
    const { [PAGE(2, '.vi')]: _, ...files } = {
      ...BOTH,
      [PAGE(3)]: week({ monday: 15 }),
      [PAGE(4)]: week({ monday: 22 }),
    };
    expect((await statusOn(24, files)).steps).toEqual([]);
  });

  it('offers to carry over what a language lacks, from whichever has it', async () => {
    const short = week({ monday: 8, days: VI_DAYS, work: ['- a', '- b', '- c', '- d'] });
    const behind = await statusOn(10, { ...BOTH, [PAGE(2, '.vi')]: short });
    expect(behind.steps).toEqual([['language-behind', 'worklog sync 2']]);
    const ahead = await statusOn(10, { ...BOTH, [PAGE(2)]: week({ monday: 8, work: ['- a', '- b', '- c', '- d'] }) });
    expect(ahead.steps).toEqual([['language-behind', 'worklog sync 2 --from vi']]);
  });

  it('leads to the first entry that waits for its translation', async () => {
    const cwd = makeSite({
      ...BOTH,
      [PAGE(2, '.vi')]: week({ monday: 8, days: VI_DAYS, work: ['- a', '', '- c', '- d', '- e'] }),
    });
    const now = (): Date => new Date(2024, 0, 10, 21);
    await runHere(['sync', '2'], { cwd, now });
    const { stdout } = await runHere(['status'], { cwd, now });
    expect(stdout).toContain('1 entry waits for its translation into Tiếng Việt.\n    worklog open 2.2.1 --lang vi\n');
  });

  it('marks a row as done in one language where the other has no such row', async () => {
    const files = {
      ...BOTH,
      [PAGE(2)]: week({ monday: 8, done: [true, true, false] }),
      [PAGE(2, '.vi')]: week({ monday: 15, days: VI_DAYS, work: ['- a'] }),
    };
    expect((await statusOn(10, files)).steps[0]).toEqual(['today-open', 'worklog done 2.3 --only en']);
  });

  it('keeps to the language and the site that it was asked about', async () => {
    const cwd = makeSite({ ...BOTH, [PAGE(2, '.vi')]: week({ monday: 8, days: VI_DAYS, work: ['- a', '- b', ''] }) });
    const now = (): Date => new Date(2024, 0, 10, 21);
    const args = ['status', '--lang', 'vi', '--site', cwd];
    const { stdout } = await runHere(args, { cwd: '/', now });
    expect(stdout).toContain(`    worklog add task --lang vi --site ${cwd}\n`);
  });
});
