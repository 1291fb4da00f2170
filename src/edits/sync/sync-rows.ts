import { isBlank, type Task } from '../../model/task.js';
import { comparableAddress } from '../../worklog/comparable-address.js';
import { completeRow } from '../entries/row-cells.js';
import { addItem, hasColumn, insertRow, replaceItem } from '../entries/task-changes.js';
import { type AlignedSide, type Alignment, alignEntries } from './align-entries.js';
import { carriedEntry, carriedText } from './carried-entry.js';
import type { PageSync } from './page-sync.js';
import { signsOf } from './signs.js';
import { type EntryList, syncEntries } from './sync-entries.js';
import { syncLinks, tellLinks } from './sync-links.js';
import { syncRowCells } from './sync-row-cells.js';

/** Brings the rows of two task tables in step where it is certain which of them correspond. */
export function syncRows(sync: PageSync): void {
  const { source, target } = sync;
  const { alignment, sources, targets } = alignRowsOf(source.tasks, target.tasks);
  const unclear = alignment.unclear.sources.flatMap((at) => sources[at] ?? []);
  for (const pair of alignment.pairs) {
    const [from, to] = [sources[pair.source], targets[pair.target]];
    if (from === undefined || to === undefined) continue;
    // The days of a row that may tell of others too are no slip.
    if (!unclear.some((other) => isWithin(other, to))) syncRow(sync, from, to, pair.isSure);
  }
  // From the last to the first, so that the places of the others hold.
  for (const { source: at, before } of alignment.missing.toReversed()) {
    const from = sources[at];
    const next = targets[before];
    const previous = targets[before - 1];
    // Blank rows of the target may stand between.
    const row = previous === undefined ? (next === undefined ? target.tasks.length : next.row - 1) : previous.row;
    if (from !== undefined) insertMissingRow(sync, from, row);
  }
  tellLinks(
    sync,
    alignment.pairs.flatMap(({ source: at, target: place }) => {
      const [from, to] = [sources[at], targets[place]];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    }),
  );
  tellRows(sync, alignment, sources, targets);
}

/** Whether a row's days reach as far as the start of another one. */
function isWithin({ start: other }: Task, { start, completion }: Task): boolean {
  const [day, first, last] = [other?.date ?? null, start?.date ?? null, completion?.date ?? null];
  return day !== null && first !== null && last !== null && first < day && day <= last;
}

interface AlignedRows {
  readonly alignment: Alignment;
  readonly sources: readonly Task[];
  readonly targets: readonly Task[];
}

/** Where both tables have as many rows with work in them, the others do not matter; else they may be waiting for it. */
function alignRowsOf(sources: readonly Task[], targets: readonly Task[]): AlignedRows {
  const isFilled = (task: Task): boolean => !isBlank(task);
  const [own, others] = [sources.filter(isFilled), targets.filter(isFilled)];
  const isOfOneCount = own.length === others.length && sources.length !== targets.length;
  const chosen = isOfOneCount ? { sources: own, targets: others } : { sources, targets };
  return { ...chosen, alignment: alignEntries(chosen.sources.map(rowSide), chosen.targets.map(rowSide)) };
}

function rowSide(task: Task): AlignedSide {
  const links = task.references.flatMap(({ url }) => (url === null ? [] : [comparableAddress(url)]));
  const { words, names } = signsOf(task.items);
  return {
    signs: { words: new Set([...words, ...links]), names: new Set([...names, ...links]) },
    text: task.items.map(({ text }) => carriedText(text) ?? '').join('\n'),
    date: task.start?.date ?? null,
    until: task.completion?.date ?? task.start?.date ?? null,
    isBlank: isBlank(task),
  };
}

function syncRow(sync: PageSync, from: Task, to: Task, isSure: boolean): void {
  syncRowCells(sync, from, to);
  syncLinks(sync, from, to);
  if (isBlank(from)) return;
  const row = to.row - 1;
  const { list } = sync.editor.forms(sync.target);
  if (isBlank(to)) {
    for (const item of from.items) {
      const entry = carriedEntry(item, sync.source.language);
      if (item.untranslated?.language === sync.target.language) continue;
      if (entry === null) sync.leave(`Row ${to.row} holds more than lines of text: carry it over by hand.`);
      else sync.carry('entry', `Row ${to.row}`, () => addItem(sync.written, row, [], entry, list));
    }
    return;
  }
  const entries: EntryList = {
    name: `Row ${to.row}`,
    replace: (path, words) => replaceItem(sync.written, row, path, words, list),
    insert: (path, index, entry) => addItem(sync.written, row, path, entry, list, index),
  };
  syncEntries(sync, entries, from.items, to.items, { path: [], isSure, parent: null });
}

function insertMissingRow(sync: PageSync, from: Task, row: number): void {
  const { editor, source, target } = sync;
  const name = `Row ${from.row} of ${sync.sourceName}`;
  const items = from.items
    .filter(({ untranslated }) => untranslated?.language !== target.language)
    .map((item) => carriedEntry(item, source.language));
  if (items.length === 0) return;
  if (items.some((item) => item === null)) {
    sync.leave(`${name} holds more than lines of text: carry it over by hand.`);
    return;
  }
  const [start, completion] = [from.start?.date ?? null, from.completion?.date ?? null];
  const [weekday] = from.day?.weekdays ?? [];
  const day = start !== null && weekday !== undefined ? editor.dayText(target, start, weekday, row + 1) : '';
  const isCarried = sync.carry('row', name, () =>
    insertRow(
      sync.written,
      row,
      {
        day: day === '' ? null : day,
        start: start === null ? null : editor.dateText(target, start),
        completion: completion === null ? null : editor.dateText(target, completion),
        items: items.flatMap((item) => item ?? []),
        references: from.references,
      },
      editor.forms(target),
      editor.vocabulary,
    ),
  );
  const isDone = isCarried && from.done === true && start !== null && !hasColumn(sync.written, 'completion');
  if (isDone) sync.attempt('completion', name, () => completeRow(editor, target, row, completion ?? start));
}

function tellRows(
  sync: PageSync,
  { unclear, extra }: Alignment,
  sources: readonly Task[],
  targets: readonly Task[],
): void {
  const own = unclear.sources.flatMap((at) => sources[at]?.row ?? []);
  const others = unclear.targets.flatMap((at) => targets[at]?.row ?? []);
  if (own.length + others.length > 0) {
    const parts = [
      ...(own.length === 0 ? [] : [`${rowsOf(own)} in ${sync.sourceName}`]),
      ...(others.length === 0 ? [] : [`${rowsOf(others)} in ${sync.targetName}`]),
    ];
    sync.leave(`${parts.join(' and ')}: nothing tells which rows correspond.`);
  }
  const more = extra.flatMap((at) => targets[at]?.row ?? []);
  if (more.length > 0) sync.leave(`${rowsOf(more)}: in ${sync.targetName} only.`);
}

function rowsOf(rows: readonly number[]): string {
  const [first] = rows;
  return rows.length === 1 ? `Row ${first}` : `Rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
}
