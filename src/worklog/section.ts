import { fold } from '../locale/fold.js';
import type { Vocabulary } from '../locale/vocabulary.js';

/** What finding the worklog takes of a content file. */
export interface SectionFile {
  /** Its path in the content without its language: `1-Worklog/1.4-Week4/_index.md`. */
  readonly logical: string;
  readonly kind: 'branch' | 'leaf' | 'page' | 'resource';
}

/** A folder of the content whose children are week pages. */
export interface SectionCandidate {
  /** Relative to the content, with `/`; empty for the content folder itself. */
  readonly section: string;
  /** The folders that directly hold the week pages: the section itself, or folders in it that group the weeks. */
  readonly folders: readonly string[];
  readonly weeks: ReadonlySet<number>;
}

/**
 * Finds the folders that hold week pages, the likeliest worklog first: by how many weeks they hold, then by their name,
 * then by their depth. Found by what they hold, not by their name (page format §1).
 *
 * @param weekOf the week that a file claims to be of, or null
 */
export function findSections<File extends SectionFile>(
  files: readonly File[],
  weekOf: (file: File) => number | null,
  vocabulary: Vocabulary,
): SectionCandidate[] {
  const folders = new Map<string, Set<number>>();
  const bundles = new Set<string>();
  const claims: { file: File; week: number }[] = [];
  for (const file of files) {
    const week = file.kind === 'resource' ? null : weekOf(file);
    if (week === null) continue;
    claims.push({ file, week });
    if (file.kind !== 'page') bundles.add(parentOf(file.logical));
  }
  for (const { file, week } of claims) {
    const parent = holderOf(file);
    // What lies below a week's own folder belongs to that week.
    if (parent === null || bundles.has(parent)) continue;
    const weeks = folders.get(parent);
    if (weeks === undefined) folders.set(parent, new Set([week]));
    else weeks.add(week);
  }
  return joinGroups(folders, vocabulary).sort((a, b) => {
    const differences = compare(a, b, vocabulary);
    return differences.weeks || differences.name || differences.depth || (a.section < b.section ? -1 : 1);
  });
}

/** What sets the likelier of two candidates before the other: it has more weeks, a better name, or is nearer to the root. */
export type SectionReason = 'weeks' | 'name' | 'depth';

/** Why the first of two candidates is the likelier; null where nothing tells them apart, so that the user must choose. */
export function reasonBefore(
  first: SectionCandidate,
  second: SectionCandidate,
  vocabulary: Vocabulary,
): SectionReason | null {
  const differences = compare(first, second, vocabulary);
  return REASONS.find((reason) => differences[reason] !== 0) ?? null;
}

const REASONS: readonly SectionReason[] = ['weeks', 'name', 'depth'];

/** Below zero where `a` is the likelier. */
function compare(a: SectionCandidate, b: SectionCandidate, vocabulary: Vocabulary): Record<SectionReason, number> {
  const isNamed = ({ section }: SectionCandidate): number => Number(vocabulary.isWorklogName(section));
  return {
    weeks: b.weeks.size - a.weeks.size,
    name: isNamed(b) - isNamed(a),
    depth: depth(a.section) - depth(b.section),
  };
}

/** The name that a page is known by in its section: its bundle's folder, or its own without ending. */
export function pageName({ logical, kind }: SectionFile): string {
  const path = kind === 'page' ? logical.replace(/\.[^./]+$/, '') : parentOf(logical);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder that a page stands in as a child; null for the content's own front page. */
export function holderOf({ logical, kind }: SectionFile): string | null {
  const own = parentOf(logical);
  if (kind === 'page') return own;
  return own === '' ? null : parentOf(own);
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Weeks may be grouped by month or phase: sibling folders whose weeks complement each other are one worklog. */
function joinGroups(folders: ReadonlyMap<string, ReadonlySet<number>>, vocabulary: Vocabulary): SectionCandidate[] {
  const groups: { readonly parent: string; readonly folders: [string, ...string[]]; readonly weeks: Set<number> }[] =
    [];
  for (const [folder, weeks] of folders) {
    const parent = parentOf(folder);
    const group = groups.find(
      (known) =>
        known.parent === parent &&
        folder !== '' &&
        known.folders[0] !== '' &&
        complement(known.weeks, weeks) &&
        // At the top of a site stands all that it has: only folders that are named alike belong together.
        (parent !== '' || groupForm(known.folders[0], vocabulary) === groupForm(folder, vocabulary)),
    );
    if (group === undefined) groups.push({ parent, folders: [folder], weeks: new Set(weeks) });
    else {
      group.folders.push(folder);
      for (const week of weeks) group.weeks.add(week);
    }
  }
  return groups.map(({ parent, ...group }) => ({
    section: group.folders.length > 1 ? parent : group.folders[0],
    ...group,
  }));
}

/** Whether two folders have no week in common, or only the one in which a month ends and the next begins. */
function complement(before: ReadonlySet<number>, after: ReadonlySet<number>): boolean {
  const common = [...after].filter((week) => before.has(week));
  const [only, ...others] = common;
  if (only === undefined) return true;
  if (others.length > 0 || before.size < 2 || after.size < 2) return false;
  const isBetween = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
    [...a].every((week) => week <= only) && [...b].every((week) => week >= only);
  return isBetween(before, after) || isBetween(after, before);
}

/** What is left of a folder's name without numbers and months: nothing of `09-September`, `phase` of `phase-2`. */
function groupForm(name: string, vocabulary: Vocabulary): string {
  return fold(name)
    .split(/[\s\d_.-]+/)
    .filter((word) => vocabulary.month(word) === null)
    .join('');
}

/** The content folder itself is nearest to the root. */
function depth(section: string): number {
  return section === '' ? 0 : section.split('/').length;
}
