import { type Address, formatAddress } from '../../model/address.js';
import type { Entry } from '../../model/entry.js';
import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import { matchingRow } from '../../worklog/matching-rows.js';
import { entryInLanguages, type NamedEntry } from './change-entry.js';
import type { WorklogEditor } from './worklog-editor.js';

/** Where an entry goes on one page. */
export interface Target {
  readonly page: WeekPage;
  readonly address: Address;
  /** The place that it takes there; null for the last one. */
  readonly index: number | null;
}

/** The same target on the page of each language. */
export function targetsOf(
  editor: WorklogEditor,
  { page, address }: NamedEntry,
  to: Address,
  places: readonly Pick<NamedEntry, 'page' | 'address'>[],
  only: string | null,
): readonly Omit<Target, 'index'>[] {
  const own = editor.pageOf(to.week, page.language);
  const holder = to.path.slice(0, -1);
  const isPlace = address.path.length === to.path.length;
  const holderOf = isPlace ? holder : to.path;
  const count = checkHolder(own, to, holderOf);
  if (holderOf.length > 0 && isPlace) checkPlace(own, to, count, page === own && isSibling(address, to));
  if (holderOf.length === 0) {
    return places.map((place) => {
      const target = editor.pageOf(to.week, place.page.language);
      return { page: target, address: to.path.length === 0 ? to : samePlace(editor, own, target, to) };
    });
  }
  const anchors = entryInLanguages(editor, { page: own, address: { ...to, path: holderOf } }, only);
  return places.map((place) => {
    const anchor = anchors.find((one) => one.page.language === place.page.language);
    if (anchor === undefined) throw editor.noCounterpart(own, place.page, `The place ${formatAddress(to)}`);
    return { page: anchor.page, address: { ...to, path: [...anchor.address.path, ...to.path.slice(holderOf.length)] } };
  });
}

/** The place of a row or a top-level bullet on the page of another language: that of the entry that is there now. */
function samePlace(editor: WorklogEditor, own: WeekPage, other: WeekPage, to: Address): Address {
  const [index = 0] = to.path;
  const [entries, others] = [own[to.kind], other[to.kind]];
  if (index >= entries.length) {
    throw new Failure({
      problem: `${formatAddress(to)} is behind the last entry of ${own.file}`,
      file: own.file,
      expected: `a place from 1 to ${entries.length}, or ${to.week} for the end of the week`,
      found: formatAddress(to),
    });
  }
  if (other === own) return to;
  const place =
    to.kind === 'tasks' ? matchingRow(own.tasks, index, other.tasks) : entries.length === others.length ? index : null;
  if (place === null) throw editor.noCounterpart(own, other, `The place ${formatAddress(to)}`);
  return { ...to, path: [place] };
}

/** @returns how many entries the holder has; 0 for the page itself, whose places are checked by {@link samePlace} */
function checkHolder(page: WeekPage, to: Address, holder: readonly number[]): number {
  const [first, ...rest] = holder;
  if (first === undefined) return 0;
  let entries: readonly Entry[] | undefined =
    to.kind === 'tasks' ? page.tasks[first]?.items : page[to.kind][first]?.items;
  for (const place of rest) entries = entries?.[place]?.items;
  if (entries !== undefined) return entries.length;
  throw new Failure({
    problem: `There is no ${formatAddress({ ...to, path: holder })} in ${page.file}`,
    file: page.file,
    expected: 'a place on the page',
    found: formatAddress(to),
  });
}

/** Whether two addresses are of one list. */
function isSibling(one: Address, other: Address): boolean {
  return one.path.length === other.path.length && one.path.slice(0, -1).join() === other.path.slice(0, -1).join();
}

/** @param isOwnList whether the entry leaves the list that it goes to, which has no place more then */
function checkPlace({ file }: WeekPage, to: Address, count: number, isOwnList: boolean): void {
  const places = isOwnList ? count : count + 1;
  if ((to.path.at(-1) ?? 0) < places) return;
  const holder = formatAddress({ ...to, path: to.path.slice(0, -1) });
  const at = (place: number): string => formatAddress({ ...to, path: [...to.path.slice(0, -1), place] });
  throw new Failure({
    problem: `${formatAddress(to)} is behind the last entry of ${holder}`,
    file,
    expected: `${places > 1 ? `${at(0)} to ${at(places - 1)}` : at(0)}, or ${holder} for its end`,
    found: formatAddress(to),
  });
}
