import { showControlsButLayout } from '../control-characters.js';

/** Text that is HTML already; only {@link html} and {@link trustedHtml} make it. */
export class Html {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: lists are joined, null and false are nothing, all else but {@link Html} is escaped. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/**
 * HTML by a template that escapes by default: what is put in comes out as the words that it is, in an element as well as
 * in an attribute between quotation marks, and in SVG. Control characters are shown, as a terminal may print the file, and
 * `{{` is no shortcode where a Hugo page takes the HTML in.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((part, index) => part + textOf(values[index])).join(''));
}

/** Text that is known to be HTML, since the program itself holds it: a style sheet, a script. Never of a page. */
export function trustedHtml(text: string): Html {
  return new Html(text);
}

/** Values with something between them. */
export function joined(values: readonly HtmlValue[], separator: string): Html {
  return new Html(values.map(textOf).join(escapeHtml(separator)));
}

function textOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(textOf).join('');
  return value instanceof Html ? String(value) : escapeHtml(String(value));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '{': '&#123;',
  '`': '&#96;',
};

/** Plain words as HTML that says just these, in an element or between the quotation marks of an attribute. */
export function escapeHtml(text: string): string {
  return showControlsButLayout(text).replace(/[&<>"'`]|\{(?=\{)/g, (character) => ESCAPES[character] ?? character);
}
