import { type Html, type HtmlValue, html } from '../html/html.js';

/** A fill that stands out, three to one and better, from white as from near black. */
export const FILL = '#2b8a6e';

/**
 * What every picture is: as wide as there is room, in units of which 360 go side by side, so that a phone shows it in its
 * own size; words and lines in the colour of the text around it, so that it is legible in a light theme and in a dark one.
 * Nothing is styled by style sheets: a page whose policy forbids them shows it too.
 */
export interface Picture {
  /** Of its elements; another one for each picture of a page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly height: number;
  readonly content: HtmlValue;
}

export const WIDTH = 360;
/** Of all words in pictures. */
export const FONT_SIZE = 12;

/** A picture as inline SVG that a screen reader tells by its title and its description (WAI-ARIA, `img`). */
export function pictureSvg({ id, title, description, height, content }: Picture): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-description" viewBox="0 0 ${WIDTH} ${height}" width="100%" font-family="system-ui, sans-serif" font-size="${FONT_SIZE}" fill="currentColor"><title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>${content}</svg>`;
}

/** A number of units, short. */
export function units(value: number): string {
  return String(Math.round(value * 10) / 10);
}
