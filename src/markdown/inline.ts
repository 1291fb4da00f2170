import type { Span } from '../text/span.js';
import { autolink } from './autolinks.js';
import { bareLink, mayFollow, RunLengths } from './bare-links.js';
import { isAsciiPunctuation } from './characters.js';
import { codeSpan, lastTicks } from './code-spans.js';
import { MAX_LABEL, normaliseLabel } from './definitions.js';
import { resolveEmphasis } from './emphasis.js';
import type { DelimiterRun, Inline, InlineContext } from './inline-pieces.js';
import { AngleEnds, linkDestination, unescapeUrl } from './link-destination.js';
import { RawHtml } from './raw-html.js';

export type { Inline, InlineContext } from './inline-pieces.js';

/** A `[` or `![` that no bracket has closed yet. */
interface OpenBracket {
  /** How many pieces stand before it; the next of them may begin with the text before it. */
  readonly piece: number;
  readonly start: number;
  readonly image: boolean;
  /** Whether other brackets stand inside, so that what it holds is no label. */
  nested: boolean;
}

/** Runs of characters that begin no piece: where a bare URL may stand, not its first letters either. */
const PLAIN = /[^\\`<*_~![\]]+/y;
const PLAIN_OR_URL = /[^\\`<*_~![\]hwf]+/y;

/** More open brackets than anybody writes: beyond these the oldest are text, which also bounds how deep images nest. */
const MAX_BRACKETS = 100;
/** A longer line than anybody writes is all text, so that its pieces do not exhaust the memory. */
const MAX_LENGTH = 1_000_000;

/** Reads one piece of inline Markdown, as Hugo's Goldmark does. Never throws, and takes linear time. */
export function scanInline(text: string, span: Span, context: InlineContext): Inline[] {
  if (span.end - span.start > MAX_LENGTH) return [{ type: 'text', span }];
  return new InlineScanner(text, span, context).scan();
}

class InlineScanner {
  readonly #text: string;
  readonly #span: Span;
  readonly #end: number;
  readonly #definitions: ReadonlyMap<string, string>;
  /** The piece that is read. */
  readonly #own: string;
  readonly #mayBeEmail: boolean;
  readonly #mayHoldUrl: boolean;
  readonly #pieces: (Inline | DelimiterRun)[] = [];
  readonly #brackets: OpenBracket[] = [];
  /** How many of the open brackets, from the outermost, cannot be a link since one stands inside them. */
  #holdLink = 0;
  /** Where each length of backtick runs stands last; made when it is first asked for. */
  #lastTicks: Map<number, number> | null = null;
  #html: RawHtml | null = null;
  readonly #angles = new AngleEnds();
  readonly #runs = new RunLengths();
  #at: number;
  /** Where the text that is not a piece yet begins. */
  #textStart: number;
  /** Whether a piece has just ended, behind which a bare link may begin. */
  #afterPiece = true;

  constructor(text: string, span: Span, context: InlineContext) {
    this.#text = text;
    this.#span = span;
    this.#end = span.end;
    this.#definitions = context.definitions;
    this.#own = text.slice(span.start, span.end);
    this.#mayBeEmail = this.#own.includes('@');
    this.#mayHoldUrl = this.#own.includes('://') || this.#own.includes('www.');
    this.#at = span.start;
    this.#textStart = span.start;
  }

