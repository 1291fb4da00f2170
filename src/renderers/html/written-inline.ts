import { BalancedHtml } from './balanced-html.js';
import { html } from './html.js';
import { linkHtml, webAddress } from './link-html.js';

/** The HTML that authors write into cells: it looks like something, does nothing, and comes without its attributes. */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'code', 'kbd', 'ul', 'ol', 'li'],
]);

/** A tag or a comment as the author wrote it: one of a few elements, nothing for a comment, else the words that it is. */
export function writeTag(source: string, written: BalancedHtml): void {
  const [, closing, name = ''] = /^<(\/?)([a-z]+)(?=[\s/>])/i.exec(source) ?? [];
  const tag = name.toLowerCase();
  if (tag === 'br') written.addHtml(html`<br>`);
  else if (ELEMENTS.has(tag)) closing === '/' ? written.close(tag) : written.open(tag);
  else if (!source.startsWith('<!--')) written.addWords(source);
}

/**
 * A link to the web, or the words alone of any other.
 *
 * @param writeContent writes its words, told whether they stand in a link; null where it has none, and its address is shown
 * @param isInLink whether the link stands in another already
 */
export function writeLink(
  url: string,
  writeContent: ((content: BalancedHtml, isInLink: boolean) => void) | null,
  written: BalancedHtml,
  isInLink: boolean,
): void {
  const address = isInLink ? null : webAddress(url);
  const write = writeContent ?? ((content) => content.addWords(url));
  if (address === null) {
    write(written, isInLink);
  } else {
    const content = new BalancedHtml();
    write(content, true);
    written.addHtml(linkHtml(address, content.finish()));
  }
}

/** A picture: a link to it, since nothing is loaded. */
export function writePicture(url: string, alternative: string, written: BalancedHtml, isInLink: boolean): void {
  const address = isInLink ? null : webAddress(url);
  const words = alternative || url;
  if (address === null) written.addWords(words);
  else written.addHtml(linkHtml(address, html`${words}`));
}

/** White space as one space; a single space that does not break stays. */
export function evenSpaces(text: string): string {
  return text.replace(/\s{2,}|[^\S\u00a0]/g, ' ');
}
