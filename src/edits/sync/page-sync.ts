import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import type { WrittenPage } from '../../page/week-page.js';
import type { PageChange } from '../entries/page-editor.js';
import type { WorklogEditor } from '../entries/worklog-editor.js';

/** What is counted of what was carried over. */
export const CARRIED = ['row', 'date', 'day', 'completion', 'link', 'entry', 'text'] as const;

export type Carried = (typeof CARRIED)[number];

/** A page that is brought in step with the page of the same week in the source language. */
export class PageSync {
  readonly #counts = new Map<Carried, number>();
  readonly #left = new Set<string>();

  constructor(
    readonly editor: WorklogEditor,
    readonly source: WeekPage,
    readonly target: WeekPage,
  ) {}

  /** The target as it stands now. */
  get written(): WrittenPage {
    return this.editor.editor(this.target).page;
  }

  /** The source as it is written. */
  get sourceWritten(): WrittenPage {
    return this.editor.editor(this.source).page;
  }

  get sourceName(): string {
    return this.editor.nameOf(this.source.language);
  }

  get targetName(): string {
    return this.editor.nameOf(this.target.language);
  }

  get carried(): ReadonlyMap<Carried, number> {
    return this.#counts;
  }

  /** What is out of step still, in sentences. */
  get left(): readonly string[] {
    return [...this.#left];
  }

  /** Tells of something that is out of step and stays so. */
  leave(sentence: string): void {
    this.#left.add(sentence);
  }

  /**
   * Makes a change; where the page would not say afterwards what was meant, that is told and nothing is done.
   *
   * @returns whether the page has changed
   */
  carry(kind: Carried, what: string, change: () => PageChange | null): boolean {
    return this.attempt(kind, what, () => {
      const made = change();
      if (made !== null) this.editor.editor(this.target).apply(made);
    });
  }

  /** Does what changes the target, and counts it where it did. @returns whether it did */
  attempt(kind: Carried, what: string, work: () => unknown): boolean {
    const before = this.written.source.text;
    try {
      work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.leave(`${what} cannot be written so that the page reads as it should: carry it over by hand.`);
    }
    const hasChanged = this.written.source.text !== before;
    if (hasChanged) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    return hasChanged;
  }
}
