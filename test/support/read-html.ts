import { decodeEntities } from '../../src/markdown/entities.js';

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

const VOID: ReadonlySet<string> = new Set(['br', 'wbr', 'meta', 'hr', 'input', 'link']);
const PIECE = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|[^<>]+/gy;

/**
 * Reads HTML as worklog writes it, and nothing laxer: lower case, attributes between quotation marks, every element
 * closed in its place. What a browser reads cannot differ from it.
 *
 * @throws Error where the text is anything else
 */
export function readHtml(text: string): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] };
  const open = [root];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const piece = PIECE.exec(text);
    if (piece === null) throw new Error(`no HTML at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
    const [whole, slash, tag, attributes = ''] = piece;
    const top = open.at(-1) as HtmlElement;
    if (tag === undefined) {
      top.children.push(words(whole));
    } else if (slash === '/') {
      if (top.tag !== tag) throw new Error(`</${tag}> closes <${top.tag}>`);
      open.pop();
    } else {
      const element = { tag, attributes: readAttributes(attributes), children: [] };
      top.children.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is never closed`);
  return root;
}

function words(source: string): string {
  if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(source)) throw new Error(`a bare ampersand: ${JSON.stringify(source)}`);
  return decodeEntities(source);
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, words(value)]),
  );
}

/** Every element below, in the order of the text. */
export function elementsIn(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsIn(child)]));
}

/** What a reader sees. */
export function wordsIn(element: HtmlElement | string): string {
  if (typeof element === 'string') return element;
  return element.tag === 'br' ? ' ' : element.children.map(wordsIn).join('');
}
