import { fold } from '../../locale/fold.js';
import { formatAddress } from '../../model/address.js';
import type { Entry } from '../../model/entry.js';
import { Failure } from '../../model/failure.js';
import { plainText } from '../../page/plain-text.js';
import type { NamedEntry } from './change-entry.js';

/**
 * Guards against an address that has come to name another entry, as where somebody added one above it.
 *
 * @throws Failure where the entry does not hold the words; case and accents do not matter
 */
export function checkExpected({ address, page, entry }: NamedEntry, expected: string): void {
  if (expected.trim() === '') {
    throw new Failure({
      problem: '--expect is empty',
      expected: 'words that the entry holds',
      found: JSON.stringify(expected),
    });
  }
  const entries = entry === null ? (page.tasks[address.path[0] ?? 0]?.items ?? []) : [entry];
  const words = wordsOf(entries);
  if (fold(words).includes(fold(expected.trim()))) return;
  throw new Failure({
    problem: `${formatAddress(address)} is not the entry that was expected`,
    file: page.file,
    expected: JSON.stringify(expected),
    found: JSON.stringify(words === '' ? 'a blank row' : shortened(words)),
    advice: `worklog list ${address.kind} --week ${address.week} lists the entries with their addresses.`,
  });
}

function wordsOf(entries: readonly Entry[]): string {
  return entries
    .flatMap(({ text, items }) => [plainText(text, { start: 0, end: text.length }), wordsOf(items)])
    .filter((words) => words !== '')
    .join(' ');
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