  scan(): Inline[] {
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (this.#brackets.length === 0 && this.#mayBeginLink(code) && this.#readBareLink()) continue;
      this.#afterPiece = false;
      switch (code) {
        case 92:
          this.#readEscape();
          break;
        case 96:
          this.#readCode();
          break;
        case 60:
          this.#readAngleBracket();
          break;
        case 42:
        case 95:
        case 126:
          this.#readRun(code);
          break;
        case 33:
          if (this.#text.charCodeAt(this.#at + 1) === 91 && this.#at + 1 < this.#end) this.#openBracket(true);
          else this.#at++;
          break;
        case 91:
          this.#openBracket(false);
          break;
        case 93:
          this.#closeBracket();
          break;
        default:
          this.#skipPlain();
      }
    }
    this.#flush(this.#end);
    return resolveEmphasis(this.#text, this.#span, this.#pieces);
  }

  /** Past this character, and past those behind it that can begin nothing. */
  #skipPlain(): void {
    this.#at++;
    if (this.#mayBeEmail) return;
    const plain = this.#mayHoldUrl ? PLAIN_OR_URL : PLAIN;
    plain.lastIndex = this.#at - this.#span.start;
    if (plain.test(this.#own)) this.#at = this.#span.start + plain.lastIndex;
  }

  #flush(end: number): void {
    if (end > this.#textStart) this.#pieces.push({ type: 'text', span: { start: this.#textStart, end } });
  }

  #push(piece: Inline | DelimiterRun): void {
    this.#flush(piece.span.start);
    this.#pieces.push(piece);
    this.#at = piece.span.end;
    this.#textStart = this.#at;
    this.#afterPiece = true;
  }

  /** Whether this character may be a bare link's first. */
  #mayBeginLink(code: number): boolean {
    return this.#mayBeEmail || (this.#mayHoldUrl && (code === 104 || code === 119 || code === 102));
  }

  #readBareLink(): boolean {
    if (!this.#afterPiece && !mayFollow(this.#text, this.#textStart, this.#at, this.#runs)) return false;
    const link = bareLink(this.#text, this.#at, this.#end, this.#mayBeEmail);
    if (link === null) return false;
    this.#push(link);
    return true;
  }

  #readEscape(): void {
    const start = this.#at;
    if (start + 1 >= this.#end || !isAsciiPunctuation(this.#text.charCodeAt(start + 1))) {
      this.#at++;
      return;
    }
    this.#push({ type: 'escape', span: { start, end: start + 2 } });
    this.#afterPiece = false;
  }

  #readCode(): void {
    const code = codeSpan(this.#text, this.#at, this.#end, this.#tickRuns());
    if (code !== null) {
      this.#push(code);
      return;
    }
    while (this.#at < this.#end && this.#text.charCodeAt(this.#at) === 96) this.#at++;
    this.#afterPiece = true;
  }

  #tickRuns(): Map<number, number> {
    this.#lastTicks ??= lastTicks(this.#text, this.#at, this.#end);
    return this.#lastTicks;
  }

  #readAngleBracket(): void {
    const start = this.#at;
    const link = autolink(this.#text, start, this.#end);
    if (link !== null) {
      this.#push(link);
      return;
    }
    // The head of the text up to the piece's end has the same offsets, and nothing is looked for beyond.
    this.#html ??= new RawHtml(this.#text.slice(0, this.#end));
    const end = this.#html.end(start);
    if (end !== -1) {
      this.#push({ type: 'html', span: { start, end } });
    } else if (this.#text.charCodeAt(start + 1) === 60) {
      // Hugo's typographer makes an angle quote of two, behind which a bare link may begin.
      this.#at = Math.min(start + 2, this.#end);
      this.#afterPiece = true;
    } else {
      this.#at++;
    }
  }

  #readRun(code: number): void {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#end && this.#text.charCodeAt(end) === code) end++;
    // Strikethrough takes two.
    if (code === 126 && end - start < 2) this.#at = end;
    else this.#push({ type: 'run', span: { start, end } });
  }

  #openBracket(image: boolean): void {
    const brackets = this.#brackets;
    const last = brackets.at(-1);
    if (last !== undefined) last.nested = true;
    if (brackets.length === MAX_BRACKETS) {
      brackets.shift();
      if (this.#holdLink > 0) this.#holdLink--;
    }
    brackets.push({ piece: this.#pieces.length, start: this.#at, image, nested: false });
    this.#at += image ? 2 : 1;
  }

  #closeBracket(): void {
    const open = this.#brackets.pop();
    if (open === undefined) {
      this.#at++;
      return;
    }
    const holdsLink = this.#brackets.length < this.#holdLink;
    if (holdsLink) this.#holdLink = this.#brackets.length;
    const target = holdsLink && !open.image ? null : this.#linkTarget(open, this.#at);
    if (target === null) {
      this.#at++;
      return;
    }
    const children = this.#takeChildren(open);
    if (!open.image) this.#holdLink = this.#brackets.length;
    const span = { start: open.start, end: target.end };
    this.#push({ type: open.image ? 'image' : 'link', span, url: target.url, children });
  }

  /** Takes what stands between the brackets off the pieces; leaves the text before them as the text to come. */
  #takeChildren(open: OpenBracket): Inline[] {
    const start = open.start + (open.image ? 2 : 1);
    const own = { start, end: this.#at };
    this.#flush(this.#at);
    const children = this.#pieces.splice(open.piece);
    const first = children[0];
    this.#textStart = open.start;
    if (first !== undefined && first.span.start <= open.start) {
      // The first of them is the text in which the bracket stands.
      this.#textStart = first.span.start;
      if (first.span.end > start) children[0] = { type: 'text', span: { start, end: first.span.end } };
      else children.shift();
    }
    return resolveEmphasis(this.#text, own, children);
  }

  /** Where the brackets that close at `close` lead, or null where they are no link. */
  #linkTarget(open: OpenBracket, close: number): { url: string; end: number } | null {
    const next = close + 1 < this.#end ? this.#text.charCodeAt(close + 1) : 0;
    if (next === 40) {
      const destination = linkDestination(this.#text, close + 1, this.#end, this.#angles);
      if (destination !== null) return { url: unescapeUrl(destination.url), end: destination.end };
    }
    if (this.#definitions.size === 0) return null;
    const label = { start: open.start + (open.image ? 2 : 1), end: close };
    if (next === 91) {
      const labelEnd = labelEndAt(this.#text, close + 2, this.#end);
      if (labelEnd !== -1) {
        const named = { start: close + 2, end: labelEnd };
        const isBlank = this.#text.slice(named.start, named.end).trim() === '';
        const url = isBlank && open.nested ? undefined : this.#defined(isBlank ? label : named);
        return url === undefined ? null : { url, end: labelEnd + 1 };
      }
    }
    const url = open.nested ? undefined : this.#defined(label);
    return url === undefined ? null : { url, end: close + 1 };
  }

  #defined(label: Span): string | undefined {
    if (label.end - label.start > MAX_LABEL) return undefined;
    const url = this.#definitions.get(normaliseLabel(this.#text.slice(label.start, label.end)));
    return url === undefined ? undefined : unescapeUrl(url);
  }
}

function labelEndAt(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 93) return i;
    if (code === 91) return -1;
    if (code === 92) i++;
  }
  return -1;
}
