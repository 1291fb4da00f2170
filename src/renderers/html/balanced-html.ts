import { type Html, type HtmlValue, html } from './html.js';

/** An element that is open, with what it holds so far. */
interface Frame {
  readonly tag: string;
  readonly children: HtmlValue[];
  /** Words that are not written yet: neighbours are escaped as one, or `{` and `{` would make a shortcode together. */
  words: string;
}

/** More elements inside each other are none that a reader could tell apart. */
const DEEPEST = 24;

/**
 * HTML out of tags that somebody has written as they liked: whatever order they come in, each element is closed, and
 * lists hold items only.
 */
export class BalancedHtml {
  readonly #frames: Frame[] = [{ tag: '', children: [], words: '' }];

  addWords(words: string): void {
    if (this.#isInList()) {
      if (words.trim() === '') return;
      this.#push('li');
    }
    this.#top().words += words;
  }

  addHtml(piece: Html): void {
    if (this.#isInList()) this.#push('li');
    const top = this.#top();
    flush(top);
    top.children.push(piece);
  }

  /** Begins an element; an item closes the one before it, and has a list around it. */
  open(tag: string): void {
    if (tag === 'li') {
      const list = this.#lastOpen((open) => isList(open));
      if (list === -1) this.#push('ul');
      else this.#closeFrom(list + 1);
    } else if (this.#isInList()) {
      this.#push('li');
    }
    if (this.#frames.length < DEEPEST) this.#push(tag);
  }

  /** Ends an element and whatever is open in it; one that is not open is nothing to end. */
  close(tag: string): void {
    const own = this.#lastOpen((open) => open === tag || isBoundary(open, tag));
    if (own !== -1 && this.#frames[own]?.tag === tag) this.#closeFrom(own);
  }

  /** All of it, with what is still open closed. */
  finish(): Html {
    this.#closeFrom(1);
    const top = this.#top();
    flush(top);
    return html`${top.children}`;
  }

  #top(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  #isInList(): boolean {
    return isList(this.#top().tag);
  }

  #lastOpen(matches: (tag: string) => boolean): number {
    return this.#frames.findLastIndex(({ tag }) => matches(tag));
  }

  #push(tag: string): void {
    this.#frames.push({ tag, children: [], words: '' });
  }

  #closeFrom(index: number): void {
    while (this.#frames.length > index) {
      const closed = this.#frames.pop() as Frame;
      flush(closed);
      const top = this.#top();
      flush(top);
      top.children.push(html`<${closed.tag}>${closed.children}</${closed.tag}>`);
    }
  }
}

function isList(tag: string): boolean {
  return tag === 'ul' || tag === 'ol';
}

/** An item ends with its list at the latest, and what stands in an item with the item. */
function isBoundary(open: string, tag: string): boolean {
  if (isList(tag)) return false;
  return isList(open) || (tag !== 'li' && open === 'li');
}

function flush(frame: Frame): void {
  if (frame.words !== '') frame.children.push(frame.words);
  frame.words = '';
}
