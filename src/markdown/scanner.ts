import type { Span } from '../text/span.js';
import { atxHeading, fenceStart, isFenceEnd, isSpaceOrTab, isThematicBreak, listMarker, setextLevel } from './block-starts.js';
import type { Block } from './blocks.js';
import { htmlBlockStart } from './html-blocks.js';
import { closeLeaf, type ItemDraft, type ListDraft, type OpenContainer, type OpenLeaf, type QuoteDraft } from './open-blocks.js';

/**
 * How deep block quotes and lists may nest. Deeper markers are text: nobody writes them, and a hostile page of nothing
 * but `>` must not exhaust the memory.
 */
const MAX_DEPTH = 100;

/**
 * Reads the block structure of Markdown by the algorithm of CommonMark 0.31.2 (appendix, "A parsing strategy"), with
 * tables as Hugo's Goldmark finds them. Never throws, and visits each line once for each container that is open on it.
 *
 * @param text the page, or a stand-in of equal length (see `maskShortcodes`)
 * @param start where the Markdown begins, past the front matter
 */
export function scanBlocks(text: string, start = 0, end = text.length): Block[] {
  return new BlockScanner(text, start, end).scan();
}

class BlockScanner {
  readonly #text: string;
  readonly #end: number;
  readonly #blocks: Block[] = [];
  /** Open block quotes and list items, outermost first. */
  readonly #containers: OpenContainer[] = [];
  #leaf: OpenLeaf | null = null;

