import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { type HugoConfiguration, readHugoConfiguration } from '../../src/site/hugo-configuration.js';
import { makeSite, thrownBy } from '../support/temporary-site.js';

async function read(files: Readonly<Record<string, string>>): Promise<HugoConfiguration> {
  const configuration = await readHugoConfiguration(makeSite(files));
  if (configuration === null) throw new Error('no configuration was found');
  return configuration;
}

async function failureOf(files: Readonly<Record<string, string>>): Promise<Failure> {
  const root = makeSite(files);
  const thrown = await thrownBy(() => readHugoConfiguration(root));
  if (thrown instanceof Failure) return thrown;
  throw new Error('it did not fail');
}

const codes = (configuration: HugoConfiguration): string[] => configuration.languages.map(({ code }) => code);

describe('which files are a configuration', () => {
  test.each([
    ['hugo.toml', 'defaultContentLanguage = "vi"'],
    ['hugo.yaml', 'defaultContentLanguage: vi'],
    ['hugo.yml', 'defaultContentLanguage: vi'],
    ['hugo.json', '{"defaultContentLanguage": "vi"}'],
    ['config.toml', 'defaultContentLanguage = "vi"'],
    ['config.yaml', 'defaultContentLanguage: vi'],
    ['config.json', '{"defaultContentLanguage": "vi"}'],
    ['config/_default/hugo.toml', 'defaultContentLanguage = "vi"'],
    ['config/_default/config.yaml', 'defaultContentLanguage: vi'],
  ])('%s is read', async (file, text) => {
    const configuration = await read({ [file]: text });
    expect(configuration.defaultLanguage).toBe('vi');
    expect(configuration.files).toEqual([file]);
  });

  test('hugo.* wins over config.*, and TOML over YAML over JSON', async () => {
    const configuration = await read({
      'config.toml': 'defaultContentLanguage = "de"',
      'hugo.json': '{"defaultContentLanguage": "fr"}',
      'hugo.yaml': 'defaultContentLanguage: vi',
    });
    expect(configuration.files).toEqual(['hugo.yaml']);
    expect(configuration.defaultLanguage).toBe('vi');
  });

  test('an empty hugo.toml is enough', async () => {
    const configuration = await read({ 'hugo.toml': '' });
    expect(configuration).toMatchObject({
      defaultLanguage: 'en',
      declaresLanguages: false,
      contentDirectory: 'content',
    });
    expect(configuration.languages).toEqual([
      { code: 'en', name: null, title: null, weight: null, contentDirectory: null, declared: false },
    ]);
  });

  test('a config.json of another program is none', async () => {
    expect(await readHugoConfiguration(makeSite({ 'config.json': '{"theme": "dark", "port": 80}' }))).toBeNull();
  });

  test('a config.yaml of another program that is no YAML is none', async () => {
    expect(await readHugoConfiguration(makeSite({ 'config.yaml': 'a: {{ template }}: b' }))).toBeNull();
  });

  test('a config.* that says nothing of Hugo counts beside a content folder', async () => {
    expect(await read({ 'config.toml': 'x = 1', 'content/_index.md': '' })).toMatchObject({ files: ['config.toml'] });
  });

  test('a folder without any is none', async () => {
    expect(await readHugoConfiguration(makeSite({ 'README.md': '' }))).toBeNull();
  });
});

describe('the configuration directory', () => {
  test('is merged over the file, each file under its name', async () => {
    const configuration = await read({
      'hugo.toml': 'contentDir = "a"\n[languages.en]\nweight = 5\nlanguageName = "English"',
      'config/_default/hugo.toml': 'contentDir = "b"',
      'config/_default/languages.toml': '[en]\nweight = 2',
      'config/_default/languages.vi.yaml': 'weight: 1\nlanguageName: Tiếng Việt',
      'config/_default/params.fr.toml': 'x = 1',
      'config/_default/module.toml': '[[mounts]]\nsource = "pages"\ntarget = "content"',
      'config/_default/notes.txt': 'not read',
    });
    expect(configuration.contentDirectory).toBe('b');
    expect(configuration.languages.map(({ code, name, weight }) => [code, name, weight])).toEqual([
      ['vi', 'Tiếng Việt', 1],
      ['en', 'English', 2],
      ['fr', null, null],
    ]);
    expect(configuration.mounts).toEqual([{ source: 'pages', target: '', language: null }]);
  });
});

describe('languages', () => {
  test('keys count in any case, and codes come in lower case', async () => {
    const configuration = await read({
      'hugo.toml':
        'DefaultContentLanguage = "VI"\n[Languages.en]\nWEIGHT = 2\n[languages.VI]\nlanguageName = "V"\nweight = 1',
    });
    expect(configuration.defaultLanguage).toBe('vi');
    expect(codes(configuration)).toEqual(['vi', 'en']);
  });

  test('come by weight, those without one last, then by code', async () => {
    const configuration = await read({
      'hugo.toml':
        '[languages.vi]\nweight = 0\n[languages.fr]\n[languages.en]\nweight = 1\n[languages.de]\nweight = -1',
    });
    expect(codes(configuration)).toEqual(['de', 'en', 'fr', 'vi']);
  });

  test('that are switched off are left out', async () => {
    const configuration = await read({
      'hugo.toml': 'disableLanguages = ["FR"]\n[languages.en]\n[languages.fr]\n[languages.vi]\ndisabled = true',
    });
    expect(codes(configuration)).toEqual(['en']);
    expect([...configuration.disabledLanguages].sort()).toEqual(['fr', 'vi']);
  });

  test('the first one stands in for a default that is not declared', async () => {
    const configuration = await read({ 'hugo.toml': '[languages.vi]\nweight = 1\n[languages.fr]\nweight = 2' });
    expect(configuration.defaultLanguage).toBe('vi');
  });
});

