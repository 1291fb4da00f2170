import { describe, expect, it } from 'vitest';
import { PageComparison } from '../../../src/worklog/review/page-comparison.js';
import { longestPassage, shingles } from '../../../src/worklog/review/shingles.js';

/** A text of its own for each seed: no five words in a row stand in another one. */
function text(seed: number, length = 120): string[] {
  return Array.from({ length }, (_, index) => `w${seed}x${index}`);
}

/** Puts another word in the place of every one of so many. */
function altered(words: readonly string[], every: number): string[] {
  return words.map((word, index) => (index % every === every - 1 ? `other${index}` : word));
}

const of = (words: readonly string[]): number[] => shingles([words.join(' ')]);

describe('shingles', () => {
  it('are five words in a row, whatever their case, accents and signs', () => {
    expect(shingles(['one two three four'])).toEqual([]);
    expect(shingles(['one two three four five six'])).toHaveLength(2);
    expect(shingles(['Thiết lập **MFA** cho (tài) khoản'])).toEqual(shingles(['thiet lap mfa', 'cho tai khoan']));
    expect(shingles(['a b c d e'])).not.toEqual(shingles(['a b c e d']));
  });

  it('know words of any script, and fold both Unicode forms alike', () => {
    expect(shingles(['日 本 語 の 文'])).toHaveLength(1);
    expect(shingles(['𝔘 a b c d'])).toHaveLength(1);
    expect(shingles(['tiếng việt có dấu nhé'.normalize('NFD')])).toEqual(shingles(['tiếng việt có dấu nhé']));
  });
});

describe('the longest passage', () => {
  it('is told as it is written, cut after some words, with a slash between lines', () => {
    const lines = ['Only here', 'Set up **MFA** for', 'the Root account, then rest'];
    const shared = new Set(shingles(['set up mfa for the root account then']));
    expect(longestPassage(lines, (shingle) => shared.has(shingle), 20)).toBe('Set up MFA for / the Root account, then');
    expect(longestPassage(lines, (shingle) => shared.has(shingle), 3)).toBe('Set up MFA …');
    expect(longestPassage(lines, () => false, 3)).toBe('');
  });

  it('has as many words as shingles were counted in, whatever the text', () => {
    const lines = [
      'Tiê\u0301ng Vie\u0323\u0302t co\u0301 da\u0301\u0302u',
      'and more',
      '\u0301 stray',
      'İstanbul ß ﬁ x',
    ];
    const whole = longestPassage(lines, () => true, 100);
    expect(whole.split(/[\s/]+/)).toHaveLength(shingles(lines).length + 4);
  });
});

describe('pages of different sites', () => {
  it('are similar where much of the shorter one stands in the other', () => {
    const pages = new PageComparison();
    pages.add(0, of(text(1)));
    pages.add(1, of(altered(text(1), 10)));
    pages.add(2, of(text(2)));
    pages.add(3, of([...text(3), ...text(1), ...text(4)]));
    expect(pages.pairs()).toEqual([
      { pages: [0, 3], share: 1, words: 120 },
      { pages: [0, 1], share: expect.closeTo(0.52, 1), words: expect.any(Number) },
      { pages: [1, 3], share: expect.closeTo(0.52, 1), words: expect.any(Number) },
    ]);
  });

  it('are not where they share a sentence, or where they are short', () => {
    const pages = new PageComparison();
    pages.add(0, of([...text(1), ...text(9, 24)]));
    pages.add(1, of([...text(2), ...text(9, 24)]));
    pages.add(2, of(text(5, 20)));
    pages.add(3, of(text(5, 20)));
    expect(pages.pairs()).toEqual([]);
  });

  it('are compared without what many sites have', () => {
    const pages = new PageComparison();
    for (let site = 0; site < 8; site++) pages.add(site, of([...text(site + 10, 40), ...text(9)]));
    expect(pages.pairs()).toEqual([]);
    expect(pages.has(0, of(text(9))[0] ?? 0)).toBe(false);
    expect(pages.has(0, of(text(10))[0] ?? 0)).toBe(true);
  });

  it('are never pages of one site', () => {
    const pages = new PageComparison();
    for (let week = 0; week < 3; week++) pages.add(7, of(text(1)));
    expect(pages.pairs()).toEqual([]);
  });

  it('are found among many with a part of their shingles', () => {
    const pages = new PageComparison(20_000);
    for (let site = 0; site < 600; site++) pages.add(site, of(text(site % 300 === 7 ? 7 : site + 1_000, 400)));
    const [pair, ...others] = pages.pairs();
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ pages: [7, 307], share: 1 });
    expect(pair?.words).toBeGreaterThan(250);
    expect(pair?.words).toBeLessThan(550);
  });

  it('meet no more often for each page where there are more of them', () => {
    const meetings = (sites: number): number => {
      const pages = new PageComparison();
      // Each site has sentences of its own, some that forty sites have, and some that all have.
      for (let site = 0; site < sites; site++)
        pages.add(
          site,
          of([...text(site + 10_000, 30), ...text(site % Math.floor(sites / 40), 30), ...text(9_999, 30)]),
        );
      pages.pairs();
      return pages.meetings;
    };
    const [some, twice] = [meetings(2_000), meetings(4_000)];
    // Thirty shingles: those that begin in its last words reach into what all have.
    expect(some).toBe(30 * (2_000 / 40) * ((40 * 39) / 2));
    // Two of a hundred thousand fingerprints may be the same by chance.
    expect(twice / some).toBeCloseTo(2, 4);
  });

  it('are told up to a number of pairs, the most similar', () => {
    const pages = new PageComparison(undefined, 3);
    for (let site = 0; site < 30; site++) {
      // Six sites at most have one text, of which the first two are the most alike.
      const words = text(Math.floor(site / 5));
      pages.add(site, of(site % 5 < 2 ? words : altered(words, 5 + (site % 5) * 3)));
    }
    const pairs = pages.pairs();
    expect(pairs.map(({ pages: own, share }) => [...own, share])).toEqual([
      [0, 1, 1],
      [5, 6, 1],
      [10, 11, 1],
    ]);
  });
});
