import { isFenceEnd } from './block-starts.js';
import type { HtmlBlockEnd } from './html-blocks.js';
import type { LineCursor } from './line-cursor.js';
import type { OpenLeaf } from './open-blocks.js';

/** Gives the line to the open block if that is code or HTML to which it belongs, and says whether it is the last. */
export function takeVerbatimLine(leaf: OpenLeaf, line: LineCursor): 'no' | 'yes' | 'as the last' {
  switch (leaf.type) {
    case 'fence':
      if (line.indent <= 3 && isFenceEnd(line.text, line.nonSpace, line.end, leaf.fence)) {
        leaf.lines.push({ start: line.nonSpace, end: line.end });
        leaf.closed = true;
        return 'as the last';
      }
      line.passIndent(leaf.indent);
      leaf.lines.push({ start: line.offset, end: line.end });
      return 'yes';
    case 'indentedCode':
      if (line.indent < 4 && !line.blank) return 'no';
      line.passIndent(4);
      leaf.lines.push({ start: line.offset, end: line.end });
      return 'yes';
    case 'html':
      if (leaf.end.pattern === null && line.blank) return 'as the last';
      leaf.lines.push({ start: line.offset, end: line.end });
      return endsHtml(leaf.end, line) ? 'as the last' : 'yes';
    case 'paragraph':
      return 'no';
  }
}

/** Whether what is left of the line holds the text that ends the HTML block. */
export function endsHtml(end: HtmlBlockEnd, line: LineCursor): boolean {
  return end.pattern?.test(line.text.slice(line.offset, line.end)) ?? false;
}
