import type { Reference, Task } from '../../model/task.js';
import { comparableAddress } from '../../worklog/comparable-address.js';
import { setReferences } from '../entries/row-cells.js';
import type { PageSync } from './page-sync.js';

/** Carries links of a row over that the source has more often: a link may stand in another row of the target. */
export function syncLinks(sync: PageSync, from: Task, to: Task): void {
  const { editor, source, target } = sync;
  const known = addressesOf(to.references);
  const own = to.references.filter((reference) => isOnlyIn(reference, source.tasks));
  for (const reference of from.references) {
    const { url } = reference;
    if (url === null || known.includes(comparableAddress(url))) continue;
    if (countIn(source.tasks, url) <= countIn(sync.written.tasks, url)) continue;
    const other = own.find((one) => isVariant(one, reference));
    if (other !== undefined) {
      sync.leave(`Row ${to.row}: ${sync.sourceName} has ${url} where ${sync.targetName} has ${other.url}.`);
      continue;
    }
    sync.attempt('link', `Row ${to.row}`, () => {
      if (!setReferences(editor, target, to.row - 1, [reference])) {
        sync.leave(`${target.file} has no column for references.`);
      }
    });
  }
}

/** Tells of links that the target alone has. */
export function tellLinks(sync: PageSync, rows: readonly { readonly from: Task; readonly to: Task }[]): void {
  const odd = rows.flatMap(({ from, to: { row, references } }) => {
    const [first] = references.filter(
      (reference) =>
        isOnlyIn(reference, sync.source.tasks) && !from.references.some((other) => isVariant(reference, other)),
    );
    return first === undefined ? [] : [{ row, url: first.url }];
  });
  const [first] = odd;
  if (first === undefined) return;
  const others = odd.slice(1).map(({ row }) => row);
  const more =
    others.length === 0 ? '' : `, and so ${others.length === 1 ? 'has row' : 'have rows'} ${others.join(', ')}`;
  sync.leave(`Row ${first.row} has a link in ${sync.targetName} only, ${first.url}${more}.`);
}

function isOnlyIn({ url }: Reference, others: readonly Pick<Task, 'references'>[]): boolean {
  return url !== null && countIn(others, url) === 0;
}

function countIn(rows: readonly Pick<Task, 'references'>[], url: string): number {
  return rows.filter(({ references }) => addressesOf(references).includes(comparableAddress(url))).length;
}

/** Whether two links are meant as one: they have the same words, or one address is cut off or wrapped in the other. */
function isVariant(one: Reference, other: Reference): boolean {
  if (one.text !== null && one.text === other.text) return true;
  const [address, rest] = [comparableAddress(one.url ?? ''), comparableAddress(other.url ?? '')];
  const [short, long] = address.length < rest.length ? [address, rest] : [rest, address];
  // A host alone is in the addresses of all of its pages.
  return /^https:\/\/[^/]+\/./.test(short) && long.includes(short);
}

function addressesOf(references: readonly Reference[]): string[] {
  return references.flatMap(({ url }) => (url === null ? [] : [comparableAddress(url)]));
}
