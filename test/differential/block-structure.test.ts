import { beforeAll, describe, expect, it, test } from 'vitest';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { corpusPages, describeWithCorpus } from '../support/corpus.js';
import { generatedPages } from '../support/generated-pages.js';
import { ScannedPage } from '../support/scanned-page.js';
import { blockStarts, blockStartsOfMdast } from './block-starts.js';
import { DIFFERENCES } from './differences.js';

const COUNT = Number(process.env.WORKLOG_GENERATED_PAGES ?? 10_000);

interface Comparison {
  readonly text: string;
  readonly scanner: string;
  readonly mdast: string;
  /** The names of the known differences that can be found on the page. */
  readonly differences: readonly string[];
}

function compare(text: string, bodyStart: number): Comparison {
  const page = new ScannedPage(text, bodyStart);
  return {
    text,
    scanner: blockStarts(page).join('\n'),
    mdast: blockStartsOfMdast(text, bodyStart).join('\n'),
    get differences() {
      return DIFFERENCES.filter((difference) => difference.isOn(page)).map(({ name }) => name);
    },
  };
}

const disagrees = ({ scanner, mdast }: Comparison): boolean => scanner !== mdast;

/** Pages on which the two disagree although nothing explains it; none is allowed. */
function unexplained(comparisons: readonly Comparison[]): readonly Comparison[] {
  return comparisons.filter((comparison) => disagrees(comparison) && comparison.differences.length === 0);
}

describe('the scanner and micromark agree on where blocks, items and rows start and what cells hold', () => {
  let comparisons: readonly Comparison[] = [];
  beforeAll(() => {
    comparisons = generatedPages(COUNT).map((text) => compare(text, 0));
  });

  it(`on each of ${COUNT} generated pages, unless a known difference is on the page`, () => {
    expect(unexplained(comparisons).slice(0, 3)).toEqual([]);
  });

  it('outright on most of them', () => {
    expect(comparisons.filter((comparison) => !disagrees(comparison)).length).toBeGreaterThan(COUNT * 0.8);
  });

  it('on all pages that no known difference is on, which are more than every second one', () => {
    const plain = comparisons.filter(({ differences }) => differences.length === 0);
    expect(plain.filter(disagrees)).toEqual([]);
    expect(plain.length).toBeGreaterThan(COUNT / 2);
  });

  // The generator makes no lone carriage returns.
  it.each(DIFFERENCES.filter(({ example }) => !/\r(?!\n)/.test(example)))(
    'and every known difference is met: $name',
    ({ name }) => {
      expect(comparisons.some((comparison) => disagrees(comparison) && comparison.differences.includes(name))).toBe(
        true,
      );
    },
  );
});

describe('each known difference', () => {
  test.each(DIFFERENCES)('is one on its own example: $name', ({ name, example }) => {
    const comparison = compare(example, 0);
    expect(disagrees(comparison)).toBe(true);
    expect(comparison.differences).toContain(name);
  });
});

describeWithCorpus('the scanner and micromark agree on real pages', () => {
  it('on 99.5 % of them at least, known differences explained', () => {
    const comparisons = corpusPages().map(({ text }) => compare(text, findFrontMatter(text)?.bodyStart ?? 0));
    const disagreeing = comparisons.filter(disagrees);
    process.stderr.write(
      `${comparisons.length} real pages: ${disagreeing.length} disagree, ${unexplained(comparisons).length} unexplained\n`,
    );
    expect(comparisons.length).toBeGreaterThan(0);
    expect(unexplained(comparisons).length).toBeLessThanOrEqual(comparisons.length * 0.005);
  });
});
