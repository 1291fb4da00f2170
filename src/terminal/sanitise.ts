import { showControls } from '../renderers/control-characters.js';

/** What no reader sees, but some terminals give a column: zero-width spaces, the soft hyphen, joiners of words. */
const INVISIBLE = /[\u00ad\u200b\u2060-\u2064\ufeff]/g;
/**
 * The selector that makes a picture of a sign (⚠\ufe0f). Terminals disagree whether the sign is then two columns wide:
 * most say yes, xterm and tmux up to 3.4 no. Without it they agree; a keycap (1\ufe0f\u20e3) becomes its digit. Within a
 * sequence of emoji it stays.
 */
const EMOJI_SELECTOR = /\ufe0f\u20e3?(?!\u200d)/g;
const LINE_SEPARATOR = /[\u2028\u2029]/g;

/**
 * Makes a text from a page safe to print: it can neither move the cursor nor change colours, titles or the direction of
 * what follows. Control characters are shown as their pictures (␛ for Escape), white space as a space.
 */
export function sanitise(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return showControls(text.replace(INVISIBLE, '').replace(EMOJI_SELECTOR, '').replace(LINE_SEPARATOR, ' '));
}

/** The same for text of several lines: line feeds stay. */
export function sanitiseLines(text: string): string {
  return text.split('\n').map(sanitise).join('\n');
}