  // The line that is being read: where it starts and ends, and the cursor in it. `#column` counts tabs as they expand
  // to multiples of four; a tab that is half used up leaves the offset on it and the column inside it.
  #lineStart: number;
  #lineEnd = 0;
  #offset = 0;
  #column = 0;
  #nonSpace = 0;
  #indent = 0;
  #blank = false;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#end = end;
    this.#lineStart = start;
  }

  scan(): Block[] {
    const text = this.#text;
    while (this.#lineStart < this.#end) {
      let next = text.indexOf('\n', this.#lineStart) + 1;
      let lineEnd = next - 1;
      if (next === 0 || next > this.#end) {
        next = this.#end;
        lineEnd = this.#end;
      }
      if (lineEnd > this.#lineStart && text.charCodeAt(lineEnd - 1) === 13) lineEnd--;
      this.#lineEnd = lineEnd;
      this.#offset = this.#lineStart;
      this.#column = 0;
      this.#readLine();
      this.#lineStart = next;
    }
    this.#closeDownTo(0);
    return this.#blocks;
  }

  #readLine(): void {
    this.#findNonSpace();
    const matched = this.#matchContainers();
    const allMatched = matched === this.#containers.length;
    if (allMatched && this.#leaf !== null && this.#continueVerbatim(this.#leaf)) return;
    const opened = this.#openBlocks(matched);
    if (opened === 'done') return;
    if (this.#blank) {
      if (!allMatched || this.#leaf?.type === 'paragraph') this.#closeLeaf();
      if (!allMatched) this.#closeDownTo(matched);
      return;
    }
    const leaf = this.#leaf;
    if (leaf?.type === 'paragraph') {
      // With nothing new begun, this is the paragraph's next line, a lazy one if its containers' marks are missing.
      leaf.lines.push({ start: this.#nonSpace, end: this.#lineEnd });
      leaf.indents.push(this.#indent);
      return;
    }
    if (opened === 'nothing') this.#closeDownTo(matched);
    const line = { start: this.#nonSpace, end: this.#lineEnd };
    this.#leaf = { type: 'paragraph', start: line.start, lines: [line], indents: [this.#indent] };
  }

  /** Walks the open containers as far as this line carries their marks; gives how many it does. */
  #matchContainers(): number {
    let depth = 0;
    for (const container of this.#containers) {
      if (container.type === 'blockQuote') {
        if (this.#indent > 3 || this.#code(this.#nonSpace) !== 62) break;
        this.#skipQuoteMark();
      } else if (this.#blank) {
        if (container.item.children.length === 0 && !this.#hasOpenChild(depth)) break;
        this.#advanceTo(this.#nonSpace);
      } else {
        if (this.#indent < container.contentIndent) break;
        this.#advanceColumns(container.contentIndent);
      }
      this.#findNonSpace();
      depth++;
    }
    return depth;
  }

  #hasOpenChild(depth: number): boolean {
    return depth + 1 < this.#containers.length || this.#leaf !== null;
  }

  /** Feeds the line to an open code or HTML block; false where the line is not its own. */
  #continueVerbatim(leaf: OpenLeaf): boolean {
    switch (leaf.type) {
      case 'fence': {
        if (this.#indent <= 3 && isFenceEnd(this.#text, this.#nonSpace, this.#lineEnd, leaf.fence)) {
          leaf.lines.push({ start: this.#nonSpace, end: this.#lineEnd });
          leaf.closed = true;
          this.#closeLeaf();
          return true;
        }
        let skip = leaf.indent;
        while (skip > 0 && isSpaceOrTab(this.#code(this.#offset)) && this.#offset < this.#lineEnd) {
          this.#advanceColumns(1);
          skip--;
        }
        leaf.lines.push({ start: this.#offset, end: this.#lineEnd });
        return true;
      }
      case 'indentedCode':
        if (this.#indent < 4 && !this.#blank) return false;
        this.#advanceColumns(4);
        leaf.lines.push({ start: Math.min(this.#offset, this.#lineEnd), end: this.#lineEnd });
        return true;
      case 'html':
        if (leaf.end.at === 'blank' && this.#blank) {
          this.#closeLeaf();
          return true;
        }
        leaf.lines.push({ start: this.#offset, end: this.#lineEnd });
        if (leaf.end.at === 'text' && leaf.end.pattern.test(this.#rest())) this.#closeLeaf();
        return true;
      case 'paragraph':
        return false;
    }
  }

  /**
   * Opens the containers and the leaf that begin on this line.
   *
   * @returns `done` where the line is used up, `containers` where text may follow in a new container
   */
  #openBlocks(matched: number): 'done' | 'containers' | 'nothing' {
    let opened: 'containers' | 'nothing' = 'nothing';
    const close = (): void => {
      if (opened === 'nothing') this.#closeDownTo(matched);
      else this.#closeLeaf();
    };
    while (!this.#blank) {
      const inParagraph = opened === 'nothing' && this.#leaf?.type === 'paragraph';
      if (this.#indent > 3) {
        if (inParagraph) return opened;
        close();
        const start = this.#offset;
        this.#advanceColumns(4);
        this.#leaf = { type: 'indentedCode', start, lines: [{ start: this.#offset, end: this.#lineEnd }] };
        return 'done';
      }
      const at = this.#nonSpace;
      const first = this.#code(at);
      const deep = this.#containers.length >= MAX_DEPTH;
      if (first === 62 && !deep) {
        close();
        this.#openQuote();
        opened = 'containers';
        continue;
      }
      if (this.#openLeafAt(at, first, inParagraph, matched, close)) return 'done';
      if (!deep && this.#openItem(at, inParagraph, matched, close)) {
        opened = 'containers';
        continue;
      }
      return opened;
    }
    return opened;
  }

  /** Begins a heading, fence, HTML block or thematic break; false where the line begins none of them. */
  #openLeafAt(at: number, first: number, inParagraph: boolean, matched: number, close: () => void): boolean {
    const text = this.#text;
    const end = this.#lineEnd;
    if (first === 35) {
      const heading = atxHeading(text, at, end);
      if (heading === null) return false;
      close();
      const { level, contentStart, contentEnd } = heading;
      const lines = contentStart < contentEnd ? [{ start: contentStart, end: contentEnd }] : [];
      this.#add({ type: 'heading', span: { start: at, end: trimmedEnd(text, at, end) }, level, setext: false, lines });
      return true;
    }
    if (first === 96 || first === 126) {
      const fence = fenceStart(text, at, end);
      if (fence === null) return false;
      close();
      this.#leaf = { type: 'fence', start: at, fence, indent: this.#indent, closed: false, lines: [{ start: at, end }] };
      return true;
    }
    if (first === 60) {
      const ending = htmlBlockStart(text.slice(at, end), inParagraph);
      if (ending === null) return false;
      close();
      this.#leaf = { type: 'html', start: this.#offset, end: ending, lines: [{ start: this.#offset, end }] };
      if (ending.at === 'text' && ending.pattern.test(this.#rest())) this.#closeLeaf();
      return true;
    }
    if (inParagraph && matched === this.#containers.length && (first === 61 || first === 45)) {
      const level = setextLevel(text, at, end);
      if (level !== 0 && this.#underline(level, { start: at, end })) return true;
    }
    if (!isThematicBreak(text, at, end)) return false;
    close();
    this.#add({ type: 'thematicBreak', span: { start: at, end: trimmedEnd(text, at, end) }, lines: [{ start: at, end }] });
    return true;
  }

  /** Makes a heading of the open paragraph, unless all of it turns out to be a table or definitions. */
  #underline(level: 1 | 2, underline: Span): boolean {
    const blocks = this.#siblings();
    this.#closeLeaf();
    const last = blocks.at(-1);
    if (last?.type !== 'paragraph') return false;
    blocks.pop();
    const end = trimmedEnd(this.#text, underline.start, underline.end);
    this.#add({ type: 'heading', span: { start: last.span.start, end }, level, setext: true, lines: last.lines });
    return true;
  }

  #openQuote(): void {
    const quote: QuoteDraft = { type: 'blockQuote', span: { start: this.#nonSpace, end: this.#lineEnd }, children: [] };
    this.#skipQuoteMark();
    this.#add(quote);
    this.#containers.push({ type: 'blockQuote', quote });
    this.#findNonSpace();
  }

  #skipQuoteMark(): void {
    this.#advanceTo(this.#nonSpace + 1);
    if (isSpaceOrTab(this.#code(this.#offset)) && this.#offset < this.#lineEnd) this.#advanceColumns(1);
  }

  #openItem(at: number, inParagraph: boolean, matched: number, close: () => void): boolean {
    const marker = listMarker(this.#text, at, this.#lineEnd);
    if (marker === null) return false;
    const contentAt = at + marker.length;
    const empty = isBlankBetween(this.#text, contentAt, this.#lineEnd);
    // An empty item, or a number other than 1, cannot interrupt a paragraph (CommonMark 0.31.2 §5.2) — unless the
    // paragraph is in a list item that this line has left.
    if (inParagraph && matched === this.#containers.length && (empty || (marker.ordered && marker.number !== 1))) return false;
    const markerIndent = this.#indent;
    close();
    this.#advanceTo(contentAt);
    let padding = marker.length;
    this.#findNonSpace();
    if (empty) {
      padding += 1;
    } else {
      const spaces = this.#indent > 4 ? 1 : this.#indent;
      this.#advanceColumns(spaces);
      padding += spaces;
    }
    const item: ItemDraft = {
      type: 'item',
      span: { start: at, end: this.#lineEnd },
      marker: { start: at, end: contentAt },
      checkbox: null,
      children: [],
    };
    this.#listFor(marker.mark, marker.ordered, at).items.push(item);
    this.#containers.push({ type: 'item', item, contentIndent: markerIndent + padding });
    this.#findNonSpace();
    return true;
  }

  /** The list that an item with this marker joins: the one just before it if its markers are of the same kind. */
  #listFor(mark: number, ordered: boolean, at: number): ListDraft {
    const last = this.#siblings().at(-1) as ListDraft | Block | undefined;
    if (last?.type === 'list' && (last as ListDraft).mark === mark) return last as ListDraft;
    const list: ListDraft = { type: 'list', span: { start: at, end: at }, ordered, mark, items: [] };
    this.#add(list);
    return list;
  }

  #siblings(): Block[] {
    const parent = this.#containers.at(-1);
    if (parent === undefined) return this.#blocks;
    return parent.type === 'item' ? parent.item.children : parent.quote.children;
  }

  #add(block: Block): void {
    this.#siblings().push(block);
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    if (leaf === null) return;
    this.#leaf = null;
    const parent = this.#containers.at(-1);
    const siblings = this.#siblings();
    closeLeaf(this.#text, leaf, siblings, parent?.type === 'item' ? parent.item : null);
  }

  /** Closes the open leaf and every container deeper than `depth`, and gives each its end. */
  #closeDownTo(depth: number): void {
    this.#closeLeaf();
    while (this.#containers.length > depth) {
      const container = this.#containers.pop() as OpenContainer;
      const draft = container.type === 'item' ? container.item : container.quote;
      const last = draft.children.at(-1);
      if (last !== undefined) draft.span = { start: draft.span.start, end: last.span.end };
      else if (container.type === 'item') draft.span = { start: draft.span.start, end: container.item.marker.end };
      if (container.type === 'item') {
        const list = this.#siblings().at(-1) as ListDraft;
        list.span = { start: list.span.start, end: draft.span.end };
      }
    }
  }

  #code(offset: number): number {
    return this.#text.charCodeAt(offset);
  }

  #rest(): string {
    return this.#text.slice(this.#offset, this.#lineEnd);
  }

  #findNonSpace(): void {
    let column = this.#column;
    let i = this.#offset;
    for (; i < this.#lineEnd; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 32) column++;
      else if (code === 9) column += 4 - (column & 3);
      else break;
    }
    this.#nonSpace = i;
    this.#indent = column - this.#column;
    this.#blank = i >= this.#lineEnd;
  }

  #advanceTo(offset: number): void {
    for (; this.#offset < offset; this.#offset++) {
      this.#column += this.#text.charCodeAt(this.#offset) === 9 ? 4 - (this.#column & 3) : 1;
    }
  }

  #advanceColumns(columns: number): void {
    while (columns > 0 && this.#offset < this.#lineEnd) {
      if (this.#text.charCodeAt(this.#offset) === 9) {
        const width = 4 - (this.#column & 3);
        if (width > columns) {
          this.#column += columns;
          return;
        }
        this.#column += width;
        columns -= width;
      } else {
        this.#column++;
        columns--;
      }
      this.#offset++;
    }
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && isSpaceOrTab(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpaceOrTab(text.charCodeAt(i))) return false;
  return true;
}
