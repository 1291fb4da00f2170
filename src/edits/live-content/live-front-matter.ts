import { scanBlocks } from '../../markdown/scanner.js';
import type { FrontMatter } from '../../model/week-page.js';
import { liveMarkdown } from './live-markdown.js';
import { type LivePiece, livePiece } from './live-piece.js';

/** A text of a front matter, with the key that it stands under. */
interface OwnText {
  readonly key: string;
  readonly text: string;
}

/**
 * What in a front matter may act, though only a theme knows what it does with its texts: many put `pre` into the menu as HTML, and read
 * titles as Markdown. Another language for the page's own text than Markdown would make HTML of what is code in it.
 */
export function liveFrontMatter(frontMatter: FrontMatter): LivePiece[] {
  return textsIn(frontMatter, '').flatMap(({ key, text }): LivePiece[] => {
    if (key === 'markup' && !/^(?:md|markdown|mdown|goldmark|)$/i.test(text)) {
      return [{ ...livePiece('language', text), key }];
    }
    // Anything that does not begin with a letter and a colon is an address within the site, or no address.
    if (key !== 'title' && ACTING_ADDRESS.test(text.replace(/[\s\p{Cc}]/gu, ''))) {
      return [{ ...livePiece('address', text), key }];
    }
    const { live, quiet } = liveMarkdown(text, 0, scanBlocks(text));
    return [...live, ...quiet].map((piece) => ({ ...piece, key }));
  });
}

const ACTING_ADDRESS = /^(?:javascript|vbscript):|^data:[^,]*[/;][^,]*,/i;

/** All texts and the keys of tables, each with the key that it stands under: Hugo writes it in lower case. */
function textsIn(value: unknown, key: string): OwnText[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((own) => textsIn(own, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, own]) => [
    { key: name.toLowerCase(), text: name },
    ...textsIn(own, name === 'other' && key === '' ? '' : name.toLowerCase()),
  ]);
}
