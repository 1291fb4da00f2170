import { setextLevel } from '../../markdown/block-starts.js';
import type { Block, Leaf, Table } from '../../markdown/blocks.js';
import type { TextEdit } from '../../model/file-edit.js';
import type { PageLines } from './page-lines.js';
import { isRow } from './table-rows.js';

type IsLaidOut = (table: Table) => boolean;

/** Lines `from` up to `to`, which is left out. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The blank lines that a page has too many of: all but one of each run, but for those at its end. */
export function surplusBlankLines(page: PageLines): LineRange[] {
  const surplus: LineRange[] = [];
  let line = 0;
  while (line < page.count) {
    if (!page.isBlank(line)) {
      line++;
      continue;
    }
    const from = line + 1;
    while (line < page.count && page.isBlank(line)) line++;
    if (line < page.count && line > from) surplus.push({ from, to: line });
  }
  return surplus;
}

/** The blank lines at the end of a page. */
export function blankLinesAtEnd(page: PageLines): LineRange | null {
  let from = page.count;
  while (from > 0 && page.isBlank(from - 1)) from--;
  return from === 0 || from === page.count ? null : { from, to: page.count };
}

/** Takes lines out. */
export function withoutLines(page: PageLines, { from, to }: LineRange): TextEdit {
  return { span: { start: page.start(from), end: page.start(to) }, text: '' };
}

/**
 * Puts a blank line before and behind headings and tables that stand in no list and no block quote, where none is.
 *
 * @param isLaidOut whether a table is given pipes at the ends of its rows
 */
export function missingBlankLines(page: PageLines, isLaidOut: IsLaidOut): TextEdit[] {
  const edits: TextEdit[] = [];
  page.blocks.forEach((block, index) => {
    const before = page.blocks[index - 1];
    if (!wantsRoom(block) && (before === undefined || !wantsRoom(before))) return;
    const line = page.lineOf(block.span.start);
    if (before === undefined ? !isBehindFrontMatter(page, line) : !isBehind(page, before, line)) return;
    if (before !== undefined && !mayPart(page, before, block, isLaidOut)) return;
    const place = page.start(line);
    edits.push({ span: { start: place, end: place }, text: page.lineEnd(line - 1) });
  });
  return edits;
}

function wantsRoom({ type }: Block): boolean {
  return type === 'heading' || type === 'table';
}

function isBehindFrontMatter(page: PageLines, line: number): boolean {
  return page.hasFrontMatter && page.bodyLine === line;
}

function isBehind(page: PageLines, before: Block, line: number): boolean {
  return page.lineOf(before.span.end) === line - 1;
}

/** Whether two blocks are the same with a blank line between them. */
function mayPart(page: PageLines, before: Block, block: Block, isLaidOut: IsLaidOut): boolean {
  // A comment belongs to what it stands beside; definitions and the text behind them are one paragraph to begin with.
  if (lastLeaf(before)?.type === 'html' || endsInOpenCode(before)) return false;
  if (before.type === 'definition' || block.type === 'definition') return false;
  if (before.type === 'table' && isBroken(page, before)) return false;
  if ([before, block].some((one) => one.type === 'table' && isUnderlined(page, one))) return false;
  return block.type !== 'table' || before.type !== 'paragraph' || beginsAnywhere(page, block, isLaidOut);
}

/** Whether a table breaks off in a row, which may go on in what follows it. */
function isBroken(page: PageLines, table: Table): boolean {
  const last = table.rows.at(-1);
  return last !== undefined && !isRow(page.text, last, table);
}

/** Goldmark makes a heading of what stands before a table that has an underline, and puts it behind the table. */
function isUnderlined(page: PageLines, table: Table): boolean {
  const line = page.lineOf(table.span.end) + 1;
  if (line >= page.count) return false;
  const start = page.start(line);
  const end = page.contentEnd(line);
  const indent = /^[ \t]*/.exec(page.text.slice(start, end))?.[0].length ?? 0;
  return setextLevel(page.text, start + indent, end) > 0;
}

/** Whether a table's first line, which goes on a paragraph now, begins one where a blank line stands before it. */
function beginsAnywhere(page: PageLines, table: Table, isLaidOut: IsLaidOut): boolean {
  const { start } = table.header.span;
  if (isLaidOut(table) && isRow(page.text, table.header, table)) return true;
  return start - page.start(page.lineOf(start)) <= 3 && /[|\p{L}]/u.test(page.text.charAt(start));
}

/** Whether a block ends in code that nothing closes, so that a blank line behind it is a line of the code. */
export function endsInOpenCode(block: Block | undefined): boolean {
  const leaf = lastLeaf(block);
  return leaf?.type === 'code' && !(leaf.fenced && leaf.closed);
}

function lastLeaf(block: Block | undefined): Leaf | undefined {
  if (block?.type === 'list') return lastLeaf(block.items.at(-1)?.children.at(-1));
  return block?.type === 'blockQuote' ? lastLeaf(block.children.at(-1)) : block;
}
