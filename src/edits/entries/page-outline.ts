import type { Entry } from '../../model/entry.js';
import type { CellText, WrittenTask } from '../../model/task.js';
import type { WrittenPage } from '../../page/week-page.js';

/** An entry without its place. */
export interface OutlineEntry {
  readonly text: string;
  readonly items: readonly OutlineEntry[];
  /** The language of a text that waits for its translation. */
  readonly untranslated?: string | undefined;
}

export interface OutlineBullet extends OutlineEntry {
  readonly group: string | null;
}

interface OutlineReference {
  readonly url: string | null;
  readonly text: string | null;
}

/** A row of the task table as it is written, without its place; empty cells are null. */
export interface OutlineTask {
  readonly day: string | null;
  readonly items: readonly OutlineEntry[];
  readonly start: string | null;
  readonly completion: string | null;
  readonly references: readonly OutlineReference[];
  readonly extra: Readonly<Record<string, string>>;
  readonly checked: boolean | null;
}

/**
 * What a page says, and not where: by it an edited page is compared with what it was to become. It is what is written,
 * before dates and day digits are understood, since one new row may change what a digit is taken to mean.
 */
export interface PageOutline {
  readonly frontMatter: unknown;
  readonly objectives: readonly OutlineBullet[];
  readonly tasks: readonly OutlineTask[];
  readonly achievements: readonly OutlineBullet[];
  readonly sections: readonly OutlineSection[];
}

interface OutlineSection {
  readonly roles: readonly string[];
  readonly heading: string;
  readonly level: number;
  readonly paragraphs: readonly string[];
  readonly items: readonly OutlineBullet[];
}

export function outlineOf(page: WrittenPage): PageOutline {
  return {
    frontMatter: page.frontMatter,
    objectives: page.objectives.map(outlineBullet),
    tasks: page.tasks.map(outlineTask),
    achievements: page.achievements.map(outlineBullet),
    sections: page.sections.map(({ roles, heading, level, paragraphs, items }) => ({
      roles,
      heading,
      level,
      paragraphs,
      items: items.map(outlineBullet),
    })),
  };
}

export function outlineEntry({ text, items, untranslated }: Omit<Entry, 'span'>): OutlineEntry {
  return { text, items: items.map(outlineEntry), untranslated: untranslated?.language };
}

function outlineBullet({ group, ...entry }: Omit<Entry, 'span'> & { group: string | null }): OutlineBullet {
  return { group, ...outlineEntry(entry) };
}

export function outlineTask(task: WrittenTask): OutlineTask {
  const cell = (text: CellText | null): string | null => text?.text ?? null;
  return {
    day: cell(task.day),
    items: task.items.map(outlineEntry),
    start: cell(task.start),
    completion: cell(task.completion),
    references: task.references.map(({ url, text }) => ({ url, text })),
    extra: task.extra,
    checked: task.checked,
  };
}

/**
 * The first part in which two outlines differ, with what was expected and what is there, as text; null where they say the
 * same.
 */
export function outlineDifference(
  expected: PageOutline,
  found: PageOutline,
): { readonly part: string; readonly expected: string; readonly found: string } | null {
  for (const part of ['frontMatter', 'sections', 'objectives', 'achievements', 'tasks'] as const) {
    const [wanted, own] = [expected[part], found[part]];
    if (JSON.stringify(wanted) === JSON.stringify(own)) continue;
    if (!Array.isArray(wanted) || !Array.isArray(own)) return { part, ...texts(wanted, own) };
    const length = Math.max(wanted.length, own.length);
    const at = Array.from({ length }, (_, index) => index).find(
      (index) => JSON.stringify(wanted[index]) !== JSON.stringify(own[index]),
    );
    return { part: `${part}, number ${(at ?? 0) + 1}`, ...texts(wanted[at ?? 0], own[at ?? 0]) };
  }
  return null;
}

function texts(expected: unknown, found: unknown): { readonly expected: string; readonly found: string } {
  return { expected: JSON.stringify(expected ?? null), found: JSON.stringify(found ?? null) };
}

/** A list with one of its members changed; as it was where there is no such member. */
export function withMember<Member>(
  list: readonly Member[],
  index: number,
  change: (member: Member) => Member,
): readonly Member[] {
  return list.map((member, at) => (at === index ? change(member) : member));
}

/** A list with members put in before the one of that index, or behind the last. */
export function withInserted<Member>(
  list: readonly Member[],
  index: number,
  ...members: readonly Member[]
): readonly Member[] {
  return [...list.slice(0, index), ...members, ...list.slice(index)];
}

/** A list without the member of that index. */
export function withoutMember<Member>(list: readonly Member[], index: number): readonly Member[] {
  return list.filter((_, at) => at !== index);
}

/**
 * A tree of entries in which the list at the end of a path is changed.
 *
 * @param path the places, from 0, of the entries that lead to the list; empty for the outermost one
 */
export function withItemsAt<Own extends OutlineEntry>(
  entries: readonly Own[],
  path: readonly number[],
  change: (items: readonly OutlineEntry[]) => readonly OutlineEntry[],
): readonly Own[] {
  const [first, ...rest] = path;
  if (first === undefined) return change(entries) as readonly Own[];
  return withMember(entries, first, (entry) => ({ ...entry, items: withItemsAt(entry.items, rest, change) }));
}
