import { applyTextEdits } from '../../src/edits/apply-text-edits.js';
import { formatPage } from '../../src/edits/format/format-page.js';
import { layOutPage, type PageLayout } from '../../src/edits/format/lay-out-page.js';
import type { Layout } from '../../src/model/layout.js';
import { type ContentPage, pageInput, readContentPage } from '../../src/page/content-page.js';
import { vocabulary } from './vocabulary.js';

/** A layout that leaves a page as it is. */
export const KEEP: Layout = {
  table: 'keep',
  bullet: 'keep',
  lineBreak: 'keep',
  finalNewline: false,
  trailingSpaces: 'keep',
  blankLines: 'keep',
};

/** What is laid out where nothing is set and the pages show no habits. */
const DEFAULTS: Layout = {
  table: 'padded',
  bullet: '-',
  lineBreak: '<br>',
  finalNewline: true,
  trailingSpaces: 'remove',
  blankLines: 'normalise',
};

/** Between them these hold every value that changes something. */
export const LAYOUTS: readonly (readonly [name: string, layout: Layout])[] = [
  ['the defaults', DEFAULTS],
  ['compact, *, <br/>', { ...DEFAULTS, table: 'compact', bullet: '*', lineBreak: '<br/>' }],
  ['padded, +, <br />', { ...DEFAULTS, bullet: '+', lineBreak: '<br />' }],
];

/** Lays out a text as a page of a site. */
export function laidOut(text: string, layout: Layout): PageLayout {
  return layOutPage(readPage(text), layout, vocabulary);
}

/** A text as it is laid out, without the comparison with what it was. */
export function formatted(text: string, layout: Layout): string {
  return applyTextEdits(text, formatPage(readPage(text), layout));
}

function readPage(text: string): ContentPage {
  return readContentPage(pageInput('content/worklog/week-4/_index.md', 'en', text), () => ({ ok: true, data: {} }));
}
