import type { ListItem, Table } from '../../src/markdown/blocks.js';
import type { Node, ScannedPage } from '../support/scanned-page.js';

/** A kind of page on which the scanner and micromark (CommonMark 0.31.2, GFM tables) disagree, since Hugo does. */
export interface Difference {
  readonly name: string;
  /** Whose doing it is, and what Hugo makes of it. */
  readonly why: string;
  /** The smallest page that shows it; a test asks Hugo about it. */
  readonly example: string;
  /** Whether it can be found on the page. */
  readonly isOn: (page: ScannedPage) => boolean;
}

const tables = (page: ScannedPage): { table: Table; node: Node }[] =>
  page.nodes.flatMap((node) => (node.block.type === 'table' ? [{ table: node.block, node }] : []));

/** An item that cannot interrupt a paragraph: one without content, or with another number than 1. */
const isWeakItem = (page: ScannedPage, { block }: Node): boolean => {
  if (block.type !== 'item') return false;
  const marker = page.text.slice(block.marker.start, block.marker.end);
  const rest = page.lineText(page.line(block.marker.start)).slice(page.before(block.marker.end).length);
  return rest.trim() === '' || (/^\d/.test(marker) && Number.parseInt(marker, 10) !== 1);
};

const isBlank = (text: string): boolean => /^[\s>]*$/.test(text);

/** The column at which an offset stands, tabs expanded. */
const column = (page: ScannedPage, offset: number): number => {
  let width = 0;
  for (const character of page.before(offset)) width += character === '\t' ? 4 - (width % 4) : 1;
  return width;
};

/** Whether the line of a table lacks a mark of the containers that hold the table. */
const isLazy = (page: ScannedPage, { parents }: Node, offset: number): boolean => {
  const before = page.before(offset);
  const quotes = parents.filter((parent) => parent.type === 'blockQuote').length;
  if ((before.match(/>/g)?.length ?? 0) < quotes) return true;
  const inner = parents.at(-1);
  return inner?.type === 'item' && column(page, offset) < contentColumn(page, inner);
};

/** The column at which an item's text begins. */
const contentColumn = (page: ScannedPage, item: ListItem): number => {
  const first = item.children[0]?.span.start ?? page.text.length;
  const isOnMarkersLine = page.line(first) === page.line(item.marker.start);
  return isOnMarkersLine ? column(page, first) : column(page, item.marker.end) + 1;
};

const DELIMITER = /^[\s>]*[-|:][-|: \t]*$/;
const LONE_TAG = /^[ \t>]*<\/?[a-z][^>]*>\s*$/i;

