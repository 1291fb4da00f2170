import type { ListedTask } from '../../worklog/listed.js';
import { type Html, html } from './html.js';
import { addressWords, linkHtml, webAddress } from './link-html.js';
import { inlineHtml } from './markdown-html.js';

type ListedReference = ListedTask['references'][number];

/** The sources that a task names, one a line. */
export function referencesHtml(references: readonly ListedReference[]): Html {
  if (references.length === 0) return html``;
  return html`<ul class="references">${references.map((one) => html`<li>${referenceHtml(one)}</li>`)}</ul>`;
}

function referenceHtml({ url, text }: ListedReference): Html {
  const address = url === null ? null : webAddress(url);
  const hasWords = text !== null && text.trim() !== '';
  if (address === null) return hasWords ? inlineHtml(text) : html`${url}`;
  return linkHtml(address, hasWords ? inlineHtml(text, 'words') : html`${shortAddress(address)}`);
}

/** An address of more characters takes too many lines of a narrow column. */
const LONG = 52;

/** An address as words, the middle of a long one left out. */
function shortAddress(address: string): string {
  const words = addressWords(address);
  if (words.length <= LONG) return words;
  const [host = '', ...path] = words.split(/(?=[/?#])/);
  const last = path.at(-1) ?? '';
  const short = path.length > 1 ? `${host}/…${last}` : words;
  return short.length <= LONG ? short : `${short.slice(0, LONG - 1)}…`;
}
