import { beforeAll, expect, it } from 'vitest';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { DIFFERENCES } from '../differential/differences.js';
import { corpusPages, describeWithCorpus } from '../support/corpus.js';
import { generatedPages } from '../support/generated-pages.js';
import { describeWithHugo } from '../support/hugo.js';
import { asPage, renderWithHugo } from '../support/hugo-pages.js';
import { FIXTURES } from './fixtures.js';
import { isOddity, ODDITIES } from './oddities.js';
import { shapeOfHtml, shapeOfScanner } from './shape.js';

const COUNT = Number(process.env.WORKLOG_HUGO_PAGES ?? 3_000);

describeWithHugo('the scanner reads what Hugo renders', () => {
  let ofHugo: ReadonlyMap<string, string> = new Map();
  const pages = FIXTURES.map(([, page]) => page);
  const examples = DIFFERENCES.map(({ example }) => asPage(example));
  const odd = ODDITIES.map(({ example }) => asPage(example));
  const generated = generatedPages(COUNT).map(asPage);

  beforeAll(() => {
    const all = [...pages, ...examples, ...odd, ...generated];
    const html = renderWithHugo(all);
    ofHugo = new Map(all.map((page, index) => [page, shapeOfHtml(html[index] ?? '')]));
  }, 120_000);

  it.each(FIXTURES)('of %s', (_name, page) => {
    expect(shapeOfScanner(page)).toBe(ofHugo.get(page));
  });

  it.each(DIFFERENCES)('where micromark reads it otherwise: $name', ({ example }) => {
    expect(shapeOfScanner(asPage(example))).toBe(ofHugo.get(asPage(example)));
  });

  it(`of ${COUNT} generated pages, but for Goldmark’s oddities`, () => {
    const others = generated.filter((page) => shapeOfScanner(page) !== ofHugo.get(page) && !isOddity(page));
    expect(others.slice(0, 3).map((page) => [page, shapeOfScanner(page), ofHugo.get(page)])).toEqual([]);
  });

  it.each(ODDITIES)('which are left as they are: $name', ({ example }) => {
    expect(isOddity(asPage(example))).toBe(true);
    expect(shapeOfScanner(asPage(example))).not.toBe(ofHugo.get(asPage(example)));
  });

  it('and few pages differ because of one', () => {
    const others = generated.filter((page) => shapeOfScanner(page) !== ofHugo.get(page));
    expect(others.length).toBeLessThan(COUNT / 25);
  });
});

describeWithHugo('the scanner reads what Hugo renders', () => {
  describeWithCorpus('of real pages', () => {
    it('but for Goldmark’s oddities', () => {
      const pages = corpusPages()
        .map(({ file, text }) => ({ file, page: asPage(text.slice(findFrontMatter(text)?.bodyStart ?? 0)) }))
        // On a shortcode that is not the test's own the build would fail.
        .filter(({ page }) => !/\{\{[<%](?!\s*\/?\s*notice\b)/.test(page));
      const html = renderWithHugo(pages.map(({ page }) => page));
      const others = pages.filter(({ page }, index) => shapeOfScanner(page) !== shapeOfHtml(html[index] ?? ''));
      process.stderr.write(`${pages.length} real pages: ${others.length} differ from what Hugo renders\n`);
      expect(pages.length).toBeGreaterThan(0);
      expect(others.filter(({ page }) => !isOddity(page)).map(({ file }) => file)).toEqual([]);
    }, 120_000);
  });
});
