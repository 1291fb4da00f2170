import type { Block, List } from '../../markdown/blocks.js';
import { isMainRole, type Section, type SectionRole } from '../../model/week-page.js';
import { isAllBold } from '../../page/plain-text.js';
import type { WrittenPage } from '../../page/week-page.js';
import { type Span, slice } from '../../text/span.js';
import type { Remain } from './remain.js';

/**
 * The texts of a page that would stand elsewhere in the form of the template: words come before lists and tables there, in a
 * section and in an item, and of several sections for one thing all words come first.
 */
export function movedText(page: WrittenPage): readonly Remain[] {
  const finder = new MovedTextFinder(page);
  finder.walk(page.blocks);
  return finder.found;
}

class MovedTextFinder {
  readonly found: Remain[] = [];
  readonly #page: WrittenPage;
  readonly #told = new Set<SectionRole>();
  /** Whether something of the section stands before what comes next; null before the first section. */
  #isBehind: boolean | null = null;

  constructor(page: WrittenPage) {
    this.#page = page;
  }

  walk(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === 'blockQuote') this.walk(block.children);
      else if (
        block.type === 'heading' ||
        (block.type === 'paragraph' && isAllBold(this.#page.source.text, block.span))
      ) {
        this.#heading(block.span);
      } else if (block.type === 'paragraph') {
        if (this.#isBehind === true) this.#add(block.span);
      } else if (block.type === 'list' || block.type === 'table') {
        if (block.type === 'list') this.#items(block);
        this.#isBehind = this.#isBehind === null ? null : true;
      }
    }
  }

  #heading({ start, end }: Span): void {
    const section = this.#page.sections.find(({ headingSpan: own }) => own.start >= start && own.end <= end);
    if (section !== undefined) this.#isBehind = this.#isTold(section);
    else if (this.#isBehind !== null) this.#isBehind = true;
  }

  /** Whether a section goes on with what another one has begun. */
  #isTold({ roles }: Section): boolean {
    const main = roles.filter(isMainRole);
    const isTold = main.some((role) => this.#told.has(role));
    for (const role of main) this.#told.add(role);
    return isTold;
  }

  #items({ items }: List): void {
    for (const { children } of items) this.#children(children, false);
  }

  #children(children: readonly Block[], isBehindList: boolean): boolean {
    let isBehind = isBehindList;
    for (const child of children) {
      if (child.type === 'list') {
        this.#items(child);
        isBehind = true;
      } else if (child.type === 'blockQuote') isBehind = this.#children(child.children, isBehind);
      else if (isBehind) this.#add(child.span);
    }
    return isBehind;
  }

  #add(span: Span): void {
    const { source } = this.#page;
    const text = slice(source.text, span).trim().replace(/\s+/g, ' ');
    this.found.push({ what: 'the place of the text', line: source.lineOf(span.start), text });
  }
}
