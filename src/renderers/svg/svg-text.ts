import { displayWidth } from '../../text/display-width.js';
import { showControls } from '../control-characters.js';

/**
 * How wide a terminal column is in a font of the size 1, at most: what fits by this estimate fits in any common sans-serif.
 * Nobody has a font to measure with where pictures are drawn.
 */
const EM_OF_COLUMN = 0.62;
/** Capitals are wider than the rest. */
const EM_OF_CAPITAL = 0.74;

/** The most room that a text takes in a font of so many units, in the same units. */
export function textWidth(text: string, fontSize: number): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return fontSize * (displayWidth(text) * EM_OF_COLUMN + capitals * (EM_OF_CAPITAL - EM_OF_COLUMN));
}

/** A text that fits in so much room: as it is, or its beginning with … behind it, no character cut in two. */
export function fittingText(text: string, fontSize: number, room: number): string {
  // What is written is the controls' pictures, which take room.
  const line = showControls(text).replace(/\s+/g, ' ').trim();
  // No picture has room for more.
  const whole = line.slice(0, LONGEST);
  if (line.length <= LONGEST && textWidth(whole, fontSize) <= room) return whole;
  let fitting = '';
  for (const { segment } of new Intl.Segmenter().segment(whole)) {
    if (textWidth(`${fitting}${segment}…`, fontSize) > room) break;
    fitting += segment;
  }
  return `${fitting.trimEnd()}…`;
}

const LONGEST = 200;
