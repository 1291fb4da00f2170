import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrontMatter } from '../../../src/model/week-page.js';
import { frontMatterYaml } from '../../../src/renderers/week-page/front-matter-yaml.js';
import { SEED } from '../../support/generated-pages.js';
import { readWritten } from './rendering.js';

const NONE: FrontMatter = { title: null, date: null, weight: null, chapter: null, pre: null, other: {} };
const written = (own: Partial<FrontMatter>): string => frontMatterYaml({ ...NONE, ...own }).join('\n');
const readBack = (own: Partial<FrontMatter>): FrontMatter => readWritten(`${written(own)}\n\ntext\n`).frontMatter;

describe('a front matter as YAML', () => {
  it('has the keys that worklog knows first, and is none where there is nothing to say', () => {
    expect(written({ weight: 4, title: 'Week 4: "Go" 🎉', other: { tags: ['a', { b: 1 }], menu: null } })).toBe(
      '---\ntitle: "Week 4: \\"Go\\" 🎉"\nweight: 4\ntags: ["a", {"b": 1}]\nmenu:\n---',
    );
    expect(written({})).toBe('');
  });

  it('writes dates as Hugo reads them, and what is no date as text', () => {
    expect(written({ date: '2026-06-22' })).toContain('date: 2026-06-22\n');
    expect(written({ date: '2026-06-22T08:00:00+07:00' })).toContain('date: 2026-06-22T08:00:00+07:00\n');
    expect(written({ date: 'someday: soon' })).toContain('date: "someday: soon"\n');
  });

  it('puts words that are no text to some YAML parsers in quotation marks', () => {
    const other = { yes: 'no', on: 'off', '~': '~', 'a b': '1_000', '': '0x1f' };
    expect(written({ other })).toMatch(/^"yes": "no"$/m);
    expect(readBack({ other }).other).toEqual(other);
  });

  it('writes control characters and the turns of direction as escapes', () => {
    const title = 'a\u0000\u001b[31m\u0085\u2028\u202e\ufeff\ud800\r\n---\nb';
    expect(written({ title })).toMatch(/^[\x20-\x7e\n]*$/);
    expect(readBack({ title }).title).toBe(title);
  });

  it('says whatever it is to say, in 2000 cases', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a: b', '# c', "it's", '{{< x >}}', '%', '@a'),
    );
    const known = fc.record({
      title: fc.option(text),
      date: fc.option(text),
      weight: fc.option(
        fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })),
      ),
      chapter: fc.option(fc.boolean()),
      pre: fc.option(text),
      other: fc.dictionary(text, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }),
    });
    fc.assert(
      fc.property(known, (own) => {
        const front = JSON.parse(JSON.stringify(own)) as FrontMatter;
        fc.pre(Object.keys(front.other).every((key) => !/^(?:title|date|weight|chapter|pre|<<)$/i.test(key)));
        expect(readBack(front)).toEqual(front);
      }),
      { numRuns: 2000, seed: SEED },
    );
  });
});
