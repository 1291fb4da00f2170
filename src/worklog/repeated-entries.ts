import type { Entry } from '../model/entry.js';
import type { WeekPage } from '../model/week-page.js';
import type { Span } from '../text/span.js';
import { withNested } from './page-entries.js';

interface EntryPage extends Pick<WeekPage, 'objectives' | 'tasks' | 'achievements'> {
  /** Null where its tasks are bullets. */
  readonly taskTable: object | null;
}

/** What is compared as one: a row of the task table, or a bullet with all that is nested under it. */
export interface EntryUnit<Page> {
  readonly page: Page;
  readonly kind: 'task' | 'objective' | 'achievement';
  /** Its row in the task table, or its number among the bullets. */
  readonly number: number;
  readonly entries: readonly Entry[];
  /** Its words as they are compared. */
  readonly words: string;
  readonly span: Span;
}

/** Shorter entries are alike by chance: "Clean up the resources", "Went on reviewing the report and mending its faults". */
const LONG = { characters: 60, words: 8 };
/** Rows that stand one behind the other are not as likely to be. */
const LONG_BESIDE = { characters: 40, words: 6 };

/** The texts that stand in several places of some pages, each with all of its places in their order. */
export function repeatedEntries<Page extends EntryPage>(pages: readonly Page[]): (readonly EntryUnit<Page>[])[] {
  const places = new Map<string, EntryUnit<Page>[]>();
  for (const page of pages) {
    for (const unit of unitsOf(page)) {
      const key = `${unit.kind} ${unit.words}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, [unit]);
      else known.push(unit);
    }
  }
  return [...places.values()].flatMap((units) => {
    const [first, second] = units;
    if (first === undefined || second === undefined) return [];
    if (isLong(first, LONG)) return [units];
    const at = units.findIndex((unit, index) => isNext(units[index - 1], unit));
    return at !== -1 && isLong(first, LONG_BESIDE) ? [units.slice(at - 1, at + 1)] : [];
  });
}

function isNext<Page>(before: EntryUnit<Page> | undefined, { page, kind, number }: EntryUnit<Page>): boolean {
  return kind === 'task' && before?.page === page && before.number + 1 === number;
}

function isLong({ words }: { readonly words: string }, least: typeof LONG): boolean {
  return words.length >= least.characters && words.split(' ').length >= least.words;
}

function unitsOf<Page extends EntryPage>(page: Page): EntryUnit<Page>[] {
  // Without a table, a task may be one of many lines about its day, such as one that says how far the work is.
  const rows = page.taskTable === null ? [] : page.tasks;
  return [
    ...rows.flatMap(({ items, row }) => unit(page, 'task', row, items)),
    ...page.objectives.flatMap((bullet, index) => unit(page, 'objective', index + 1, [bullet])),
    ...page.achievements.flatMap((bullet, index) => unit(page, 'achievement', index + 1, [bullet])),
  ];
}

function unit<Page>(
  page: Page,
  kind: EntryUnit<Page>['kind'],
  number: number,
  items: readonly Entry[],
): EntryUnit<Page>[] {
  const entries = withNested(items);
  const [first] = entries;
  const last = entries.at(-1);
  const text = entries.map((entry) => entry.text).join(' ');
  if (first === undefined || last === undefined || text.length < LONG_BESIDE.characters) return [];
  const words = text.toLowerCase().replace(/[\s*_`]+/g, ' ');
  return [{ page, kind, number, entries, words, span: { start: first.span.start, end: last.span.end } }];
}

/** Two sections of a page, of which one says nothing that the other does not say. */
export interface SameSections {
  readonly section: 'objectives' | 'achievements';
  readonly other: 'objectives' | 'tasks' | 'achievements';
}

const PAIRS: readonly SameSections[] = [
  { section: 'achievements', other: 'objectives' },
  { section: 'achievements', other: 'tasks' },
  { section: 'objectives', other: 'achievements' },
  { section: 'objectives', other: 'tasks' },
];
const FEWEST_ENTRIES = 2;

/** Finds a section of the page whose entries all stand in another one too. */
export function sameSections(page: EntryPage): SameSections | null {
  return PAIRS.find(({ section, other }) => isWithin(page[section], entriesOf(page, other))) ?? null;
}

function entriesOf(page: EntryPage, section: SameSections['other']): readonly Entry[] {
  return section === 'tasks' ? page.tasks.flatMap(({ items }) => items) : page[section];
}

function isWithin(entries: readonly Entry[], others: readonly Entry[]): boolean {
  const [first] = entries;
  if (first === undefined || entries.length < FEWEST_ENTRIES) return false;
  const all = withNested(others);
  // Most sections show by their first entry that they say something of their own.
  if (!all.some(({ text }) => text === first.text)) return false;
  const texts = new Set(all.map(({ text }) => text));
  const own = withNested(entries);
  const length = own.reduce((sum, { text }) => sum + text.length, 0);
  return length >= LONG.characters && own.every(({ text }) => texts.has(text));
}
