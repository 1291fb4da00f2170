import { type BulletKind, bulletAddress, nestedAddress, taskAddress } from '../model/address.js';
import type { TaskColumn } from '../model/task.js';
import { type FrontMatter, isMainRole, type SectionRole } from '../model/week-page.js';
import { withoutLeadingEscape } from '../page/leading-escape.js';
import type { Listed, ListedEntry } from './listed.js';
import type { ShownBullet, ShownWeek, UntranslatedEntry } from './shown-week.js';

/** The mark of an entry that waits for its translation. */
type Mark = Pick<UntranslatedEntry, 'language' | 'fingerprint'>;

/** An entry of a week without its place in a file. */
export interface ContentEntry {
  /** By which messages name it: `4.a1.2`; null where no command has an address for it. */
  readonly address: string | null;
  readonly text: string;
  readonly items: readonly ContentEntry[];
  readonly mark: Mark | null;
}

export interface ContentBullet extends ContentEntry {
  readonly group: string | null;
}

/** A row of the task table, or a task that is a bullet. */
export interface ContentRow {
  readonly address: string;
  readonly day: string | null;
  readonly items: readonly ContentEntry[];
  readonly start: string | null;
  readonly completion: string | null;
  readonly references: Listed['tasks']['references'];
  readonly extra: Readonly<Record<string, string>>;
  readonly done: boolean | null;
}

/** A section that is not for objectives, tasks or achievements. */
export interface ContentSection {
  readonly roles: readonly SectionRole[];
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly ContentBullet[];
}

/** A section of the main roles as it was headed. */
interface MainSection {
  readonly roles: readonly SectionRole[];
  readonly heading: string;
}

/** All that a week says, in the order in which a page says it, and nothing of where it stands. */
export interface WeekContent {
  readonly frontMatter: FrontMatter;
  readonly objectives: readonly ContentBullet[];
  readonly rows: readonly ContentRow[];
  readonly achievements: readonly ContentBullet[];
  /** Null where the tasks, if any, are bullets; empty where nobody tells of a table's columns. */
  readonly columns: readonly TaskColumn[] | null;
  readonly mainSections: readonly MainSection[];
  /** What stands in the main sections outside of lists and tables, by the first role of each. */
  readonly paragraphs: ReadonlyMap<SectionRole, readonly string[]>;
  readonly others: readonly ContentSection[];
}

/** Brings a week, as `worklog show --output json` tells it, into the order of a page: rows and bullets that wait among the others. */
export function weekContent(week: ShownWeek): WeekContent {
  const marks = new Map(
    week.untranslated.map(({ address, language, fingerprint }) => [address, { language, fingerprint }]),
  );
  const entry = ({ text, items }: ListedEntry, address: string | null, isInCell = false): ContentEntry => ({
    address,
    // Before what would be a mark, a backslash says no more than the mark does in words.
    text: isInCell ? text : withoutLeadingEscape(text),
    items: items.map((item, index) =>
      entry(item, address === null ? null : nestedAddress(address, index + 1), isInCell),
    ),
    mark: address === null ? null : (marks.get(address) ?? null),
  });
  const bullets = (kind: BulletKind): ContentBullet[] =>
    withBlanks(week, kind).map((bullet, index) => ({
      ...entry(bullet, bulletAddress(week.week, kind, index + 1)),
      group: bullet.group,
    }));
  const hasTable = holdsTable(week);
  const row = (task: Listed['tasks']): ContentRow => {
    const address = taskAddress(week.week, task.row);
    return {
      address,
      day: task.day?.text ?? null,
      items: task.items.map((item, index) =>
        entry(item, hasTable ? nestedAddress(address, index + 1) : address, hasTable),
      ),
      start: task.start?.text ?? null,
      completion: task.completion?.text ?? null,
      references: task.references,
      extra: task.extra,
      done: task.done,
    };
  };
  const main = week.sections.filter(({ roles }) => roles.some(isMainRole));
  const paragraphs = new Map<SectionRole, string[]>();
  for (const { roles, paragraphs: own } of main) {
    const role = roles.find(isMainRole) as SectionRole;
    paragraphs.set(role, [...(paragraphs.get(role) ?? []), ...own.map(withoutIdleSpaces)]);
  }
  const other = (item: ShownBullet): ContentBullet => ({ ...entry(item, null), group: item.group });
  return {
    frontMatter: week.frontMatter,
    objectives: bullets('objectives'),
    rows: [...week.tasks, ...week.blankRows].sort((a, b) => a.row - b.row).map(row),
    achievements: bullets('achievements'),
    columns: hasTable ? (week.columns ?? []) : null,
    mainSections: main.map(({ roles, heading }) => ({ roles, heading })),
    paragraphs,
    others: week.sections
      .filter(({ roles }) => !roles.some(isMainRole))
      .map(({ roles, heading, paragraphs: own, items }) => ({
        roles,
        heading,
        paragraphs: own.map(withoutIdleSpaces),
        items: items.map(other),
      })),
  };
}

/** White space at the end of a line says nothing, unless it is a line break: two spaces or more (CommonMark 0.31.2, §6.7). */
function withoutIdleSpaces(paragraph: string): string {
  return paragraph.replace(/(?<! ) $|(?<!\t)\t+$/gm, '').replace(/\r\n?/g, '\n');
}

/** Whether the tasks hold what only a table can. */
function holdsTable({ columns, tasks, blankRows }: ShownWeek): boolean {
  return (
    columns !== null ||
    [...tasks, ...blankRows].some(
      ({ day, items, start, completion, references, extra }) =>
        day !== null ||
        start !== null ||
        completion !== null ||
        items.length > 1 ||
        references.length > 0 ||
        Object.keys(extra).length > 0,
    )
  );
}

/** The bullets of a kind with those that wait, each of these at the place that its address names. */
function withBlanks(week: ShownWeek, kind: BulletKind): readonly Listed['objectives'][] {
  const letter = kind === 'objectives' ? 'o' : 'a';
  const blanks = week.blankBullets
    .flatMap((bullet) => {
      const place = /\.([oa])(\d+)$/.exec(bullet.address);
      return place?.[1] === letter ? [{ bullet, at: Number(place[2]) - 1 }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const all: Listed['objectives'][] = [];
  const filled = week[kind];
  let next = 0;
  for (const { bullet, at } of blanks) {
    while (all.length < at && next < filled.length) all.push(filled[next++] as Listed['objectives']);
    all.push(bullet);
  }
  return [...all, ...filled.slice(next)];
}
