import { beforeAll, expect, it } from 'vitest';
import type { Block, Table } from '../../src/markdown/blocks.js';
import { type Inline, scanInline } from '../../src/markdown/inline.js';
import { encodeUrl } from '../../src/markdown/link-destination.js';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { type Span, slice } from '../../src/text/span.js';
import { CELL_DEFINITIONS, generatedCells } from '../support/generated-cells.js';
import { describeWithHugo } from '../support/hugo.js';
import { asPage, renderWithHugo } from '../support/hugo-pages.js';
import { definitionsIn } from './shape.js';

const COUNT = 6_000;
const PER_PAGE = 100;

const CELLS: readonly (readonly [name: string, cell: string])[] = [
  ['a bare address', 'https://a.example/b'],
  ['a full stop behind it', 'see https://a.example/b.'],
  ['an ellipsis behind it', 'https://a.example/b...'],
  ['a comma between two', 'https://a.example, https://b.example'],
  ['parentheses around it', '(https://a.example/b)'],
  ['parentheses in it', 'https://a.example/b_(c)'],
  ['a colon before it', 'Docs:https://a.example Docs: https://b.example'],
  ['quotes around it', '"https://a.example/b" \'https://c.example/d\''],
  ['dashes before it', 'a --https://a.example b -https://b.example c ---https://c.example'],
  ['a break right before and behind it', 'x<br>https://a.example/b<br>https://c.example<br/>'],
  ['bold around it', '**https://a.example/b** *https://c.example*'],
  ['strikethrough around it', '~~https://a.example/b~~ ~https://c.example~'],
  ['words of Vietnamese in it', 'https://a.example/tài-liệu https://a.example/?q=mạng#đầu'],
  ['a host without a scheme', 'www.a.example/b (www.c.example) xwww.d.example'],
  ['a host without a dot', 'http://localhost:1313/'],
  ['a port and a query', 'https://a.example:8443/b?c=d&e=f'],
  ['an entity behind it', 'https://a.example/b&nbsp;c https://a.example/b&copy;'],
  ['an e-mail address', 'me@a.example, <you@b.example>; x@localhost'],
  ['an autolink', '<https://a.example/b c> <https://a.example/b|c> <ftp://a.example>'.replace('|', '\\|')],
  ['a link', '[b](https://a.example/b)[c](/c)'],
  ['a link with a title', '[b](https://a.example "t") [c](/c \'t\') [d](/d (t))'],
  ['a link with parentheses', '[b](/b_(c)) [d](/d_(e) [f](/f\\)g)'],
  ['a link in angle brackets', '[b](</b c>) [d](<e>f)'],
  ['an empty link', '[b]() [](c)'],
  ['a link that is broken', '[b] (https://a.example) [c](https://c.example [d](/d'],
  ['a link in bold, bold in a link', '**[b](/b)** [**c**](/c) *[d*](/d)'],
  ['a link in code', '`[b](/b)` `https://a.example` [`c`](/c)'],
  ['a link in a link', '[a [b](/b) c](/d)'],
  ['an image', '![i](/i.png) [![i](/i.png)](/b) ![a [b](/b)](/c)'],
  ['a reference', '[guide] [b][guide] [Guide][] [none] [b][none] [guide][none]'],
  ['an escaped pipe in a link', '[b](/b\\|c) [d\\|e](/f)'],
  ['a link as HTML', '<a href="https://a.example">b</a>'],
  ['escapes', '\\[b](/b) \\https://a.example \\<https://b.example> [c\\](/c)'],
  ['HTML around it', '<b>https://a.example</b> <!-- https://b.example --> <i >https://c.example/</i >'],
];

/** Where the links of a piece of HTML lead, with its images, in order. */
function linksInHtml(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]*)"|<img src="([^"]*)"/g)].map((found) =>
    found[1] === undefined ? `image ${unescapeHtml(found[2] ?? '')}` : `link ${unescapeHtml(found[1])}`,
  );
}

function unescapeHtml(html: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => named[name] ?? '');
}

function linksOfScanner(text: string, span: Span, definitions: ReadonlyMap<string, string>): string[] {
  return scanInline(text, span, { definitions, inTable: true }).flatMap((piece) => linksOf(text, piece));
}

function linksOf(text: string, piece: Inline): string[] {
  switch (piece.type) {
    case 'link':
      return [`link ${encodeUrl(piece.url)}`, ...piece.children.flatMap((child) => linksOf(text, child))];
    case 'autolink':
      return [`link ${encodeUrl(piece.url)}`];
    case 'image':
      // Links in an image's words become part of its `alt`.
      return [`image ${encodeUrl(piece.url)}`];
    case 'html':
      return linksInHtml(slice(text, piece.span));
    default:
      return [];
  }
}

function tablePage(cells: readonly string[]): string {
  return asPage(`| n | cell |\n|---|---|\n${cells.map((cell) => `| 1 | ${cell} |\n`).join('')}\n${CELL_DEFINITIONS}`);
}

function listPage(cells: readonly string[]): string {
  return asPage(`${cells.map((cell) => `- w ${cell.replaceAll('\\|', '|')}\n`).join('')}\n${CELL_DEFINITIONS}`);
}

/** The spans of the pieces that are compared: a table's second cells, or a list's items. */
function pieceSpans(blocks: readonly Block[]): Span[] {
  const table = blocks.find((block): block is Table => block.type === 'table');
  if (table !== undefined) return table.rows.map((row) => row.cells[1]?.span ?? row.span);
  return blocks.flatMap((block) =>
    block.type === 'list' ? block.items.flatMap((item) => item.children[0]?.span ?? []) : [],
  );
}

/** Each piece of a page with its links as the scanner and as Hugo see them. */
function comparePieces(page: string, html: string): { source: string; scanner: string[]; hugo: string[] }[] {
  const blocks = scanBlocks(page, asPage('').length);
  const definitions = definitionsIn(blocks);
  const pieces = html.split(/<tr>|<li>/).slice(html.includes('<table>') ? 2 : 1);
  return pieceSpans(blocks).map((span, index) => ({
    source: slice(page, span),
    scanner: linksOfScanner(page, span, definitions),
    hugo: linksInHtml(pieces[index] ?? ''),
  }));
}

describeWithHugo('the links that the scanner finds are those that Hugo makes', () => {
  const cells = generatedCells(COUNT);
  const groups = Array.from({ length: COUNT / PER_PAGE }, (_, index) =>
    cells.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
  );
  const named = tablePage(CELLS.map(([, cell]) => cell));
  const pages = [named, ...groups.map(tablePage), ...groups.map(listPage)];
  let html: readonly string[] = [];

  beforeAll(() => {
    html = renderWithHugo(pages);
  }, 120_000);

  it.each(CELLS.map(([name], index) => [name, index] as const))('with %s', (_name, index) => {
    const piece = comparePieces(named, html[0] ?? '')[index];
    expect(piece?.scanner).toEqual(piece?.hugo);
  });

  it(`in ${COUNT} generated cells, and in as many list items`, () => {
    const pieces = pages.flatMap((page, index) => comparePieces(page, html[index] ?? ''));
    expect(pieces.length).toBe(CELLS.length + 2 * COUNT);
    expect(pieces.filter(({ hugo }) => hugo.length > 0).length).toBeGreaterThan(COUNT);
    expect(pieces.filter(({ scanner, hugo }) => scanner.join(' ') !== hugo.join(' ')).slice(0, 5)).toEqual([]);
  });
});
