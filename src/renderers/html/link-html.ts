import { escapeHtml, type Html, html } from './html.js';

/** Control characters, and marks that turn the direction of text around: no address has them, but a disguised one may. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/**
 * The address of a link that is safe to follow: http, https or mailto, complete, without hidden characters.
 *
 * @param url a link's destination, with escapes and entities resolved
 * @returns the address for an attribute, white space percent-encoded; null for any other destination, a relative one too
 */
export function webAddress(url: string): string | null {
  const address = url.trim();
  if (HIDDEN.test(address) || !/^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@[^\s@])/i.test(address)) return null;
  return address.replace(/\s/g, (space) => encodeURIComponent(space));
}

/** An address as words: without what every one of them has. */
export function addressWords(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?/i, '').replace(/\/$/, '');
}

/**
 * A link to somewhere else. Where its words are the address, its class says so: on paper the others have it behind them.
 *
 * @param address what {@link webAddress} gives
 */
export function linkHtml(address: string, content: Html): Html {
  const words = addressWords(String(content).replaceAll('<wbr>', ''));
  const isAddress = words === addressWords(escapeHtml(address));
  return html`<a${isAddress && html` class="address"`} href="${address}" rel="noopener noreferrer">${content}</a>`;
}
