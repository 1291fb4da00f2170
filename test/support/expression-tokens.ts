/** What a regular expression is written in: a class, an escape, the opening of a group, a number of times, a character. */
const TOKEN =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\k<[^>]*>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>)|\{\d+(?:,\d*)?\}|./gsu;

/** The pieces of an expression's source, in its order and without gaps. */
export function tokensOf(source: string): string[] {
  return source.match(TOKEN) ?? [];
}

/** Whether a token stands for one character of a text: a character, an escape, a class. */
export function isCharacter(token: string): boolean {
  return !/^[()|^$*+?{}]$|^\(\?|^\{|^\\[bBk1-9]/.test(token);
}

/** Whether an expression can only match where it is first tried: it is sticky, or all its choices begin with `^`. */
export function isTied({ source, sticky, multiline }: RegExp): boolean {
  if (sticky) return true;
  if (multiline || !source.startsWith('^')) return false;
  let depth = 0;
  return tokensOf(source).every((token, index, tokens) => {
    if (token.startsWith('(')) depth++;
    if (token === ')') depth--;
    return token !== '|' || depth > 0 || tokens[index + 1] === '^';
  });
}
