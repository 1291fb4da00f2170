import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { mixedCohort } from '../support/bad-sites.js';
import { doneWeeks, pageOf, siteIn } from '../support/cohort.js';
import { makeSite } from '../support/temporary-site.js';

/** The names in the matrix of a review. */
async function reviewed(cwd: string, ...folders: string[]): Promise<string[]> {
  const { stdout, stderr } = await runHere(['review', ...folders, '--output', 'csv'], { cwd });
  if (stderr !== '') throw new Error(stderr);
  return stdout
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0] ?? '');
}

describe('the sites of a review', () => {
  const files = {
    ...siteIn('an', doneWeeks(1)),
    ...siteIn('2025/autumn/night/binh', doneWeeks(1)),
    ...siteIn('2025/autumn/chi', doneWeeks(1)),
    '2025/notes.txt': '',
  };

  it('are all below a folder, however deep', async () => {
    expect(await reviewed(makeSite(files))).toEqual(['2025/autumn/chi', '2025/autumn/night/binh', 'an']);
  });

  it('are those that patterns match, each once, whatever else lies beside them', async () => {
    const cwd = makeSite(files);
    expect(await reviewed(cwd, '20*/*')).toEqual(['2025/autumn/chi', '2025/autumn/night/binh']);
    expect(await reviewed(cwd, 'a?', '**/chi', 'an', '2025/notes.txt')).toEqual(['an', '2025/autumn/chi']);
  });

  it('are the one that the user is in where no folder is named', async () => {
    expect(await reviewed(join(makeSite(files), 'an/content/1-Worklog'))).toEqual(['../..']);
  });

  it('are counted on a terminal while they are read, and on nothing else', async () => {
    const cwd = makeSite(siteIn('an', doneWeeks(1)));
    mkdirSync(join(cwd, 'empty'));
    const world = { cwd, terminal: 80, env: { TERM: 'xterm' } };
    const { stderr, stdout } = await runHere(['review'], world);
    expect(stderr).toBe('\r\u001b[Kworklog: 1 site  an\r\u001b[K');
    expect(stdout).not.toContain('\r');
    expect((await runHere(['review', '--quiet'], world)).stderr).toBe('');
    expect((await runHere(['review'], { cwd })).stderr).toBe('');
  });
});

describe('one bad site', () => {
  const cohort = {
    ...siteIn('an', doneWeeks(2)),
    ...siteIn('bad', [], { 'hugo.toml': 'title = [' }),
    ...siteIn('chi', doneWeeks(2), { 'worklog.toml': 'excused-weeks = "none"\n' }),
  };

  it('does not stop the others, and has a row', async () => {
    const { stdout, stderr, status } = await runHere(['review', '--as-of', '2025-09-21'], { cwd: makeSite(cohort) });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^worklog: bad\/hugo.toml:1:9: /);
    expect(stderr).toContain('worklog: chi: worklog.toml:1:17: excused-weeks is not valid');
    expect(stdout).toContain('\nan    #  #\nbad   could not be read\nchi   could not be read\n');
    expect(stdout).toContain('  bad\n    could not be read: ');
  });

  it('is told where no other is there', async () => {
    const { stdout, stderr, status } = await runHere(['review', 'bad'], { cwd: makeSite(cohort) });
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('The site could not be read.');
  });

  it('or a page of one is told, and the rest shown', async () => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(1)) });
    writeFileSync(join(cwd, 'an', pageOf(1)), Uint8Array.of(0xff));
    const { stdout, stderr, status } = await runHere(['review'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain(`worklog: an/${pageOf(1)}: not read: byte 1 is not UTF-8. Save the page as UTF-8.`);
    expect(stdout).toContain('page-unreadable');
  });

  it('in which nothing is written yet is named as such', async () => {
    const empty = { 'new/hugo.toml': '', 'new/content/1-Worklog/_index.md': '---\ntitle: Worklog\n---\n' };
    const alone = await runHere(['review'], { cwd: makeSite(empty) });
    expect([alone.status, alone.stderr]).toEqual([0, '']);
    expect(alone.stdout).toContain('Nothing written yet: new.\n');
    expect(alone.stdout).not.toMatch(/\n\n\n|Nothing to say/);
    const cwd = makeSite({ ...siteIn('an', doneWeeks(2)), ...empty });
    const { stdout } = await runHere(['review', '--as-of', '2025-09-20', '--weeks', '2'], { cwd });
    expect(stdout).toContain('2 weeks missing: 2 weeks are asked for, nothing is written');
  });

  it('is told as --sites tells it', async () => {
    const cwd = mixedCohort();
    const told = await runHere(['stats', '--sites', '.'], { cwd });
    const { stderr, stdout, status } = await runHere(['review', '--as-of', '2025-10-05'], { cwd });
    // A sum ends that run; the review has it in its head, and a row for each site.
    const [own, sum] = told.stderr.split('worklog: 2 of 5 sites');
    expect(sum).toContain('what is told above');
    expect(stderr).toBe(own);
    expect(stdout).toContain('5 sites as of 2025-10-05 · 2 behind · 2 could not be read');
    expect(status).toBe(1);
  });
});
