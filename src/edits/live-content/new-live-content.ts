import { shortcodeTexts } from '../../markdown/shortcodes.js';
import type { WrittenPage } from '../../page/week-page.js';
import { liveFrontMatter } from './live-front-matter.js';
import { type LiveMarkdown, liveMarkdown } from './live-markdown.js';
import { type LivePiece, livePiece } from './live-piece.js';

/**
 * What a page would make Hugo or a browser do that another page does not: shortcodes, HTML other than what worklogs are
 * written with, links that lead elsewhere than to the web, in its text and in its front matter. Each piece of the page that is
 * there may be in the new one once.
 *
 * @param before the page that is there; null for none
 * @param after the page that is to take its place
 */
export function newLiveContent(before: WrittenPage | null, after: WrittenPage): readonly LivePiece[] {
  const own = markdownOf(after);
  const there = before === null ? NONE : markdownOf(before);
  const known = new Counter([...there.live, ...(before === null ? [] : liveFrontMatter(before.frontMatter))]);
  const added = [...own.live, ...liveFrontMatter(after.frontMatter)].filter((piece) => !known.take(piece));
  if (!own.isObscure) return distinct(added);
  // What is code here may be none for Hugo; where that was so before, it is not ours to judge.
  const quiet = new Counter(there.isObscure ? there.quiet : []);
  return distinct([...added, ...own.quiet.filter((piece) => !known.take(piece) && !quiet.take(piece))]);
}

/** Each link once, in its longest form: it is found by its brackets, and as the scanner reads it. */
function distinct(pieces: readonly LivePiece[]): LivePiece[] {
  const longest = new Set(longestOf(pieces.flatMap((piece) => (piece.kind === 'link' ? [nameOf(piece)] : []))));
  return pieces.filter((piece) => piece.kind !== 'link' || longest.delete(nameOf(piece)));
}

/** The texts that begin no other one. */
function longestOf(texts: readonly string[]): string[] {
  const sorted = [...new Set(texts)].sort();
  return sorted.filter((text, at) => sorted[at + 1]?.startsWith(text) !== true);
}

/**
 * The shortcodes in texts that are to go into a page and do not stand anywhere in the page that is there. What the texts come to is
 * judged by {@link newLiveContent}; this tells of a shortcode where the page could not even be written with it.
 */
export function newShortcodes(before: WrittenPage | null, texts: readonly string[]): readonly LivePiece[] {
  const there = (before?.source.text ?? '').replaceAll('\\|', '|').replace(/\s+/g, ' ');
  return texts
    .flatMap(shortcodeTexts)
    .map((tag) => livePiece('shortcode', tag))
    .filter(({ text }) => !there.includes(text));
}

const NONE: LiveMarkdown = { live: [], quiet: [], isObscure: false };

function markdownOf({ source: { text }, frontMatterBlock, blocks }: WrittenPage): LiveMarkdown {
  return liveMarkdown(text, frontMatterBlock?.bodyStart ?? 0, blocks);
}

/** What a page has. Each piece of it may be taken once, a link as often as one likes: the same source serves many tasks. */
class Counter {
  readonly #left = new Map<string, number>();
  readonly #links: readonly string[];

  constructor(pieces: readonly LivePiece[]) {
    for (const piece of pieces) this.#left.set(nameOf(piece), (this.#left.get(nameOf(piece)) ?? 0) + 1);
    this.#links = pieces.flatMap((piece) => (piece.kind === 'link' ? [nameOf(piece)] : [])).sort();
  }

  take(piece: LivePiece): boolean {
    const name = nameOf(piece);
    // A parenthesis in an address ends it for one form of a link, and not for another.
    if (piece.kind === 'link') return this.#links[this.#placeOf(name)]?.startsWith(name) === true;
    const left = this.#left.get(name) ?? 0;
    if (left > 0) this.#left.set(name, left - 1);
    return left > 0;
  }

  /** Where the links begin that do not come before a text: those that begin with it are the first of them. */
  #placeOf(text: string): number {
    let [from, to] = [0, this.#links.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#links[middle] ?? '') < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function nameOf({ key, text }: LivePiece): string {
  return `${key ?? ''}: ${text}`;
}
