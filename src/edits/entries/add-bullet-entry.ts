import { expandWeekPattern } from '../../dialect/week-pattern.js';
import { fold } from '../../locale/fold.js';
import type { BulletKind } from '../../model/address.js';
import { closestName } from '../../model/closest-name.js';
import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import { plainText } from '../../page/plain-text.js';
import { addBullet, type BulletPlace } from './bullet-changes.js';
import { addSection } from './new-section.js';
import type { NewEntry } from './typed-text.js';
import type { WorklogEditor } from './worklog-editor.js';

/** What `worklog add objective` and `worklog add achievement` are asked. */
export interface NewBulletEntries {
  readonly week: number;
  readonly kind: BulletKind;
  readonly language: string;
  readonly entries: readonly NewEntry[];
  /** Their translations, by language. */
  readonly also: ReadonlyMap<string, readonly NewEntry[]>;
  /** The group, or the entry, that they go under, by its words; null for the section itself. */
  readonly under: string | null;
  /** The heading of a section that a page lacks, for a language without one on its other pages. */
  readonly heading: (language: string) => string | null;
}

/**
 * Adds objectives or achievements behind those that are there.
 *
 * @returns the place of the first one on the page of its language
 * @throws Failure where there is nothing to add them under
 */
export function addBulletEntries(editor: WorklogEditor, asked: NewBulletEntries): readonly number[] {
  const page = editor.pageOf(asked.week, asked.language);
  const place = placeOf(editor, page, asked.kind, asked.under);
  const path = addToPage(editor, page, asked, place, asked.entries);
  for (const [language, entries] of asked.also) {
    const other = editor.pageOf(asked.week, language);
    addToPage(editor, other, asked, counterpart(page, other, asked.kind, place, editor), entries);
  }
  return path;
}

function addToPage(
  editor: WorklogEditor,
  page: WeekPage,
  { kind, heading }: NewBulletEntries,
  place: BulletPlace,
  entries: readonly NewEntry[],
): readonly number[] {
  const pageEditor = editor.editor(page);
  const habit = editor.bulletHabit(page.language);
  let first: readonly number[] | null = null;
  for (const entry of entries) {
    const change =
      addBullet(pageEditor.page, kind, place, entry, habit) ??
      addSection(pageEditor.page, kind, headingOf(editor, page, kind, heading), entry, habit);
    pageEditor.apply(change);
    first ??= change.path;
  }
  return first ?? [];
}

function headingOf(
  editor: WorklogEditor,
  page: WeekPage,
  kind: BulletKind,
  usual: (language: string) => string | null,
): string {
  const pattern = editor.site.dialect(page.language).headings[kind].value;
  const heading = pattern === null ? usual(page.language) : expandWeekPattern(pattern, page.week);
  if (heading !== null) return heading;
  throw new Failure({
    problem: `${page.file} has no section for ${kind}`,
    file: page.file,
    expected: `a heading that names the ${kind}`,
    found: 'none, and no page of the language shows how it is written',
    advice: 'Add the heading to the page and run the command again.',
  });
}

/** Where entries go that are to be under a group or an entry of a page. */
function placeOf(editor: WorklogEditor, page: WeekPage, kind: BulletKind, under: string | null): BulletPlace {
  if (under === null) return { kind: 'section' };
  const named = new Map<string, BulletPlace>();
  page[kind].forEach(({ text, group }, index) => {
    const words = labelOf(text);
    if (!named.has(words)) named.set(words, { kind: 'under', path: [index] });
    if (group !== null) named.set(labelOf(group), { kind: 'group', group });
  });
  const wanted = labelOf(under);
  const beginning = [...named].filter(([words]) => words.startsWith(wanted));
  const found = named.get(wanted) ?? (beginning.length === 1 ? beginning[0]?.[1] : undefined);
  if (found !== undefined) return found;
  const near = closestName(wanted, [...named.keys()]);
  throw new Failure({
    problem: `Week ${page.week} has no ${kind === 'objectives' ? 'objective' : 'achievement'} ${JSON.stringify(under)} in ${editor.nameOf(page.language)}`,
    file: page.file,
    expected:
      named.size === 0
        ? 'an entry or a group: there is none yet'
        : [...named.keys()].map((words) => JSON.stringify(words)).join(', '),
    found: JSON.stringify(under),
    ...(near === null ? {} : { advice: `Did you mean "${near}"?` }),
  });
}

/** The words by which an entry is called: without emphasis, colon and case. */
function labelOf(text: string): string {
  return fold(plainText(text, { start: 0, end: text.length }))
    .replace(/(?<!\s)\s*:$/, '')
    .trim();
}

/** The same place on the page of another language, by its number; its section where nothing corresponds. */
function counterpart(
  page: WeekPage,
  other: WeekPage,
  kind: BulletKind,
  place: BulletPlace,
  editor: WorklogEditor,
): BulletPlace {
  if (place.kind === 'section') return place;
  const groups = (one: WeekPage): string[] => [...new Set(one[kind].flatMap(({ group }) => group ?? []))];
  if (place.kind === 'group') {
    const group = groups(other)[groups(page).indexOf(place.group)];
    if (group !== undefined && groups(other).length === groups(page).length) return { kind: 'group', group };
  } else if (page[kind].length === other[kind].length) {
    return place;
  }
  throw editor.noCounterpart(page, other, `The place for the ${kind} of week ${page.week}`);
}
