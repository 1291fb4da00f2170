import ts from 'typescript';
import { goesBackTooOften } from './backtracking.js';

/** A regular expression as it is written in a source. */
export interface WrittenExpression {
  readonly line: number;
  /** With its slashes and flags. */
  readonly source: string;
  readonly expression: RegExp;
}

/** The regular expressions that are written as such in a TypeScript source. */
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

/** What is repeated to make a long text: each character that means something to a page, and short pieces of them. */
const UNITS = [
  ...['1', '1.', '1,', '1-', '1..', 'a', 'A', 'é', 'đ', 'a.', 'a-', 'a ', 'a, ', 'a:', 'a/', 'T2', 'mon ', 'Week 1 '],
  ...' .,:;-–…/\\"\'()[]<>{}|*_~`#=+!?%&@^$\t\n\r\u00a0\ufeff\u200b🚀',
  ...[
    '\r\n',
    '\n\n',
    ' \n',
    'a\n',
    'a: b\n',
    '- ',
    '> ',
    '# ',
    '| ',
    '|-',
    '|-|\n',
    '```\n',
    '- [ ] ',
    ', ',
    '(a',
    '(a)',
  ],
  ...['<!--', '-->', '<br>', '<a ', '<a>', '</a>', 'a="', '&nbsp;', '{{', '}}', '{{% a %}}', '{{< a >}}', '](', 'x]('],
  ...['01/02/', '2024-', '/a', 'a@', 'http://', 'https://a.b/', 'www.'],
];

/** What stands before and behind it, so that an expression begins to match and then does not. */
const FRAMES: readonly (readonly [before: string, behind: string])[] = [
  ['', ''],
  ['a', 'b'],
  ...[
    '',
    '(',
    '[',
    '<!--',
    '1',
    '1 ',
    '1. a',
    '{{<',
    '{{< a',
    '{{% /',
    '- ',
    '`',
    '&',
    '](',
    '{',
    '"',
    '=',
    'http://',
  ].map((before) => [before, '\u0001'] as const),
  ...['a\n', '---\n', '+++', 'date: ', 'week ', 'Week 1', '01/02/2024'].map((before) => [before, '\u0001'] as const),
  ...['|', '~~~\n', '<br', '#', '> ', '\n', '---'].map((before) => [before, 'b'] as const),
];

const LENGTH = 2_000;
const TEXTS = UNITS.map((unit) => ({ unit, text: unit.repeat(Math.ceil(LENGTH / unit.length)) }));

/** What a text is made of that an expression goes over again and again; null where it is none of those tried. */
export function whatTakesForEver(expression: RegExp): string | null {
  const isTied = expression.sticky || (expression.source.startsWith('^') && !expression.multiline);
  for (const { unit, text } of TEXTS) {
    for (const [before, behind] of FRAMES) {
      const whole = before + text + behind;
      if (goesBackTooOften(RegExp.prototype.exec, expression, whole, { from: 0, isTied }))
        return `${JSON.stringify(unit)} behind ${JSON.stringify(before)}`;
    }
  }
  return null;
}
