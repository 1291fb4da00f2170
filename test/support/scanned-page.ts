import type { Block, BlockQuote, ListItem } from '../../src/markdown/blocks.js';
import { scanBlocks } from '../../src/markdown/scanner.js';
import { SourceText } from '../../src/text/source-text.js';

type Container = BlockQuote | ListItem;

/** A block or a list item with what stands around it. */
export interface Node {
  readonly block: Block | ListItem;
  /** The block quotes and list items that hold it, outermost first. */
  readonly parents: readonly Container[];
  /** The block before it in the same container. */
  readonly previous: Block | undefined;
}

/** A page as the scanner reads it, for tests that ask about lines and neighbours. */
export class ScannedPage {
  readonly source: SourceText;
  readonly blocks: readonly Block[];
  /** All blocks and list items in the order in which they begin. */
  readonly nodes: readonly Node[];

  /** @param bodyStart where the Markdown begins */
  constructor(
    readonly text: string,
    readonly bodyStart = 0,
  ) {
    this.source = new SourceText(text);
    this.blocks = scanBlocks(text, bodyStart);
    this.nodes = [...walk(this.blocks, [])];
  }

  line(offset: number): number {
    return this.source.lineOf(offset);
  }

  /** The text of a line, counted from 1, without its line break. */
  lineText(line: number): string {
    const start = this.source.lineStarts[line - 1] ?? this.text.length;
    return this.text.slice(start, this.source.lineStarts[line] ?? this.text.length).replace(/\r?\n$/, '');
  }

  /** What stands on the line before an offset. */
  before(offset: number): string {
    return this.text.slice(this.source.lineStarts[this.line(offset) - 1], offset);
  }
}

function* walk(blocks: readonly Block[], parents: readonly Container[]): Generator<Node> {
  let previous: Block | undefined;
  for (const block of blocks) {
    yield { block, parents, previous };
    if (block.type === 'blockQuote') {
      yield* walk(block.children, [...parents, block]);
    } else if (block.type === 'list') {
      for (const item of block.items) {
        yield { block: item, parents, previous };
        yield* walk(item.children, [...parents, item]);
      }
    }
    previous = block;
  }
}
