import { pageRemains } from '../edits/comparison/page-remains.js';
import { newLiveContent } from '../edits/live-content/new-live-content.js';
import { Vocabulary } from '../locale/vocabulary.js';
import { localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import type { WeekPage } from '../model/week-page.js';
import { pageInput } from '../page/content-page.js';
import { readWeekPage } from '../page/week-page.js';
import { showControlCharacters } from '../renderers/control-characters.js';
import { renderWeekPage } from '../renderers/week-page/render-week-page.js';
import { loadFrontMatterReader } from '../site/front-matter-reader.js';
import { readLocalePacks } from '../site/locale-packs.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { type FormSources, siteForm } from '../site/week-page-form.js';
import { sanitiseLines } from '../terminal/sanitise.js';
import { drawWeek } from '../terminal/week-view.js';
import { type ShownWeek, shownWeek } from '../worklog/shown-week.js';
import { pageOfShownWeek } from '../worklog/shown-week-page.js';
import { type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { writeNote } from './command-note.js';
import { chosenName } from './command-option.js';
import { chosenPages, readWeekNumber } from './command-shown-week.js';
import { exitCodeOf, openWorklogFor, openWorklogOf } from './command-worklog.js';
import { refuseLive, refuseNewShortcodes } from './render-week/live-refusal.js';
import { inFile, ownWeek } from './render-week/own-week.js';
import { remainText, standInText } from './render-week/refusals.js';
import { chosenWeeks, siteForStdin, weeksOnStdin } from './render-week/stdin-weeks.js';
import { type RenderWeekOptions, writeWeek } from './render-week/write-week.js';

const OUTPUTS = ['markdown', 'html', 'terminal'] as const;
type RenderOutput = (typeof OUTPUTS)[number];

/** `worklog render week`: one week in the form of its template, printed or written into the content folder. */
export async function renderWeek(
  typed: string | null,
  options: RenderWeekOptions,
  context: Context,
): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'markdown', OUTPUTS);
  const isOnStdin = options.stdin === true || typed === '-';
  const number = typed === null || typed === '-' ? null : readWeekNumber(typed);
  const isWritten = options.write === true || options.dryRun === true;
  if (isWritten && output !== 'markdown') throw onlyMarkdown(output);
  const given = isOnStdin ? weeksOnStdin(await context.readStdin()) : null;
  const asked = given === null ? null : chosenWeeks(given, number, options.lang);
  const sources = await formSources(context);
  if (isWritten) return writeWeek(number, asked, options, sources, context);
  if (asked !== null) {
    const site = await siteForStdin(context, options);
    const opened = site === null ? null : await openWorklogOf(site, context, { ...options, lang: 'all' });
    await print(asked, opened, true, output, sources, options, context);
    return opened === null ? 0 : exitCodeOf(opened);
  }
  const opened = await openWorklogFor(context, options);
  const pages = chosenPages(opened, number, 'render week');
  const weeks = pages.map((page) =>
    output === 'markdown' ? visiblePage(page, options, context) : shownWeek(page, '.'),
  );
  await print(weeks, opened, false, output, sources, options, context);
  return exitCodeOf(opened);
}

async function formSources({ templates, now }: Context): Promise<FormSources> {
  const vocabulary = new Vocabulary(readLocalePacks(templates));
  return { templates, today: localDate(now()), reader: { vocabulary, frontMatter: await loadFrontMatterReader() } };
}

function onlyMarkdown(output: RenderOutput): Failure {
  return new Failure({
    problem: `Only Markdown is written into a site, not ${output}`,
    expected: '--output markdown, or no --output',
    found: `--output ${output}`,
    advice: `Print it, as in: worklog render week 4 --output ${output} > week-4.${output === 'html' ? 'html' : 'txt'}`,
  });
}

async function print(
  weeks: readonly ShownWeek[],
  opened: OpenWorklog | null,
  isGiven: boolean,
  output: RenderOutput,
  sources: FormSources,
  options: RenderWeekOptions,
  context: Context,
): Promise<void> {
  if (output === 'terminal') {
    printForTerminal(weeks, sources, options, context);
    return;
  }
  const week = onlyWeek(weeks, output);
  if (output === 'html') {
    // What makes HTML reads Markdown with a library of its own.
    const { weekAsHtml } = await import('./render-week/week-as-html.js');
    context.stdout.write(weekAsHtml(week, context));
    return;
  }
  const page = opened?.readings.find(({ page: own }) => own.file === week.file && own.language === week.language)?.page;
  if (isGiven && options.force !== true) refuseNewShortcodes(week, page ?? null);
  const form = siteForm(week, opened, sources);
  const write = (): string => renderWeekPage(week, { ...form, newLine: '\n' }, sources.reader);
  const text = isGiven ? write() : inFile(week.file, write);
  const after = readWeekPage(pageInput(week.file, week.language, text), sources.reader);
  if (options.force !== true) refuseLive(week, newLiveContent(page ?? null, after), isGiven);
  if (form.isStandIn) writeNote(standInText(week.language), options, context);
  if (!isGiven && page !== undefined) {
    const seen = pageInput(page.file, page.language, showControlCharacters(page.source.text));
    const before = readWeekPage(seen, sources.reader);
    tellRemains(page.file, pageRemains(before, after, sources.reader.vocabulary), options, context);
  }
  context.stdout.write(context.stdout.isTerminal ? sanitiseLines(text) : text);
}

/** The week of a page of the site, with a note where the page holds what nobody can see. */
function visiblePage(page: WeekPage, options: RenderWeekOptions, context: Context): ShownWeek {
  const { week, note } = ownWeek(page);
  if (note !== null) writeNote(note, options, context);
  return week;
}

/** At most so many are told one by one. */
const MOST_REMAINS = 5;

/** A page may hold more than a week does. */
function tellRemains(
  file: string,
  remains: ReturnType<typeof pageRemains>,
  options: RenderWeekOptions,
  context: Context,
): void {
  for (const remain of remains.slice(0, MOST_REMAINS)) writeNote(remainText(file, remain), options, context);
  const more = remains.length - MOST_REMAINS;
  if (more > 0) writeNote(`${file}: ${more} more of that kind.`, options, context);
}

function printForTerminal(
  weeks: readonly ShownWeek[],
  { reader: { vocabulary } }: FormSources,
  options: RenderWeekOptions,
  context: Context,
): void {
  const style = styleFor(context.stdout, context, options);
  const width = columnsOf(context);
  const drawn = weeks.map((week) =>
    drawWeek(pageOfShownWeek(week), vocabulary.languageName(week.language), style, width),
  );
  context.stdout.write(drawn.join('\n'));
}

/** A page is of one language. */
function onlyWeek(weeks: readonly ShownWeek[], output: RenderOutput): ShownWeek {
  const [only, ...others] = weeks;
  if (only !== undefined && others.length === 0) return only;
  const languages = weeks.map(({ language }) => language);
  throw new Failure({
    problem: `A page of ${output === 'html' ? 'HTML' : 'Markdown'} is of one language`,
    expected: `one of ${languages.join(', ')}`,
    found: languages.join(', '),
    advice: `Name one with --lang ${languages[0]}${output === 'html' ? '' : '; --write writes all of them'}.`,
  });
}
