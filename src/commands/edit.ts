import { editEntry, namedEntry } from '../edits/entries/change-entry.js';
import { checkExpected } from '../edits/entries/expected-words.js';
import { typedText } from '../edits/entries/typed-text.js';
import { formatAddress } from '../model/address.js';
import type { CalendarDate } from '../model/calendar-date.js';
import { openInEditor } from '../terminal/text-editor.js';
import type { Context, ExitCode } from './command.js';
import {
  changingEntries,
  type EntryOptions,
  editorOf,
  readAddress,
  readDay,
  readReference,
  readSubEntries,
  readWeekday,
} from './command-entries.js';
import { exitCodeOf, openWorklogFor, readLanguage } from './command-worklog.js';

export interface EditOptions extends EntryOptions {
  readonly text?: string;
  readonly addSub?: readonly string[];
  readonly day?: string;
  readonly start?: string;
  readonly completion?: string;
  readonly ref?: readonly string[];
  readonly removeRef?: readonly string[];
}

/** `worklog edit`: changes an entry by its address; without anything to change it opens the page at its line. */
export function edit(typed: string, options: EditOptions, context: Context): Promise<ExitCode> {
  const address = readAddress(typed);
  const { text, addSub, day, start, completion, ref, removeRef } = options;
  if ([text, addSub, day, start, completion, ref, removeRef].every((option) => option === undefined)) {
    return openEntry(typed, options, context);
  }
  const references = (ref ?? []).map(readReference);
  const subEntries = readSubEntries(addSub, '--add-sub');
  const words = text === undefined ? null : typedText(text, '--text');
  return changingEntries(options, context, ({ editor, language, today, opened }) => {
    const dateOf = (value: string | undefined, what: string): CalendarDate | 'none' | null => {
      if (value === undefined) return null;
      return value.trim() === '' || value.trim().toLowerCase() === 'none'
        ? 'none'
        : readDay(value, what, today, opened);
    };
    const named = namedEntry(editor, address, language);
    if (options.expect !== undefined) checkExpected(named, options.expect);
    editEntry(
      editor,
      named,
      {
        text: words,
        subEntries,
        day: day === undefined ? null : readWeekday(day, '--day', opened),
        start: dateOf(start, '--start'),
        completion: dateOf(completion, '--completion'),
        references,
        removedReferences: removeRef ?? [],
      },
      options.only ?? null,
    );
    return { summary: `edit ${formatAddress(address)}`, notes: [] };
  });
}

async function openEntry(typed: string, options: EditOptions, context: Context): Promise<ExitCode> {
  const address = readAddress(typed);
  const opened = await openWorklogFor(context, { ...options, lang: 'all' });
  const editor = await editorOf(opened);
  const language = readLanguage(options.only ?? options.lang, opened.worklog);
  const named = namedEntry(editor, address, language);
  if (options.expect !== undefined) checkExpected(named, options.expect);
  const { page, entry } = named;
  const { start } = entry?.span ?? page.tasks[address.path[0] ?? 0]?.span ?? { start: 0 };
  const { line, column } = page.source.position(start);
  const advice = 'As in: EDITOR=nano worklog edit 4.3. With options such as --text no editor is needed.';
  await openInEditor({ root: opened.site.root, file: page.file, line, column }, context.env, advice);
  return exitCodeOf(opened);
}
