import type { Span } from '../text/span.js';
import type { FenceStart } from './block-starts.js';
import type { Block, Checkbox, ListItem } from './blocks.js';
import { leadingDefinitions } from './definitions.js';
import type { HtmlBlockEnd } from './html-blocks.js';
import { findTable, tableRow } from './tables.js';

/** A block as it stands while the scanner still adds to it. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

export interface ListDraft {
  type: 'list';
  span: Span;
  ordered: boolean;
  /** The marker's character: items with another one begin a new list. */
  mark: number;
  /** Whether no item can join it any more. */
  isOver: boolean;
  items: ListItem[];
}
export type QuoteDraft = { type: 'blockQuote'; span: Span; children: Block[] };
export type ItemDraft = Omit<Draft<ListItem>, 'children'> & { children: Block[] };

export type OpenContainer =
  | { readonly type: 'blockQuote'; readonly quote: QuoteDraft }
  | { readonly type: 'item'; readonly item: ItemDraft; readonly list: ListDraft; readonly contentIndent: number };

interface OpenLines {
  readonly start: number;
  readonly lines: Span[];
}

export type OpenLeaf =
  | (OpenLines & { readonly type: 'indentedCode' })
  /** `indents`: the columns of white space before each line; a delimiter row has at most three. */
  | (OpenLines & { readonly type: 'paragraph'; readonly indents: number[] })
  | (OpenLines & { readonly type: 'html'; readonly end: HtmlBlockEnd })
  | (OpenLines & { readonly type: 'fence'; readonly fence: FenceStart; readonly indent: number; closed: boolean });

/** Turns a finished leaf into blocks and adds them to `siblings`; `item` is the list item that directly holds it. */
export function closeLeaf(text: string, leaf: OpenLeaf, siblings: Block[], item: ItemDraft | null): void {
  const { start, lines } = leaf;
  switch (leaf.type) {
    case 'paragraph':
      closeParagraph(text, lines, leaf.indents, siblings, item);
      return;
    case 'fence':
      siblings.push({ type: 'code', span: spanOf(start, lines), fenced: true, closed: leaf.closed, lines });
      return;
    case 'html':
      siblings.push({ type: 'html', span: spanOf(start, lines), lines });
      return;
    case 'indentedCode':
      while (lines.length > 1 && isBlankLine(text, lines.at(-1) as Span)) lines.pop();
      siblings.push({ type: 'code', span: spanOf(start, lines), fenced: false, closed: true, lines });
  }
}

/** A paragraph may hold link reference definitions at its head and a table at its tail. */
function closeParagraph(
  text: string,
  lines: readonly Span[],
  indents: readonly number[],
  siblings: Block[],
  item: ItemDraft | null,
): void {
  const { definitions, used } = leadingDefinitions(text, lines);
  for (const definition of definitions) siblings.push(definition);
  const rest = used > 0 ? lines.slice(used) : lines;
  if (rest.length === 0) return;
  const found = rest.length > 1 ? findTable(text, rest, (index) => (indents[used + index] ?? 0) <= 3) : null;
  // Brackets in a table's header are no checkbox.
  if (item !== null && siblings.length === 0 && found?.headerIndex !== 0) {
    item.checkbox = leadingCheckbox(text, rest[0] as Span);
  }
  if (found === null) {
    siblings.push(paragraph(text, rest));
    return;
  }
  const { alignments, header, headerIndex } = found;
  if (headerIndex > 0) siblings.push(paragraph(text, rest.slice(0, headerIndex)));
  const own = rest.slice(headerIndex);
  siblings.push({
    type: 'table',
    span: spanOf(own[0]?.start ?? 0, own),
    lines: own,
    header,
    delimiter: own[1] as Span,
    alignments,
    rows: own.slice(2).map((line) => tableRow(text, line, alignments.length)),
  });
}

function paragraph(text: string, lines: readonly Span[]): Block {
  const last = lines.at(-1) as Span;
  let end = last.end;
  while (end > last.start && isSpace(text.charCodeAt(end - 1))) end--;
  return { type: 'paragraph', span: { start: lines[0]?.start ?? end, end }, lines };
}

function spanOf(start: number, lines: readonly Span[]): Span {
  return { start, end: lines.at(-1)?.end ?? start };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

function isBlankLine(text: string, line: Span): boolean {
  for (let i = line.start; i < line.end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** `[ ]` or `[x]` (GFM §5.3, task list items); unlike GFM, Goldmark asks for no white space behind it. */
function leadingCheckbox(text: string, line: Span): Checkbox | null {
  const { start, end } = line;
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(start + 2) !== 93 || start + 3 > end) return null;
  const mark = text.charAt(start + 1);
  if (mark !== ' ' && mark !== '\t' && mark !== 'x' && mark !== 'X') return null;
  return { span: { start, end: start + 3 }, checked: mark === 'x' || mark === 'X' };
}
