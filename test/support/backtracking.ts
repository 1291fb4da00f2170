import { setFlagsFromString } from 'node:v8';
import { isCharacter, tokensOf } from './expression-tokens.js';

// What a regular expression reads and gives back again is seen by nobody: `/ +$/` on a line of spaces before a word takes the
// square of their number. V8 can be asked to give up after so many steps back; of expressions that it has rewritten, that is.

/** Steps back for each character that are nothing unusual: each branch that does not fit is one. */
const STEPS = 64;

type MakeLimited = (source: string, flags: string, steps: number) => RegExp;

const makeLimited = withNatives();
const limited = new Map<string, RegExp>();

/** V8's own way to make an expression that fails after so many steps back, which only its tests use. */
function withNatives(): MakeLimited {
  setFlagsFromString('--allow-natives-syntax');
  const make = new Function('source', 'flags', 'steps', 'return %NewRegExpWithBacktrackLimit(source, flags, steps)');
  setFlagsFromString('--no-allow-natives-syntax');
  return make as MakeLimited;
}

/**
 * Whether an expression goes back over a text so often that it would take for ever on a long one.
 *
 * @param exec the method of expressions, not watched by anybody
 * @param isTied whether it can only match at that place
 */
export function goesBackTooOften(
  exec: (this: RegExp, text: string) => unknown,
  { source, flags }: RegExp,
  text: string,
  { from, isTied }: { readonly from: number; readonly isTied: boolean },
): boolean {
  // A whole number of V8's own kind: any other is taken for its address.
  const length = 1 << Math.ceil(Math.log2(text.length - from + 1));
  const key = `${length} ${isTied} ${flags} ${source}`;
  let expression = limited.get(key);
  if (expression === undefined) {
    const own = stepping(source);
    // Where it does not match there is an empty match, so that only giving up fails.
    const always = isTied ? `(?:${own})|` : `(?=[\\s\\S]*?(?:${own}))|`;
    expression = makeLimited(always, `${flags.replace(/[gy]/g, '')}y`, (STEPS * length) | 0);
    limited.set(key, expression);
  }
  expression.lastIndex = from;
  return exec.call(expression, text) === null;
}

/** The same expression, in which a repeated character is a choice: V8 counts no steps where it is not. */
function stepping(source: string): string {
  const tokens = tokensOf(source);
  return tokens
    .map((token, index) =>
      isCharacter(token) && /^[*+]$|^\{/.test(tokens[index + 1] ?? '') ? `(?:(?!)|${token})` : token,
    )
    .join('');
}
