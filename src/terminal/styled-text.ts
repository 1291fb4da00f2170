import type { Run } from '../renderers/inline-runs.js';
import { displayWidth } from '../text/display-width.js';

/** One line of styled text; `indent` columns stand before its continuation lines when it is wrapped. */
export interface StyledLine {
  readonly runs: readonly Run[];
  readonly indent: number;
}

/** A line that is ready to be drawn, and the columns it takes. */
export interface DrawnLine {
  readonly runs: readonly Run[];
  readonly width: number;
}

export function textLine(text: string, style: Run['style'] = 'plain', indent = 0): StyledLine {
  return { runs: [{ text, style }], indent };
}

/** The columns of the longest word, which no column may be narrower than. */
export function longestWord({ runs, indent }: StyledLine): number {
  let longest = 0;
  for (const [index, word] of words(runs).entries()) {
    longest = Math.max(longest, wordWidth(word) + (index > 0 ? indent : 0));
  }
  return longest;
}

export function lineWidth({ runs }: { readonly runs: readonly Run[] }): number {
  return runs.reduce((sum, run) => sum + displayWidth(run.text), 0);
}

/** Breaks a line at spaces so that no line is wider than `width`; a longer word runs over rather than being cut. */
export function wrapLine(line: StyledLine, width: number): DrawnLine[] {
  const whole = lineWidth(line);
  if (whole <= width) return [{ runs: line.runs, width: whole }];
  const lines: DrawnLine[] = [];
  let runs: Run[] = [];
  let used = 0;
  const end = (): void => {
    lines.push({ runs: trimmed(runs), width: lineWidth({ runs: trimmed(runs) }) });
    runs = line.indent > 0 ? [{ text: ' '.repeat(line.indent), style: 'plain' }] : [];
    used = line.indent;
  };
  for (const word of words(line.runs)) {
    const wide = wordWidth(word);
    // A new line is worth it only where it gives the word more room than this one does.
    if (used > line.indent && used + wide > width) end();
    // One by one: a word may be made of more stretches than a call takes arguments.
    for (const run of word.runs) runs.push(run);
    if (word.space !== null) runs.push(word.space);
    used += wide + (word.space === null ? 0 : displayWidth(word.space.text));
  }
  end();
  return lines;
}

/** A word may change its style midway; the white space behind it belongs to it until the line ends there. */
interface Word {
  readonly runs: Run[];
  space: Run | null;
}

function words(runs: readonly Run[]): Word[] {
  const result: Word[] = [];
  let open: Word | null = null;
  for (const run of runs) {
    for (const part of run.text.match(/ +|[^ ]+/g) ?? []) {
      if (part.startsWith(' ')) {
        open ??= { runs: [], space: null };
        open.space = { text: part, style: run.style };
        result.push(open);
        open = null;
      } else {
        open ??= { runs: [], space: null };
        open.runs.push({ text: part, style: run.style });
      }
    }
  }
  if (open !== null) result.push(open);
  return result;
}

function wordWidth(word: Word): number {
  return word.runs.reduce((sum, run) => sum + displayWidth(run.text), 0);
}

function trimmed(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  if (last === undefined || !/^ +$/.test(last.text) || runs.length === 1) return [...runs];
  return runs.slice(0, -1);
}
