import { localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import { plainCell } from '../renderers/cells.js';
import { renderJson } from '../renderers/json.js';
import { failureText } from '../reporters/problem-text.js';
import { applyChange } from '../site/apply-changes.js';
import type { ChangeJournal, JournalEntry } from '../site/change-journal.js';
import type { ChangeRecord, FileChange } from '../site/change-record.js';
import type { Site } from '../site/find-site.js';
import type { WantedChange } from '../site/planned-change.js';
import { siteJournal, withJournal } from '../site/site-journal.js';
import { changeToUndo, editsOf, type PastChange, pastChanges, undoOf } from '../site/undo-change.js';
import { drawTable } from '../terminal/table.js';
import { type CommonOptions, type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { type ChangeOptions, journalRequest, writeDiff, writeFiles, writeNext } from './command-changes.js';
import { writeNote } from './command-note.js';
import { chosenName } from './command-option.js';
import { siteFor, tellUnfinished } from './command-worklog.js';

export interface UndoOptions extends ChangeOptions {
  readonly list?: boolean;
  readonly output?: string;
}

const OUTPUTS = ['table', 'json'] as const;

/** `worklog undo`: takes back the last change that a command made on the site; `--list` shows them all. */
export async function undo(options: UndoOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'table', OUTPUTS);
  if (options.output !== undefined && options.list !== true) throw outputWithoutList();
  const site = await siteFor(context, options);
  if (options.list === true) {
    await tellUnfinished(site, context, options);
    return listChanges(site, output, options, context);
  }
  if (options.dryRun === true) {
    await tellUnfinished(site, context, options);
    const journal = siteJournal(site.root, context);
    const { wanted } = journal === null ? nothingToUndo() : nextUndo(journal, context);
    writeDiff(editsOf(wanted), options, context);
    return 0;
  }
  await withJournal(site.root, journalRequest(options, context), async (journal, recovery) => {
    // What was to be taken back has been taken back just now; the change before it was not meant.
    if (recovery?.outcome === 'taken back' && recovery.record.undoes === null) {
      writeNext(
        ['Nothing else was taken back: worklog undo once more takes back the change before it.'],
        options,
        context,
      );
      return;
    }
    await takeBackLast(journal, options, context);
  });
  return 0;
}

function takeBackLast(journal: ChangeJournal, options: UndoOptions, context: Context): Promise<void> {
  const { record, wanted } = nextUndo(journal, context);
  applyChange(journal, wanted);
  writeFiles(journal.root, editsOf(wanted), options, context);
  const before = changeToUndo(journal);
  writeNext(
    [
      `Taken back: ${record.summary}, of ${localTime(record.time)}.`,
      before === null
        ? 'There is nothing more to take back.'
        : 'worklog undo once more takes back the change before it, worklog undo --list shows them all.',
    ],
    options,
    context,
  );
  return Promise.resolve();
}

/** The change that is taken back next, and what takes it back. */
function nextUndo(
  journal: ChangeJournal,
  { now, files }: Context,
): { readonly record: ChangeRecord; readonly wanted: WantedChange } {
  const entry = changeToUndo(journal) ?? nothingToUndo();
  const record = journal.read(entry);
  return { record, wanted: undoOf(record, entry, now().toISOString(), files) };
}

/** Like `git stash pop` without a stash: nothing was done that a script could build on, so it is a failure. */
function nothingToUndo(): never {
  throw new Failure({
    problem: 'There is nothing to take back',
    expected: 'a change that a command made on this site',
    found: 'none that is not taken back already',
    advice: 'worklog undo --list shows the changes that are remembered.',
  });
}

function outputWithoutList(): Failure {
  return new Failure({
    problem: '--output needs --list',
    expected: 'both',
    found: 'only --output',
    advice: 'As in: worklog undo --list --output json',
  });
}

/** A change that was made, with its record. */
interface ListedChange extends PastChange {
  readonly record: ChangeRecord;
}

function listChanges(
  { root }: Site,
  output: (typeof OUTPUTS)[number],
  options: UndoOptions,
  context: Context,
): ExitCode {
  const journal = siteJournal(root, context);
  const past = journal === null ? [] : pastChanges(journal);
  const listed = past.flatMap((change): ListedChange[] => {
    const record = journal === null ? null : readOrTell(journal, change.entry, options, context);
    return record === null ? [] : [{ ...change, record }];
  });
  if (output === 'json') context.stdout.write(renderJson('changes', { items: listed.map(changeItem) }));
  else if (listed.length > 0) writeTable(listed, options, context);
  else writeNote('No change is remembered for this site.', options, context);
  return listed.length < past.length ? 1 : 0;
}

function readOrTell(
  journal: ChangeJournal,
  entry: JournalEntry,
  options: CommonOptions,
  context: Context,
): ChangeRecord | null {
  try {
    return journal.read(entry);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    writeNote(failureText(error.details), options, context);
    return null;
  }
}

const DONE = { made: 'made', changed: 'changed', removed: 'removed' } as const;

function doneTo({ before, after }: FileChange): keyof typeof DONE {
  if (before === null) return DONE.made;
  return after === null ? DONE.removed : DONE.changed;
}

/** As docs/schemas/changes.schema.json has it. */
function changeItem({ state, record }: ListedChange): Readonly<Record<string, unknown>> {
  const files = record.files.map((change) => ({ file: change.file, done: doneTo(change) }));
  return { time: record.time, summary: record.summary, state, files };
}

/** What stands below a change in the table. */
const STATES = { done: null, undone: '(undone)', left: '(left half done)' } as const;

function writeTable(listed: readonly ListedChange[], options: UndoOptions, context: Context): void {
  const rows = listed.flatMap(({ state, record }) => {
    const lines = [record.summary, ...(STATES[state] === null ? [] : [STATES[state]])];
    return Array.from({ length: Math.max(lines.length, record.files.length) }, (_, index) => {
      const change = record.files[index];
      const file = change === undefined ? [] : [doneTo(change), change.file];
      return [index === 0 ? localTime(record.time) : '', lines[index] ?? '', ...file];
    });
  });
  const model = {
    names: [],
    headings: ['When', 'Change', 'Did', 'File'],
    rows: rows.map((cells) => cells.map(plainCell)),
  };
  const style = styleFor(context.stdout, context, options);
  context.stdout.write(drawTable(model, style, columnsOf(context), { spaced: false }));
}

/** A moment as the user's own clock shows it: `2026-07-03 17:05`. */
function localTime(time: string): string {
  const moment = new Date(time);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${localDate(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
