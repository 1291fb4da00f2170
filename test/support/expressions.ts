import ts from 'typescript';
import { goesBackTooOften } from './backtracking.js';
import { isCharacter, isTied, tokensOf } from './expression-tokens.js';

/** A regular expression as it is written in a source. */
export interface WrittenExpression {
  readonly line: number;
  /** With its slashes and flags. */
  readonly source: string;
  readonly expression: RegExp;
}

/** The regular expressions that are written between slashes in a TypeScript source; not those that are put together. */
export function expressionsIn(source: string): WrittenExpression[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: WrittenExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, source: node.text, expression: new RegExp(pattern, flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Long enough that what takes the square of it takes more steps than are allowed. */
const LENGTH = 900;
const TIMES = 300;
/** No class that is meant for pages holds it; one that leaves out a few characters does. */
const STRANGE = '\u0001';

/**
 * What a text is made of that an expression goes over again and again; null where it is none of those tried. A text begins
 * as the expression does, up to any place in it, goes on with a run of what it names somewhere, and ends in a way that it
 * may not fit: ` +$` is tried on spaces before a word, `<!--[^>]*-->` on `<!--<!--<!--`.
 */
export function whatTakesForEver(expression: RegExp): string | null {
  const { beginnings: own, characters } = textsOf(expression);
  // What a run of them may stand behind is also what the expression does not begin with.
  const beginnings = [...new Set([...own, ...characters, STRANGE])];
  const pairs = characters.flatMap((one) => characters.filter((other) => other !== one).map((other) => one + other));
  const ends = [STRANGE, '', ...characters];
  const tries = [
    ...characters.map((unit) => ({ unit, before: beginnings, behind: ends })),
    ...pairs.map((unit) => ({ unit, before: beginnings, behind: [STRANGE] })),
    ...own.filter((text) => text.length > 1).map((unit) => ({ unit, before: [''], behind: ends })),
  ];
  const looked = atEachPlace(expression);
  const how = { from: 0, isTied: isTied(looked) };
  for (const { unit, before, behind } of tries) {
    const run = unit.repeat(unit.length > 2 ? TIMES : LENGTH / unit.length);
    for (const beginning of before) {
      const end = behind.find((end) => goesBackTooOften(RegExp.prototype.exec, looked, beginning + run + end, how));
      if (end !== undefined) return `${JSON.stringify(unit)} behind ${JSON.stringify(beginning)}`;
    }
  }
  return null;
}

/** An expression that is used for all of its matches takes the steps of all of them together. */
function atEachPlace({ source, flags, global }: RegExp): RegExp {
  return global ? new RegExp(`(?:${source}|[\\s\\S])*`, flags.replace('g', 'y')) : new RegExp(source, flags);
}

/** The beginnings of a text that an expression matches, one for each place in it, and the characters that it names. */
function textsOf({ source, flags }: RegExp): { readonly beginnings: string[]; readonly characters: string[] } {
  const beginnings = new Set(['']);
  const characters = new Set<string>();
  const groups: { readonly opening: string; readonly before: string }[] = [];
  let beginning = '';
  for (const token of tokensOf(source)) {
    const times = Number(/^\{(\d+)/.exec(token)?.[1] ?? 0);
    if (token.startsWith('(')) groups.push({ opening: token, before: beginning });
    else if (token === '|') beginning = groups.at(-1)?.before ?? '';
    else if (token === ')') {
      const group = groups.pop();
      // What is only looked at stands no further on.
      if (group !== undefined && /^\(\?(?:[=!]|<!)/.test(group.opening)) beginning = group.before;
    } else if (times > 1) beginning += beginning.slice(-1).repeat(times - 1);
    else if (isCharacter(token)) {
      const [first = '', ...others] = charactersOf(token, flags);
      for (const one of [first, ...others]) characters.add(one);
      beginning += first;
    }
    beginnings.add(beginning);
  }
  characters.delete('');
  return { beginnings: [...beginnings], characters: [...characters] };
}

/** A character that a token fits, and then those that it names; a class that leaves some out names these. */
function charactersOf(token: string, flags: string): string[] {
  if (!/^[[\\.]/.test(token)) return [token];
  const named = token.startsWith('[')
    ? tokensOf(token.slice(1, -1).replace(/^\^/, '')).flatMap((one) =>
        one.length > 1 ? charactersOf(one, flags) : one,
      )
    : [];
  const fits = new RegExp(token.startsWith('\\') ? `^[${token}]$` : `^${token}$`, flags.replace(/[gym]/g, ''));
  const one = [...named, 'a', '1', ' '].find((each) => fits.test(each)) ?? firstThatFits(fits);
  return one === null ? named : [one, ...named];
}

const fitting = new Map<string, string | null>();

function firstThatFits(fits: RegExp): string | null {
  const known = fitting.get(String(fits));
  if (known !== undefined) return known;
  let code = 1;
  while (code < 0x10000 && !fits.test(String.fromCharCode(code))) code++;
  const found = code === 0x10000 ? null : String.fromCharCode(code);
  fitting.set(String(fits), found);
  return found;
}
