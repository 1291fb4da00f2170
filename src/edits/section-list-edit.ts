import type { Vocabulary } from '../locale/vocabulary.js';
import type { TextEdit } from '../model/file-edit.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import { pageInput } from '../page/content-page.js';
import { readSectionPage } from '../page/section-page.js';
import { applyTextEdits } from './apply-text-edits.js';
import { faultOfSectionPage } from './check-new-week.js';
import { firstEntryOfAll, plainEntry } from './plain-list-entry.js';
import { plainRow } from './plain-list-row.js';
import { type NewListEntry, weekListEntry } from './week-list.js';

/**
 * Adds a week to the list of a section page: in the form of the others, else as a bare link, and where there is no list as
 * its first entry. Each form is read back, and the first that adds the entry and nothing else is taken.
 *
 * @param sectionPath the path under which Hugo publishes the section
 * @param isFirst whether a page without any list is to have one
 * @returns null where the page has no list that an entry could be added to like the others
 */
export function sectionListEdit(
  entry: NewListEntry,
  { sectionPath, isFirst }: { readonly sectionPath: string; readonly isFirst: boolean },
  vocabulary: Vocabulary,
  frontMatter: FrontMatterReader | null,
): TextEdit | null {
  const { section, listed } = entry;
  const { file, language, source } = section;
  const forms =
    isFirst && listed.length === 0
      ? [() => firstEntryOfAll(entry, sectionPath, vocabulary)]
      : [
          () => weekListEntry(entry, vocabulary),
          () => plainEntry(entry, vocabulary),
          () => plainRow(entry, vocabulary),
        ];
  for (const form of forms) {
    const edit = form();
    if (edit === null) continue;
    const after = readSectionPage(pageInput(file, language, applyTextEdits(source.text, [edit])), frontMatter);
    if (faultOfSectionPage(section, after, edit.span.start) === null) return edit;
  }
  return null;
}
