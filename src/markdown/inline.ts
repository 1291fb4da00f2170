import type { Span } from '../text/span.js';
import { bareLink } from './bare-links.js';
import { resolveEmphasis } from './emphasis.js';
import { linkDestination, unescapeUrl } from './link-destination.js';
import { normaliseLabel } from './definitions.js';

/** The pieces of a line of Markdown, in order and without gaps (CommonMark 0.31.2 §6, GFM, Goldmark's linkify). */
export type Inline =
  | { readonly type: 'text'; readonly span: Span }
  /** A character behind a backslash, which stands for itself. */
  | { readonly type: 'escape'; readonly span: Span }
  | { readonly type: 'code'; readonly span: Span; readonly content: Span }
  /** A tag, comment or other raw HTML. */
  | { readonly type: 'html'; readonly span: Span }
  /** `<url>` or a bare URL: a link that is its own text. */
  | { readonly type: 'autolink'; readonly span: Span; readonly url: string; readonly label: Span }
  | { readonly type: 'link' | 'image'; readonly span: Span; readonly url: string; readonly children: readonly Inline[] }
  /** An opening or closing mark of emphasis that has its partner. `strong` is true for a doubled mark. */
  | { readonly type: 'emphasis'; readonly span: Span; readonly strong: boolean; readonly opens: boolean };

export interface InlineContext {
  /** Destinations of the page's link reference definitions by normalised label. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Inside a table cell `\|` is a pipe, in code and URLs too. */
  readonly inTable: boolean;
}

/** A run of `*`, `_` or `~` whose role is still open. */
export interface DelimiterRun {
  readonly type: 'run';
  readonly span: Span;
}

