import type { WeekPage } from '../../model/week-page.js';
import type { OpenWorklog } from '../../site/open-worklog.js';
import {
  pageThere,
  type RenderedWeek,
  type RenderedWeeks,
  renderWeekInSite,
  writeRenderedWeeks,
} from '../../site/rendered-week.js';
import type { FormSources } from '../../site/week-page-form.js';
import type { ShownWeek } from '../../worklog/shown-week.js';
import type { Context, ExitCode } from '../command.js';
import { type ChangeOptions, changingSite, TAKES_BACK, writeDiff, writeFiles, writeNext } from '../command-changes.js';
import { writeNote } from '../command-note.js';
import { chosenPages } from '../command-shown-week.js';
import { writeListNotes } from '../command-week-lists.js';
import { exitCodeOf, openWorklogOf, readLanguages, siteFor } from '../command-worklog.js';
import { refuseLive, refuseNewShortcodes } from './live-refusal.js';
import { inFile, writableWeek } from './own-week.js';
import { refuseLoss, refuseOtherNumbers, standInText } from './refusals.js';

export interface RenderWeekOptions extends ChangeOptions {
  readonly output?: string;
  readonly stdin?: boolean;
  readonly write?: boolean;
  readonly force?: boolean;
}

/**
 * Writes the pages of a week into the content folder, all or none.
 *
 * @param number the week that was named, if any
 * @param given what stands on stdin; null where the pages that are there are to be written anew
 */
export async function writeWeek(
  number: number | null,
  given: readonly ShownWeek[] | null,
  options: RenderWeekOptions,
  sources: FormSources,
  context: Context,
): Promise<ExitCode> {
  const site = await siteFor(context, options);
  return changingSite(site, options, context, async (makeChanges) => {
    const opened = await openWorklogOf(site, context, { ...options, lang: 'all' });
    const isForced = options.force === true;
    const weeks = given ?? ownPages(opened, number, options.lang).map((page) => writableWeek(page, isForced));
    if (given !== null && !isForced) for (const week of weeks) refuseNewShortcodes(week, pageThere(week, opened));
    const pages = weeks.map((week) => {
      const write = (): RenderedWeek => renderWeekInSite(week, opened, sources);
      return given === null ? inFile(week.file, write) : write();
    });
    if (!isForced) {
      for (const { week, live } of pages) refuseLive(week, live, given !== null);
      refuseLoss(pages);
      refuseOtherNumbers(pages);
    }
    const written = await writeRenderedWeeks(pages, opened, sources.reader);
    const week = pages[0]?.week.week ?? 0;
    if (written.edits.length === 0) writeUnchanged(week, options, context);
    else if (options.dryRun === true) writeDiff(written.edits, options, context);
    else {
      makeChanges(written.edits, `render week ${week}`);
      writeFiles(site.root, written.edits, options, context);
      writeNext([TAKES_BACK], options, context);
    }
    tellNotes(week, written, opened, options, context);
    return exitCodeOf(opened);
  });
}

/** The pages of the week in the languages that are asked for. */
function ownPages(opened: OpenWorklog, number: number | null, lang: string | undefined): readonly WeekPage[] {
  const { language, languages } = opened.worklog;
  const chosen = readLanguages(lang, language, languages);
  const weeks = opened.worklog.weeks.flatMap((week) => {
    const pages = week.pages.filter((page) => chosen === null || chosen.includes(page.language));
    return pages.length === 0 ? [] : [{ ...week, pages }];
  });
  const seen = { ...opened, worklog: { ...opened.worklog, weeks }, chosenLanguages: chosen };
  return chosenPages(seen, number, 'render week');
}

function writeUnchanged(week: number, options: RenderWeekOptions, context: Context): void {
  if (options.quiet !== true) context.stdout.write(`Week ${week} has this form already.\n`);
}

function tellNotes(
  week: number,
  { pages, lists, unlisted }: RenderedWeeks,
  { sectionFolders }: OpenWorklog,
  options: RenderWeekOptions,
  context: Context,
): void {
  for (const { isStandIn, week: own } of pages) {
    if (isStandIn) writeNote(standInText(own.language), options, context);
  }
  writeListNotes(week, lists, unlisted, sectionFolders, options, context);
}
