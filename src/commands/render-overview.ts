import { isStandIn, type OutputWords, wordsOf } from '../locale/output-words.js';
import { localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import { readOutputWords } from '../site/locale-packs.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { type RenderedOverview, renderOverviews } from '../site/render-overview.js';
import { sanitise } from '../terminal/sanitise.js';
import { keptLanguages } from '../worklog/kept-languages.js';
import { samplePages } from '../worklog/template-sample.js';
import { type Context, type ExitCode, styleFor } from './command.js';
import {
  type ChangeOptions,
  changingSite,
  shownPath,
  TAKES_BACK,
  writeDiff,
  writeFiles,
  writeNext,
} from './command-changes.js';
import { writeNote } from './command-note.js';
import { readProse } from './command-week.js';
import { englishWordsText } from './command-words.js';
import { exitCodeOf, openWorklogOf, readLanguages, siteFor } from './command-worklog.js';

export interface RenderOverviewOptions extends ChangeOptions {
  readonly check?: boolean;
  readonly force?: boolean;
}

/** `worklog render overview`: a page of figures and pictures in the worklog's section, in each of its languages. */
export async function renderOverviewCommand(options: RenderOverviewOptions, context: Context): Promise<ExitCode> {
  const site = await siteFor(context, options);
  const writes = options.check !== true && options.dryRun !== true;
  return changingSite(site, { ...options, dryRun: !writes }, context, async (makeChanges) => {
    const opened = await openWorklogOf(site, context, { ...options, lang: 'all' });
    const { worklog } = opened;
    const asked = readLanguages(options.lang, worklog.language, worklog.languages, 'all') ?? keptLanguages(worklog);
    const words = readOutputWords(context.templates);
    const overviews = await renderOverviews(opened, asked, {
      words,
      samples: samplePages(opened, readProse(context.templates)),
      force: options.force === true,
      today: localDate(context.now()),
    });
    if (overviews.length === 0) throw noWeek(asked, opened);
    tellStandIns(overviews, words, options, context);
    const edits = overviews.flatMap((overview) => overview.edits);
    writeLeft(overviews, opened, context);
    if (edits.length === 0) writeUpToDate(overviews, options, context);
    else if (options.check === true) writeUnrendered(edits, opened, options, context);
    else if (options.dryRun === true) writeDiff(edits, options, context);
    else {
      makeChanges(edits, 'render overview');
      writeFiles(site.root, edits, options, context);
      writeNext([TAKES_BACK], options, context);
    }
    return options.check === true && edits.length > 0 ? 1 : exitCodeOf(opened);
  });
}

/** Overviews beside the one that is kept up to date grow old unnoticed, and are shown all the same. */
function writeLeft(overviews: readonly RenderedOverview[], { site }: OpenWorklog, context: Context): void {
  for (const { file, left } of overviews) {
    for (const other of left) {
      const path = sanitise(shownPath(site.root, other, context));
      const kept = sanitise(shownPath(site.root, file, context));
      context.stderr.write(
        `worklog: ${path} is an overview too and is left as it is: ${kept} is the one kept up to date.\n`,
      );
    }
  }
}

/** Says of languages that worklog has no words of that their overview is in English. */
function tellStandIns(
  overviews: readonly RenderedOverview[],
  words: readonly OutputWords[],
  options: RenderOverviewOptions,
  context: Context,
): void {
  const languages = overviews.map(({ language }) => language).filter((one) => isStandIn(wordsOf(words, one), one));
  if (languages.length > 0) writeNote(englishWordsText(languages, 'the overview has'), options, context);
}

function writeUpToDate(
  overviews: readonly RenderedOverview[],
  options: RenderOverviewOptions,
  { stdout }: Context,
): void {
  if (options.quiet === true) return;
  stdout.write(`The ${overviews.length === 1 ? 'overview is' : 'overviews are'} up to date.\n`);
}

function writeUnrendered(
  edits: readonly FileEdit[],
  { site }: OpenWorklog,
  options: RenderOverviewOptions,
  context: Context,
): void {
  const style = styleFor(context.stdout, context, options);
  for (const { kind, file } of edits) {
    const path = sanitise(shownPath(site.root, file, context));
    const would = kind === 'create' ? 'would make' : kind === 'delete' ? 'would remove' : 'would change';
    context.stdout.write(options.quiet === true ? `${path}\n` : `${style.warning(would)} ${path}\n`);
  }
}

function noWeek(languages: readonly string[], { sectionFolders }: OpenWorklog): Failure {
  return new Failure({
    problem: `There is no week to give an overview of in ${languages.join(', ')}`,
    expected: `a week page in ${sectionFolders.join(', ')}`,
    found: 'none',
    advice: 'Begin a week with worklog new week.',
  });
}
