import { Failure } from '../../model/failure.js';
import { type NewEntry, typedText } from './typed-text.js';

/**
 * Reads entries from a text of several lines, as they come from a pipe: each line is one, those further in belong under
 * the one above; list markers before them are none of their words.
 *
 * @param what the name of the text, for messages
 * @throws Failure for a text without entries
 */
export function readEntryLines(text: string, what: string): NewEntry[] {
  const roots: MutableEntry[] = [];
  const open: { readonly indent: number; readonly entry: MutableEntry }[] = [];
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    if (line.trim() === '') continue;
    const indent = (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;
    const words = line.trim().replace(/^(?:[-*+•]|\d{1,9}[.)])\s+/, '');
    const entry: MutableEntry = { text: typedText(words, what), items: [] };
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    (open.at(-1)?.entry.items ?? roots).push(entry);
    open.push({ indent, entry });
  }
  if (roots.length > 0) return roots;
  throw new Failure({ problem: `${what} holds no entry`, expected: 'a line of text for each', found: 'nothing' });
}

interface MutableEntry {
  readonly text: string;
  readonly items: MutableEntry[];
}
