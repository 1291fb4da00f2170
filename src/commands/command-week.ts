import type { WeekRequest } from '../edits/new-week.js';
import { Prose } from '../locale/prose.js';
import { localDate } from '../model/calendar-date.js';
import { readLocalePacks, readTemplateSamples } from '../site/locale-packs.js';
import type { ListOutcome } from '../site/new-week-sections.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { isHoliday } from '../site/settings.js';
import type { CommonOptions, Context } from './command.js';
import { writeNote } from './command-changes.js';

/** What is asked of a new week where its author says nothing but its number. */
export function weekRequest(week: number, { settings }: OpenWorklog, { templates, now }: Context): WeekRequest {
  const prose = new Prose(readLocalePacks(templates), readTemplateSamples(templates));
  return {
    week,
    start: null,
    topic: null,
    days: null,
    today: localDate(now()),
    isHoliday: (date) => isHoliday(settings, date),
    isSample: (date) => prose.sampleDates.some(([first, last]) => first <= date && date <= last),
    isSampleLine: (line) => prose.isSampleLine(line),
  };
}

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
