/** A place in a text as editors count it: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The text of one file, exactly as it was read, with its line starts found when they are first asked for.
 * A line ends at LF, CRLF or a lone CR (CommonMark 0.31.2, §2.1).
 */
export class SourceText {
  #lineStarts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  /** The offset at which each line starts; the first is 0. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.text);
    return this.#lineStarts;
  }

  /** The place of an offset. Offsets past the end give the place of the end. */
  position(offset: number): Position {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.min(offset, this.text.length) - (starts[low] ?? 0) + 1 };
  }

  /** The line, counted from 1, that an offset stands in. */
  lineOf(offset: number): number {
    return this.position(offset).line;
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!/\r(?!\n)/.test(text)) {
    // Nearly all pages: the engine finds line feeds far faster than a loop over all characters does before it is compiled.
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) starts.push(i + 1);
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
}
