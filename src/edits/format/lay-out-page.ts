import type { Vocabulary } from '../../locale/vocabulary.js';
import type { TextEdit } from '../../model/file-edit.js';
import type { FrontMatterReader } from '../../model/front-matter-reading.js';
import type { Layout } from '../../model/layout.js';
import { type ContentPage, pageInput } from '../../page/content-page.js';
import { readWeekPage, type WrittenPage } from '../../page/week-page.js';
import { applyTextEdits } from '../apply-text-edits.js';
import { formatPage } from './format-page.js';
import { outlineWithoutLayout, withoutLayout } from './outline-without-layout.js';

/** What came of laying out a page. */
export type PageLayout =
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'changed'; readonly edits: readonly TextEdit[]; readonly text: string }
  /** Laid out, the page would say something else: a bug, and the page is to stay as it is. */
  | { readonly outcome: 'altered' };

type SourcePage = Pick<ContentPage, 'file' | 'language' | 'source' | 'frontMatterBlock' | 'blocks'>;

/** Lays a page out, reads the result again and compares it with the page: front matter, blocks, text, tables, entries. */
export function layOutPage(page: SourcePage, layout: Layout, vocabulary: Vocabulary): PageLayout {
  const edits = formatPage(page, layout);
  if (edits.length === 0) return { outcome: 'unchanged' };
  const text = applyTextEdits(page.source.text, edits);
  const after = read(page, text, vocabulary);
  const isSame =
    isEqual(outlineWithoutLayout(page), outlineWithoutLayout(after)) &&
    entriesOf(read(page, page.source.text, vocabulary)) === entriesOf(after);
  return isSame ? { outcome: 'changed', edits, text } : { outcome: 'altered' };
}

function read({ file, language }: SourcePage, text: string, vocabulary: Vocabulary): WrittenPage {
  return readWeekPage(pageInput(file, language, text), { vocabulary, frontMatter: nothing });
}

/** Front matter is compared as it is written: nothing of it needs to be read. */
const nothing: FrontMatterReader = () => ({ ok: true, data: {} });

function isEqual(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

/** The entries of a page without their places. */
function entriesOf({ objectives, tasks, achievements, sections }: WrittenPage): string {
  return JSON.stringify([objectives, tasks, achievements, sections], (key, value: unknown) => {
    if (/span$/i.test(key)) return undefined;
    return typeof value === 'string' ? withoutLayout(value) : value;
  });
}
