import type { ListedEntry } from '../worklog/listed.js';

/** A link or a named source, as `list` gives it out. */
interface CellLink {
  readonly url: string | null;
  readonly text: string | null;
}

/** What a cell of a listing holds, before any renderer gives it a form. */
export type Cell =
  /** Words that are no Markdown: an address, a date, a name. */
  | { readonly type: 'plain'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'markdown'; readonly text: string }
  | { readonly type: 'entries'; readonly entries: readonly ListedEntry[] }
  | { readonly type: 'links'; readonly links: readonly CellLink[] };

export const EMPTY_CELL: Cell = { type: 'plain', text: '' };

export function plainCell(text: string | null | undefined): Cell {
  return text === null || text === undefined || text === '' ? EMPTY_CELL : { type: 'plain', text };
}

/** A cell as lines of Markdown, for files: nested entries are indented and marked, addresses stand in full. */
export function cellLines(cell: Cell): string[] {
  switch (cell.type) {
    case 'plain':
    case 'markdown':
      return cell.text === '' ? [] : [cell.text];
    case 'number':
      return [String(cell.value)];
    case 'entries':
      return entryLines(cell.entries, 0);
    case 'links':
      return cell.links.map(linkText);
  }
}

function entryLines(entries: readonly ListedEntry[], depth: number): string[] {
  return entries.flatMap(({ text, items }) => [
    `${depth === 0 ? '' : `${'  '.repeat(depth)}+ `}${text}`,
    ...entryLines(items, depth + 1),
  ]);
}

function linkText({ url, text }: CellLink): string {
  if (url === null) return text ?? '';
  return text === null ? url : `${text} <${url}>`;
}
