/** C0 and C1 controls, and the marks that turn the direction of text around without a reader seeing them. */
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;
const CONTROL_BUT_LAYOUT = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;

/**
 * Makes the control characters of a text visible, so that they cannot act on whatever shows it: ␛ stands for Escape, �
 * for what has no picture. White space becomes a space.
 */
export function showControls(text: string): string {
  return text.replace(CONTROL, (character) => (/\s/.test(character) ? ' ' : picture(character)));
}

/** The same, but tabs and line breaks stay, for a form that has its own way of writing them. */
export function showControlsButLayout(text: string): string {
  return text.replace(CONTROL_BUT_LAYOUT, picture);
}

/** The first control character of a text, by its code point (`U+001B`), with the line that it stands in; null where there is none. */
export function firstControl(
  text: string,
): { readonly code: string; readonly line: string; readonly at: number } | null {
  const at = text.search(CONTROL_CHARACTER);
  if (at === -1) return null;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const end = text.indexOf('\n', at);
  return { code: `U+${code}`, line: text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end), at };
}

/** Makes the control characters of a piece of Markdown visible; which way its words run is the author's. */
export function showControlCharacters(markdown: string): string {
  return markdown.replace(new RegExp(CONTROL_CHARACTER, 'gu'), picture);
}

/** Those that are no white space of Markdown. */
const CONTROL_CHARACTER = /(?![\t\n\r])\p{Cc}/u;

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** What JSON allows in a string as it is, but a terminal or a JavaScript file may act upon. */
const RAW_IN_JSON = /[\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]/g;

/** Writes the control characters that JSON leaves as they are as escapes, which say the same. */
export function escapeControls(json: string): string {
  return json.replace(RAW_IN_JSON, unicodeEscape);
}

/** A UTF-16 unit as JSON, JavaScript and YAML write it in a text: `\u001b`. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
