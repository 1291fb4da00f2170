import type { Span } from '../text/span.js';
import { isSpaceOrTab, type ListMarker, listMarker, setextLevel, withoutAttributes } from './block-starts.js';
import type { Block } from './blocks.js';
import { ContainerStack } from './container-stack.js';
import { leafStart } from './leaf-starts.js';
import { LineCursor } from './line-cursor.js';
import { closeLeaf, type OpenContainer, type OpenLeaf } from './open-blocks.js';
import { endsHtml, takeVerbatimLine } from './verbatim-lines.js';

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
  readonly #start: number;
  readonly #end: number;
  readonly #line: LineCursor;
  readonly #containers = new ContainerStack();
  #leaf: OpenLeaf | null = null;
  /** Whether a blank line came after an empty item. To Goldmark that ends all lists that do not go on with an item. */
  #isEmptyItemOver = false;
  /** Whether the line belongs to the open containers although it need not carry their marks. */
  #isOverrun = false;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#line = new LineCursor(text);
  }

  scan(): Block[] {
    const text = this.#text;
    let start = this.#start;
    while (start < this.#end) {
      let next = text.indexOf('\n', start) + 1;
      let end = next - 1;
      if (next === 0 || next > this.#end) {
        next = this.#end;
        end = this.#end;
      }
      if (end > start && text.charCodeAt(end - 1) === 13) end--;
      this.#line.begin(start, end);
      this.#readLine();
      start = next;
    }
    this.#closeDownTo(0);
    return this.#containers.blocks;
  }

  #readLine(): void {
    const line = this.#line;
    const matched = this.#isOverrun ? this.#containers.open.length : this.#matchContainers();
    this.#isOverrun = false;
    const allMatched = matched === this.#containers.open.length;
    if (allMatched && this.#leaf !== null && this.#continueVerbatim(this.#leaf)) return;
    const opened = this.#openBlocks(matched);
    if (opened === 'done') return;
    if (line.blank) {
      if (opened === 'containers') return;
      if (!allMatched) this.#closeDownTo(matched);
      else if (this.#inParagraph) this.#closeLeaf();
      return;
    }
    const own = { start: line.nonSpace, end: line.end };
    const leaf = this.#leaf;
    if (leaf?.type === 'paragraph') {
      // With nothing new begun, this is the paragraph's next line, a lazy one if its containers' marks are missing.
      leaf.lines.push(own);
      leaf.indents.push(line.indent);
      return;
    }
    if (opened === 'nothing') this.#closeDownTo(matched);
    this.#leaf = { type: 'paragraph', start: own.start, lines: [own], indents: [line.indent] };
  }

  /** Walks the open containers as far as this line carries their marks; gives how many it does. */
  #matchContainers(): number {
    const line = this.#line;
    const { open } = this.#containers;
    let depth = 0;
    while (depth < open.length) {
      const container = open[depth] as OpenContainer;
      if (container.type === 'blockQuote') {
        if (line.indent > 3 || this.#text.charCodeAt(line.nonSpace) !== 62) break;
        this.#passQuoteMark();
      } else {
        const isEmpty = container.item.children.length === 0 && this.#leaf === null;
        if (line.blank) {
          if (isEmpty) {
            this.#isEmptyItemOver = true;
            break;
          }
          line.passIndent(line.indent);
        } else {
          if (line.indent < container.contentIndent) break;
          if (this.#isEmptyItemOver) {
            container.list.isOver = true;
            break;
          }
          // An empty item holds no list: the next marker is its sibling (here Goldmark differs from CommonMark).
          if (isEmpty && line.indent < 4 && this.#itemMarker() !== null) break;
          line.passIndent(container.contentIndent);
        }
      }
      depth++;
    }
    return depth;
  }

  /** Feeds the line to an open code or HTML block; false where the line is not its own. */
  #continueVerbatim(leaf: OpenLeaf): boolean {
    const taken = takeVerbatimLine(leaf, this.#line);
    if (taken === 'as the last') {
      this.#closeLeaf();
      this.#isOverrun = leaf.type === 'html' && leaf.end.overruns;
    }
    return taken !== 'no';
  }

  /**
   * Opens the containers and the leaf that begin on this line.
   *
   * @returns `done` where the line is used up, `containers` where text may follow in a new container
   */
  #openBlocks(matched: number): 'done' | 'containers' | 'nothing' {
    const line = this.#line;
    let opened: 'containers' | 'nothing' = 'nothing';
    while (!line.blank) {
      const place: Place = { matched, opened };
      if (line.indent > 3) {
        if (this.#inParagraph) return opened;
        this.#makeRoom(place);
        const start = line.unused;
        line.passIndent(4);
        this.#leaf = { type: 'indentedCode', start, lines: [{ start: line.offset, end: line.end }] };
        return 'done';
      }
      const first = this.#text.charCodeAt(line.nonSpace);
      const mayNest = this.#containers.open.length < MAX_DEPTH;
      if (first === 62 && mayNest) {
        this.#makeRoom(place);
        this.#containers.openQuote(line.nonSpace);
        this.#passQuoteMark();
      } else if (this.#openLeaf(first, place)) {
        return 'done';
      } else if (!mayNest || !this.#openItem(place)) {
        return opened;
      }
      opened = 'containers';
    }
    return opened;
  }

  /** Closes what the block that is about to begin does not belong to. */
  #makeRoom(place: Place): void {
    if (place.opened === 'nothing') this.#closeDownTo(place.matched);
    else this.#closeLeaf();
  }

  /** Begins a heading, fence, HTML block or thematic break; false where the line begins none of them. */
  #openLeaf(first: number, place: Place): boolean {
    if ((first === 61 || first === 45) && this.#underlineParagraph(place)) return true;
    const leaf = leafStart(this.#line, first, this.#inParagraph);
    if (leaf === null) return false;
    this.#makeRoom(place);
    if (leaf.type === 'heading' || leaf.type === 'thematicBreak') {
      this.#containers.siblings.push(leaf);
      return true;
    }
    this.#leaf = leaf;
    if (leaf.type === 'html' && endsHtml(leaf.end, this.#line)) this.#closeLeaf();
    return true;
  }

  /** Makes a heading of the open paragraph, unless all of it turns out to be a table or definitions. */
  #underlineParagraph(place: Place): boolean {
    const leaf = this.#leaf;
    if (leaf?.type !== 'paragraph' || place.matched < this.#containers.open.length) return false;
    const line = this.#line;
    const level = setextLevel(this.#text, line.nonSpace, line.end);
    if (level === 0) return false;
    // Goldmark trims the lines before it looks for a table in them, so that any indentation will do.
    leaf.indents.fill(0);
    const blocks = this.#containers.siblings;
    this.#closeLeaf();
    const last = blocks.at(-1);
    if (last?.type !== 'paragraph') return false;
    blocks.pop();
    const span = { start: last.span.start, end: line.trimmedEnd };
    blocks.push({ type: 'heading', span, level, setext: true, lines: headingLines(this.#text, last.lines) });
    return true;
  }

  #passQuoteMark(): void {
    this.#line.passMarker(1);
    this.#line.passIndent(1);
  }

  #openItem(place: Place): boolean {
    const marker = this.#itemMarker();
    if (marker === null) return false;
    const line = this.#line;
    const at = line.nonSpace;
    const empty = isBlankBetween(this.#text, at + marker.length, line.end);
    // An empty item, or a number other than 1, cannot interrupt a paragraph (CommonMark 0.31.2 §5.2) — unless the
    // paragraph is in a list item that this line has left.
    const interrupts = this.#inParagraph && place.matched === this.#containers.open.length;
    if (interrupts && (empty || (marker.ordered && marker.number !== 1))) return false;
    const markerIndent = line.indent;
    this.#makeRoom(place);
    line.passItemMarker(marker.length);
    const padding = empty || line.indent > 4 ? 1 : line.indent;
    if (!empty) line.passIndent(padding);
    const own = { start: at, end: at + marker.length };
    this.#containers.openItem(own, marker.mark, marker.ordered, markerIndent + marker.length + padding);
    this.#isEmptyItemOver = false;
    return true;
  }

  /** The list marker that comes next on the line. Before it Goldmark puts up with spaces, not with tabs. */
  #itemMarker(): ListMarker | null {
    const line = this.#line;
    if (!mayBeginItem(this.#text.charCodeAt(line.nonSpace)) || line.indentsByTab) return null;
    return listMarker(this.#text, line.nonSpace, line.end);
  }

  get #inParagraph(): boolean {
    return this.#leaf?.type === 'paragraph';
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    if (leaf === null) return;
    this.#leaf = null;
    closeLeaf(this.#text, leaf, this.#containers.siblings, this.#containers.item);
  }

  /** Closes the open leaf and every container deeper than `depth`. */
  #closeDownTo(depth: number): void {
    this.#closeLeaf();
    this.#containers.closeDownTo(depth);
  }
}

/** A paragraph's lines as those of a heading: without the attributes behind the last one. */
function headingLines(text: string, lines: readonly Span[]): Span[] {
  const own = [...lines];
  const last = own.pop();
  if (last !== undefined) own.push({ start: last.start, end: withoutAttributes(text, last.start, last.end) });
  return own;
}

/** Where a block is about to begin. */
interface Place {
  /** How many open containers the line carries on. */
  readonly matched: number;
  /** Whether containers have begun on this very line. */
  readonly opened: 'containers' | 'nothing';
}

function mayBeginItem(code: number): boolean {
  return code === 45 || code === 42 || code === 43 || (code >= 48 && code <= 57);
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpaceOrTab(text.charCodeAt(i))) return false;
  return true;
}
