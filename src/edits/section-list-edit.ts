import type { Vocabulary } from '../locale/vocabulary.js';
import type { TextEdit } from '../model/file-edit.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import { pageInput } from '../page/content-page.js';
import { readSectionPage } from '../page/section-page.js';
import { applyTextEdits } from './apply-text-edits.js';
import { faultOfSectionPage } from './check-new-week.js';
import { firstEntryOfAll, plainEntry } from './plain-list-entry.js';
import { type NewListEntry, weekListEntry } from './week-list.js';

/**
 * Adds a week to the list of a section page: in the form of the others, else as a bare link, and where the language has no
 * week yet as the first entry. The result is read again.
 *
 * @param sectionPath the path under which Hugo publishes the section
 * @param isFirst whether the language has no week yet
 * @returns null where the page has no list that an entry could be added to like the others
 */
export function sectionListEdit(
  entry: NewListEntry,
  { sectionPath, isFirst }: { readonly sectionPath: string; readonly isFirst: boolean },
  vocabulary: Vocabulary,
  frontMatter: FrontMatterReader | null,
): TextEdit | null {
  const { section, listed } = entry;
  const edit =
    isFirst && listed.length === 0
      ? firstEntryOfAll(entry, sectionPath, vocabulary)
      : (weekListEntry(entry, vocabulary) ?? plainEntry(entry));
  if (edit === null) return null;
  const { file, language, source } = section;
  const after = readSectionPage(pageInput(file, language, applyTextEdits(source.text, [edit])), frontMatter);
  const fault = faultOfSectionPage(section, after, edit.span.start);
  if (fault !== null) throw new Error(`the entry in ${file} was not made as it should be: ${fault}`);
  return edit;
}
