import { namedEntry } from '../edits/entries/change-entry.js';
import { checkExpected } from '../edits/entries/expected-words.js';
import { moveEntry } from '../edits/entries/move-entry.js';
import { formatAddress, parseAddress } from '../model/address.js';
import { Failure } from '../model/failure.js';
import type { Context, ExitCode } from './command.js';
import { changingEntries, type EntryOptions, readAddress } from './command-entries.js';

/** `worklog move`: puts an entry in another place, in every language. */
export function move(typed: string, target: string, options: EntryOptions, context: Context): Promise<ExitCode> {
  const address = readAddress(typed);
  const to = parseAddress(target);
  if (to === null) {
    throw new Failure({
      problem: 'Where it is to go cannot be read',
      expected: 'the number of a week, or an address: 5, 4.1, 4.3.2, 4.a2',
      found: JSON.stringify(target),
    });
  }
  return changingEntries(options, context, ({ editor, language }) => {
    const named = namedEntry(editor, address, language);
    if (options.expect !== undefined) checkExpected(named, options.expect);
    moveEntry(editor, named, to, options.only ?? null);
    return { summary: `move ${formatAddress(address)} ${formatAddress(to)}`, notes: [] };
  });
}
