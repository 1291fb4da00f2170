import { scanBlocks } from '../../markdown/scanner.js';
import type { FrontMatter } from '../../model/week-page.js';
import { liveMarkdown } from './live-markdown.js';
import { type LivePiece, livePiece } from './live-piece.js';

/** A text of a front matter, with the key that it stands under. */
interface OwnText {
  readonly key: string;
  readonly text: string;
  /** Whether it is a value, not the name of the key itself. */
  readonly isValue: boolean;
}

/**
 * What in a front matter may act, though only a theme knows what it does with its texts: many put `pre` into the menu as
 * HTML, and read titles as Markdown. Another language for the page's own text than Markdown would make HTML of what is code in it.
 */
export function liveFrontMatter({ other, ...known }: FrontMatter): LivePiece[] {
  return [...textsIn(known, ''), ...textsIn(other, '')].flatMap(({ key, text, isValue }): LivePiece[] => {
    if (isValue && key === 'markup' && !/^(?:md|markdown|mdown|goldmark|)$/i.test(text)) {
      return [{ ...livePiece('language', text), key }];
    }
    // A title is shown and never followed: it may well begin with the name of a language.
    if (isValue && key !== 'title' && ACTING_ADDRESS.test(text.replace(/[\s\p{Cc}]/gu, ''))) {
      return [{ ...livePiece('address', text), key }];
    }
    const { live, quiet } = liveMarkdown(text, 0, scanBlocks(text), true);
    return [...live, ...quiet].map((piece) => ({ ...piece, key }));
  });
}

const ACTING_ADDRESS = /^(?:javascript|vbscript):|^data:[^,/;]*[/;][^,]*,/i;

/** All texts and the keys of tables, each with the key that it stands under: Hugo writes it in lower case. */
function textsIn(value: unknown, key: string): OwnText[] {
  if (typeof value === 'string') return [{ key, text: value, isValue: true }];
  if (Array.isArray(value)) return value.flatMap((own) => textsIn(own, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, own]) => [
    { key: name.toLowerCase(), text: name, isValue: false },
    ...textsIn(own, name.toLowerCase()),
  ]);
}
