import { EditedText } from '../edits/edited-text.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { FileEdit } from '../model/file-edit.js';
import { type JudgedSite, type MendingFault, mendingFault } from './mending-fault.js';
import { chooseMendings, editsByFile, type Mending, mendingKey } from './mendings.js';

/** What mending a site takes. */
export interface Mendery<Site extends JudgedSite> {
  /** Reads and judges the site once more, with some pages as they are now to read. */
  readonly judge: (texts: ReadonlyMap<string, string>) => Promise<Site>;
  /** The diagnostics that may be mended, the first of those that get in each other's way first. */
  readonly wanted: (site: Site) => readonly Diagnostic[];
  /** Whether a rule's fix brings to light what was hidden before. */
  readonly reveals: (rule: string) => boolean;
}

/** A fix that was left out, since it would have done what no fix may do. */
export interface RefusedMending {
  readonly diagnostic: Diagnostic;
  readonly fault: MendingFault;
}

/** A site after its mendings. */
export interface FixedSite<Site> {
  readonly site: Site;
  /** The change of each file that reads otherwise now, against the text that it had. */
  readonly edits: readonly FileEdit[];
  /** What was mended; the places are those that each had in its round. */
  readonly mended: readonly Diagnostic[];
  readonly refused: readonly RefusedMending[];
  /** Whether the fix of a diagnostic is one of those. */
  readonly isRefused: (diagnostic: Diagnostic) => boolean;
  /** How many that could be mended still are there, since the rounds came to an end before. */
  readonly unfinished: number;
}

/** As many as ESLint takes. */
const MOST_ROUNDS = 10;
/** So many fixes are tried alone; where so many are wrong, those that are left of their round are too. */
const MOST_REFUSED = 20;

/**
 * Makes the fixes of a site, in rounds until none is left: those of a round never overlap, and the site is read and judged
 * again after each, in memory. A fix that would lose an entry, leave or cause a problem is left out, and the others are made.
 */
export function fixSite<Site extends JudgedSite>(start: Site, mendery: Mendery<Site>): Promise<FixedSite<Site>> {
  return new Fixing(start, mendery).run();
}

/** A site and all edits that made it. */
interface State<Site> {
  readonly site: Site;
  readonly texts: ReadonlyMap<string, EditedText>;
  /** What was mended so far. */
  readonly mended: readonly Mending[];
}

class Fixing<Site extends JudgedSite> {
  readonly #mendery: Mendery<Site>;
  readonly #refused = new Map<string, RefusedMending>();
  #state: State<Site>;

  constructor(start: Site, mendery: Mendery<Site>) {
    this.#mendery = mendery;
    this.#state = { site: start, texts: new Map(), mended: [] };
  }

  async run(): Promise<FixedSite<Site>> {
    const past = [this.#state];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const mendings = this.#open();
      if (mendings.length === 0) break;
      this.#state = await this.#makeSound(this.#state, mendings);
      this.#endFights(past);
      past.push(this.#state);
    }
    const { site, texts, mended } = this.#state;
    return {
      site,
      edits: [...texts].flatMap(([file, { original, edits }]): FileEdit[] =>
        edits.length === 0 ? [] : [{ kind: 'change', file, before: original, edits }],
      ),
      mended: mended.flatMap(({ diagnostics }) => diagnostics),
      refused: [...this.#refused.values()],
      isRefused: (diagnostic) => this.#isRefused(diagnostic),
      unfinished: this.#open().flatMap(({ diagnostics }) => diagnostics).length,
    };
  }

  /** The fixes of the next round. Those that reveal something come first and alone, so that the others can be held to more. */
  #open(): Mending[] {
    const { wanted, reveals } = this.#mendery;
    const open = wanted(this.#state.site).filter((one) => one.fix !== null && !this.#isRefused(one));
    const revealing = open.filter(({ rule }) => reveals(rule));
    return chooseMendings(revealing.length > 0 ? revealing : open);
  }

  /** Makes fixes together, or where something is wrong with that, as many of them as nothing is wrong with. */
  async #makeSound(base: State<Site>, mendings: readonly Mending[]): Promise<State<Site>> {
    let sound: readonly Mending[] = [];
    let state = base;
    const groups = [mendings];
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      const together = [...sound, ...group];
      const attempt = await this.#make(base, together);
      if ('site' in attempt) [sound, state] = [together, attempt];
      else if (group.length === 1 || this.#refused.size >= MOST_REFUSED) this.#refuse(group, attempt);
      else groups.unshift(group.slice(0, group.length >> 1), group.slice(group.length >> 1));
    }
    return state;
  }

  async #make(base: State<Site>, mendings: readonly Mending[]): Promise<State<Site> | MendingFault> {
    const edits = editsByFile(mendings);
    const texts = new Map(base.texts);
    const pages = new Map(base.site.pages.map(({ file, text }) => [file, text]));
    for (const [file, own] of edits) {
      const text = texts.get(file) ?? new EditedText(pages.get(file) ?? '');
      texts.set(file, text.edited(own));
    }
    const site = await this.#mendery.judge(new Map([...texts].map(([file, { text }]) => [file, text])));
    const reveals = mendings.some(({ diagnostics }) => diagnostics.some(({ rule }) => this.#mendery.reveals(rule)));
    const fault = mendingFault({ before: base.site, after: site, mendings, edits, reveals });
    return fault ?? { site, texts, mended: [...base.mended, ...mendings] };
  }

  /** Where all pages read as they once did, what was mended since then only took itself back. */
  #endFights(past: State<Site>[]): void {
    const { texts, mended } = this.#state;
    const index = past.findIndex((state) => readSame(state.texts, texts) && state.mended.length < mended.length);
    const before = past[index];
    if (before === undefined) return;
    this.#refuse(mended.slice(before.mended.length), { kind: 'undone' });
    this.#state = before;
    past.length = index;
  }

  #isRefused(diagnostic: Diagnostic): boolean {
    const { fix } = diagnostic;
    return fix !== null && this.#refused.has(mendingKey(fix, diagnostic));
  }

  #refuse(mendings: readonly Mending[], fault: MendingFault): void {
    for (const { fix, diagnostics } of mendings) {
      for (const diagnostic of diagnostics) {
        const key = mendingKey(fix, diagnostic);
        if (!this.#refused.has(key)) this.#refused.set(key, { diagnostic, fault });
      }
    }
  }
}

function readSame(some: ReadonlyMap<string, EditedText>, others: ReadonlyMap<string, EditedText>): boolean {
  const files = new Set([...some.keys(), ...others.keys()]);
  return [...files].every((file) => {
    const [one, other] = [some.get(file), others.get(file)];
    return (one?.text ?? other?.original) === (other?.text ?? one?.original);
  });
}
