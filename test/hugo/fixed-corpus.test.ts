import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Entry } from '../../src/model/entry.js';
import { findSites } from '../../src/site/find-site.js';
import { openWorklog } from '../../src/site/open-worklog.js';
import { runHere } from '../cli/run-here.js';
import { corpusFolder, describeWithCorpus } from '../support/corpus.js';
import { buildWithHugo, copyCorpus } from '../support/corpus-sites.js';
import { describeWithHugo } from '../support/hugo.js';
import { vocabulary } from '../support/vocabulary.js';

interface Report {
  readonly summary: { readonly fixed: number };
  readonly changes: readonly unknown[];
  readonly refused: readonly unknown[];
  readonly items: readonly { site: string; file: string; rule: string; fixable: boolean }[];
}

/** What Hugo makes of the sites as they are. */
let builtBefore: readonly string[] | undefined;

/** What all of real sites together show of the mendings. Each is made once, and looked at in several ways. */
describeWithCorpus.each([
  ['--fix', 'safe'],
  ['--fix-unsafe', null],
])('validate %s on real sites', (option, safety) => {
  const state = {} as { root: string; before: Report; entries: string[]; fixed: Report };

  async function validate(...args: string[]): Promise<Report> {
    const all = ['validate', '--tier', 'strict', '--review', '--output', 'json', ...args];
    return JSON.parse((await runHere(all, { cwd: state.root })).stdout);
  }

  beforeAll(async () => {
    state.root = copyCorpus(corpusFolder);
    state.before = await validate();
    state.entries = await entriesOf(state.root);
    state.fixed = await validate(option);
  });
  afterAll(() => rmSync(state.root, { recursive: true, force: true }));

  it('mends something, and refuses no fix', () => {
    expect(state.fixed.summary.fixed).toBeGreaterThan(0);
    expect(state.fixed.refused).toEqual([]);
  });

  it('causes no diagnostic', () => {
    const [were, are] = [countByPlace(state.before), countByPlace(state.fixed)];
    expect([...are].filter(([place, count]) => count > (were.get(place) ?? 0))).toEqual([]);
  });

  it('changes nothing when it is run again, and leaves nothing that it can mend', async () => {
    const again = await validate(option);
    expect(again.changes).toEqual([]);
    expect(again.items).toEqual(state.fixed.items);
    if (safety === null) expect(again.items.filter(({ fixable }) => fixable)).toEqual([]);
  });

  it('loses no entry', async () => {
    const left = (await entriesOf(state.root)).map(lettersOf);
    const lost = state.entries.map(lettersOf).filter((entry) => {
      const index = left.indexOf(entry);
      if (index !== -1) left.splice(index, 1);
      return index === -1;
    });
    expect(lost).toEqual([]);
  });

  describeWithHugo('and Hugo', () => {
    it('builds the same pages', () => {
      const pages = build(state.root);
      builtBefore ??= build(corpusFolder);
      expect(pages).toEqual(builtBefore);
      expect(pages.length).toBeGreaterThan(0);
    });
  });
});

function build(sites: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'worklog-built-'));
  try {
    return buildWithHugo(sites, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countByPlace({ items }: Report): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { site, file, rule } of items) {
    const place = `${site}/${file} ${rule}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

/** All objectives, tasks and achievements, each with its page. */
async function entriesOf(root: string): Promise<string[]> {
  const all: string[] = [];
  for (const site of await findSites(root)) {
    const { worklog } = await openWorklog(site, vocabulary);
    for (const { file, objectives, tasks, achievements } of worklog.weeks.flatMap(({ pages }) => pages)) {
      const told = (kind: string, entries: readonly Entry[]): void => {
        for (const { text, items } of entries) {
          all.push(`${site.root}/${file} ${kind} ${text}`);
          told(kind, items);
        }
      };
      told('objective', objectives);
      for (const task of tasks) told(`task ${task.row}`, task.items);
      told('achievement', achievements);
    }
  }
  return all;
}

/** Spaces and an `s` behind `http` may come. */
function lettersOf(entry: string): string {
  return entry.replace(/\s/g, '').replaceAll('https:', 'http:');
}
