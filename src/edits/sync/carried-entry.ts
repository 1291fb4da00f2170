import type { Entry } from '../../model/entry.js';
import type { NewEntry } from '../entries/typed-text.js';

/**
 * An entry as it is carried over, marked as one that waits for its translation; so is all that is nested under it.
 *
 * @param language the language of its page
 * @returns null for what does not fit on a line: several paragraphs, code, a shortcode
 */
export function carriedEntry(entry: Entry, language: string): NewEntry | null {
  const text = carriedText(entry.text);
  const items = entry.items.map((item) => carriedEntry(item, language));
  if (text === null || items.some((item) => item === null)) return null;
  return { text, items: items.flatMap((item) => item ?? []), untranslated: entry.untranslated?.language ?? language };
}

/** A text on one line, as it is carried over; null where it does not fit on one. */
export function carriedText(text: string): string | null {
  if (/\n[ \t]*\r?\n|^[ \t]*(?:```|~~~)|\{\{[<%]/m.test(text)) return null;
  const line = text
    .replace(/(?:(?<![ \t])[ \t]+)?\\?\r?\n[ \t]*/g, ' ')
    .replaceAll('\t', ' ')
    .trim();
  return line === '' || /[\p{Cc}\u2028\u2029]/u.test(line) ? null : line;
}
