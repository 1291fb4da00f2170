import { trimmedEnd } from './block-starts.js';

/**
 * A place in the line that is being read. Columns count tabs as they expand to multiples of four (CommonMark 0.31.2
 * §2.2); a tab that is half used up leaves the offset on it and the column inside it.
 */
export class LineCursor {
  /** Where the line ends, its line break left out. */
  end = 0;
  offset = 0;
  /** The first character from the offset on that is no space or tab; the line's end where there is none. */
  nonSpace = 0;
  /** Columns of white space between the offset and `nonSpace`. */
  indent = 0;
  /** Whether nothing but white space is left. */
  blank = false;
  /** No thematic break begins before this offset. */
  noBreakUpTo = 0;
  #column = 0;
  #nonSpaceColumn = 0;
  /** Whether the offset is on a tab that is half used up. */
  #isInTab = false;

  constructor(readonly text: string) {}

  /** The line's end without white space before it. */
  get trimmedEnd(): number {
    return trimmedEnd(this.text, this.nonSpace, this.end);
  }

  /** Begins the line between two offsets. */
  begin(start: number, end: number): void {
    this.end = end;
    this.offset = start;
    this.#column = 0;
    this.#isInTab = false;
    this.#findNonSpace();
  }

  /** Goes on past the white space and `length` characters behind it. */
  passMarker(length: number): void {
    this.#column = this.#nonSpaceColumn + length;
    this.offset = this.nonSpace + length;
    this.#isInTab = false;
    this.#findNonSpace();
  }

  /**
   * Goes on past a list marker. As Goldmark does it, the tabs behind it expand as if the line began where the innermost
   * container's own text does.
   */
  passItemMarker(length: number): void {
    this.#nonSpaceColumn = this.indent;
    this.passMarker(length);
  }

  /** The first character of which nothing is used up yet. */
  get unused(): number {
    return this.#isInTab ? this.offset + 1 : this.offset;
  }

  /** Whether a tab of which nothing is used up yet stands before the first character that is not white space. */
  get indentsByTab(): boolean {
    for (let i = this.unused; i < this.nonSpace; i++) {
      if (this.text.charCodeAt(i) === 9) return true;
    }
    return false;
  }

  /** Goes on by that many columns of white space, or as many as there are. */
  passIndent(columns: number): void {
    let left = Math.min(columns, this.indent);
    this.indent -= left;
    while (left > 0) {
      const width = this.text.charCodeAt(this.offset) === 9 ? 4 - (this.#column & 3) : 1;
      this.#isInTab = width > left;
      if (width > left) {
        this.#column += left;
        return;
      }
      this.#column += width;
      left -= width;
      this.offset++;
    }
  }

  #findNonSpace(): void {
    let column = this.#column;
    let i = this.offset;
    for (; i < this.end; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 32) column++;
      else if (code === 9) column += 4 - (column & 3);
      else break;
    }
    this.nonSpace = i;
    this.#nonSpaceColumn = column;
    this.indent = column - this.#column;
    this.blank = i >= this.end;
  }
}
