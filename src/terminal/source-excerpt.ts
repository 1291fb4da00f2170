import { displayWidth } from './display-width.js';
import { sanitise } from './sanitise.js';

/** A piece of a source line as a terminal draws it, and the columns of the fault in it. */
export interface SourceExcerpt {
  readonly line: string;
  /** Columns before the fault. */
  readonly before: number;
  /** Columns that the fault takes; at least one. */
  readonly marked: number;
}

/** How much of what stands before the fault is worth its room where a line must be cut. */
const LEAD = 24;
const CUT = '…';

/**
 * Cuts a source line to a width so that its fault is seen, and measures where the fault stands in columns of the
 * terminal: wide, combining and invisible characters are counted as they are drawn.
 *
 * @param start where the fault begins in the line, in UTF-16 units
 * @param end just behind it
 */
export function sourceExcerpt(line: string, start: number, end: number, width: number): SourceExcerpt {
  const head = drawn(line.slice(0, start));
  const fault = drawn(line.slice(start, end));
  const tail = drawn(line.slice(end)).trimEnd();
  if (displayWidth(head + fault + tail) <= width) return measured(head, fault, tail);
  const spare = width - displayWidth(fault + tail);
  const lead = keepEnd(head, Math.max(spare, Math.min(LEAD, Math.floor(width / 3))));
  const room = width - displayWidth(lead);
  const shown = keepStart(fault, room);
  const rest = shown === fault ? keepStart(tail, room - displayWidth(fault)) : '';
  return measured(lead, shown, rest);
}

function measured(head: string, fault: string, tail: string): SourceExcerpt {
  return { line: head + fault + tail, before: displayWidth(head), marked: Math.max(displayWidth(fault), 1) };
}

/** As it is printed: without control characters, a tab as a space. */
function drawn(text: string): string {
  return sanitise(text.replaceAll('\t', ' '));
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** So many UTF-16 units for each column are enough for what people write, accents and joined emoji included. */
const UNITS_PER_COLUMN = 12;

function keepStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = displayWidth(CUT);
  for (const { segment } of GRAPHEMES.segment(text.slice(0, Math.max(width, 1) * UNITS_PER_COLUMN))) {
    used += displayWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return width <= 0 ? '' : kept + CUT;
}

function keepEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = displayWidth(CUT);
  // What stands at the cut may be half of a sign.
  const [, ...segments] = GRAPHEMES.segment(text.slice(-Math.max(width, 1) * UNITS_PER_COLUMN));
  for (const { segment } of segments.reverse()) {
    used += displayWidth(segment);
    if (used > width) break;
    kept = segment + kept;
  }
  return CUT + kept;
}
