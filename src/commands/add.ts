import { composeFileEdits } from '../edits/compose-file-edits.js';
import { addBulletEntries } from '../edits/entries/add-bullet-entry.js';
import { addTask } from '../edits/entries/add-task.js';
import { readEntryLines } from '../edits/entries/entry-list-text.js';
import { type NewEntry, typedText } from '../edits/entries/typed-text.js';
import { type Address, type BulletKind, formatAddress } from '../model/address.js';
import type { CalendarDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import { templateHeading } from '../site/templates.js';
import { makeNextWeek } from './add/next-week.js';
import { readWeek, taskTime, WeekMissing, weekOfBullets } from './add/task-time.js';
import type { Context, ExitCode } from './command.js';
import {
  changingEntries,
  type EntryOptions,
  type EntryWork,
  readDay,
  readReference,
  readSubEntries,
} from './command-entries.js';
import { chosenName } from './command-option.js';
import { stdinText } from './command-stdin.js';

interface AddOptions extends EntryOptions {
  readonly sub?: readonly string[];
  /** A language and a text in turn. */
  readonly also?: readonly string[];
  readonly week?: string;
}

export interface AddTaskOptions extends AddOptions {
  readonly day?: string;
  readonly date?: string;
  readonly start?: string;
  readonly completion?: string;
  readonly done?: boolean;
  readonly ref?: readonly string[];
  readonly newRow?: boolean;
  readonly create?: boolean;
}

export interface AddBulletOptions extends AddOptions {
  readonly under?: string;
}

/** `worklog add task`: work goes to the row of its day, in every language where a row has to be made. */
export async function addTaskCommand(
  typed: string | null,
  options: AddTaskOptions,
  context: Context,
): Promise<ExitCode> {
  const entries = await readEntries(typed, { kind: 'task', question: 'What did you do?' }, options, context);
  const references = (options.ref ?? []).map(readReference);
  const add = (create: boolean): Promise<ExitCode> =>
    changingEntries(options, context, async (work) => {
      const when = taskTime(options, work);
      if (when.isMissing && !create) throw new WeekMissing(when, work.opened.worklog);
      const next = when.isMissing ? await makeNextWeek(when, work, context) : null;
      const editor = next?.editor ?? work.editor;
      const dateOf = (text: string | undefined, what: string): CalendarDate | null =>
        text === undefined ? null : readDay(text, what, work.today, work.opened);
      const completion =
        dateOf(options.completion, '--completion') ?? (options.done === true ? (when.day.date ?? work.today) : null);
      const { notes, path } = addTask(editor, {
        week: when.week,
        language: work.language,
        entries,
        also: readTranslations(options, work),
        day: when.day,
        start: dateOf(options.start, '--start'),
        completion: completion === null ? null : { date: completion, yields: options.completion === undefined },
        references,
        newRow: options.newRow === true,
      });
      const summary = `add task ${JSON.stringify(entries[0]?.text ?? '')}`;
      const edits = composeFileEdits(next?.edits ?? [], editor.edits());
      return { summary, notes, edits, next: addressLine({ week: when.week, kind: 'tasks', path }, entries) };
    });
  try {
    return await add(options.create === true);
  } catch (error) {
    // Asked while nobody is kept waiting for the site.
    if (!(error instanceof WeekMissing) || options.dryRun === true) throw error;
    const make = await context
      .prompts()
      ?.confirm(`There is no week ${error.week} yet${error.date === null ? '' : `, for ${error.date}`}. Make it?`);
    if (make !== true) throw error;
    return add(true);
  }
}

/** `worklog add objective` and `worklog add achievement`. */
export async function addBulletCommand(
  kind: BulletKind,
  typed: string | null,
  options: AddBulletOptions,
  context: Context,
): Promise<ExitCode> {
  const name = kind === 'objectives' ? 'objective' : 'achievement';
  const question = kind === 'objectives' ? 'What is the objective?' : 'What was achieved?';
  const entries = await readEntries(typed, { kind: name, question }, options, context);
  return changingEntries(options, context, (work) => {
    const { editor, language } = work;
    const week = options.week === undefined ? weekOfBullets(work) : readWeek(options.week);
    const path = addBulletEntries(editor, {
      week,
      kind,
      language,
      entries,
      also: readTranslations(options, work),
      under: options.under ?? null,
      heading: (own) => templateHeading(context.templates, own, kind, week, editor.vocabulary),
    });
    const summary = `add ${name} ${JSON.stringify(entries[0]?.text ?? '')}`;
    return { summary, notes: [], next: addressLine({ week, kind, path }, entries) };
  });
}

/** By what name the other commands take what was added. */
function addressLine(address: Address, entries: readonly NewEntry[]): string {
  return `${entries.length === 1 ? 'Its address' : 'The address of the first one'} is ${formatAddress(address)}.`;
}

/** The entries that the command line gives, stdin where it says `-`, or whoever sits at the terminal. */
async function readEntries(
  typed: string | null,
  { kind, question }: { readonly kind: string; readonly question: string },
  { sub }: AddOptions,
  context: Context,
): Promise<NewEntry[]> {
  const items = readSubEntries(sub, '--sub');
  if (typed === '-') {
    const entries = readEntryLines(stdinText(await context.readStdin(), 'dropped'), 'What stands on stdin');
    const last = entries.at(-1);
    return last === undefined ? [] : [...entries.slice(0, -1), { ...last, items: [...last.items, ...items] }];
  }
  const prompts = typed === null ? context.prompts() : null;
  const text = typed ?? (await prompts?.text(question)) ?? null;
  if (text !== null) return [{ text: typedText(text, 'The text'), items }];
  throw new Failure({
    problem: prompts === null ? 'The text is missing' : 'Nothing was added',
    expected: 'the words of the entry, or - for those that stand on stdin',
    found: 'none',
    advice: `As in: worklog add ${kind} "${kind === 'task' ? 'Learn Amazon RDS' : 'Understand Multi-AZ deployments'}"`,
  });
}

/** The translations that `--also` gives. */
function readTranslations(
  { also = [] }: AddOptions,
  { opened, language }: EntryWork,
): ReadonlyMap<string, readonly NewEntry[]> {
  const translations = new Map<string, NewEntry[]>();
  for (let at = 0; at < also.length; at += 2) {
    const [code = '', text] = also.slice(at, at + 2);
    const other = chosenName('language', code.trim().toLowerCase(), opened.worklog.languages);
    if (text === undefined || other === language) {
      throw new Failure({
        problem: text === undefined ? '--also has no text' : `--also names ${other}, the language of the entry itself`,
        expected: 'another language and the entry in it: --also vi "…"',
        found: [...also].map((one) => JSON.stringify(one)).join(' '),
      });
    }
    translations.set(other, [...(translations.get(other) ?? []), { text: typedText(text, '--also'), items: [] }]);
  }
  return translations;
}
