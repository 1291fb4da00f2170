import { goesBackTooOften } from './backtracking.js';
import { isTied } from './expression-tokens.js';

type Method = (this: unknown, ...parameters: never[]) => unknown;

/** How many characters a method looks at, from what it was called on, with, and gave back. */
type Cost = (receiver: unknown, parameters: readonly unknown[], result: unknown) => number;

const one: Cost = () => 1;
const all: Cost = (receiver) => String(receiver).length;
const made: Cost = (_receiver, _parameters, result) => (result as { length: number }).length + 1;
const search: Cost = (receiver, [, from], result) => {
  const start = Number(from ?? 0);
  return (result === -1 ? String(receiver).length : Number(result)) - start + 1;
};
const searchBack: Cost = (receiver, [, from], result) =>
  Math.min(Number(from ?? Number.POSITIVE_INFINITY), String(receiver).length) - Number(result) + 1;
const compared: Cost = (_receiver, [other]) => String(other).length;

const STRING_COSTS: Readonly<Record<string, Cost>> = {
  at: one,
  charCodeAt: one,
  codePointAt: one,
  charAt: one,
  // A slice shares the text that it is cut out of.
  slice: one,
  substring: one,
  startsWith: compared,
  endsWith: compared,
  indexOf: search,
  lastIndexOf: searchBack,
  includes: all,
  replace: all,
  replaceAll: all,
  split: all,
  trim: all,
  trimStart: all,
  trimEnd: all,
  match: all,
  matchAll: all,
  search: all,
  normalize: all,
  toLowerCase: all,
  toUpperCase: all,
  repeat: made,
  padStart: made,
  padEnd: made,
};

const ARRAY_COSTS: Readonly<Record<string, Cost>> = {
  push: (_receiver, parameters) => parameters.length,
  splice: made,
  slice: made,
  concat: made,
  shift: one,
  unshift: (receiver) => (receiver as unknown[]).length,
  join: made,
};

/** Shorter texts are not worth a second look. */
const LONG = 500;
const SOME = 64;

/**
 * Counts the characters that a piece of work reads, by standing between it and the methods of strings, expressions and
 * arrays: a measure that, unlike time, is the same on every machine. A regular expression that reads
 * a long text and gives it back again and again is an error.
 *
 * @param most where the work is broken off with an error, so that a test need not wait for what has gone wrong
 */
export function countWork(work: () => unknown, most = Number.POSITIVE_INFINITY): number {
  const watched = watchWork(most);
  try {
    work();
  } finally {
    watched.stop();
  }
  return watched.count();
}

/** The same of work that takes its time, and of all that is done meanwhile. */
export async function countWorkUntilDone(
  work: () => Promise<unknown>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const watched = watchWork(most);
  try {
    await work();
  } finally {
    watched.stop();
  }
  return watched.count();
}

function watchWork(most: number): { readonly count: () => number; readonly stop: () => void } {
  let count = 0;
  let isPaused = false;
  let steps = 0;
  const add = (more: number): void => {
    if (isPaused) return;
    count += more;
    if (count > most) throw new Error(`more than ${Math.round(most)} characters were looked at`);
  };
  const restore: (() => void)[] = [];
  const replace = (prototype: object, name: string, make: (method: Method) => Method): void => {
    const original = Object.getOwnPropertyDescriptor(prototype, name);
    if (typeof original?.value !== 'function') throw new Error(`no method ${name} to watch`);
    Object.defineProperty(prototype, name, { ...original, value: make(original.value as Method) });
    restore.push(() => Object.defineProperty(prototype, name, original));
  };
  const watch = (prototype: object, costs: Readonly<Record<string, Cost>>): void => {
    for (const [name, cost] of Object.entries(costs)) {
      replace(
        prototype,
        name,
        (method) =>
          function (this: unknown, ...parameters: never[]): unknown {
            const result = method.apply(this, parameters);
            add(cost(this, parameters, result));
            return result;
          },
      );
    }
  };
  watch(String.prototype, STRING_COSTS);
  watch(Array.prototype, ARRAY_COSTS);
  replace(
    RegExp.prototype,
    'exec',
    (method) =>
      function (this: unknown, ...parameters: never[]): unknown {
        const expression = this as RegExp;
        const from = expression.global || expression.sticky ? expression.lastIndex : 0;
        const text = String(parameters[0]);
        const match = method.apply(this, parameters) as RegExpExecArray | null;
        const tied = isTiedFor(expression);
        const end = match === null ? text.length : match.index + match[0].length;
        // Of the many short steps of one that goes through a text, some are looked at.
        if (!isPaused && text.length - from > LONG && (end - from > LONG || steps++ % SOME === 0)) {
          isPaused = true;
          const isTooOften = goesBackTooOften(method as typeof expression.exec, expression, text, {
            from,
            isTied: tied,
          });
          isPaused = false;
          if (isTooOften)
            throw new Error(`${expression} goes back over ${text.length - from} characters again and again`);
        }
        add(tied ? (match?.[0].length ?? 0) + 1 : passed(from, text, match));
        return match;
      },
  );
  return {
    count: () => count,
    stop: () => {
      for (const undo of restore) undo();
    },
  };
}

const tiedSources = new Map<string, boolean>();

function isTiedFor(expression: RegExp): boolean {
  const key = String(expression);
  let tied = tiedSources.get(key);
  if (tied === undefined) {
    tied = isTied(expression);
    tiedSources.set(key, tied);
  }
  return tied;
}

/** What an expression has passed on its way to a match that may begin anywhere. */
function passed(from: number, text: string, match: RegExpExecArray | null): number {
  return (match === null ? text.length : match.index + match[0].length) - from + 1;
}
