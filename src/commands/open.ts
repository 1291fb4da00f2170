import { namedEntry } from '../edits/entries/change-entry.js';
import { rowOfDay, taskDay } from '../edits/entries/day-rows.js';
import { type Address, parseAddress } from '../model/address.js';
import { localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import type { WeekPage } from '../model/week-page.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { openInBrowser } from '../terminal/browser.js';
import { sanitise } from '../terminal/sanitise.js';
import { openInEditor } from '../terminal/text-editor.js';
import { weekOfDay } from '../worklog/week-of-day.js';
import type { CommonOptions, Context, ExitCode } from './command.js';
import { shownPath } from './command-changes.js';
import { editorOf } from './command-entries.js';
import { writeNote } from './command-note.js';
import { type WorklogCalendar, worklogCalendar } from './command-today.js';
import { exitCodeOf, openWorklogFor, readLanguage } from './command-worklog.js';
import { webAddress } from './open/web-address.js';

export interface OpenOptions extends CommonOptions {
  readonly web?: boolean;
  readonly print?: boolean;
}

/** `worklog open`: the page of a week, or the line of an entry, in the user's editor; or the published page in the browser. */
export async function openPage(typed: string | null, options: OpenOptions, context: Context): Promise<ExitCode> {
  const address = typed === null ? null : readTarget(typed);
  const opened = await openWorklogFor(context, { ...options, lang: 'all' });
  const { worklog } = opened;
  const { page, offset } = placeOf(address, readLanguage(options.lang, worklog), opened, context);
  if (options.web === true) await openWeb(page, opened, options, context);
  else if (options.print === true) {
    context.stdout.write(`${sanitise(shownPath(opened.site.root, page.file, context))}\n`);
  } else {
    const { line, column } = page.source.position(offset);
    const advice = 'As in: EDITOR=nano worklog open. With --print its path is printed.';
    await openInEditor({ root: opened.site.root, file: page.file, line, column }, context.env, advice);
  }
  return exitCodeOf(opened);
}

/** @throws Failure for what is neither a week nor the address of an entry */
function readTarget(typed: string): Address {
  const address = parseAddress(typed);
  if (address !== null) return address;
  throw new Failure({
    problem: 'What to open cannot be read',
    expected: 'the number of a week, or the address of an entry: 4, 4.3 (week 4, row 3), 4.o2 (an objective) or 4.a1.2',
    found: JSON.stringify(typed),
    advice: 'worklog list shows the weeks, worklog list tasks the addresses.',
  });
}

interface Place {
  readonly page: WeekPage;
  /** Where in its text. */
  readonly offset: number;
}

function placeOf(address: Address | null, language: string, opened: OpenWorklog, context: Context): Place {
  const editor = editorOf(opened);
  if (address !== null && address.path.length > 0) {
    const { page, entry } = namedEntry(editor, address, language);
    return { page, offset: entry?.span.start ?? page.tasks[address.path[0] ?? 0]?.span.start ?? 0 };
  }
  const calendar = worklogCalendar(opened, context);
  const page = editor.pageOf(address?.week ?? weekToOpen(calendar, language, opened, context), language);
  return { page, offset: todaysRow(page, calendar, context) ?? tasksHeading(page, address) ?? bodyStart(page, opened) };
}

/** The week that today is in, else the last one that somebody has written. */
function weekToOpen(
  { weekDays, sampleWeeks }: WorklogCalendar,
  language: string,
  { worklog, sectionFolders }: OpenWorklog,
  { now }: Context,
): number {
  const numbers = worklog.weeks.map(({ number }) => number);
  const last = numbers.at(-1);
  if (last === undefined) {
    throw new Failure({
      problem: `There is no page to open: ${sectionFolders.join(', ')} holds no week yet`,
      expected: 'the page of a week',
      found: 'none',
      advice: 'worklog new week makes the first one.',
    });
  }
  const found = weekOfDay(weekDays, last, localDate(now()));
  if (found.kind === 'week') return found.week;
  const samples = sampleWeeks(language);
  return numbers.findLast((number) => !samples.has(number)) ?? numbers[0] ?? last;
}

/** Where the row of today begins; null where the page has none. */
function todaysRow(page: WeekPage, { weekDays, rowDates }: WorklogCalendar, { now }: Context): number | null {
  const today = localDate(now());
  const days = weekDays.find(({ week }) => week === page.week);
  if (days === undefined || !page.hasTaskTable || today < days.start || today > days.end) return null;
  const row = rowOfDay(page.tasks, rowDates(page), taskDay(today));
  return row === null ? null : (page.tasks[row]?.span.start ?? null);
}

/** Where the tasks begin, for whoever has not named the week to look at it as a whole. */
function tasksHeading({ sections }: WeekPage, address: Address | null): number | null {
  if (address !== null) return null;
  return sections.find(({ roles }) => roles.includes('tasks'))?.headingSpan.start ?? null;
}

/** The first line behind the front matter that says something. */
function bodyStart({ file, source: { text } }: WeekPage, { readings }: OpenWorklog): number {
  const block = readings.find(({ page }) => page.file === file)?.page.frontMatterBlock ?? null;
  const start = block?.bodyStart ?? 0;
  const blank = /^\s*/.exec(text.slice(start))?.[0].length ?? 0;
  return start + blank < text.length ? start + blank : start;
}

async function openWeb(page: WeekPage, opened: OpenWorklog, options: OpenOptions, context: Context): Promise<void> {
  const { address, note } = await webAddress(page, opened, context);
  if (note !== null) writeNote(note, options, context);
  const surroundings = { env: context.env, platform: context.files.platform };
  if (options.print !== true && (await openInBrowser(address, surroundings))) return;
  context.stdout.write(`${sanitise(address)}\n`);
  if (options.print !== true) writeNote('There is no browser to open it with here.', options, context);
}
