import { chmodSync, cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Vocabulary } from '../../src/locale/vocabulary.js';
import type { WeekPage } from '../../src/model/week-page.js';
import { findSite } from '../../src/site/find-site.js';
import { readLocalePacks } from '../../src/site/locale-packs.js';
import { openWorklog } from '../../src/site/open-worklog.js';
import { pageEntries } from '../../src/worklog/page-entries.js';
import { runHere } from '../cli/run-here.js';
import { describeWithCorpus } from '../support/corpus.js';

const folder = process.env.WORKLOG_CORPUS ?? '';
const vocabulary = new Vocabulary(readLocalePacks(new URL('../../templates/', import.meta.url)));
/** So many sites with something to carry over are enough. */
const MOST_SITES = 10;

describeWithCorpus('worklog sync on real sites', () => {
  it('carries over what is certain, loses nothing, and leaves nothing for a second run', async () => {
    let carried = 0;
    for (const name of readdirSync(folder).sort()) {
      const original = join(folder, name);
      const { stdout, status } = await runHere(['sync', '--check', '--site', original], { cwd: original });
      if (status !== 1 || !stdout.includes('to carry over')) continue;
      await expectSynced(original);
      if (++carried === MOST_SITES) break;
    }
    expect(carried).toBeGreaterThan(3);
  }, 120_000);
});

async function expectSynced(original: string): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'worklog-corpus-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(original, root, { recursive: true, filter: (path) => !/\/(?:static|public|\.git|themes)$/.test(path) });
  // The corpus may be kept from being written to; its copy is not.
  chmodSync(root, 0o755);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
  const before = await pagesOf(root);
  const { status } = await runHere(['sync'], { cwd: root });
  expect(status, original).toBeLessThan(2);
  const after = await pagesOf(root);
  for (const [file, page] of before) {
    const texts = pageEntries(after.get(file) as WeekPage).map(({ text }) => text);
    expect(
      pageEntries(page).filter(({ text, untranslated }) => untranslated === undefined && !texts.includes(text)),
      `${original}: ${file}`,
    ).toEqual([]);
  }
  const again = await runHere(['sync'], { cwd: root });
  expect(again.stdout.replace('The languages are in step.\n', ''), original).toBe('');
  const check = await runHere(['sync', '--check'], { cwd: root });
  expect(check.stdout, original).not.toContain('to carry over');
}

async function pagesOf(root: string): Promise<ReadonlyMap<string, WeekPage>> {
  const { worklog } = await openWorklog(await findSite(root, null), vocabulary);
  return new Map(worklog.weeks.flatMap(({ pages }) => pages.map((page) => [page.file, page] as const)));
}
