import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageInput } from '../../src/page/content-page.js';
import { readSectionPage } from '../../src/page/section-page.js';
import { runHere } from '../cli/run-here.js';
import { corpusFolder, describeWithCorpus } from '../support/corpus.js';
import { buildWithHugo, copyCorpus } from '../support/corpus-sites.js';
import { describeWithHugo } from '../support/hugo.js';

/** What all of real sites together show of `render index`. */
describeWithCorpus('worklog render index on real sites', () => {
  const state = {} as { root: string; sites: readonly string[]; before: ReadonlyMap<string, string> };

  beforeAll(() => {
    state.root = copyCorpus(corpusFolder);
    state.sites = readdirSync(state.root).sort();
    state.before = pagesOf(state.root);
  });
  afterAll(() => rmSync(state.root, { recursive: true, force: true }));

  const changed = (): string[] => {
    const after = pagesOf(state.root);
    return [...state.before].flatMap(([file, text]) => (after.get(file) === text ? [] : [file]));
  };

  it('finds entries that were taken out, and puts them where they were', async () => {
    let listed = 0;
    for (const site of state.sites) {
      const cwd = join(state.root, site);
      await runHere(['render', 'index'], { cwd });
      for (const { file, text } of sectionPages(pagesOf(cwd))) {
        const folders = readdirSync(dirname(join(cwd, file))).map((name) => name.toLowerCase());
        const lines = listLines(file, text, folders);
        listed += lines.length;
        for (const [from, to] of [lines.slice(0, 1), lines.slice(3, 5), lines.slice(-2)].map(ends)) {
          if (lines.length < 5) continue;
          writeFileSync(join(cwd, file), text.slice(0, from) + text.slice(to));
          const { status } = await runHere(['render', 'index'], { cwd });
          expect(status, file).toBe(0);
          expect(addresses(readFileSync(join(cwd, file), 'utf8')), `${site}/${file}`).toEqual(addresses(text));
          writeFileSync(join(cwd, file), text);
        }
      }
    }
    expect(listed).toBeGreaterThan(500);
    for (const [file, text] of state.before) writeFileSync(join(state.root, file), text);
  }, 240_000);

  it('writes what is certain, once, around which all stays', async () => {
    for (const site of state.sites) {
      const cwd = join(state.root, site);
      expect((await runHere(['render', 'index'], { cwd })).status, site).toBe(0);
      const again = await runHere(['render', 'index', '--check', '--quiet'], { cwd });
      expect([again.status, again.stdout], site).toEqual([0, '']);
      const rules = 'index-link-case,index-week-missing,index-week-unknown';
      const { stdout } = await runHere(['validate', '--rule', rules, '--output', 'json'], { cwd });
      const items: { fixable: boolean }[] = JSON.parse(stdout).items;
      expect(items.filter(({ fixable }) => fixable)).toEqual([]);
    }
    const after = pagesOf(state.root);
    expect(changed().length).toBeGreaterThan(10);
    for (const file of changed()) {
      const others = (text = ''): string[] => text.split('\n').filter((line) => !line.includes(']('));
      const [were, are] = [others(state.before.get(file)), others(after.get(file))];
      expect(are.filter((line) => line.trim() !== '')).toEqual(were.filter((line) => line.trim() !== ''));
    }
  }, 120_000);

  describeWithHugo('and Hugo', () => {
    it('builds the same pages but for the lists, whose links all lead to a page', () => {
      const [before, after] = [build(corpusFolder), build(state.root)];
      const differing = [...after].flatMap(([file, html]) => (before.get(file) === html ? [] : [file]));
      expect([...after.keys()]).toEqual([...before.keys()]);
      expect(differing).toHaveLength(changed().length);
      for (const file of differing) {
        expect(file).toMatch(/\/1-worklog\/index\.html$/);
        const links = [...(after.get(file) ?? '').matchAll(/<a href="?([^\s">]+)/g)].map(([, href]) => href ?? '');
        const weeks = links.filter((href) => /^[^/:#]*week/i.test(href));
        expect(weeks.length, file).toBeGreaterThan(5);
        for (const href of weeks)
          expect([file, after.has(join(dirname(file), href, 'index.html'))]).toEqual([file, true]);
      }
    }, 120_000);
  });

  it('is taken back by undo', async () => {
    for (const site of state.sites) {
      if (changed().some((file) => file.startsWith(`${site}/`))) {
        await runHere(['undo'], { cwd: join(state.root, site) });
      }
    }
    expect(changed()).toEqual([]);
  });
});

function pagesOf(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function sectionPages(pages: ReadonlyMap<string, string>): { readonly file: string; readonly text: string }[] {
  return [...pages].flatMap(([file, text]) => (/\/1-Worklog\/_index[^/]*$/.test(file) ? [{ file, text }] : []));
}

type Stretch = readonly [start: number, end: number];

/** From the line of each entry's label to that of the next; the last one ends with its own line. Only weeks that have a page. */
function listLines(file: string, text: string, folders: readonly string[]): readonly Stretch[] {
  const { links } = readSectionPage(pageInput(file, 'en', text), null);
  const starts = links.flatMap(({ url, leaf }) =>
    folders.includes(url.replace(/\/.*$/, '').toLowerCase()) ? [leaf.lines[0]?.start ?? 0] : [],
  );
  return starts.map((start, index): Stretch => {
    const line = text.lastIndexOf('\n', start) + 1;
    const next = starts[index + 1];
    const end = next === undefined ? text.indexOf('\n', text.indexOf('](', start)) : text.lastIndexOf('\n', next) + 1;
    return [line, end === -1 ? text.length : end];
  });
}

function ends(stretches: readonly Stretch[]): Stretch {
  return [stretches[0]?.[0] ?? 0, stretches.at(-1)?.[1] ?? 0];
}

function addresses(text: string): string[] {
  return [...text.matchAll(/\]\((1\.\d+-week[^)\s]*)/gi)].map(([, url]) => url ?? '');
}

/** What Hugo makes of all sites, by file. */
function build(sites: string): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'worklog-built-'));
  try {
    const files = buildWithHugo(sites, folder).filter((file) => file.endsWith('.html'));
    expect(existsSync(join(folder, 'public'))).toBe(true);
    return new Map(files.map((file) => [file, readFileSync(join(folder, 'public', file), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
