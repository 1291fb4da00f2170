import { eitherDay, readDateArgument } from '../dialect/date-argument.js';
import { siteDateOrder } from '../dialect/site-dialect.js';
import type { NewReference } from '../edits/entries/reference-cell.js';
import { type NewEntry, typedText } from '../edits/entries/typed-text.js';
import { WorklogEditor } from '../edits/entries/worklog-editor.js';
import { type Address, parseAddress } from '../model/address.js';
import { type CalendarDate, localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import type { Weekday } from '../model/weekday.js';
import { changeExcerpt } from '../reporters/change-excerpt.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { dialectReader } from '../site/site-dialects.js';
import { drawChange } from '../terminal/change-view.js';
import { sanitise } from '../terminal/sanitise.js';
import { type Context, type ExitCode, styleFor } from './command.js';
import {
  type ChangeOptions,
  changingSite,
  type MakeChanges,
  shownPath,
  TAKES_BACK,
  writeDiff,
  writeFiles,
  writeNext,
} from './command-changes.js';
import { writeNote } from './command-note.js';
import { isSampleDay, readProse } from './command-week.js';
import { exitCodeOf, openWorklogOf, readLanguage, siteFor } from './command-worklog.js';

/** Options of the commands that name an entry by its address. */
export interface EntryOptions extends ChangeOptions {
  readonly only?: string;
  readonly expect?: string;
  readonly repad?: boolean;
}

/** What a command on entries did. */
export interface EntryChange {
  /** In the words of a command line, for `worklog undo --list`. */
  readonly summary: string;
  /** What was not done, for stderr. */
  readonly notes: readonly string[];
  /** What to know next, before how to take it back. */
  readonly next?: string;
  /** What is to be written; by default what the editor has changed. */
  readonly edits?: readonly FileEdit[];
}

/** What a command on entries works with. */
export interface EntryWork {
  readonly opened: OpenWorklog;
  readonly editor: WorklogEditor;
  /** The language whose entries are meant: that of `--only` or `--lang`, else the worklog's own. */
  readonly language: string;
  readonly today: CalendarDate;
  /** Whether a day is one that the programme's template comes with. */
  readonly isSampleDay: (date: CalendarDate) => boolean;
}

/** Changes entries of a worklog, shows what was changed, and how to take it back. */
export async function changingEntries(
  options: EntryOptions,
  context: Context,
  work: (work: EntryWork) => EntryChange | Promise<EntryChange>,
): Promise<ExitCode> {
  const site = await siteFor(context, options);
  return changingSite(site, options, context, async (makeChanges) => {
    const opened = await openWorklogOf(site, context, { ...options, lang: 'all' });
    const editor = editorOf(opened, options.repad === true);
    const language = readLanguage(options.only ?? options.lang, opened.worklog);
    const today = localDate(context.now());
    const isSample = isSampleDay(readProse(context.templates));
    const change = await work({ opened, editor, language, today, isSampleDay: isSample });
    const { notes, edits = editor.edits() } = change;
    finish(edits, change, { opened, makeChanges }, options, context);
    for (const note of notes) writeNote(note, options, context);
    return exitCodeOf(opened);
  });
}

/** An editor of all pages of a worklog; `repads` has it lay out the task tables of changed pages anew. */
export function editorOf(opened: OpenWorklog, repads = false): WorklogEditor {
  const { worklog, readings, vocabulary, pages } = opened;
  const { frontMatter } = pages;
  return new WorklogEditor({ worklog, readings, vocabulary, dialect: dialectReader(opened), frontMatter, repads });
}

function finish(
  edits: readonly FileEdit[],
  { summary, notes, next }: EntryChange,
  { opened, makeChanges }: { readonly opened: OpenWorklog; readonly makeChanges: MakeChanges },
  options: EntryOptions,
  context: Context,
): void {
  if (edits.length === 0) {
    if (notes.length === 0) writeNote('The pages say so already: nothing was changed.', options, context);
    return;
  }
  if (options.dryRun === true) {
    writeDiff(edits, options, context);
    return;
  }
  makeChanges(edits, summary);
  const made = edits.filter(({ kind }) => kind === 'create');
  writeFiles(opened.site.root, made, options, context);
  const style = styleFor(context.stdout, context, options);
  for (const edit of edits) {
    if (edit.kind === 'create') continue;
    const file = shownPath(opened.site.root, edit.file, context);
    context.stdout.write(options.quiet === true ? `${sanitise(file)}\n` : drawChange(changeExcerpt(edit), file, style));
  }
  writeNext([...(next === undefined ? [] : [next]), TAKES_BACK], options, context);
}

/** @throws Failure for what is no address of an entry */
export function readAddress(typed: string, what = 'The address'): Address {
  const address = parseAddress(typed);
  if (address !== null && address.path.length > 0) return address;
  throw new Failure({
    problem: `${what} cannot be read`,
    expected: 'the address of an entry: 4.3 (week 4, row 3), 4.3.2 (its second item), 4.o2 (an objective) or 4.a1.2',
    found: JSON.stringify(typed),
    advice: 'worklog list tasks, list objectives and list achievements show the addresses.',
  });
}

/** @throws Failure for what is no day, or may be either of two */
export function readDay(typed: string, what: string, today: CalendarDate, opened: OpenWorklog): CalendarDate {
  const order = siteDateOrder(opened.readings.map(({ dateOrder }) => dateOrder));
  const date = readDateArgument(typed, today, order, opened.vocabulary);
  if (date !== null) return date;
  const either = eitherDay(typed, opened.vocabulary);
  throw new Failure({
    problem: either === null ? `${what} is no date` : `${what} may be either of two days`,
    expected: 'YYYY-MM-DD, today, yesterday, tomorrow, a weekday, or a date as the site writes them',
    found: JSON.stringify(typed),
    ...(either === null ? {} : { advice: `Write ${either[0]} or ${either[1]}.` }),
  });
}

/** @throws Failure for what names no weekday, or several */
export function readWeekday(typed: string, what: string, { vocabulary }: OpenWorklog): Weekday {
  const [day, ...others] = vocabulary.weekdayNames(typed.trim().toLowerCase());
  if (day !== undefined && others.length === 0) return day;
  throw new Failure({
    problem: `${what} names no weekday`,
    expected: 'a weekday, such as tue',
    found: JSON.stringify(typed),
  });
}

/** Reads `--ref`: an address, `words=address`, or words alone. */
export function readReference(typed: string): NewReference {
  const text = typedText(typed, '--ref');
  const labelled = /^(?![a-z][a-z\d+.-]*:\/\/|mailto:)([^=]+)=\s*((?:https?:\/\/|mailto:|www\.).+)$/i.exec(text);
  const address = labelled?.[2] ?? text;
  const label = labelled?.[1]?.trim() ?? null;
  if (/^(?:https?:\/\/|mailto:)\S+$/i.test(address)) return { url: address, text: label };
  if (/^www\.\S+$/i.test(address)) return { url: `https://${address}`, text: label };
  if (/^[a-z][a-z\d+.-]*:/i.test(text) && !/^[a-z]+:\s/i.test(text)) {
    throw new Failure({
      problem: '--ref has an address that a page cannot link to',
      expected: 'an http, https or mailto address, words=address, or words alone',
      found: JSON.stringify(typed),
    });
  }
  return { url: null, text };
}

/** Texts of `--sub` as entries of their own. */
export function readSubEntries(typed: readonly string[] | undefined, what: string): NewEntry[] {
  return (typed ?? []).map((text) => ({ text: typedText(text, what), items: [] }));
}
