import type { Diagnostic } from '../model/diagnostic.js';
import type { TextEdit } from '../model/file-edit.js';
import type { PageSubject } from '../rules/subject.js';
import type { Mending } from './mendings.js';
import { lostStatement, Moves, pageStatements, type Statement } from './page-statements.js';

/** A site as it is read and judged once. */
export interface JudgedSite {
  readonly pages: readonly PageSubject[];
  /** What the rules say of it, by page and in the order of the page; what comments suppress is left out. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Why a mending is not to be made: a mistake of its rule, and never the author's. */
export type MendingFault =
  /** A page, or something that a page says, would not be there any more. */
  | { readonly kind: 'loses'; readonly file: string; readonly what: string; readonly text: string }
  /** The front matter could not be read any more. */
  | { readonly kind: 'breaks'; readonly file: string }
  /** What it is to mend would be told all the same. */
  | { readonly kind: 'remains'; readonly file: string; readonly rule: string }
  /** Another error or warning would be told for the first time. */
  | { readonly kind: 'causes'; readonly file: string; readonly rule: string }
  /** Another mending takes it back. */
  | { readonly kind: 'undone' };

/** What mendings have made of a site. */
export interface MendedSite {
  readonly before: JudgedSite;
  readonly after: JudgedSite;
  readonly mendings: readonly Mending[];
  /** Their edits, by file. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Whether they bring to light what was hidden before, and is none of their doing. */
  readonly reveals: boolean;
}

/** Looks for what mendings have done beside what they were for; null where that is nothing. */
export function mendingFault(site: MendedSite): MendingFault | null {
  return lossIn(site) ?? remainderIn(site) ?? (site.reveals ? null : causedIn(site));
}

function lossIn({ before, after, edits, reveals }: MendedSite): MendingFault | null {
  const pages = new Map(after.pages.map((page) => [page.file, page]));
  for (const page of before.pages) {
    const { file } = page;
    const now = pages.get(file);
    const week = weekOf(page);
    if (now === undefined || (!reveals && weekOf(now) !== week)) return { kind: 'loses', file, what: week, text: '' };
    if (now.problems.length > page.problems.length) return { kind: 'breaks', file };
    if (!edits.has(file)) continue;
    const lost = lostStatement(statementsOf(page), statementsOf(now), edits.get(file) ?? [], reveals);
    if (lost !== null) return { kind: 'loses', file, what: lost.kind, text: lost.text };
  }
  return null;
}

function weekOf(page: PageSubject): string {
  return page.kind === 'week' ? `page of week ${page.week}` : 'page of the section';
}

/** A page never changes, and a round may be tried several times. */
const STATEMENTS = new WeakMap<PageSubject, readonly Statement[]>();

function statementsOf(page: PageSubject): readonly Statement[] {
  const known = STATEMENTS.get(page) ?? pageStatements(page);
  STATEMENTS.set(page, known);
  return known;
}

/** Of each rule so many diagnostics of a page must be gone as were mended there. */
function remainderIn({ before, after, mendings, edits, reveals }: MendedSite): MendingFault | null {
  const mended = mendings.flatMap(({ diagnostics }) => diagnostics);
  // Others of the rule may have come to light, but not where the mended ones were.
  if (reveals) {
    const found = mended.find(({ file, rule, span }) => {
      const places = new Moves(edits.get(file) ?? []).placesOf(span.start);
      return after.diagnostics.some((now) => now.file === file && now.rule === rule && places.includes(now.span.start));
    });
    return found === undefined ? null : { kind: 'remains', file: found.file, rule: found.rule };
  }
  const [were, gone, are] = [before.diagnostics, mended, after.diagnostics].map(countByPlace) as [
    Counts,
    Counts,
    Counts,
  ];
  for (const { file, rule } of mended) {
    const key = placeOf({ file, rule });
    if ((are.get(key) ?? 0) > (were.get(key) ?? 0) - (gone.get(key) ?? 0)) return { kind: 'remains', file, rule };
  }
  return null;
}

/** Of no rule may a page have more errors and warnings than before. The words at fault may be others by a mending. */
function causedIn({ before, after }: MendedSite): MendingFault | null {
  const told = ({ severity }: Diagnostic): boolean => severity !== 'info';
  const were = countByPlace(before.diagnostics.filter(told));
  const are = countByPlace(after.diagnostics.filter(told));
  const more = after.diagnostics.find((one) => (are.get(placeOf(one)) ?? 0) > (were.get(placeOf(one)) ?? 0));
  return more === undefined ? null : { kind: 'causes', file: more.file, rule: more.rule };
}

type Counts = ReadonlyMap<string, number>;

function countByPlace(diagnostics: readonly Diagnostic[]): Counts {
  const counts = new Map<string, number>();
  for (const one of diagnostics) counts.set(placeOf(one), (counts.get(placeOf(one)) ?? 0) + 1);
  return counts;
}

function placeOf({ file, rule }: Pick<Diagnostic, 'file' | 'rule'>): string {
  return `${rule} ${file}`;
}
