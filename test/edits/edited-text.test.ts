import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyTextEdits } from '../../src/edits/apply-text-edits.js';
import { EditedText } from '../../src/edits/edited-text.js';
import type { TextEdit } from '../../src/model/file-edit.js';

const replace = (start: number, end: number, text: string): TextEdit => ({ span: { start, end }, text });

describe('an edited text', () => {
  it('makes one edit of the original of two that meet', () => {
    const text = new EditedText('weight: 1\n').edited([replace(8, 9, '4')]).edited([replace(9, 9, '0')]);
    expect(text.text).toBe('weight: 40\n');
    expect(text.edits).toEqual([replace(8, 9, '40')]);
  });

  it('has no edit where a later one took an earlier one back', () => {
    const text = new EditedText('one two').edited([replace(0, 3, 'three')]).edited([replace(0, 5, 'one')]);
    expect(text.edits).toEqual([]);
  });

  it('begins with an empty text too', () => {
    expect(new EditedText('').edited([replace(0, 0, 'a')]).edits).toEqual([replace(0, 0, 'a')]);
  });

  it('knows the edits of the original that all its edits amount to', () => {
    const piece = fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom('', 'a', 'b', 'cd', '\n'));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.array(fc.array(piece, { maxLength: 5 }), { maxLength: 5 }),
        (original, rounds) => {
          const text = rounds.reduce(
            (before, pieces) => before.edited(editsOf(before.text, pieces)),
            new EditedText(original),
          );
          expect(applyTextEdits(original, text.edits)).toBe(text.text);
          text.edits.forEach(({ span }, index) => {
            const next = text.edits[index + 1];
            expect(next === undefined || span.end < next.span.start).toBe(true);
          });
        },
      ),
    );
  });
});

/** Edits in the order of the text: how much is kept before each, how much it takes away, and what it puts there. */
function editsOf(text: string, pieces: readonly (readonly [number, number, string])[]): TextEdit[] {
  let at = 0;
  return pieces.map(([kept, taken, added]) => {
    const start = Math.min(at + kept, text.length);
    at = Math.min(start + taken, text.length);
    return replace(start, at, added);
  });
}
