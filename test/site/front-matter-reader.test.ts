import { afterEach, describe, expect, test } from 'vitest';
import type { FrontMatterReading } from '../../src/model/front-matter-reading.js';
import { loadFrontMatterReader } from '../../src/site/front-matter-reader.js';

const read = await loadFrontMatterReader();

const failed = (reading: FrontMatterReading): Extract<FrontMatterReading, { ok: false }> => {
  if (reading.ok) throw new Error(`it was read: ${JSON.stringify(reading.data)}`);
  return reading;
};

describe('YAML', () => {
  test('dates stay text; numbers, booleans and lists are what they are', () => {
    const block =
      '---\ntitle: "Week 4"\ndate: 2024-09-29\nat: 2024-09-29T10:00:00+07:00\nweight: 4\nchapter: false\ntags: [a, b]\n---';
    expect(read(block, 'yaml')).toEqual({
      ok: true,
      data: {
        title: 'Week 4',
        date: '2024-09-29',
        at: '2024-09-29T10:00:00+07:00',
        weight: 4,
        chapter: false,
        tags: ['a', 'b'],
      },
    });
  });

  test.each([
    ['CRLF', '---\r\ntitle: a\r\n---\r\n'],
    ['a long closing fence', '---\ntitle: a\n-----\n'],
    ['a space after the opening fence', '--- \ntitle: a\n---'],
    ['a byte order mark', '\uFEFF---\ntitle: a\n---'],
    ['no closing fence', '---\ntitle: a'],
  ])('%s', (_, block) => {
    expect(read(block, 'yaml')).toEqual({ ok: true, data: { title: 'a' } });
  });

  test.each(['---\n---', '---\n\n---', '---\n# a comment\n---', '---'])('%j is empty', (block) => {
    expect(read(block, 'yaml')).toEqual({ ok: true, data: {} });
  });

  test.each([
    ['two colons', '---\ntitle: a: b\n---', 2],
    ['a tab for indentation', '---\na:\n\tb: 1\n---', 3],
    ['a key twice', '---\r\ntitle: a\r\nweight: 1\r\ntitle: b\r\n---', 4],
    ['an open quote', '---\nweight: 1\ntitle: "a\n---', 3],
  ])('%s is an error with its place', (_, block, line) => {
    const reading = failed(read(block, 'yaml'));
    expect(reading.line).toBeGreaterThanOrEqual(line);
    expect(reading.column).toBeGreaterThanOrEqual(1);
    expect(reading.reason).not.toContain('\n');
  });

  test('the place of a repeated key is exact', () => {
    expect(read('---\ntitle: a\ntitle: b\n---', 'yaml')).toMatchObject({ ok: false, line: 3, column: 1 });
  });

  test.each(['---\n- a\n- b\n---', '---\njust text\n---', '---\n42\n---'])('%j is no table', (block) => {
    expect(failed(read(block, 'yaml')).reason).toContain('keys with values');
  });

  test('the same broken page is an error the second time too', () => {
    const block = '---\ntitle: a: b\n---';
    expect(read(block, 'yaml').ok).toBe(false);
    expect(read(block, 'yaml').ok).toBe(false);
  });

  test('keys that are special in JavaScript are keys', () => {
    const reading = read('---\n__proto__: {a: 1}\nconstructor: b\n---', 'yaml');
    expect(reading.ok && Object.keys(reading.data)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});

describe('nothing is executed', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'executed');
  });

  test.each([
    'js',
    'javascript',
    'JS',
    ' js ',
    'coffee',
    'coffeescript',
    'cson',
    'json',
    'toml',
    'yaml',
    'yml',
    'ruby',
    'constructor',
    '__proto__',
    'toString',
    'js {"a": 1}',
    '-',
  ])('---%s is refused', (language) => {
    for (const body of ['(globalThis.executed = true, {a: 1})', 'globalThis.executed = true', '{"a": 1}', 'a: 1']) {
      const reading = failed(read(`---${language}\n${body}\n---\n`, 'yaml'));
      expect(reading).toMatchObject({ line: 1, column: 4 });
      expect(reading.reason).toMatch(/executed|not a form that Hugo reads/);
    }
    expect(globalThis).not.toHaveProperty('executed');
  });

  test('+++js is refused', () => {
    expect(failed(read('+++js\na = 1\n+++', 'toml')).reason).toContain('not a form that Hugo reads');
  });

  test('a YAML tag for a function makes none', () => {
    const reading = read('---\na: !!js/function "function () { globalThis.executed = true }"\n---', 'yaml');
    expect(reading.ok ? typeof reading.data.a : 'none').not.toBe('function');
  });
});

describe('hostile YAML', () => {
  const laughs = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
  ];
  test.each([
    ['a billion laughs', laughs.join('\n')],
    ['a value that holds itself', 'a: &a [*a]'],
    ['open brackets', `a: ${'['.repeat(30_000)}`],
    ['open braces', '{a: '.repeat(10_000)],
    ['dashes', '- '.repeat(30_000)],
    ['question marks', '? '.repeat(30_000)],
    ['colons', 'a: '.repeat(20_000)],
    ['a staircase', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    [
      'a staircase of lists',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n${' '.repeat(depth)}-`).join('\n'),
    ],
    ['more than fits', `a: ${'x'.repeat(100_000)}`],
  ])('%s is refused', (_, yaml) => {
    expect(failed(read(`---\n${yaml}\n---`, 'yaml')).reason).toBeTruthy();
  });

  test('thousands of keys are read', () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `key${index}: ${index}`).join('\n');
    expect(read(`---\n${keys}\n---`, 'yaml').ok).toBe(true);
  });
});

describe('TOML', () => {
  test('dates are text again', () => {
    const block =
      '+++\r\ntitle = "a"\r\ndate = 2024-09-29\r\nat = 2024-09-29T10:00:00+07:00\r\nbig = 99999999999999999999\r\n+++\r\n';
    expect(read(block.replace('big = 99999999999999999999\r\n', ''), 'toml')).toEqual({
      ok: true,
      data: { title: 'a', date: '2024-09-29', at: '2024-09-29T10:00:00+07:00' },
    });
  });

  test('an integer larger than a number is still a number', () => {
    const reading = read('+++\nid = 9007199254740993\n[a]\nlist = [2024-01-02]\n+++', 'toml');
    expect(reading).toEqual({ ok: true, data: { id: 9007199254740992, a: { list: ['2024-01-02'] } } });
  });

  test('a mistake has its place in the block', () => {
    expect(read('+++\ntitle = "a"\nweight = nonsense\n+++', 'toml')).toMatchObject({ ok: false, line: 3, column: 10 });
  });

  test('nesting without end is refused', () => {
    expect(failed(read(`+++\n${'a.'.repeat(20_000)}a = 1\n+++`, 'toml')).reason).toContain('nested');
  });
});

describe('JSON', () => {
  test('is read as it is', () => {
    expect(read('{\n  "title": "a", "date": "2024-09-29"\n}', 'json')).toEqual({
      ok: true,
      data: { title: 'a', date: '2024-09-29' },
    });
  });

  test('a mistake has its place in the block', () => {
    expect(read('{\n  "title": "a",\n  x\n}', 'json')).toMatchObject({ ok: false, line: 3, column: 3 });
  });

  test('nesting without end is refused', () => {
    expect(read(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'json').ok).toBe(false);
  });
});
