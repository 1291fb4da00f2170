import { sanitise } from './sanitise.js';
import { shortened } from './shortened.js';

/** How often the line is written anew at most, in milliseconds: an eye reads no faster. */
const EVERY = 80;
const ERASE = '\r\u001b[K';

/** One line of a terminal that tells how far a long run has come, rewritten as it goes, and gone when it is over. */
export class ProgressLine {
  readonly #terminal: ProgressTerminal;
  readonly #now: () => number;
  #text = '';
  #isShown = false;
  #last = Number.NEGATIVE_INFINITY;

  /** @param now the time in milliseconds */
  constructor(terminal: ProgressTerminal, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
  }

  /** Tells how far it is now; where the last time was only just, nothing is written. */
  show(text: string): void {
    this.#text = text;
    const time = this.#now();
    if (time - this.#last < EVERY) return;
    this.#last = time;
    // A line as wide as the terminal would be followed by another one in some.
    this.#terminal.write(`${ERASE}${shortened(sanitise(this.#text), (this.#terminal.columns ?? 80) - 1)}`);
    this.#isShown = true;
  }

  /** Takes it away, so that something else may be written where it stood; the next `show` writes it again. */
  erase(): void {
    if (!this.#isShown) return;
    this.#terminal.write(ERASE);
    this.#isShown = false;
    this.#last = Number.NEGATIVE_INFINITY;
  }
}

/** Where the line is written, as {@link ProgressLine} needs it. */
export interface ProgressTerminal {
  write(text: string): void;
  /** Null where nobody knows it. */
  readonly columns: number | null;
}

/** Whether there is anybody to see it: a terminal that can move its cursor, and no build server that keeps all as a log. */
export function showsProgress(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const { CI: ci, TERM: term } = env;
  return isTerminal && term !== 'dumb' && (ci === undefined || ci === '' || ci === 'false' || ci === '0');
}
