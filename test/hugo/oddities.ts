import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { ScannedPage } from '../support/scanned-page.js';

/** What Hugo renders otherwise than the scanner reads it, on purpose: nothing is gained by reading it so. */
export interface Oddity {
  readonly name: string;
  readonly why: string;
  readonly example: string;
  readonly isOn: (page: ScannedPage) => boolean;
}

const UNDERLINE = /^[\s>]*(?:=+|-+)\s*$/;

export const ODDITIES: readonly Oddity[] = [
  {
    name: 'text, a table and an underline in one paragraph',
    why: 'Goldmark moves the text behind the table and makes a heading of it; in the source the text comes first',
    example: 'Tasks of the week:\n| Day | Task |\n| --- | --- |\n| 2 | Learn |\n---\n',
    isOn: (page) =>
      page.nodes.some(
        ({ block, previous }) =>
          block.type === 'table' &&
          previous?.type === 'paragraph' &&
          page.line(previous.span.end) + 1 === page.line(block.span.start) &&
          UNDERLINE.test(page.lineText(page.line(block.span.end) + 1)),
      ),
  },
  {
    name: 'a definition list',
    why: 'no worklog known holds one; its terms and descriptions are read as a paragraph',
    example: 'Term\n: - Description\n',
    isOn: (page) => /^:[ \t]/m.test(page.text),
  },
  {
    name: 'a table in a list item that a tab indents',
    why: 'where a tab is more than the item asks for, Goldmark cuts letters off the cells: nobody means that',
    example: '- | Day | Task |\n\t| --- | --- |\n\t| 2 | Learn |\n',
    isOn: (page) =>
      page.nodes.some(
        ({ block, parents }) =>
          block.type === 'table' &&
          parents.length > 0 &&
          block.lines.some((line) => page.before(line.start).includes('\t')),
      ),
  },
  {
    name: 'brackets like a checkbox’s within an item’s text',
    why: 'Goldmark makes checkboxes of them wherever they stand in the first paragraph; GFM only at its start',
    example: '- see [x] below\n',
    isOn: (page) =>
      page.nodes.some(
        ({ block, parents }) =>
          (block.type === 'paragraph' || block.type === 'heading') &&
          parents.at(-1)?.type === 'item' &&
          /.\[[ \txX]\]/s.test(page.text.slice(block.span.start, block.span.end)),
      ),
  },
  {
    name: 'a footnote',
    why: 'Goldmark puts it into a list at the end of the page; in the source it is a paragraph',
    example: 'text[^1]\n\n[^1]: A note of several words.\n',
    isOn: (page) => /^\[\^[^\]]+\]:/m.test(page.text),
  },
];

export function isOddity(page: string): boolean {
  const scanned = new ScannedPage(page, findFrontMatter(page)?.bodyStart ?? 0);
  return ODDITIES.some((oddity) => oddity.isOn(scanned));
}
