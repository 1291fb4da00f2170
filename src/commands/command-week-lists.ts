import type { ListOutcome } from '../site/new-week-sections.js';
import type { CommonOptions, Context } from './command.js';
import { writeNote } from './command-note.js';

/** Tells of the week lists that could not get an entry for a new week. */
export function writeListNotes(
  week: number,
  lists: readonly ListOutcome[],
  unlisted: readonly string[],
  sectionFolders: readonly string[],
  options: CommonOptions,
  context: Context,
): void {
  for (const { file, outcome } of lists) {
    if (outcome === 'no list')
      writeNote(`${file} has no week list that an entry could be added to like the others.`, options, context);
    if (outcome === 'unreadable')
      writeNote(`${file} could not be read, so week ${week} is not in its list.`, options, context);
  }
  for (const language of unlisted) {
    writeNote(
      `${sectionFolders.join(', ')} has no section page in ${language}, so week ${week} is in no list.`,
      options,
      context,
    );
  }
}
