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
  return joinGroups(folders).sort(
    (a, b) =>
      b.weeks.size - a.weeks.size ||
      likelihood(b.section) - likelihood(a.section) ||
      depth(a.section) - depth(b.section) ||
      (a.section < b.section ? -1 : 1),
  );
}

/** Whether nothing tells two candidates apart, so that the user must choose. */
export function isTie(a: SectionCandidate, b: SectionCandidate): boolean {
  return (
    a.weeks.size === b.weeks.size &&
    likelihood(a.section) === likelihood(b.section) &&
    depth(a.section) === depth(b.section)
  );
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

/** Weeks may be grouped by month or phase: sibling folders with different weeks are one worklog. */
function joinGroups(folders: ReadonlyMap<string, ReadonlySet<number>>): SectionCandidate[] {
  const joined = new Map<string, { folders: string[]; weeks: Set<number> }>();
  const candidates: SectionCandidate[] = [];
  for (const [folder, weeks] of folders) {
    const parent = parentOf(folder);
    const group = joined.get(parent);
    if (parent === '') {
      candidates.push({ section: folder, folders: [folder], weeks });
    } else if (group === undefined) {
      joined.set(parent, { folders: [folder], weeks: new Set(weeks) });
    } else if ([...weeks].some((week) => group.weeks.has(week))) {
      candidates.push({ section: folder, folders: [folder], weeks });
    } else {
      group.folders.push(folder);
      for (const week of weeks) group.weeks.add(week);
    }
  }
  for (const [parent, group] of joined) {
    const [only, ...others] = group.folders;
    candidates.push({ section: others.length > 0 ? parent : (only ?? parent), ...group });
  }
  return candidates;
}

function likelihood(section: string): number {
  return /work[ _-]?log|nhat[ _-]?ky|journal|internship|thuc[ _-]?tap/i.test(section) ? 1 : 0;
}

function depth(section: string): number {
  return section.split('/').length;
}
