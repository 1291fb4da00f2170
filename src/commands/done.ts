import { namedEntry } from '../edits/entries/change-entry.js';
import { completeTask } from '../edits/entries/change-row.js';
import { checkExpected } from '../edits/entries/expected-words.js';
import { formatAddress } from '../model/address.js';
import type { Context, ExitCode } from './command.js';
import { changingEntries, type EntryOptions, readAddress, readDay } from './command-entries.js';

export interface DoneOptions extends EntryOptions {
  readonly on?: string;
}

/** `worklog done`: says of rows that their work is done, in every language. */
export function done(typed: readonly string[], options: DoneOptions, context: Context): Promise<ExitCode> {
  const addresses = typed.map((one) => readAddress(one));
  return changingEntries(options, context, ({ editor, language, today, opened }) => {
    const on = options.on === undefined ? null : readDay(options.on, '--on', today, opened);
    const notes: string[] = [];
    for (const address of addresses) {
      const named = namedEntry(editor, address, language);
      if (options.expect !== undefined) checkExpected(named, options.expect);
      const note = completeTask(editor, named, { named: on, today }, options.only ?? null);
      if (note !== null) notes.push(note);
    }
    return { summary: `done ${addresses.map(formatAddress).join(' ')}`, notes };
  });
}
