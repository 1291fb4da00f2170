type Method = (this: unknown, ...parameters: never[]) => unknown;

/** How many characters a method of strings looks at, from what it was called on, with, and gave back. */
type Cost = (text: string, parameters: readonly unknown[], result: unknown) => number;

const one: Cost = () => 1;
const all: Cost = (text) => text.length;
const search: Cost = (text, [, from], result) => (result === -1 ? text.length : Number(result)) - Number(from ?? 0) + 1;
const STRING_COSTS: Readonly<Record<string, Cost>> = {
  charCodeAt: one,
  charAt: one,
  startsWith: one,
  slice: one,
  indexOf: search,
  includes: all,
  replace: all,
  replaceAll: all,
  split: all,
  trim: all,
  matchAll: all,
};

/**
 * Counts the characters that a piece of work reads, by standing between it and the methods of strings: a measure that,
 * unlike time, is the same on every machine. What a regular expression reads and then gives back goes uncounted.
 */
export function countWork(work: () => unknown): number {
  let count = 0;
  const restore: (() => void)[] = [];
  const watch = (
    prototype: object,
    name: string,
    cost: (receiver: unknown, parameters: readonly unknown[], result: unknown) => number,
  ): void => {
    const original = Object.getOwnPropertyDescriptor(prototype, name);
    if (typeof original?.value !== 'function') throw new Error(`no method ${name} to watch`);
    const method = original.value as Method;
    const value = function (this: unknown, ...parameters: never[]): unknown {
      const result = method.apply(this, parameters);
      count += cost(this, parameters, result);
      return result;
    };
    Object.defineProperty(prototype, name, { ...original, value });
    restore.push(() => Object.defineProperty(prototype, name, original));
  };
  for (const [name, cost] of Object.entries(STRING_COSTS)) {
    watch(String.prototype, name, (receiver, parameters, result) => cost(String(receiver), parameters, result));
  }
  watch(RegExp.prototype, 'exec', (_receiver, _parameters, result) =>
    result === null ? 1 : String((result as string[])[0]).length + 1,
  );
  watch(Array.prototype, 'push', (_receiver, parameters) => parameters.length);
  watch(Array.prototype, 'splice', (_receiver, _parameters, result) => (result as unknown[]).length + 1);
  watch(Array.prototype, 'shift', () => 1);
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return count;
}
