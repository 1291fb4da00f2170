import type { Entry } from '../../src/model/entry.js';
import { pageInput } from '../../src/page/content-page.js';
import { readWeekPage, type WrittenPage } from '../../src/page/week-page.js';
import { vocabulary } from '../support/vocabulary.js';

/** Reads a page whose front matter, if any, is plain. */
export function readPage(text: string, language = 'en'): WrittenPage {
  return readWeekPage(pageInput('week-1.md', language, text), { vocabulary, frontMatter: null });
}

/** Entries as nested arrays: an entry is its text, or its text and its items. */
export type Tree = string | [string, ...Tree[]];

export function trees(entries: readonly Entry[]): Tree[] {
  return entries.map(({ text, items }): Tree => (items.length === 0 ? text : [text, ...trees(items)]));
}

/** A page with a task table of the usual five columns and these rows. */
export function tablePage(...rows: string[]): string {
  return [
    '### Tasks',
    '',
    '| Day | Task | Start Date | Completion Date | Reference Material |',
    '| --- | ---- | ---------- | --------------- | ------------------ |',
    ...rows,
    '',
  ].join('\n');
}
