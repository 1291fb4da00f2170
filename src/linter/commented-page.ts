import type { Diagnostic } from '../model/diagnostic.js';
import type { PageSubject } from '../rules/subject.js';
import { coverageOf, type LineRange, presenceOf } from './covered-lines.js';
import type { PageSuppressions, Suppression } from './suppressions.js';

/** A comment that switches off everything does not hide that it is of no use. */
export const UNUSED_RULE = 'suppression-unused';

/**
 * A page with comments that switch rules off. It may hold thousands of them, and as many diagnostics that each of them
 * covers, so no diagnostic is held against every comment.
 */
export class CommentedPage {
  readonly #isCovered: ReadonlyMap<string | null, (line: number) => boolean>;
  /** The lines of all diagnostics so far, by rule. */
  readonly #lines = new Map<string, Set<number>>();

  constructor(
    readonly page: PageSubject,
    readonly comments: PageSuppressions,
  ) {
    const ranges = new Map<string | null, LineRange[]>();
    for (const one of comments.suppressions) {
      const own = ranges.get(one.rule);
      if (own === undefined) ranges.set(one.rule, [one]);
      else own.push(one);
    }
    this.#isCovered = new Map([...ranges].map(([rule, own]) => [rule, coverageOf(own)]));
  }

  /** Whether a comment covers a diagnostic of the page; it counts for whatever comments cover it. */
  suppresses({ rule, span }: Diagnostic): boolean {
    const line = this.page.source.lineOf(span.start);
    const own = this.#lines.get(rule);
    if (own === undefined) this.#lines.set(rule, new Set([line]));
    else own.add(line);
    const isCoveredBy = (name: string | null): boolean => this.#isCovered.get(name)?.(line) ?? false;
    return isCoveredBy(rule) || (rule !== UNUSED_RULE && isCoveredBy(null));
  }

  /** The comments that cover one of the diagnostics so far. */
  used(): ReadonlySet<Suppression> {
    const isMet = new Map<string | null, (range: LineRange) => boolean>();
    const ofAll = new Set<number>();
    for (const [rule, lines] of this.#lines) {
      isMet.set(rule, presenceOf(lines));
      if (rule !== UNUSED_RULE) for (const line of lines) ofAll.add(line);
    }
    isMet.set(null, presenceOf(ofAll));
    return new Set(this.comments.suppressions.filter((one) => isMet.get(one.rule)?.(one) ?? false));
  }
}
