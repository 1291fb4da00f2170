import { displayWidth, isColumnEach } from '../text/display-width.js';
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
/** So many UTF-16 units for each column are enough for what people write, accents and joined emoji included. */
const UNITS_PER_COLUMN = 12;

/**
 * Cuts a source line to a width so that its fault is seen, and measures where the fault stands in columns of the
 * terminal: wide, combining and invisible characters are counted as they are drawn.
 *
 * @param start where the fault begins in the line, in UTF-16 units
 * @param end just behind it
 */
export function sourceExcerpt(line: string, start: number, end: number, width: number): SourceExcerpt {
  // Of a line with thousands of faults, each looks only at what may be seen of it.
  const most = 2 * Math.max(width, LEAD) * UNITS_PER_COLUMN;
  const head = drawn(line.slice(Math.max(0, start - most), start));
  const fault = drawn(line.slice(start, Math.min(end, start + most)));
  const tail = drawn(line.slice(end, end + most)).trimEnd();
  const [headWidth, faultWidth, tailWidth] = [displayWidth(head), displayWidth(fault), displayWidth(tail)];
  const isWhole = headWidth + faultWidth + tailWidth <= width;
  const spare = width - faultWidth - tailWidth;
  const lead = isWhole ? head : keepEnd(head, Math.max(spare, Math.min(LEAD, Math.floor(width / 3))));
  const before = lead === head ? headWidth : displayWidth(lead);
  const shown = isWhole ? fault : keepStart(fault, width - before);
  const marked = shown === fault ? faultWidth : displayWidth(shown);
  const rest = isWhole ? tail : shown === fault ? keepStart(tail, width - before - marked) : '';
  return { line: lead + shown + rest, before, marked: Math.max(marked, 1) };
}

/** As it is printed: without control characters, a tab as a space. */
function drawn(text: string): string {
  return sanitise(text.replaceAll('\t', ' '));
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function keepStart(text: string, width: number): string {
  if (isColumnEach(text)) return text.length <= width ? text : width <= 0 ? '' : `${text.slice(0, width - 1)}${CUT}`;
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
  if (isColumnEach(text)) return text.length <= width ? text : `${CUT}${width > 1 ? text.slice(1 - width) : ''}`;
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
