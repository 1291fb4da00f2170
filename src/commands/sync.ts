import { CARRIED, type Carried } from '../edits/sync/page-sync.js';
import { type SyncedPage, syncWorklog } from '../edits/sync/sync-week.js';
import { Prose } from '../locale/prose.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import { changeExcerpt } from '../reporters/change-excerpt.js';
import { readTemplateSamples } from '../site/locale-packs.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { settledBy } from '../site/settings.js';
import { dialectReader } from '../site/site-dialects.js';
import { drawChange } from '../terminal/change-view.js';
import { sanitise } from '../terminal/sanitise.js';
import { parseWeekRange } from '../worklog/week-range.js';
import { type Context, type ExitCode, styleFor } from './command.js';
import { type ChangeOptions, changingSite, shownPath, TAKES_BACK, writeDiff, writeNext } from './command-changes.js';
import { writeNote } from './command-note.js';
import { exitCodeOf, openWorklogFor, openWorklogOf, readLanguage, readLanguages, siteFor } from './command-worklog.js';

export interface SyncOptions extends ChangeOptions {
  readonly from?: string;
  readonly check?: boolean;
}

/** `worklog sync`: brings the languages of weeks back in step, or says what is not. */
export async function sync(typed: readonly string[], options: SyncOptions, context: Context): Promise<ExitCode> {
  const weeks = readWeeks(typed);
  if (options.check === true) {
    const opened = await openWorklogFor(context, { ...options, lang: 'all' });
    return check(syncedPages(opened, context, typed, weeks, options), opened, options, context);
  }
  const site = await siteFor(context, options);
  return changingSite(site, options, context, async (makeChanges) => {
    const opened = await openWorklogOf(site, context, { ...options, lang: 'all' });
    const pages = syncedPages(opened, context, typed, weeks, options);
    const edits = pages.flatMap(({ edit }) => edit ?? []);
    if (edits.length > 0 && options.dryRun === true) writeDiff(edits, options, context);
    else if (edits.length > 0) {
      makeChanges(edits, ['sync', ...typed].join(' '));
      for (const page of pages) if (page.edit !== null) writePage(page, page.edit, opened, options, context);
      writeNext([TAKES_BACK], options, context);
    }
    const left = pages.filter(({ left: sentences }) => sentences.length > 0);
    if (edits.length === 0 && left.length === 0) writeInStep(opened, options, context);
    if (edits.length === 0 && left.length > 0)
      writeNote('There is nothing that can be carried over for certain.', options, context);
    tellLeft(left, opened, options, context);
    return exitCodeOf(opened);
  });
}

function syncedPages(
  opened: OpenWorklog,
  { templates }: Context,
  typed: readonly string[],
  weeks: (week: number) => boolean,
  options: SyncOptions,
): readonly SyncedPage[] {
  const { worklog, readings, settings, vocabulary, pages } = opened;
  const numbers = worklog.weeks.map(({ number }) => number);
  if (!numbers.some(weeks)) {
    throw new Failure({
      problem: typed.length === 0 ? 'There is no week to bring in step' : `There is no week ${typed.join(' ')}`,
      expected:
        numbers.length === 0 ? 'a week: the worklog has none yet' : `weeks of the worklog: ${numbers.join(', ')}`,
      found: typed.length === 0 ? 'none' : typed.join(' '),
    });
  }
  const { from, targets } = chosenLanguages(opened, options);
  const prose = new Prose(vocabulary.packs, readTemplateSamples(templates));
  const dialect = dialectReader(opened);
  const { frontMatter } = pages;
  return syncWorklog(
    { worklog, readings, vocabulary, dialect, frontMatter, repads: false },
    { weeks, from, targets, prose },
    settledBy(settings),
  );
}

