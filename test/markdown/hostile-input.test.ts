import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWork } from '../support/count-work.js';
import { generatedPages, SEED } from '../support/generated-pages.js';
import { HOSTILE_LINES, HOSTILE_PAGES } from '../support/hostile-pages.js';
import { readEverything } from '../support/read-everything.js';

const MEGABYTE = 1_000_000;
/** A guard against hanging, nothing more: what takes quadratic time would need minutes here, and hours on 10 MB. */
const PATIENCE = 120_000;

describe('the work grows as the page does: four times the page takes no more than some five times the work', () => {
  // Long enough for the limits on depth, label length and the like to be behind.
  const length = 6_000;

  it.each([...HOSTILE_PAGES])('%s', (_name, make) => {
    const [short, long] = [make(length), make(4 * length)];
    const growth = countWork(() => readEverything(long)) / countWork(() => readEverything(short));
    expect(growth / (long.length / short.length)).toBeLessThan(1.4);
  });
});

describe('a line of 10 MB is read to its end', () => {
  it.each(HOSTILE_LINES)(
    'of %j',
    (unit) => {
      const text = unit.repeat((10 * MEGABYTE) / unit.length);
      expect(readEverything(text)).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

describe('a page of 200 KB is read to its end', () => {
  // What stands in a cell is read as what stands in a paragraph is: once is enough.
  it.each([...HOSTILE_PAGES].filter(([name]) => !name.endsWith('in a cell')))(
    '%s',
    (_name, make) => {
      expect(readEverything(make(MEGABYTE / 5))).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

describe('a page beyond all measure is read to its end', () => {
  it.each([
    ['100,000 nested quotes', '>'.repeat(100_000)],
    ['100,000 nested items', '- '.repeat(100_000)],
    ['10,000 columns', `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${'|b'.repeat(10_000)}|\n`],
    ['100,000 rows', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(100_000)}`],
    ['100,000 lines in a paragraph', '[a] b\n'.repeat(100_000)],
    ['100,000 definitions', '[a]: /u\n'.repeat(100_000)],
    ['100,000 headings', '# a\n'.repeat(100_000)],
  ])(
    '%s',
    (_name, text) => {
      expect(readEverything(text)).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

describe('no text makes the reading throw', () => {
  it('made of any characters, unpaired surrogates too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (codes) => {
        readEverything(String.fromCharCode(...codes));
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it('made of random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readEverything(Buffer.from(bytes).toString('latin1'));
        readEverything(Buffer.from(bytes).toString('utf8'));
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it('made of the marks of Markdown, shortcodes and front matter in any order', () => {
    const marks = fc.constantFrom(
      ...'[]()<>{}|*_~`#-+=:!&;\\"\'%/.1@ \t\n\r\u00a0\ufeffaxđ',
      '{{<',
      '>}}',
      '{{%',
      '%}}',
      '---\n',
      '<br>',
      '<!--',
      '-->',
      'http://',
      '|-|\n',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        readEverything(parts.join(''));
      }),
      { numRuns: 5_000, seed: SEED },
    );
  });

  it('cut off at any place', () => {
    for (const page of generatedPages(60)) {
      for (let end = 0; end < page.length; end++) readEverything(page.slice(0, end));
    }
    expect.assertions(0);
  });
});
