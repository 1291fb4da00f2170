import { RawHtml } from '../../markdown/raw-html.js';
import { isPermittedAddress } from './permitted-address.js';

/** The HTML that authors write into worklogs: without attributes it looks like something and does nothing. */
const ELEMENTS = 'b|strong|i|em|u|s|del|ins|mark|small|sub|sup|code|kbd|ul|ol|li|br|hr|wbr';
const TAG = new RegExp(`</?(?:${ELEMENTS})\\s*/?>`, 'iy');

const ANCHOR = /<a((?:\s+(?:href|target|rel|title)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*>|<\/a\s*>/iy;
const HREF = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** A comment in the narrow sense: for a browser `<!-->` is a whole one, and `--!>` ends one (HTML Standard, §13.2.5). */
const COMMENT = /<!--(?:(?!--)[^<>])*-->/y;

const AUTOLINK = /<((?:https?:|mailto:|[^\s<>/:@]+@)[^\s<>]*)>/iy;
/** What may become an event handler or a style, where a browser gets to see an autolink as a tag. */
const ACTING = /["'`]|\/(?:on\w+|style)\s*=/i;

/** Whose content is no words: what stands between the tags belongs to the piece. */
const VERBATIM = /<(script|style)(?=[\s/>])/iy;

/**
 * Whether what begins at `at`, a `<`, is a tag, a comment or an autolink that does nothing but show and link.
 *
 * @param isRaw whether it may stand in HTML that goes into the page as it is, where an autolink is a tag too
 */
export function isPermittedHtml(text: string, at: number, isRaw: boolean): boolean {
  return (
    matchAt(TAG, text, at) !== null ||
    matchAt(COMMENT, text, at) !== null ||
    isPermittedAnchor(matchAt(ANCHOR, text, at)) ||
    isPermittedAutolink(matchAt(AUTOLINK, text, at), isRaw)
  );
}

function isPermittedAnchor(found: RegExpExecArray | null): boolean {
  if (found === null) return false;
  return [...(found[1] ?? '').matchAll(HREF)].every(([, double, single]) => isPermittedAddress(double ?? single ?? ''));
}

function isPermittedAutolink(found: RegExpExecArray | null, isRaw: boolean): boolean {
  return found !== null && !(isRaw && ACTING.test(found[1] ?? ''));
}

/** Tells what other HTML of one text is written like. One object reads one text, in linear time. */
export class OtherHtml {
  readonly #raw: RawHtml;

  constructor(readonly text: string) {
    this.#raw = new RawHtml(text);
  }

  /** Where the tag at `at` ends; one that never does ends where the next begins. */
  end(at: number): number {
    const end = this.#raw.end(at);
    if (end !== -1) return end;
    const next = this.text.indexOf('<', at + 1);
    return next === -1 ? this.text.length : next;
  }

  /** The same of a tag that acts: the content of a script or a style sheet belongs to it. */
  actingEnd(at: number): number {
    const { text } = this;
    const name = matchAt(VERBATIM, text, at)?.[1]?.toLowerCase();
    if (name === undefined) return this.end(at);
    const close = name === 'script' ? /<\/script/gi : /<\/style/gi;
    close.lastIndex = at;
    return close.exec(text)?.index ?? text.length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
