import type { TextEdit } from '../../model/file-edit.js';
import type { Layout } from '../../model/layout.js';
import { blankLinesAtEnd, endsInOpenCode, missingBlankLines, surplusBlankLines, withoutLines } from './blank-lines.js';
import { bulletEdits } from './bullets.js';
import { type LaidOutPage, PageLines } from './page-lines.js';
import { tableEdits } from './tables.js';
import { isBareMarker, trailingSpaceEdits } from './trailing-spaces.js';

/**
 * What lays a page out: edits to white space, to the dashes and border pipes of tables, to list markers and to the spelling
 * of `<br>`. They change nothing of what Hugo renders; a place where one would is left as it is. A page that is laid out
 * already gets none.
 */
export function formatPage(page: LaidOutPage, layout: Layout): TextEdit[] {
  // Nobody knows where the Markdown begins, or where its lines end.
  if (page.frontMatterBlock?.closed === false || /\r(?!\n)/.test(page.source.text)) return [];
  const lines = new PageLines(page);
  const { edits: ofTables, laidOut } = tableEdits(lines, layout);
  const holdsMore = holdsDescriptions(lines);
  const atEnd = layout.finalNewline ? blankLinesAtEnd(lines) : null;
  const parts = layout.blankLines === 'normalise' && !holdsMore;
  const surplus = parts ? surplusBlankLines(lines) : [];
  const gone = atEnd === null ? surplus : [...surplus, atEnd];
  const edits = gone.map((range) => withoutLines(lines, range));
  // A blank line before a table comes before the pipe that its first row may be given at the same place.
  const missing = parts ? missingBlankLines(lines, (table) => laidOut.has(table)) : [];
  addAll(edits, missing);
  addAll(edits, ofTables);
  if (layout.bullet !== 'keep' && !holdsMore) {
    addAll(edits, bulletEdits(lines, layout.bullet, new Set(missing.map(({ span }) => lines.lineOf(span.start)))));
  }
  if (layout.trailingSpaces === 'remove' && !holdsMore) addAll(edits, trailingSpaceEdits(lines, gone));
  if (layout.finalNewline && atEnd === null) addAll(edits, finalNewline(lines, layout));
  return edits;
}

/** A page may need more edits than a call takes arguments. */
function addAll(edits: TextEdit[], more: readonly TextEdit[]): void {
  for (const edit of more) edits.push(edit);
}

/** Whether a line may belong to a definition list of Goldmark, whose indentation and blank lines are not read here. */
function holdsDescriptions(page: PageLines): boolean {
  for (let line = 0; line < page.count; line++) {
    if (!page.isVerbatim(line) && DESCRIPTION.test(page.text.slice(page.start(line), page.contentEnd(line))))
      return true;
  }
  return false;
}

const DESCRIPTION = /^[ \t>]*:[ \t]/;

/** A line end for the last line, in the form of the one before it. */
function finalNewline(page: PageLines, { trailingSpaces }: Layout): TextEdit[] {
  const last = page.count - 1;
  const end = page.text.length;
  if (last < 0 || page.lineEnd(last) !== '' || page.start(last) === end) return [];
  // In code that goes on to the end of the page it would be a line more.
  if (endsInOpenCode(page.blocks.at(-1))) return [];
  const lineEnd = (last > 0 ? page.lineEnd(last - 1) : '') || '\n';
  const contentEnd = page.contentEnd(last);
  const staysBare = trailingSpaces === 'remove' || contentEnd === end;
  if (lineEnd === '\r\n' && staysBare && isBareMarker(page, last, contentEnd)) return [];
  return [{ span: { start: end, end }, text: lineEnd }];
}
