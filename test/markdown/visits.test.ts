import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanInline } from '../../src/markdown/inline.js';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { maskShortcodes } from '../../src/markdown/shortcodes.js';
import { pageInput } from '../../src/page/content-page.js';
import { readWeekPage } from '../../src/page/week-page.js';
import { ADVERSARIES, type Adversary } from '../support/adversarial-pages.js';
import { corpusPages, describeWithCorpus } from '../support/corpus.js';
import { countWork } from '../support/count-work.js';
import { HOSTILE_PLACES } from '../support/hostile-places.js';
import { vocabulary } from '../support/vocabulary.js';

// How often a character of a page is looked at until the page is read. Counted, not timed: the same on every machine.

const FOUNDING_PAGE = readFileSync(
  new URL('../fixtures/founding-page/content/1-Worklog/1.4-Week4/_index.md', import.meta.url),
  'utf8',
);

/** What is read, and the most visits for each character: of a page that somebody wrote, and of one made to hurt. */
const READERS = {
  /** The shortcodes and the blocks. */
  blocks: { ordinary: 7, hostile: 12, read: (text: string) => scanBlocks(maskShortcodes(text)) },
  /** The whole text as one piece of inline Markdown in a cell. */
  inline: {
    ordinary: 10,
    hostile: 12,
    read: (text: string) =>
      scanInline(text, { start: 0, end: text.length }, { definitions: new Map([['A', '/u']]), inTable: true }),
  },
  /** The whole page: front matter, sections, bullets, tasks with their items, dates and references. */
  page: {
    ordinary: 12,
    hostile: 20,
    read: (text: string) =>
      readWeekPage(pageInput('_index.md', 'en', text), { vocabulary, frontMatter: () => NOTHING }),
  },
} as const;
const NOTHING = { ok: true, data: {} } as const;

/** @param most visits for each character; more are an error */
function visits(read: (text: string) => unknown, text: string, most: number): number {
  return countWork(() => read(text), most * text.length) / text.length;
}

/** The words of headings, columns and weekdays are remembered when a first page has them. */
function visitsOnceKnown(read: (text: string) => unknown, text: string): number {
  read(text);
  return visits(read, text, Number.POSITIVE_INFINITY);
}

describe('a character of the founding page is visited by', () => {
  it.each(Object.entries(READERS))('%s few times', (_name, { ordinary, read }) => {
    expect(visitsOnceKnown(read, FOUNDING_PAGE)).toBeLessThanOrEqual(ordinary);
  });
});

describeWithCorpus('a character of a real page is visited by', () => {
  it.each(Object.entries(READERS))('%s few times', (_name, { ordinary, read }) => {
    const pages = corpusPages().filter(({ text }) => text.length > 500);
    expect(pages.filter(({ text }) => visitsOnceKnown(read, text) > ordinary).map(({ file }) => file)).toEqual([]);
  });
});

/** No more visits than that for each character, and no more of them when the text is twice and four times as long. */
function expectFew(read: (text: string) => unknown, { count, make, times = 1 }: Adversary, most: number): void {
  const [quarter = 0, , whole = 0] = [4, 2, 1].map((part) => visits(read, make(count / part), most * times));
  expect(whole / quarter, 'how they grow where there is four times as much').toBeLessThan(1.05);
}

describe('the blocks of a text are found in few visits of each character, however many', () => {
  const { read, hostile } = READERS.blocks;
  it.each(ADVERSARIES)('$name ($count)', (adversary) => expectFew(read, adversary, hostile));
});

describe('inline Markdown is read in few visits of each character, however many', () => {
  const { read, hostile } = READERS.inline;
  it.each(ADVERSARIES)('$name ($count)', (adversary) => expectFew(read, adversary, hostile));
});

// An `@` has every character tried for the beginning of an address.
describe('inline Markdown that holds an address is read in few visits of each character, however many', () => {
  const { read, hostile } = READERS.inline;
  it.each(ADVERSARIES)('$name ($count)', (adversary) => {
    expectFew(read, { ...adversary, make: (count) => `a@b.c https://a.b ${adversary.make(count)}` }, 2 * hostile);
  });
});

describe.each([...HOSTILE_PLACES])(
  'a page is read in few visits of each character, where %s holds however many',
  (_place, put) => {
    const { read, hostile } = READERS.page;
    it.each(ADVERSARIES)('$name ($count)', (adversary) => {
      expectFew(read, { ...adversary, make: (count) => put(adversary.make(count)) }, hostile);
    });
  },
);
