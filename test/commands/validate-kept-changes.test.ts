import fs, { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { doneWeeks, pageOf, siteIn, weekText } from '../support/cohort.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';

const TWO = 'baseURL = "https://a.test/"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';
const MORE = {
  'hugo.toml': TWO,
  'worklog.toml': '',
  'content/2-Blog/_index.md': '---\ntitle: Blog\n---\n',
  'content/2-Blog/hello.md': '---\ntitle: Hello\n---\nHello.\n',
  'content/1-Worklog/1.1-Week1/note.txt': 'a',
  'static/images/a.svg': '<svg/>',
  'layouts/_default/single.html': '{{ .Content }}',
  'data/tasks.json': '[]',
  'i18n/en.toml': '',
  'themes/plain/hugo.toml': 'title = "plain"\n',
};

/** Changes to a page, or to what stands around it, that a check may see or not. */
const EDITS: readonly (readonly [from: RegExp, to: string])[] = [
  [/2025-09-1/, '2025-09-3'],
  [/weight: \d/, 'weight: 1'],
  [/title: .*/, 'title: "Tuần 2"'],
  [/\| 2 \|/, '| 5 |'],
  [/^- /m, '- ...'],
  [/$/, '\n<!-- worklog-disable week-gap -->\n'],
  [/### Tasks/, '```\n'],
  [/---\n/, ''],
  [/site/g, 'đồ án'],
];
const SETTINGS = ['', 'excused-weeks = [2]\n', '[rules]\ndate-invalid = "off"\n', 'language = "vi"\n', 'section = 3\n'];
const CONFIGURATIONS = [TWO, `${TWO}contentDir = "nowhere"\n`, `disableLanguages = ["vi"]\n${TWO}`, 'title = 3 4\n'];
const FILES = [pageOf(1), pageOf(2), pageOf(3), pageOf(2, 'vi'), 'content/1-Worklog/_index.md'];
const PLACES = [...FILES, pageOf(4), 'content/1-Worklog/index.md', 'content/2-Blog/week-2.md'];

const change = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), file: fc.constantFrom(...FILES), edit: fc.constantFrom(...EDITS) }),
  fc.record({ kind: fc.constant('move' as const), file: fc.constantFrom(...FILES), to: fc.constantFrom(...PLACES) }),
  fc.record({ kind: fc.constant('remove' as const), file: fc.constantFrom(...PLACES) }),
  fc.record({
    kind: fc.constant('write' as const),
    file: fc.constantFrom(...PLACES),
    text: fc.constant(vietnamesePage()),
  }),
  fc.record({ kind: fc.constant('settings' as const), text: fc.constantFrom(...SETTINGS) }),
  fc.record({ kind: fc.constant('configuration' as const), text: fc.constantFrom(...CONFIGURATIONS) }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function vietnamesePage(): string {
  return weekText({ week: 2, monday: '2025-09-15' }).replace('Week 2 Worklog', 'Nhật ký tuần 2');
}

function make(root: string, one: Change): void {
  if (one.kind === 'settings') writeFiles(root, { 'worklog.toml': one.text });
  else if (one.kind === 'configuration') writeFiles(root, { 'hugo.toml': one.text });
  else if (one.kind === 'write') writeFiles(root, { [one.file]: one.text });
  else if (one.kind === 'remove') rmSync(join(root, one.file), { force: true });
  else if (fs.existsSync(join(root, one.file))) {
    const path = join(root, one.file);
    if (one.kind === 'edit') writeFileSync(path, readFileSync(path, 'utf8').replace(...one.edit));
    else {
      writeFiles(root, { [one.to]: '' });
      renameSync(path, join(root, one.to));
    }
  }
}

describe('worklog validate, after any changes', () => {
  it('says what it says without anything kept', { timeout: 60_000 }, async () => {
    const program = pathToFileURL(join(makeSite({ 'main.js': '' }), 'main.js'));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 6 }), async (changes) => {
        const cwd = makeSite({ ...siteIn('an', doneWeeks(1)), ...siteIn('site', doneWeeks(3), MORE) });
        const world = { cwd, program, env: { XDG_CACHE_HOME: join(cwd, '.cache') } };
        const args = ['validate', '.', '--tier', 'strict', '--review'];
        await runHere(args, world);
        for (const one of changes) {
          make(join(cwd, 'site'), one);
          expect(await runHere(args, world)).toEqual(await runHere([...args, '--no-cache'], world));
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Ways to look at the disk, and what is made of them. */
const LOOKS = ['openSync', 'readFileSync', 'readdirSync'] as const;

describe('a check of a site', () => {
  const original = { ...fs };
  afterEach(() => {
    for (const name of LOOKS) Object.assign(fs, { [name]: original[name] });
    syncBuiltinESMExports();
  });

  it('opens nothing of it but what the kept contents know', async () => {
    const cwd = makeSite(siteIn('site', doneWeeks(3), { ...MORE, [pageOf(2, 'vi')]: vietnamesePage() }));
    const root = join(cwd, 'site');
    const opened = new Set<string>();
    for (const name of LOOKS) {
      const look = original[name] as (...args: unknown[]) => unknown;
      Object.assign(fs, {
        [name]: (path: unknown, ...more: unknown[]) => {
          if (typeof path === 'string' && path.startsWith(root)) opened.add(relative(root, path).replaceAll(sep, '/'));
          return look(path, ...more);
        },
      });
    }
    syncBuiltinESMExports();
    const program = pathToFileURL(join(makeSite({ 'main.js': '' }), 'main.js'));
    const cache = join(makeSite({}), 'cache');
    await runHere(['validate', '.', '--tier', 'strict', '--review'], { cwd, program, env: { XDG_CACHE_HOME: cache } });
    const [kept = ''] = fs
      .readdirSync(cache, { recursive: true, encoding: 'utf8' })
      .filter((one) => one.endsWith('.json'));
    const { contents } = JSON.parse(readFileSync(join(cache, kept), 'utf8').split('\n')[1] ?? '');
    const pages = Object.keys(contents.pages);
    expect(pages).toEqual(expect.arrayContaining([pageOf(2, 'vi'), 'content/1-Worklog/_index.md']));
    const standsThere = (one: string) => fs.statSync(join(root, one), { throwIfNoEntry: false });
    const files = [...opened].filter((one) => standsThere(one)?.isFile() === true);
    const folders = [...opened].filter((one) => standsThere(one)?.isDirectory() === true);
    // The configuration and the settings stand in the outline, and the folders of the content in the listing.
    expect(files.sort()).toEqual([...pages, 'hugo.toml', 'worklog.toml'].sort());
    expect(folders.filter((one) => one !== 'content' && !one.startsWith('content/'))).toEqual([]);
  });
});