/** The languages that have pages: only they can be in step or not. */
function chosenLanguages(
  { worklog, readings }: OpenWorklog,
  { from, lang }: SyncOptions,
): { readonly from: string; readonly targets: readonly string[] } {
  const own = readLanguage(from, worklog);
  const written = worklog.languages.filter((language) => readings.some(({ page }) => page.language === language));
  const named = lang === undefined ? null : readLanguages(lang, worklog.language, worklog.languages);
  if (named?.includes(own) === true) {
    throw new Failure({
      problem: `--lang names ${own}, the language that the others are brought in step with`,
      expected: worklog.languages.filter((language) => language !== own).join(', '),
      found: JSON.stringify(lang),
      advice: 'Name the language that is right with --from.',
    });
  }
  return { from: own, targets: (named ?? written).filter((language) => language !== own) };
}

function readWeeks(typed: readonly string[]): (week: number) => boolean {
  if (typed.length === 0) return () => true;
  const weeks = parseWeekRange(typed.join(','));
  if (weeks !== null) return weeks;
  throw new Failure({
    problem: 'The weeks cannot be read',
    expected: 'numbers and ranges: 4, or 1..3,7',
    found: JSON.stringify(typed.join(' ')),
  });
}

const NAMES: Readonly<Record<Carried, readonly [one: string, several: string]>> = {
  row: ['row', 'rows'],
  date: ['date', 'dates'],
  day: ['day', 'days'],
  completion: ['completion', 'completions'],
  link: ['link', 'links'],
  entry: ['entry', 'entries'],
  text: ['text', 'texts'],
};

/** What was carried, in words: `1 row, 2 dates`. */
function inWords(carried: SyncedPage['carried']): string {
  return CARRIED.flatMap((kind) => {
    const count = carried.get(kind) ?? 0;
    return count === 0 ? [] : [`${count} ${NAMES[kind][count === 1 ? 0 : 1]}`];
  }).join(', ');
}

function writePage(
  page: SyncedPage,
  edit: FileEdit,
  opened: OpenWorklog,
  options: SyncOptions,
  context: Context,
): void {
  const file = sanitise(shownPath(opened.site.root, edit.file, context));
  if (options.quiet === true) {
    context.stdout.write(`${file}\n`);
    return;
  }
  const style = styleFor(context.stdout, context, options);
  context.stdout.write(`${drawChange(changeExcerpt(edit), file, style)}  ${inWords(page.carried)}\n`);
}

function check(pages: readonly SyncedPage[], opened: OpenWorklog, options: SyncOptions, context: Context): ExitCode {
  const style = styleFor(context.stdout, context, options);
  const outOfStep = pages.filter(({ carried, left }) => carried.size + left.length > 0);
  for (const { week, language, carried, left } of outOfStep) {
    const sentences = [...(carried.size === 0 ? [] : [`${inWords(carried)} to carry over.`]), ...left];
    const head = style.strong(`Week ${week}, ${opened.vocabulary.languageName(language)}`);
    if (options.quiet !== true) {
      context.stdout.write(`${head}\n${sentences.map((one) => `  ${sanitise(one)}\n`).join('')}`);
    }
  }
  if (outOfStep.length === 0) writeInStep(opened, options, context);
  return outOfStep.length > 0 ? 1 : exitCodeOf(opened);
}

/** That there is nothing to do; where only one language has pages, that is why. */
function writeInStep({ readings, vocabulary }: OpenWorklog, options: SyncOptions, context: Context): void {
  if (options.quiet === true) return;
  const [only, ...others] = new Set(readings.map(({ page }) => page.language));
  const said =
    only === undefined || others.length > 0
      ? 'The languages are in step.'
      : `Only ${vocabulary.languageName(only)} has pages: there is nothing that they could be in step with.`;
  context.stdout.write(`${sanitise(said)}\n`);
}

/** What is out of step still, on stderr. */
function tellLeft(pages: readonly SyncedPage[], opened: OpenWorklog, options: SyncOptions, context: Context): void {
  for (const { week, language, left } of pages) {
    for (const sentence of left) {
      writeNote(`Week ${week}, ${opened.vocabulary.languageName(language)}. ${sentence}`, options, context);
    }
  }
}
