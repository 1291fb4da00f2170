import type { TextEdit } from '../model/file-edit.js';
import { applyTextEdits } from './apply-text-edits.js';

/** A stretch of an edited text: kept from the original, or new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * A text that is edited several times, each time by edits of what it has become, and that knows the edits of the original
 * that all of them amount to. It never changes: an edit gives another one.
 */
export class EditedText {
  readonly original: string;
  /** As it reads now. */
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(
    original: string,
    text = original,
    pieces: readonly Piece[] = original === '' ? [] : [{ start: 0, end: original.length }],
  ) {
    this.original = original;
    this.text = text;
    this.#pieces = pieces;
  }

  /**
   * @param edits offsets into the text as it reads now, in any order; of several insertions at one place the first comes first
   * @throws RangeError where two of them overlap or one lies outside of the text
   */
  edited(edits: readonly TextEdit[]): EditedText {
    const text = applyTextEdits(this.text, edits);
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const reader = new PieceReader(this.#pieces);
    const pieces: Piece[] = [];
    for (const { span, text: replacement } of ordered) {
      reader.walk(span.start, (piece) => pieces.push(piece));
      reader.walk(span.end);
      if (replacement !== '') pieces.push({ text: replacement });
    }
    reader.walk(this.text.length, (piece) => pieces.push(piece));
    return new EditedText(this.original, text, pieces);
  }

  /** What all edits amount to: edits of the original that neither overlap nor touch, in its order. */
  get edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let added = '';
    const close = (start: number): void => {
      const edit = narrowed(this.original, { span: { start: at, end: start }, text: added });
      if (edit !== null) edits.push(edit);
      added = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) added += piece.text;
      else {
        if (piece.start > at || added !== '') close(piece.start);
        at = piece.end;
      }
    }
    if (at < this.original.length || added !== '') close(this.original.length);
    return edits;
  }
}

/** Walks over the pieces of a text. */
class PieceReader {
  readonly #source: readonly Piece[];
  #index = 0;
  /** How much of the piece at hand is behind us, and how much of the whole text. */
  #inside = 0;
  #at = 0;

  constructor(source: readonly Piece[]) {
    this.#source = source;
  }

  /** Goes on to an offset, and gives the pieces on the way there. */
  walk(offset: number, take?: (piece: Piece) => void): void {
    while (this.#at < offset) {
      const piece = this.#source[this.#index] as Piece;
      const length = 'text' in piece ? piece.text.length : piece.end - piece.start;
      const taken = Math.min(offset - this.#at, length - this.#inside);
      take?.(part(piece, this.#inside, taken));
      this.#at += taken;
      this.#inside += taken;
      if (this.#inside === length) [this.#index, this.#inside] = [this.#index + 1, 0];
    }
  }
}

function part(piece: Piece, from: number, length: number): Piece {
  return 'text' in piece
    ? { text: piece.text.slice(from, from + length) }
    : { start: piece.start + from, end: piece.start + from + length };
}

/** An edit without what it puts back as it was at its ends; null where nothing is left of it. */
function narrowed(original: string, { span, text }: TextEdit): TextEdit | null {
  let { start, end } = span;
  let [from, to] = [0, text.length];
  while (start < end && from < to && original[start] === text[from]) [start, from] = [start + 1, from + 1];
  while (end > start && to > from && original[end - 1] === text[to - 1]) [end, to] = [end - 1, to - 1];
  return start === end && from === to ? null : { span: { start, end }, text: text.slice(from, to) };
}
