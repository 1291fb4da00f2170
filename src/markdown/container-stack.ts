import type { Span } from '../text/span.js';
import type { Block } from './blocks.js';
import type { ItemDraft, ListDraft, OpenContainer, QuoteDraft } from './open-blocks.js';

/** The block quotes and list items that are open, and the blocks that they and the page hold so far. */
export class ContainerStack {
  readonly blocks: Block[] = [];
  /** Outermost first. */
  readonly open: OpenContainer[] = [];

  /** The blocks of the innermost open container. */
  get siblings(): Block[] {
    const parent = this.open.at(-1);
    if (parent === undefined) return this.blocks;
    return parent.type === 'item' ? parent.item.children : parent.quote.children;
  }

  /** The list item that directly holds what comes next. */
  get item(): ItemDraft | null {
    const parent = this.open.at(-1);
    return parent?.type === 'item' ? parent.item : null;
  }

  openQuote(start: number): void {
    const quote: QuoteDraft = { type: 'blockQuote', span: { start, end: start + 1 }, children: [] };
    this.siblings.push(quote);
    this.open.push({ type: 'blockQuote', quote });
  }

  /**
   * @param mark the character that tells the item's list from another one: the bullet, or what stands behind a number
   * @param contentIndent columns of white space that a line needs to belong to the item
   */
  openItem(marker: Span, mark: number, ordered: boolean, contentIndent: number): void {
    const item: ItemDraft = { type: 'item', span: marker, marker, checkbox: null, children: [] };
    const list = this.#listFor(marker.start, mark, ordered);
    list.items.push(item);
    this.open.push({ type: 'item', item, list, contentIndent });
  }

  /** The list that an item with this marker joins: the one just before it if its markers are of the same kind. */
  #listFor(start: number, mark: number, ordered: boolean): ListDraft {
    const last = this.siblings.at(-1);
    if (last?.type === 'list') {
      const list = last as ListDraft;
      if (list.mark === mark && !list.isOver) return list;
    }
    const list: ListDraft = { type: 'list', span: { start, end: start }, ordered, mark, isOver: false, items: [] };
    this.siblings.push(list);
    return list;
  }

  /** Closes every container deeper than `depth` and gives each its end, which is that of the last block in it. */
  closeDownTo(depth: number): void {
    while (this.open.length > depth) {
      const container = this.open.pop() as OpenContainer;
      const draft = container.type === 'item' ? container.item : container.quote;
      const last = draft.children.at(-1);
      if (last !== undefined) draft.span = { start: draft.span.start, end: last.span.end };
      if (container.type === 'item') container.list.span = { start: container.list.span.start, end: draft.span.end };
    }
  }
}
