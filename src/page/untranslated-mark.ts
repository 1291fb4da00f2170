import { lineFingerprint } from '../locale/line-fingerprint.js';
import { scanInline } from '../markdown/inline.js';
import type { Entry, Untranslated } from '../model/entry.js';
import type { Span } from '../text/span.js';

const MARK = /^<!--\s*untranslated\s+([a-z][\w-]{0,30})(?:\s+([\da-f]{4}))?\s*-->$/i;

/**
 * The comment behind a text that nobody has translated yet: `<!-- untranslated en 3f2a -->`. Before it, at the start of a
 * bullet, it would make a block of HTML of the whole line (CommonMark 0.31.2 §4.6), whose Markdown is none.
 *
 * @param language the language that the text is in
 */
export function untranslatedMark(text: string, language: string): string {
  return markWith({ language, fingerprint: shortPrint(text) });
}

/** A text with the mark that it had before, so that nobody's translation is taken for a copy. */
export function withUntranslatedMark(
  text: string,
  mark: Pick<Untranslated, 'language' | 'fingerprint'> | null,
): string {
  return mark === null ? text : `${text} ${markWith(mark)}`;
}

function markWith({ language, fingerprint }: Pick<Untranslated, 'language' | 'fingerprint'>): string {
  return `<!-- untranslated ${language}${fingerprint === null ? '' : ` ${fingerprint}`} -->`;
}

/** What an entry says, and the mark of one that waits for its translation. */
export type EntryWords = Pick<Entry, 'text' | 'untranslated'>;

/** An entry of these words. Written out, since V8 takes several times as long to spread an object as to make one. */
export function entryOf({ text, untranslated }: EntryWords, items: readonly Entry[], span: Span): Entry {
  return untranslated === undefined ? { text, items, span } : { text, untranslated, items, span };
}

/** An entry's Markdown, with the mark of one that waits for its translation taken off (page format §12). */
export function readUntranslated(markdown: string): EntryWords {
  if (!markdown.includes('<!--') || !/<!--\s*untranslated\s/i.test(markdown)) return { text: markdown };
  const pieces = scanInline(markdown, { start: 0, end: markdown.length }, { definitions: new Map(), inTable: false });
  for (const { type, span } of pieces) {
    const found = type === 'html' ? MARK.exec(markdown.slice(span.start, span.end)) : null;
    if (found === null) continue;
    const [, language = '', print] = found;
    const text = (markdown.slice(0, span.start).trimEnd() + markdown.slice(span.end)).trim();
    if (text === '') continue;
    const isAsCarried = print === undefined ? null : print.toLowerCase() === shortPrint(text);
    return { text, untranslated: { language: language.toLowerCase(), fingerprint: print ?? null, isAsCarried } };
  }
  return { text: markdown };
}

/** Enough of a fingerprint to tell a copy that nobody has touched from a translation. */
function shortPrint(text: string): string {
  return lineFingerprint(text).slice(-4);
}
