import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetResults, hasResults, keepResult, readResult, resultFolder } from '../../src/site/result-cache.js';
import { makeSite, writeFiles } from '../support/temporary-site.js';

const NOW = Date.UTC(2026, 10, 26);
const DAY = 24 * 60 * 60 * 1000;
const RESULT = { counts: { errors: 1 }, drawn: 'x "y"\n' };

function aged(path: string, days: number): string {
  const time = (NOW - days * DAY) / 1000;
  utimesSync(path, time, time);
  return path;
}

describe('a result', () => {
  it('is read as it was kept, and leaves no other file', () => {
    const folder = join(makeSite({}), 'a', 'results');
    expect(hasResults(folder)).toBe(false);
    keepResult(folder, 'one.json', RESULT);
    expect(hasResults(folder)).toBe(true);
    expect(readResult(folder, 'one.json', NOW)).toEqual(RESULT);
    expect(readdirSync(folder)).toEqual(['one.json']);
    // By this programs that save a disk leave the folder out.
    expect(readFileSync(join(dirname(folder), 'CACHEDIR.TAG'), 'utf8')).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/,
    );
  });

  it('takes the place of an earlier one', () => {
    const folder = makeSite({});
    keepResult(folder, 'one.json', RESULT);
    keepResult(folder, 'one.json', { counts: null });
    expect(readResult(folder, 'one.json', NOW)).toEqual({ counts: null });
  });

  it.runIf(process.platform !== 'win32')('is for nobody else to read', () => {
    const folder = join(makeSite({}), 'results');
    keepResult(folder, 'one.json', RESULT);
    expect([folder, join(folder, 'one.json')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it.each([
    ['is missing', {}],
    ['is empty', { 'one.json': '' }],
    ['is a folder', { 'one.json/x': '' }],
    ['is of one line', { 'one.json': JSON.stringify(RESULT) }],
    ['has no digest', { 'one.json': `\n${JSON.stringify(RESULT)}` }],
  ])('that %s is none', (_, files) => {
    expect(readResult(makeSite(files), 'one.json', NOW)).toBeNull();
  });

  it('of which any character is another one is none', () => {
    const folder = makeSite({});
    const path = join(folder, 'one.json');
    keepResult(folder, 'one.json', RESULT);
    const kept = readFileSync(path, 'utf8');
    fc.assert(
      fc.property(fc.nat(kept.length - 1), fc.constantFrom('', '0', 'x', '\n', '{'), (at, character) => {
        const damaged = kept.slice(0, at) + character + kept.slice(at + 1);
        writeFileSync(path, damaged);
        expect(readResult(folder, 'one.json', NOW)).toEqual(damaged === kept ? RESULT : null);
      }),
    );
  });

  it.runIf(process.platform === 'linux')(
    'is none, and nobody waits, where something else has its name or place',
    () => {
      const folder = makeSite({});
      execFileSync('mkfifo', [join(folder, 'one.json')]);
      expect(readResult(folder, 'one.json', NOW)).toBeNull();
      // A system that lets nobody make a folder here says that there is none above it.
      keepResult('/proc/worklog/results', 'one.json', RESULT);
      expect(hasResults('/proc/worklog/results')).toBe(false);
    },
  );

  it('is not kept where there can be no folder, and nothing is thrown', () => {
    const root = makeSite({ file: '' });
    keepResult(join(root, 'file', 'results'), 'one.json', RESULT);
    expect(readFileSync(join(root, 'file'), 'utf8')).toBe('');
    expect(readdirSync(root)).toEqual(['file']);
  });

  it('is not kept where a folder has its name, and leaves no other file', () => {
    const folder = makeSite({ 'one.json/x': '' });
    keepResult(folder, 'one.json', RESULT);
    expect(readdirSync(folder)).toEqual(['one.json']);
  });

  it('that is asked for counts as new, from the second day on', () => {
    const folder = makeSite({});
    for (const name of ['new.json', 'old.json']) keepResult(folder, name, RESULT);
    const [recent, old] = [aged(join(folder, 'new.json'), 0.5), aged(join(folder, 'old.json'), 20)];
    for (const name of ['new.json', 'old.json']) readResult(folder, name, NOW);
    expect([recent, old].map((path) => (NOW - statSync(path).mtimeMs) / DAY)).toEqual([0.5, 0]);
  });
});

describe('forgetting', () => {
  const OWN = 'results-0123456789abcdef';
  const OTHER = 'results-fedcba9876543210';

  it('takes what nobody has asked for in a month, of every version, and nothing else', () => {
    const base = makeSite({
      [`${OWN}/new.json`]: '1',
      [`${OWN}/old.json`]: '2',
      [`${OTHER}/old.json`]: '3',
      'results-mine/old.json': '4',
      'old.json': '5',
    });
    for (const file of [`${OWN}/old.json`, `${OTHER}/old.json`, 'results-mine/old.json', 'old.json'])
      aged(join(base, file), 31);
    aged(join(base, OWN, 'new.json'), 29);
    forgetResults(join(base, OWN), NOW);
    expect(readdirSync(base).sort()).toEqual(['old.json', OWN, 'results-mine', 'swept'].sort());
    expect(readdirSync(join(base, OWN))).toEqual(['new.json']);
    expect(readdirSync(join(base, 'results-mine'))).toEqual(['old.json']);
  });

  it('looks once a day', () => {
    const base = makeSite({ [`${OWN}/old.json`]: '1', swept: '' });
    const old = aged(join(base, OWN, 'old.json'), 40);
    aged(join(base, 'swept'), 0.9);
    forgetResults(join(base, OWN), NOW);
    expect(existsSync(old)).toBe(true);
    aged(join(base, 'swept'), 1.1);
    forgetResults(join(base, OWN), NOW);
    expect(existsSync(old)).toBe(false);
  });

  it('looks where a clock went wrong when it last did', () => {
    const base = makeSite({ [`${OWN}/old.json`]: '1', swept: '' });
    const old = aged(join(base, OWN, 'old.json'), 40);
    aged(join(base, 'swept'), -400);
    forgetResults(join(base, OWN), NOW);
    expect(existsSync(old)).toBe(false);
  });

  it('throws nothing where there is no folder', () => {
    const base = join(makeSite({}), 'none');
    forgetResults(join(base, OWN), NOW);
    expect(existsSync(base)).toBe(false);
  });
});

describe('the folder of the results', () => {
  const place = { env: { XDG_CACHE_HOME: '/cache' }, platform: 'linux' };
  const files = { 'main.js': 'import "./chunk-A.js";', 'templates/en/locale.json': '{}', 'templates/en/week.md': 'a' };
  const folderOf = (root: string): string | null => {
    const url = (path: string): URL => pathToFileURL(join(root, path));
    return resultFolder(place, url('main.js'), new URL(`${url('templates').href}/`));
  };

  it('is the same for the same program, wherever it is', () => {
    const [one, other] = [folderOf(makeSite(files)), folderOf(makeSite(files))];
    expect(one).toMatch(/^\/cache\/worklog\/results-[0-9a-f]{16}$/);
    expect(other).toBe(one);
  });

  it.each([
    ['its code', { 'main.js': 'import "./chunk-B.js";' }],
    ['the words of a language', { 'templates/en/locale.json': '{"a":1}' }],
    ['the languages', { 'templates/vi/locale.json': '{}' }],
  ])('is another one where %s change', (_, changed) => {
    const root = makeSite(files);
    const before = folderOf(root);
    writeFiles(root, changed);
    expect(folderOf(root)).toMatch(/results-/);
    expect(folderOf(root)).not.toBe(before);
  });

  it('is another one with another engine', () => {
    const root = makeSite(files);
    const url = (path: string): URL => pathToFileURL(join(root, path));
    const [one, other] = ['v20.20.2', 'v22.0.0'].map((engine) =>
      resultFolder(place, url('main.js'), url('templates/'), engine),
    );
    expect(one).toMatch(/results-/);
    expect(other).not.toBe(one);
  });

  it('is none without the program, or where nobody knows where the user is at home', () => {
    const root = makeSite(files);
    const url = (path: string): URL => pathToFileURL(join(root, path));
    expect(resultFolder(place, url('missing.js'), url('templates/'))).toBeNull();
    expect(resultFolder({ env: {}, platform: 'linux' }, url('main.js'), url('templates/'))).toBeNull();
  });
});
