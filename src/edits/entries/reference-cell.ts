import { encodeUrl } from '../../markdown/link-destination.js';
import type { Reference } from '../../model/task.js';
import { slice } from '../../text/span.js';
import { cellMarkdown } from './typed-text.js';

/** A source that a user names: an address, with words for it or without, or words alone. */
export interface NewReference {
  readonly url: string | null;
  readonly text: string | null;
}

/** How a site writes its reference cells. */
export interface ReferenceForm {
  /** Whether an address without words stands bare, without `<` and `>` around it. */
  readonly bare: boolean;
  /** What stands between two: `<br>`, a space. */
  readonly separator: string;
}

/** A reference as it is read back. */
export function readBack({ url, text }: NewReference): NewReference {
  return { url: url === null ? null : encodeUrl(plainUrl(url)), text: text === null ? null : linkWords(text) };
}

/** References without those that one before them names already. */
export function distinctReferences(references: readonly NewReference[]): readonly NewReference[] {
  const keys = references.map((reference) => {
    const { url, text } = readBack(reference);
    return url ?? `text ${text}`;
  });
  return references.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** A reference as Markdown for a cell. */
function referenceMarkdown({ url, text }: NewReference, { bare }: ReferenceForm): string {
  if (url === null) return cellMarkdown(text ?? '');
  const address = plainUrl(url);
  if (text !== null) return cellMarkdown(`[${linkWords(text)}](${/[()\\]/.test(address) ? `<${address}>` : address})`);
  return bare && /^https?:/i.test(address) ? address : `<${address}>`;
}

/** An address without the characters that would end it, or its cell. */
function plainUrl(url: string): string {
  return url.trim().replace(/[\s<>|`]/g, (character) => encodeURIComponent(character));
}

/** Brackets that have no partner would end the words of a link, or begin another. */
function linkWords(text: string): string {
  let open = 0;
  for (const [bracket] of text.matchAll(/(?<!\\)[[\]]/g)) {
    open += bracket === '[' ? 1 : -1;
    if (open < 0) break;
  }
  return open === 0 ? text : text.replace(/(?<!\\)[[\]]/g, '\\$&');
}

/** The content of a cell with references added behind those that it has. */
export function withReferences(
  text: string,
  content: { readonly start: number; readonly end: number },
  known: readonly Reference[],
  added: readonly NewReference[],
  form: ReferenceForm,
): string {
  const own = slice(text, content);
  const written = added.map((reference) => referenceMarkdown(reference, form));
  const last = known.at(-1);
  if (last === undefined) return written.join(form.separator);
  const before = known.at(-2);
  const between = before === undefined ? '' : text.slice(before.span.end, last.span.start);
  const separator = /^\s*(?:<br\s*\/?>\s*)?$|^\s*[,;]\s*$/i.test(between) && between !== '' ? between : form.separator;
  const at = last.span.end - content.start;
  return own.slice(0, at) + written.map((one) => separator + one).join('') + own.slice(at);
}

/** The content of a cell without one of its references, nor what parts it from its neighbour. */
export function withoutReference(
  text: string,
  content: { readonly start: number; readonly end: number },
  known: readonly Reference[],
  index: number,
): string {
  const reference = known[index];
  if (reference === undefined) return slice(text, content);
  const before = known[index - 1];
  const behind = known[index + 1];
  if (before !== undefined) {
    return text.slice(content.start, before.span.end) + text.slice(reference.span.end, content.end);
  }
  return behind === undefined ? '' : text.slice(behind.span.start, content.end);
}
