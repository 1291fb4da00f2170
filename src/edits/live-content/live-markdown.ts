import { autolink } from '../../markdown/autolinks.js';
import type { Block } from '../../markdown/blocks.js';
import { type Inline, scanInline } from '../../markdown/inline.js';
import { shortcodeTexts } from '../../markdown/shortcodes.js';
import { inlineStretches } from '../../page/inline-stretches.js';
import { linkDefinitions } from '../../page/link-definitions.js';
import { type LivePiece, livePiece } from './live-piece.js';
import { isPermittedAddress } from './permitted-address.js';
import { isPermittedHtml, OtherHtml } from './permitted-html.js';
import { QuietPlaces } from './quiet-places.js';

/** What of a piece of Markdown acts where a site lets raw HTML through, as most sites with worklogs do. */
export interface LiveMarkdown {
  readonly live: readonly LivePiece[];
  /** What would act, but is code or stands behind a backslash. */
  readonly quiet: readonly LivePiece[];
  /**
   * Whether a part of it may be read in another way than our own scanner reads it, so that what is quiet may not be: there
   * are notes at its foot, lists of definitions, or shortcodes that make Markdown.
   */
  readonly isObscure: boolean;
}

/** What begins a footnote or the explanation of a term, behind the marks of whatever holds it. */
const EXTENSION = /^[ \t>*+\-\d.)]*(?::[ \t]|\[\^[^\]\n]*\]:)/m;

const HTML = '<(?=[a-z/!?])';
/** A scheme is told from far less of an address; one that goes on and on would be read again at each of its brackets. */
const DESTINATION = '\\]\\s*[(:]\\s*<?\\s*(?<address>[^\\s)>]{0,2000})';
const CANDIDATE = new RegExp(`${HTML}|${DESTINATION}`, 'gi');

/**
 * Finds what acts in the Markdown of a page. HTML and links are looked for in all of the text, not only where our scanner sees
 * them: what is missed here gets into somebody's site, what is found too much is only refused.
 *
 * @param bodyStart where the Markdown begins
 * @param blocks the text as the scanner reads it
 * @param mayBeHtml whether all of it may be taken for HTML
 */
export function liveMarkdown(
  text: string,
  bodyStart: number,
  blocks: readonly Block[],
  mayBeHtml = false,
): LiveMarkdown {
  const body = text.slice(bodyStart);
  const quietPlaces = new QuietPlaces(text, blocks, bodyStart);
  const live: LivePiece[] = shortcodeTexts(body).map((tag) => livePiece('shortcode', tag));
  const quiet: LivePiece[] = [];
  const other = new OtherHtml(text);
  const isObscure = EXTENSION.test(body) || /\{\{%(?!\/\*)/.test(body);
  let done = bodyStart;
  CANDIDATE.lastIndex = bodyStart;
  for (let found = CANDIDATE.exec(text); found !== null; found = CANDIDATE.exec(text)) {
    const at = found.index;
    // What is one match here may begin within another one.
    CANDIDATE.lastIndex = at + 1;
    if (at < done) continue;
    const isQuiet = quietPlaces.has(at);
    const piece = pieceAt(text, found, { isQuiet, isRaw: mayBeHtml || isObscure || quietPlaces.isRaw(at) }, other);
    if (piece === null) continue;
    (isQuiet ? quiet : live).push(piece);
    if (!isQuiet && text.charAt(at) === '<') done = other.actingEnd(at);
  }
  for (const url of linkedAddresses(text, blocks)) {
    if (!isPermittedAddress(url)) live.push(livePiece('link', url));
  }
  for (const list of attributeLists(text, bodyStart, quietPlaces)) live.push(list);
  return { live, quiet, isObscure };
}

function pieceAt(
  text: string,
  { index: at, groups = {} }: RegExpExecArray,
  { isQuiet, isRaw }: { readonly isQuiet: boolean; readonly isRaw: boolean },
  other: OtherHtml,
): LivePiece | null {
  const { address } = groups;
  if (address !== undefined) return isPermittedAddress(address) ? null : livePiece('link', address);
  // The tag of a shortcode is found as one.
  if (text.startsWith('{{', at - 2) || isPermittedHtml(text, at, isRaw)) return null;
  const link = autolink(text, at, text.length);
  if (link !== null && !isPermittedAddress(link.url)) return livePiece('link', link.url);
  return livePiece('html', text.slice(at, isQuiet ? other.end(at) : other.actingEnd(at)));
}

/**
 * Lists of attributes: at the end of a heading, or alone on their line for the block before. A style among them could cover
 * the page. https://gohugo.io/content-management/markdown-attributes/
 */
function attributeLists(text: string, bodyStart: number, quietPlaces: QuietPlaces): LivePiece[] {
  const found: LivePiece[] = [];
  let at = bodyStart;
  for (const line of text.slice(bodyStart).split('\n')) {
    const open = line.indexOf('{');
    const isClosed = open !== -1 && /\}[ \t#]*\r?$/.test(line.slice(-LONGEST_TAIL));
    if (
      isClosed &&
      line.includes('=', open) &&
      isBehindHeadingOrAlone(line.slice(0, open)) &&
      !quietPlaces.has(at + open)
    )
      found.push(livePiece('attributes', line.slice(open)));
    at += line.length + 1;
  }
  return found;
}

/** More white space behind a list of attributes is none that anybody writes. */
const LONGEST_TAIL = 100;

function isBehindHeadingOrAlone(lead: string): boolean {
  return /^[ \t>*+\-\d.)]*(?:#|$)/.test(lead);
}

/** The addresses of all links, wherever their brackets lead. */
function linkedAddresses(text: string, blocks: readonly Block[]): string[] {
  const definitions = linkDefinitions(blocks);
  const pieces = inlineStretches(text, blocks, ':').flatMap(({ span, inTable }) =>
    scanInline(text, span, { definitions: new Map(), inTable }),
  );
  return [...definitions.values(), ...addressesOf(pieces)];
}

function addressesOf(pieces: readonly Inline[]): string[] {
  return pieces.flatMap((piece) => {
    const own = 'url' in piece ? [piece.url] : [];
    return 'children' in piece ? [...own, ...addressesOf(piece.children)] : own;
  });
}
