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
  return linkHtml(address, hasWords ? inlineHtml(text, 'words') : addressHtml(address));
}

/** An address of more characters takes too many lines of a narrow column. */
const LONG = 52;

/** An address as words. The middle of a long one is left out, but for paper, where nobody can follow it: a class says so. */
function addressHtml(address: string): Html {
  const words = addressWords(address);
  return words.length <= LONG ? breakable(words) : html`<span class="short">${breakable(shortened(words))}</span>`;
}

/** Words that may go on in the next line at the joints of an address. */
function breakable(words: string): Html {
  return html`${words.split(/(?<=[/=&])|(?=[.?#])/).map((part, index) => [index > 0 && html`<wbr>`, part])}`;
}

function shortened(words: string): string {
  const [host = '', ...path] = words.split(/(?=[/?#])/);
  const last = path.at(-1) ?? '';
  const short = path.length > 1 ? `${host}/…${last}` : words;
  return short.length <= LONG ? short : `${short.slice(0, LONG - 1)}…`;
}
