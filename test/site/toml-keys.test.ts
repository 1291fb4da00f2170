import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { expect, test } from 'vitest';
import { findTomlKeys } from '../../src/site/toml-keys.js';

const found = (text: string): string[] =>
  findTomlKeys(text).map(({ path, key, value }) => {
    const at = value === null ? '' : ` ${value.line}:${value.column}`;
    return `${path.join('|')} ${key.line}:${key.column}${at}`;
  });

test('keys, tables and their values', () => {
  expect(found('a = 1\n\n  b . "c.d" = """x\ny = 2"""  # z = 3\n[ t . u ]\r\nv="w"\n[[list]]\nk = 1')).toEqual([
    'a 1:1 1:5',
    'b|c.d 3:3 3:15',
    't|u 5:1',
    't|u|v 6:1 6:3',
    'list 7:1',
    'list|k 8:1 8:5',
  ]);
});

test('keys of inline tables, not those in arrays', () => {
  expect(
    found("a = { b = [1, {c = ']'}, 'x'], d.e = \"}\" }\nf = [\n # g = 1\n 'h = 2', ]\ni = 1979-05-27T07:32:00Z"),
  ).toEqual(['a 1:1 1:5', 'a|b 1:7 1:11', 'a|d|e 1:32 1:38', 'f 2:1 2:5', 'i 5:1 5:5']);
});

const word = fc.string({
  unit: fc.constantFrom('a', '"', "'", '=', '[', '}', '#', '\\', '\n', ' '),
  minLength: 1,
  maxLength: 4,
});
const table = fc.dictionary(
  word,
  fc.oneof(word, fc.integer(), fc.array(word, { maxLength: 2 }), fc.dictionary(word, word, { maxKeys: 2 })),
  { maxKeys: 4 },
);

test('every key that the parser finds has a place', () => {
  fc.assert(
    fc.property(table, (value) => {
      const text = stringify(value);
      const paths = findTomlKeys(text).map(({ path }) => JSON.stringify(path));
      for (const [key, inner] of Object.entries(parse(text))) {
        expect(paths).toContain(JSON.stringify([key]));
        if (typeof inner !== 'object' || Array.isArray(inner)) continue;
        for (const name of Object.keys(inner)) expect(paths).toContain(JSON.stringify([key, name]));
      }
    }),
    { numRuns: 500 },
  );
});

test('any text is gone through to its end', () => {
  const unit = fc.constantFrom('a', '=', '[', ']', '{', '}', '"', "'", '.', ',', '#', '\n', ' ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => Array.isArray(findTomlKeys(text))),
    { numRuns: 2000 },
  );
});
