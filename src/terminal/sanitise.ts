/** Control characters, and the marks that turn the direction of text around without a reader seeing them. */
const UNSAFE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;
const INVISIBLE = /[\u200b\ufeff\u2060]/g;

/**
 * Makes a text from a page safe to print: it can neither move the cursor nor change colours, titles or the direction of
 * what follows. Control characters are shown as their pictures (␛ for Escape), white space as a space.
 */
export function sanitise(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(UNSAFE, picture);
}

/** The same for text of several lines: line feeds stay. */
export function sanitiseLines(text: string): string {
  return text.split('\n').map(sanitise).join('\n');
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\t' || character === '\n' || character === '\r') return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
