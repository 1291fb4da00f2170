import { describe, expect, it } from 'vitest';
import { corpusPages, describeWithCorpus } from '../../support/corpus.js';
import { countWork } from '../../support/count-work.js';
import { generatedPages } from '../../support/generated-pages.js';
import { HOSTILE_PAGES } from '../../support/hostile-pages.js';
import { asPage } from '../../support/hugo-pages.js';
import { formatted, LAYOUTS, laidOut } from '../../support/layouts.js';

const COUNT = 3_000;

/** The pages that say something else once they are laid out, or that are not laid out then. */
function faulty(pages: readonly string[], layout: (typeof LAYOUTS)[number][1]): unknown[] {
  return pages.flatMap((page): unknown[] => {
    const result = laidOut(page, layout);
    if (result.outcome === 'unchanged') return [];
    if (result.outcome === 'altered') return [{ page, altered: formatted(page, layout) }];
    const again = formatted(result.text, layout);
    return again === result.text ? [] : [{ page, once: result.text, twice: again }];
  });
}

describe('pages say the same, and are laid out once and for all:', () => {
  const pages = generatedPages(COUNT);

  it.each(LAYOUTS)(`${COUNT} generated ones, as %s`, (_name, layout) => {
    expect(faulty(pages, layout).slice(0, 3)).toEqual([]);
  });

  it.each(LAYOUTS)('with front matter and a byte order mark, as %s', (_name, layout) => {
    const marked = pages.slice(0, 500).map((page) => `\ufeff${asPage(page)}`);
    expect(faulty(marked, layout).slice(0, 3)).toEqual([]);
  });

  it.each(LAYOUTS)('hostile ones, as %s', (_name, layout) => {
    const hostile = [...HOSTILE_PAGES.values()].map((make) => make(2_000));
    expect(faulty(hostile, layout).slice(0, 3)).toEqual([]);
  });

  describeWithCorpus('real ones', () => {
    it.each(LAYOUTS)('as %s', (_name, layout) => {
      const texts = corpusPages().map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(0);
      expect(faulty(texts, layout).slice(0, 3)).toEqual([]);
    });
  });
});

describe('the work of laying out grows as a page does', () => {
  const [[, layout]] = LAYOUTS as readonly [(typeof LAYOUTS)[number]];

  it.each([...HOSTILE_PAGES])('%s', (_name, make) => {
    const [short, long] = [make(3_000), make(12_000)];
    const growth = countWork(() => laidOut(long, layout)) / countWork(() => laidOut(short, layout));
    expect(growth / (long.length / short.length)).toBeLessThan(1.5);
  });

  it('and comes to an end with a table of 100,000 columns', () => {
    const columns = 100_000;
    const table = `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|b<br/>'.repeat(columns)}|\n`;
    expect(laidOut(table, layout).outcome).toBe('changed');
  });
});
