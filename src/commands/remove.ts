import { namedEntry, removeEntry } from '../edits/entries/change-entry.js';
import { checkExpected } from '../edits/entries/expected-words.js';
import { formatAddress } from '../model/address.js';
import type { Context, ExitCode } from './command.js';
import { changingEntries, type EntryOptions, readAddress } from './command-entries.js';

/** `worklog remove`: takes an entry out, in every language. */
export function remove(typed: string, options: EntryOptions, context: Context): Promise<ExitCode> {
  const address = readAddress(typed);
  return changingEntries(options, context, ({ editor, language }) => {
    const named = namedEntry(editor, address, language);
    if (options.expect !== undefined) checkExpected(named, options.expect);
    removeEntry(editor, named, options.only ?? null);
    return { summary: `remove ${formatAddress(address)}`, notes: [] };
  });
}