export const DIFFERENCES: readonly Difference[] = [
  {
    name: 'a delimiter row wider than the header',
    why: 'Goldmark fills the header up with empty cells; GFM sees no table',
    example: '| Day |\n| --- | --- |\n| 2 | Learn |\n',
    isOn: (page) => tables(page).some(({ table }) => table.header.cells.length < table.alignments.length),
  },
  {
    name: 'an empty last cell in the header',
    why: 'Goldmark does not count a cell of no width before the border pipe; GFM does, and sees no table',
    example: '| Day ||\n| --- |\n| 2 |\n',
    isOn: (page) => tables(page).some(({ table }) => /\|\|[ \t]*$/.test(page.lineText(page.line(table.span.start)))),
  },
  {
    name: 'an underline below a table',
    why: 'Goldmark takes the table for the paragraph to underline, and ends it there; to GFM the line is a row',
    example: '| Day | Task |\n| --- | --- |\n===\n',
    isOn: (page) =>
      tables(page).some(({ table }) => /^[\s>]*(?:=+|-+)\s*$/.test(page.lineText(page.line(table.span.end) + 1))),
  },
  {
    name: 'a definition before a delimiter row',
    why: 'Goldmark looks for definitions before it looks for tables',
    example: '[label]: url\n|---|\n',
    isOn: (page) =>
      page.nodes.some(({ block }) => {
        if (block.type !== 'definition') return false;
        const last = page.line(block.span.end);
        return DELIMITER.test(page.lineText(last)) || DELIMITER.test(page.lineText(last + 1));
      }),
  },
  {
    name: 'a second delimiter row',
    why: 'where the header does not fit the first one, Goldmark gives up; GFM takes the first for the header of the second',
    example: '| Day | Task |\n| --- |\n| --- |\n',
    isOn: (page) =>
      page.nodes.some(
        ({ block }) =>
          block.type === 'paragraph' &&
          block.lines.filter((line) => DELIMITER.test(page.text.slice(line.start, line.end))).length > 1,
      ),
  },
  {
    name: 'a row that begins like a block which cannot interrupt a paragraph',
    why: 'to Goldmark it is a line of the paragraph that the table is made of; to GFM that block ends the table',
    example: '| Day | Task |\n| --- | --- |\n3) Wednesday | Learn |\n<b>\n',
    isOn: (page) =>
      tables(page).some(({ table }) =>
        table.rows.some(({ span }) =>
          /^(?:\d{1,9}[.)](?:\s|$)|[-+*]$|<\/?[a-z])/i.test(page.text.slice(span.start, span.end)),
        ),
      ),
  },
  {
    name: 'a lazy line in a table',
    why: 'to Goldmark a table is made of a paragraph’s lines, which need not carry the marks of their containers',
    example: '> | Day | Task |\n| --- | --- |\n| 2 | Learn |\n',
    isOn: (page) =>
      tables(page).some(({ table, node }) => table.lines.slice(1).some((line) => isLazy(page, node, line.start))),
  },
  {
    name: 'a row indented by four columns',
    why: 'to Goldmark it goes on with the paragraph that the table is made of; to GFM it is indented code',
    example: '| Day | Task |\n| --- | --- |\n    | 2 | Learn |\n',
    isOn: (page) =>
      tables(page).some(({ table, node: { previous } }) => {
        const columns = table.lines.map((line) => column(page, line.start));
        const own = previous?.type === 'paragraph' ? column(page, previous.span.start) : Math.min(...columns);
        return columns.some((indented) => indented > own);
      }),
  },
  {
    name: 'a border pipe behind a backslash',
    why: 'Goldmark takes a row’s last pipe off before it looks for escapes',
    example: '| Day | Task |\n| --- | --- |\n| 2 | a \\|\n',
    isOn: (page) =>
      tables(page).some(({ table }) =>
        table.lines.some((line) => /\\\|\s*$/.test(page.lineText(page.line(line.start)))),
      ),
  },
  {
    name: 'a bare list marker before CRLF',
    why: 'Goldmark wants white space or a line feed behind a marker, and finds a carriage return',
    example: 'text\r\n\r\n*\r\n\r\ntext\r\n',
    isOn: (page) => /(?:^|[ \t>])(?:[-+*]|\d{1,9}[.)])\r(?:\n|$)/m.test(page.text),
  },
  {
    name: 'a lone carriage return',
    why: 'Goldmark’s lines end with a line feed only',
    example: 'a\r# b\n',
    isOn: (page) => /\r(?!\n)/.test(page.text),
  },
  {
    name: 'an item in a container that begins right after text',
    why: 'micromark lets the paragraph outside of the container forbid an empty item, and a number other than 1',
    example: 'text\n> 2. two\n',
    isOn: (page) =>
      page.nodes.some((node) => {
        const line = page.line(node.block.span.start);
        const parent = node.parents.at(-1);
        return isWeakItem(page, node) && parent !== undefined && page.line(parent.span.start) === line;
      }),
  },
  {
    name: 'an item right after indented code or a definition',
    why: 'micromark treats these as a paragraph, which an empty item, or a number other than 1, cannot interrupt',
    example: '    code\n2. two\n',
    isOn: (page) =>
      page.nodes.some(
        ({ block }) =>
          ((block.type === 'code' && !block.fenced) || block.type === 'definition') &&
          page.nodes.some(
            (node) => isWeakItem(page, node) && isBlank(page.text.slice(block.span.end, node.block.span.start)),
          ),
      ),
  },
  {
    name: 'a lone tag on a lazy line',
    why: 'a tag that is no block element cannot interrupt a paragraph; micromark lets it where the line is lazy',
    example: '> text\n<b>\n',
    isOn: (page) =>
      page.nodes.some(
        ({ block, parents, previous }) =>
          (block.type === 'paragraph' || block.type === 'definition') &&
          parents.length > 0 &&
          block.lines
            .slice(previous?.type === 'definition' ? 0 : 1)
            .some((line) => LONE_TAG.test(page.lineText(page.line(line.start)))),
      ),
  },
  {
    name: 'a marker below an empty item',
    why: 'to Goldmark an empty item’s next marker is a sibling, however far it is indented; to CommonMark a child',
    example: '-\n  - child\n',
    isOn: (page) =>
      page.nodes.some(
        ({ block }) =>
          block.type === 'item' &&
          block.children.length === 0 &&
          /^[\s>]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/.test(page.lineText(page.line(block.marker.start) + 1)),
      ),
  },
  {
    name: 'a blank line after an empty item',
    why: 'to Goldmark it ends all the lists around, unless an item of theirs comes next',
    example: '- one\n\n  -\n\n  more\n',
    isOn: (page) =>
      page.nodes.some(({ block }) => {
        if (block.type !== 'item' || block.children.length > 0) return false;
        const next = page.line(block.marker.start) + 1;
        return next <= page.source.lineStarts.length && isBlank(page.lineText(next));
      }),
  },
  {
    name: 'a tab among the marks of containers',
    why: 'Goldmark measures a tab behind a nested list marker from where its container’s text begins, and puts up with no tab before a marker',
    example: '- -\t  # title\n',
    isOn: (page) => /^[ >]*(?:[-+*>]|\d{1,9}[.)])[ \t>\d.)*+-]*\t|^[ >]+\t/m.test(page.text),
  },
  {
    name: 'indented code where a container ends',
    why: 'micromark cuts it in two',
    example: '> text\n>\n>     code\n>     more\n\n-\n\n    code\n    > more\n',
    isOn: (page) => page.nodes.some(({ block }) => block.type === 'code' && !block.fenced && block.lines.length > 1),
  },
  {
    name: 'a lone closing tag of script, style or pre',
    why: 'Goldmark reads it as text with a tag in it; CommonMark as an HTML block',
    example: '</pre>\n# title\n',
    isOn: (page) => /^[ \t>*+\d.)-]*<\/(?:script|style|pre)\s*>/im.test(page.text),
  },
  {
    name: 'a comment that ends on a later line, in a container',
    why: 'Goldmark then reads the next line as the container’s own, without looking for its marks',
    example: '- <!-- a\n  b -->\n- next\n',
    isOn: (page) =>
      page.nodes.some(({ block, parents }) => block.type === 'html' && parents.length > 0 && block.lines.length > 1),
  },
  {
    name: 'an underlined heading below a definition',
    why: 'mdast lets the heading begin with the definition',
    example: '[label]: url\ntitle\n===\n',
    isOn: (page) =>
      page.nodes.some(
        ({ block, previous }) => block.type === 'heading' && block.setext && previous?.type === 'definition',
      ),
  },
];
