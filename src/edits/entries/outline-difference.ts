import type { OutlineEntry } from './page-outline.js';

/** An entry of a list without what is nested under it. */
interface ListLine {
  readonly text: string;
  /** From 0 for the outermost list. */
  readonly depth: number;
}

/**
 * The first entry in which two lists differ, as it is in each, for a message: its words between quotation marks, and how deep
 * it stands where only that differs.
 */
export function outlineDifference(
  wanted: readonly OutlineEntry[],
  found: readonly OutlineEntry[],
): { readonly expected: string; readonly found: string } {
  const [lines, others] = [linesOf(wanted, 0), linesOf(found, 0)];
  const at = lines.findIndex(
    ({ text, depth }, index) => text !== others[index]?.text || depth !== others[index]?.depth,
  );
  const place = at === -1 ? lines.length : at;
  const [own, other] = [lines[place], others[place]];
  const tellsDepth = own !== undefined && own.text === other?.text;
  return { expected: shown(own, tellsDepth), found: shown(other, tellsDepth) };
}

function linesOf(entries: readonly OutlineEntry[], depth: number): ListLine[] {
  return entries.flatMap(({ text, items }) => [{ text, depth }, ...linesOf(items, depth + 1)]);
}

function shown(line: ListLine | undefined, tellsDepth: boolean): string {
  if (line === undefined) return 'no further entry';
  const words = JSON.stringify(line.text);
  if (!tellsDepth) return words;
  return line.depth === 0 ? `${words} in the outermost list` : `${words} nested ${line.depth} deep`;
}
