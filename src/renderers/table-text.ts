import { type Cell, cellLines } from './cells.js';
import { showControlsButLayout } from './control-characters.js';

/** A listing as a table of cells, for the renderers that write tables. */
export interface TableModel {
  /** Machine names, for files that programs read. */
  readonly names: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Comma-separated values as RFC 4180 has them: CRLF, quotes where needed, line breaks inside of quotes. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection").
 *
 * @param isContinued whether the names of the columns stand in an earlier part already, as of every renderer here
 */
export function renderCsv({ names, rows }: TableModel, isContinued = false): string {
  const line = (cells: readonly string[]): string => `${cells.map(csvField).join(',')}\r\n`;
  return (isContinued ? '' : line(names)) + rows.map((row) => line(row.map(cellText))).join('');
}

/** A cell as it goes into a file; control characters are shown, so that a terminal that prints the file is safe. */
function cellText(cell: Cell): string {
  return showControlsButLayout(cellLines(cell).join('\n'));
}

/** What makes a spreadsheet take a cell for a formula, in their wide forms too. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

function csvField(text: string): string {
  const safe = FORMULA.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Tab-separated values, one row a line: tabs, line breaks and backslashes in a cell are written `\t`, `\n`, `\\`. */
export function renderTsv({ names, rows }: TableModel, isContinued = false): string {
  const line = (cells: readonly string[]): string => `${cells.map(tsvField).join('\t')}\n`;
  return (isContinued ? '' : line(names)) + rows.map((row) => line(row.map(cellText))).join('');
}

function tsvField(text: string): string {
  const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

/** A Markdown table (GFM). Nested entries keep their place by `&emsp;`, as worklogs write them. */
export function renderMarkdown({ headings, rows }: TableModel, isContinued = false): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return (
    (isContinued ? '' : line(headings.map(markdownField)) + line(headings.map(() => '---'))) +
    rows
      .map((row) => line(row.map((cell) => cellLines(cell).map(showControlsButLayout).map(markdownField).join('<br>'))))
      .join('')
  );
}

function markdownField(text: string): string {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  return '&emsp;'.repeat(indent / 2) + escapePipes(text.slice(indent)).replace(/(?<!\s)\s*\n\s*/g, ' ');
}

/** A pipe behind an odd number of backslashes is escaped already. */
function escapePipes(markdown: string): string {
  return markdown.replace(/(?<!\\)(\\*)\|/g, (pipe, slashes: string) =>
    slashes.length % 2 === 1 ? pipe : `${slashes}\\|`,
  );
}