describe('what a site calls itself', () => {
  test('is its title, and that of each language that has its own', async () => {
    const { title, languages } = await read({
      'hugo.toml': 'title = "The site"\n[languages.en]\nweight = 1\n[languages.vi]\nTitle = " Trang "\n',
    });
    expect([title, ...languages.map((language) => language.title)]).toEqual(['The site', null, 'Trang']);
  });

  test('may be nothing', async () => {
    expect((await read({ 'hugo.toml': 'title = ""\n' })).title).toBeNull();
  });
});

describe('content folders', () => {
  test('are relative to the site, without . and ending slash', async () => {
    const configuration = await read({
      'hugo.toml': 'contentDir = "./src/pages/"\n[languages.vi]\ncontentDir = "content\\\\vi"',
    });
    expect(configuration.contentDirectory).toBe('src/pages');
    expect(configuration.languages[0]?.contentDirectory).toBe('content/vi');
  });

  test('only mounts of content count', async () => {
    const configuration = await read({
      'hugo.yaml': [
        'module:',
        '  mounts:',
        '    - {source: content/en, target: content, lang: EN}',
        '    - {source: notes, target: content/notes}',
        '    - {source: contents, target: contents}',
        '    - {source: ../assets, target: assets}',
        '    - source: content/vi',
        '      target: content',
        '      sites: {matrix: {languages: [vi]}}',
      ].join('\n'),
    });
    expect(configuration.mounts).toEqual([
      { source: 'content/en', target: '', language: 'en' },
      { source: 'notes', target: 'notes', language: null },
      { source: 'content/vi', target: '', language: 'vi' },
    ]);
  });

  test.each([
    ['contentDir = "../elsewhere"', '../elsewhere'],
    ['contentDir = "/etc"', '/etc'],
    ['contentDir = "a/../../b"', 'a/../../b'],
    ['[languages.vi]\ncontentDir = "C:/pages"', 'C:/pages'],
    ['[[module.mounts]]\nsource = "../b"\ntarget = "content"', 'module.mounts, number 1: ../b'],
  ])('%s leads outside of the site', async (text, found) => {
    const failure = await failureOf({ 'hugo.toml': text });
    expect(failure.details).toMatchObject({ file: 'hugo.toml', found });
    expect(failure.details.problem).toContain('outside of the site');
  });
});

describe('a configuration that cannot be read', () => {
  test.each([
    ['hugo.toml', 'title = "a"\nbaseURL = nonsense', 2, 11],
    ['hugo.yaml', 'title: a\nmenu: [a, b', 2, 12],
    ['hugo.yaml', 'a: 1\na: 2', 2, 1],
  ])('%s: the parser says where it stopped', async (file, text, line, column) => {
    const { details } = await failureOf({ [file]: text });
    expect(details).toMatchObject({ file, line, column });
    expect(details.found).toBeTruthy();
    expect(details.advice).toBeTruthy();
  });

  test('JSON: the parser says where it stopped', async () => {
    const { details } = await failureOf({ 'hugo.json': '{\n  "a": 1,\n  b\n}', 'content/a.md': '' });
    expect(details).toMatchObject({ file: 'hugo.json', line: 3, column: 3 });
  });

  test('one of 2 MiB is refused', async () => {
    const { details } = await failureOf({ 'hugo.toml': `# ${'x'.repeat(2 * 1024 * 1024)}` });
    expect(details.problem).toContain('too large');
  });

  test('one that is not UTF-8 is refused', async () => {
    const root = makeSite({ 'hugo.toml': new Uint8Array([0x61, 0x3d, 0xff]) });
    expect(await thrownBy(() => readHugoConfiguration(root))).toBeInstanceOf(Failure);
  });

  test('a folder of that name is refused', async () => {
    const root = makeSite({});
    mkdirSync(join(root, 'hugo.toml'));
    expect(await thrownBy(() => readHugoConfiguration(root))).toMatchObject({ details: { found: 'a folder' } });
  });

  test('a link out of the site is refused', async () => {
    const elsewhere = makeSite({ 'secret.toml': 'title = "a"' });
    const root = makeSite({});
    symlinkSync(join(elsewhere, 'secret.toml'), join(root, 'hugo.toml'));
    const thrown = await thrownBy(() => readHugoConfiguration(root));
    expect(thrown).toMatchObject({ details: { problem: 'hugo.toml is a link that leads outside of the site' } });
  });

  test.each([
    [
      'hugo.yaml',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}`,
    ],
    ['hugo.yaml', '- '.repeat(100_000)],
    ['hugo.yaml', `a: ${'['.repeat(100_000)}`],
    ['hugo.yaml', `${'? '.repeat(50_000)}`],
    ['hugo.toml', `a = ${'['.repeat(100_000)}`],
  ])('a hostile %s is refused', async (file, text) => {
    expect((await failureOf({ [file]: text })).details).toMatchObject({ file });
  });

  test('a table nested without end does no harm', async () => {
    expect(await read({ 'hugo.toml': `${'a.'.repeat(100_000)}a = 1` })).toMatchObject({ defaultLanguage: 'en' });
  });

  test('keys that are special in JavaScript do no harm', async () => {
    const configuration = await read({
      'hugo.json': '{"__proto__": {"contentDir": "/etc"}, "baseURL": "/", "languages": {"constructor": {}}}',
    });
    expect(configuration.contentDirectory).toBe('content');
    expect(codes(configuration)).toEqual(['constructor']);
  });
});
