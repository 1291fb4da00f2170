import type { FrontMatter } from '../../model/week-page.js';
import type { ContentBullet, ContentEntry, ContentRow, WeekContent } from '../../worklog/week-content.js';

/** The first thing in which two weeks differ. */
export interface ContentDifference {
  /** What it is and where: `the achievement 4.a1.2`. */
  readonly part: string;
  /** In words: a text between quotation marks, `nothing`. */
  readonly expected: string;
  readonly found: string;
}

/**
 * The first part in which a week that was written differs from the one that was to be; null where they say the same. Where it
 * is not known whether work is done though the table has a column for that, any answer will do.
 */
export function contentDifference(wanted: WeekContent, found: WeekContent): ContentDifference | null {
  return (
    frontMatterDifference(wanted.frontMatter, found.frontMatter) ??
    listDifference(
      wanted.objectives,
      found.objectives,
      ({ address }) => `the objective ${address}`,
      bulletDifference,
    ) ??
    rowsDifference(wanted, found) ??
    listDifference(
      wanted.achievements,
      found.achievements,
      ({ address }) => `the achievement ${address}`,
      bulletDifference,
    ) ??
    listDifference(allParagraphs(wanted), allParagraphs(found), () => 'a paragraph of its sections', valueDifference) ??
    listDifference(
      wanted.others,
      found.others,
      ({ heading }) => `the section ${JSON.stringify(heading)}`,
      (part, a, b) =>
        valueDifference(`${part}: its heading`, a.heading, b.heading) ??
        valueDifference(`${part}: what it is for`, a.roles, b.roles) ??
        listDifference(a.paragraphs, b.paragraphs, () => `${part}: a paragraph`, valueDifference) ??
        listDifference(a.items, b.items, ({ text }) => `${part}: the bullet ${JSON.stringify(text)}`, bulletDifference),
    )
  );
}

/** The first key that has another value, or none. */
function frontMatterDifference(
  { other, ...known }: FrontMatter,
  { other: others, ...knownNow }: FrontMatter,
): ContentDifference | null {
  return keyDifference('of the front matter', known, knownNow) ?? keyDifference('of the front matter', other, others);
}

function keyDifference(whose: string, wanted: object, found: object): ContentDifference | null {
  const [own, now] = [new Map(Object.entries(wanted)), new Map(Object.entries(found))];
  for (const key of new Set([...own.keys(), ...now.keys()])) {
    const difference = valueDifference(`the key ${JSON.stringify(key)} ${whose}`, own.get(key), now.get(key));
    if (difference !== null) return difference;
  }
  return null;
}

/** Sections may have been joined, and stand in another order. */
function allParagraphs({ paragraphs }: WeekContent): readonly string[] {
  return [...paragraphs.values()].flat().sort();
}

function rowsDifference(wanted: WeekContent, found: WeekContent): ContentDifference | null {
  const { columns } = wanted;
  const tellsCompletion =
    columns !== null && (columns.length === 0 || columns.some(({ role }) => role === 'completion'));
  return listDifference(
    wanted.rows,
    found.rows,
    ({ address }) => `the task ${address}`,
    (part, { address: _, items, done, ...own }: ContentRow, { address: __, items: others, done: doneNow, ...other }) =>
      entriesDifference(part, items, others) ??
      cellDifference(part, own, other) ??
      (done === null && tellsCompletion ? null : valueDifference(`${part}: whether it is done`, done, doneNow)),
  );
}

function cellDifference(
  part: string,
  wanted: Omit<ContentRow, 'address' | 'items' | 'done'>,
  found: Omit<ContentRow, 'address' | 'items' | 'done'>,
): ContentDifference | null {
  const { extra, ...cells } = wanted;
  const { extra: otherExtra, ...otherCells } = found;
  for (const name of ['day', 'start', 'completion', 'references'] as const) {
    const difference = valueDifference(`${part}: its ${name}`, cells[name], otherCells[name]);
    if (difference !== null) return difference;
  }
  const names = [...new Set([...Object.keys(extra), ...Object.keys(otherExtra)])];
  const cellOf = (row: Readonly<Record<string, string>>, name: string): string | null =>
    Object.hasOwn(row, name) ? (row[name] ?? null) : null;
  for (const name of names) {
    const column = `${part}: its column ${JSON.stringify(name)}`;
    const difference = valueDifference(column, cellOf(extra, name), cellOf(otherExtra, name));
    if (difference !== null) return difference;
  }
  return null;
}

function bulletDifference(part: string, wanted: ContentBullet, found: ContentBullet): ContentDifference | null {
  return valueDifference(`${part}: its group`, wanted.group, found.group) ?? entryDifference(part, wanted, found);
}

function entryDifference(part: string, wanted: ContentEntry, found: ContentEntry): ContentDifference | null {
  return (
    valueDifference(part, wanted.text, found.text) ??
    valueDifference(`${part}: the mark of its translation`, wanted.mark, found.mark) ??
    entriesDifference(part, wanted.items, found.items)
  );
}

function entriesDifference(
  part: string,
  wanted: readonly ContentEntry[],
  found: readonly ContentEntry[],
): ContentDifference | null {
  return listDifference(
    wanted,
    found,
    ({ address }) => (address === null ? `${part}, nested` : `the entry ${address}`),
    entryDifference,
  );
}

/** The first member in which two lists differ, or the first that only one of them has. */
function listDifference<Member>(
  wanted: readonly Member[],
  found: readonly Member[],
  nameOf: (member: Member) => string,
  differ: (part: string, wanted: Member, found: Member) => ContentDifference | null,
): ContentDifference | null {
  const length = Math.max(wanted.length, found.length);
  for (let at = 0; at < length; at++) {
    const [own, other] = [wanted[at], found[at]];
    if (own === undefined) return { part: nameOf(other as Member), expected: 'nothing more', found: shown(other) };
    if (other === undefined) return { part: nameOf(own), expected: shown(own), found: 'nothing' };
    const difference = differ(nameOf(own), own, other);
    if (difference !== null) return difference;
  }
  return null;
}

function valueDifference(part: string, wanted: unknown, found: unknown): ContentDifference | null {
  if (JSON.stringify(wanted) === JSON.stringify(found)) return null;
  return { part, expected: shown(wanted), found: shown(found) };
}

/** What is shown of a value in a message: of an entry its words, of a source its words and its address. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(shown).join(', ');
  if (typeof value !== 'object') return JSON.stringify(value);
  if ('url' in value && 'text' in value) {
    return [value.text, value.url].flatMap((own) => (typeof own === 'string' ? [own] : [])).join(': ');
  }
  if ('text' in value) return JSON.stringify(value.text);
  if ('items' in value && Array.isArray(value.items)) return shown(value.items);
  return JSON.stringify(value);
}
