import { addBulletEntries } from '../edits/entries/add-bullet-entry.js';
import { addTask } from '../edits/entries/add-task.js';
import { dayOfWeek, type TaskDay, taskDay, weekOfDay } from '../edits/entries/day-rows.js';
import { readEntryLines } from '../edits/entries/entry-list-text.js';
import { type NewEntry, typedText } from '../edits/entries/typed-text.js';
import type { BulletKind } from '../model/address.js';
import { type CalendarDate, weekdayOf } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import { templateHeading } from '../site/templates.js';
import type { Context, ExitCode } from './command.js';
import {
  changingEntries,
  type EntryOptions,
  type EntryWork,
  readDay,
  readReference,
  readSubEntries,
  readWeekday,
} from './command-entries.js';
import { chosenName } from './command-option.js';

export interface AddOptions extends EntryOptions {
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
  const entries = await readEntries(typed, 'What did you do?', options, context);
  const references = (options.ref ?? []).map(readReference);
  return changingEntries(options, context, (work) => {
    const { editor, language, today, opened } = work;
    const { week, day } = whenOf(options, work);
    const dateOf = (text: string | undefined, what: string): CalendarDate | null =>
      text === undefined ? null : readDay(text, what, today, opened);
    const { notes } = addTask(editor, {
      week,
      language,
      entries,
      also: readTranslations(options, work),
      day,
      start: dateOf(options.start, '--start'),
      completion: dateOf(options.completion, '--completion') ?? (options.done === true ? (day.date ?? today) : null),
      references,
      newRow: options.newRow === true,
    });
    return { summary: `add task ${JSON.stringify(entries[0]?.text ?? '')}`, notes };
  });
}

/** `worklog add objective` and `worklog add achievement`. */
export async function addBulletCommand(
  kind: BulletKind,
  typed: string | null,
  options: AddBulletOptions,
  context: Context,
): Promise<ExitCode> {
  const name = kind === 'objectives' ? 'objective' : 'achievement';
  const entries = await readEntries(
    typed,
    kind === 'objectives' ? 'What is the objective?' : 'What was achieved?',
    options,
    context,
  );
  return changingEntries(options, context, (work) => {
    const { editor, language, today } = work;
    const week = options.week === undefined ? weekOf(today, work) : readWeek(options.week);
    addBulletEntries(editor, {
      week,
      kind,
      language,
      entries,
      also: readTranslations(options, work),
      under: options.under ?? null,
      heading: (own) => templateHeading(context.templates, own, kind, week, editor.vocabulary),
    });
    return { summary: `add ${name} ${JSON.stringify(entries[0]?.text ?? '')}`, notes: [] };
  });
}

/** The entries that the command line gives, stdin where it says `-`, or whoever sits at the terminal. */
async function readEntries(
  typed: string | null,
  question: string,
  { sub }: AddOptions,
  context: Context,
): Promise<NewEntry[]> {
  const items = readSubEntries(sub, '--sub');
  if (typed === '-') {
    const entries = readEntryLines(new TextDecoder().decode(await context.readStdin()), 'What stands on stdin');
    const last = entries.at(-1);
    return last === undefined ? [] : [...entries.slice(0, -1), { ...last, items: [...last.items, ...items] }];
  }
  const text = typed ?? (await context.ask?.(question)) ?? null;
  if (text !== null) return [{ text: typedText(text, 'The text'), items }];
  throw new Failure({
    problem: 'The text is missing',
    expected: 'the words of the entry, or - for those that stand on stdin',
    found: 'none',
    advice: 'As in: worklog add task "Learn Amazon RDS"',
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

function readWeek(typed: string): number {
  if (/^\d{1,3}$/.test(typed)) return Number(typed);
  throw new Failure({
    problem: '--week cannot be read',
    expected: 'the number of a week, such as 4',
    found: JSON.stringify(typed),
  });
}

/** The week and the day that the options name: today, unless they say otherwise. */
function whenOf(options: AddTaskOptions, work: EntryWork): { readonly week: number; readonly day: TaskDay } {
  const { opened, editor, today } = work;
  if (options.day !== undefined && options.date !== undefined) {
    throw new Failure({
      problem: '--day and --date name the day twice',
      expected: 'one of them',
      found: `--day ${options.day} --date ${options.date}`,
    });
  }
  const named = options.week === undefined ? null : readWeek(options.week);
  if (options.day !== undefined) {
    const weekday = readWeekday(options.day, '--day', opened);
    const week = named ?? weekOf(today, work);
    return { week, day: { weekday, date: dayOfWeek(editor, week, weekday) } };
  }
  const date = options.date === undefined ? today : readDay(options.date, '--date', today, opened);
  if (named === null) return { week: weekOf(date, work), day: taskDay(date) };
  const found = weekOfDay(editor, date);
  const isOther =
    found.kind === 'next' || (found.kind === 'week' && found.week !== named) || (found.kind === 'none' && found.dated);
  if (options.date === undefined && isOther && editor.pagesOf(named).length > 0) {
    throw new Failure({
      problem: `Today, ${date}, is not in week ${named}`,
      expected: 'the day of the work',
      found: `--week ${named} alone`,
      advice: `Say when it was: --day tue or --date YYYY-MM-DD.`,
    });
  }
  return { week: named, day: { date, weekday: weekdayOf(date) } };
}

/** The week that a day is in; the last one where the pages tell no dates. */
function weekOf(date: CalendarDate, { editor, opened }: EntryWork): number {
  const found = weekOfDay(editor, date);
  if (found.kind === 'week') return found.week;
  const last = opened.worklog.weeks.at(-1)?.number ?? 0;
  if (found.kind === 'none') {
    if (!found.dated) return last;
    throw new Failure({
      problem: `No week of the worklog holds ${date}`,
      expected: 'a day of one of its weeks',
      found: date,
      advice: 'Name the week with --week.',
    });
  }
  throw new Failure({
    problem: `There is no week for ${date} yet`,
    expected:
      found.last === null ? 'a week: the worklog has none' : `a day up to ${found.last}, the end of week ${last}`,
    found: date,
    advice: `worklog new week makes week ${found.week}; with --create it is made right now. Or name the week with --week.`,
  });
}
