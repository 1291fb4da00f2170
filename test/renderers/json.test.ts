import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonItems, renderJson, renderJsonLine, renderNdjson } from '../../src/renderers/json.js';

describe('JSON', () => {
  it('says its version and its kind first', () => {
    expect(renderJson('weeks', { items: [] })).toBe('{\n  "schemaVersion": 1,\n  "kind": "weeks",\n  "items": []\n}\n');
  });

  it('holds no raw control character, and loses none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\u001b', '\u009b', '\u007f', '\u202e', '\u2028'),
        (text, control) => {
          const items = [{ [text]: text + control }];
          const [json, ndjson] = [renderJson('x', { items }), renderNdjson(items)];
          for (const written of [json, ndjson]) {
            expect(written).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u);
          }
          expect(JSON.parse(json).items).toEqual(items);
          expect(JSON.parse(ndjson)).toEqual(items[0]);
          expect(ndjson.match(/\n/g)).toHaveLength(1);
        },
      ),
    );
  });

  it('keeps names that mean something to JavaScript', () => {
    const item = JSON.parse('{"__proto__": 1, "constructor": 2}');
    expect(renderNdjson([item])).toBe('{"__proto__":1,"constructor":2}\n');
  });

  it('is the same piece by piece as at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.jsonValue(), { maxLength: 3 }), { maxLength: 4 }),
        fc.jsonValue(),
        (parts, rest) => {
          const document = new JsonItems('x');
          const written = parts.map((items) => document.add(items)).join('') + document.end({ rest });
          expect(written).toBe(renderJson('x', { items: parts.flat(), rest }));
        },
      ),
    );
  });

  it('fits on one line where it ends a stream', () => {
    expect(renderJsonLine('sites', { items: [] })).toBe('{"schemaVersion":1,"kind":"sites","items":[]}\n');
  });
});