export interface OpenBracket {
  /** Index of its `[` in the list of pieces. */
  readonly piece: number;
  readonly start: number;
  readonly image: boolean;
}

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const AUTOLINK = /<(?:([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)|([a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*))>/iy;
const ATTRIBUTE = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`;
const RAW_HTML = new RegExp(
  String.raw`<(?:[a-z][a-z0-9-]*(?:${ATTRIBUTE})*\s*/?|/[a-z][a-z0-9-]*\s*|!--[^]*?--|\?[^]*?\?|![a-z][^>]*|!\[CDATA\[[^]*?\]\])>`,
  'iy',
);

/** Reads one piece of inline Markdown. */
export function scanInline(text: string, span: Span, context: InlineContext): Inline[] {
  const pieces: (Inline | DelimiterRun)[] = [];
  const brackets: OpenBracket[] = [];
  let at = span.start;
  let textStart = at;
  let afterPiece = true;
  /** Backtick runs of these lengths have no partner further on. */
  const unmatchedTicks = new Set<number>();

  const flush = (end: number): void => {
    if (end > textStart) pieces.push({ type: 'text', span: { start: textStart, end } });
  };
  const push = (piece: Inline | DelimiterRun): void => {
    flush(piece.span.start);
    pieces.push(piece);
    at = piece.span.end;
    textStart = at;
    afterPiece = true;
  };

  while (at < span.end) {
    const code = text.charCodeAt(at);
    if (brackets.length === 0 && (afterPiece || startsBareLink(text.charCodeAt(at - 1)))) {
      const link = bareLink(text, at, span.end);
      if (link !== null) {
        push({ type: 'autolink', ...link });
        continue;
      }
    }
    afterPiece = false;
    switch (code) {
      case 92:
        if (at + 1 < span.end && ASCII_PUNCTUATION.test(text.charAt(at + 1))) {
          push({ type: 'escape', span: { start: at, end: at + 2 } });
          afterPiece = false;
        } else at++;
        break;
      case 96: {
        const piece = codeSpan(text, at, span.end, unmatchedTicks);
        if (piece.type === 'code') push(piece);
        else at = piece.end;
        break;
      }
      case 60: {
        const piece = angleBracket(text, at, span.end);
        if (piece === null) at++;
        else push(piece);
        break;
      }
      case 42:
      case 95:
      case 126: {
        let end = at;
        while (end < span.end && text.charCodeAt(end) === code) end++;
        push({ type: 'run', span: { start: at, end } });
        break;
      }
      case 33:
      case 91: {
        const image = code === 33;
        if (image && (text.charCodeAt(at + 1) !== 91 || at + 1 >= span.end)) {
          at++;
          break;
        }
        push({ type: 'text', span: { start: at, end: at + (image ? 2 : 1) } });
        brackets.push({ piece: pieces.length - 1, start: at, image });
        break;
      }
      case 93: {
        const open = brackets.pop();
        const target = open === undefined ? null : linkTarget(text, open, at, span.end, context);
        if (open === undefined || target === null) {
          at++;
          break;
        }
        flush(at);
        const children = resolveEmphasis(text, pieces.splice(open.piece).slice(1));
        textStart = target.end;
        push({
          type: open.image ? 'image' : 'link',
          span: { start: open.start, end: target.end },
          url: target.url,
          children,
        });
        // A link holds no other link: the brackets around it are text.
        if (!open.image) for (let i = brackets.length - 1; i >= 0; i--) if (!brackets[i]?.image) brackets.splice(i, 1);
        break;
      }
      default:
        at++;
    }
  }
  flush(span.end);
  return resolveEmphasis(text, pieces);
}

function startsBareLink(previous: number): boolean {
  return previous === 32 || (previous >= 9 && previous <= 13) || previous === 40;
}

function codeSpan(
  text: string,
  at: number,
  end: number,
  unmatched: Set<number>,
): Extract<Inline, { type: 'code' }> | { type: 'ticks'; end: number } {
  let open = at;
  while (open < end && text.charCodeAt(open) === 96) open++;
  const length = open - at;
  if (!unmatched.has(length)) {
    for (let i = text.indexOf('`', open); i !== -1 && i < end; i = text.indexOf('`', i)) {
      let close = i;
      while (close < end && text.charCodeAt(close) === 96) close++;
      if (close - i === length) return { type: 'code', span: { start: at, end: close }, content: { start: open, end: i } };
      i = close;
    }
    unmatched.add(length);
  }
  return { type: 'ticks', end: open };
}

function angleBracket(text: string, at: number, end: number): Inline | null {
  AUTOLINK.lastIndex = at;
  const auto = AUTOLINK.exec(text);
  if (auto !== null && at + auto[0].length <= end) {
    const span = { start: at, end: at + auto[0].length };
    const url = auto[1] ?? `mailto:${auto[2]}`;
    return { type: 'autolink', span, url, label: { start: span.start + 1, end: span.end - 1 } };
  }
  RAW_HTML.lastIndex = at;
  const tag = RAW_HTML.exec(text);
  return tag !== null && at + tag[0].length <= end ? { type: 'html', span: { start: at, end: at + tag[0].length } } : null;
}

/** Where the brackets that close at `close` lead, or null where they are no link. */
function linkTarget(
  text: string,
  open: OpenBracket,
  close: number,
  end: number,
  context: InlineContext,
): { url: string; end: number } | null {
  if (text.charCodeAt(close + 1) === 40) {
    const destination = linkDestination(text, close + 1, end);
    if (destination !== null) return { url: unescapeUrl(destination.url), end: destination.end };
  }
  if (context.definitions.size === 0) return null;
  const own = text.slice(open.start + (open.image ? 2 : 1), close);
  if (text.charCodeAt(close + 1) === 91) {
    const labelEnd = text.indexOf(']', close + 2);
    if (labelEnd !== -1 && labelEnd < end) {
      const label = text.slice(close + 2, labelEnd);
      const url = context.definitions.get(normaliseLabel(label === '' ? own : label));
      if (url !== undefined) return { url: unescapeUrl(url), end: labelEnd + 1 };
    }
  }
  const url = context.definitions.get(normaliseLabel(own));
  return url === undefined ? null : { url: unescapeUrl(url), end: close + 1 };
}
