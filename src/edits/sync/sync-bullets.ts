import { expandWeekPattern } from '../../dialect/week-pattern.js';
import type { Entry } from '../../model/entry.js';
import { bulletSections } from '../../page/bullet-items.js';
import type { WrittenPage } from '../../page/week-page.js';
import { addBullet, type BulletHabit, type BulletRole, replaceBullet, setChecked } from '../entries/bullet-changes.js';
import { insertBullet, insertNested } from '../entries/insert-bullet.js';
import { addSection } from '../entries/new-section.js';
import type { PageChange } from '../entries/page-editor.js';
import type { NewEntry } from '../entries/typed-text.js';
import type { PageSync } from './page-sync.js';
import { type EntryList, syncEntries } from './sync-entries.js';

/** The bullets of a section that stand under one group, from a place on. */
interface Run {
  readonly from: number;
  readonly group: string | null;
  readonly entries: readonly Entry[];
}

/** Brings the bullets of a role in step: group by group where both pages have as many groups, else as one list. */
export function syncBullets(sync: PageSync, role: BulletRole): void {
  const sources = runsOf(sync, sync.sourceWritten, role);
  const targets = runsOf(sync, sync.written, role);
  const name = role.charAt(0).toUpperCase() + role.slice(1);
  if (sources.length > 1 && targets.length === 0) {
    const count = joined(sources).entries.length;
    sync.leave(`${name}: ${count} in ${sync.sourceName}, in ${sources.length} groups, and none in ${sync.targetName}.`);
    return;
  }
  const isAlike = sources.length === targets.length;
  const [own, others] = isAlike ? [sources, targets] : [[joined(sources)], [joined(targets)]];
  // From the last to the first, so that the places of the others hold.
  for (const [index, run] of [...own.entries()].reverse()) {
    const other = others[index] ?? joined([]);
    syncEntries(sync, bulletList(sync, role, name, run, other), run.entries, other.entries);
  }
}

function bulletList(sync: PageSync, role: BulletRole, name: string, source: Run, target: Run): EntryList {
  const habit = sync.editor.bulletHabit(sync.target.language);
  const placed = ([first = 0, ...rest]: readonly number[]): readonly number[] => [target.from + first, ...rest];
  return {
    name,
    replace: (path, words) => replaceBullet(sync.written, role, placed(path), words, habit),
    insert: (path, index, entry) => {
      if (path.length > 0) return insertNested(sync.written, role, placed(path), index, entry, habit);
      if (sync.written[role].length === 0) return firstBullet(sync, role, entry, habit);
      return index === 0
        ? insertBullet(sync.written, role, 'before', [target.from], entry, habit)
        : insertBullet(sync.written, role, 'behind', [target.from + index - 1], entry, habit);
    },
    fill: (entry) => {
      const place =
        target.group === null ? { kind: 'section' as const } : { kind: 'group' as const, group: target.group };
      return addBullet(sync.written, role, place, entry, habit);
    },
    onPair: (from, to) => {
      const [own, other] = [sync.source.tasks[source.from + from], sync.target.tasks[target.from + to]];
      if (role !== 'tasks' || own?.done !== true || other?.done !== false) return;
      sync.carry('completion', name, () => setChecked(sync.written, target.from + to, true, habit));
    },
  };
}

/** The first bullet of a role on a page: in its section, which is made as the other pages of the site have it. */
function firstBullet(sync: PageSync, role: BulletRole, entry: NewEntry, habit: BulletHabit): PageChange | null {
  const added = addBullet(sync.written, role, { kind: 'section' }, entry, habit);
  if (added !== null) return added;
  const pattern = role === 'tasks' ? null : sync.editor.site.dialect(sync.target.language).headings[role].value;
  if (pattern !== null && role !== 'tasks') {
    return addSection(sync.written, role, expandWeekPattern(pattern, sync.target.week), entry, habit);
  }
  sync.leave(`${sync.target.file} has no section for ${role}.`);
  return null;
}

function joined(runs: readonly Run[]): Run {
  const [first] = runs;
  return { from: first?.from ?? 0, group: null, entries: runs.flatMap(({ entries }) => entries) };
}

function runsOf(sync: PageSync, page: WrittenPage, role: BulletRole): readonly Run[] {
  const runs: { from: number; group: string | null; key: string; entries: Entry[] }[] = [];
  const sections = bulletSections(page, role, sync.editor.vocabulary);
  let place = 0;
  for (const [index, { lists }] of sections.entries()) {
    for (const { list, group } of lists) {
      const key = `${index} ${group ?? ''}`;
      for (const _ of list.items) {
        if (runs.at(-1)?.key !== key) runs.push({ from: place, group, key, entries: [] });
        runs.at(-1)?.entries.push(entryAt(page, role, place));
        place++;
      }
    }
  }
  return runs;
}

function entryAt(page: WrittenPage, role: BulletRole, place: number): Entry {
  const blank: Entry = { text: '', items: [], span: { start: 0, end: 0 } };
  return (role === 'tasks' ? page.tasks[place]?.items[0] : page[role][place]) ?? blank;
}
