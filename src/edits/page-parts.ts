import type { Block } from '../markdown/blocks.js';
import type { SectionRole } from '../model/week-page.js';
import { isAllBold } from '../page/plain-text.js';
import type { WrittenPage } from '../page/week-page.js';

/**
 * What a part of a page is: `bold` is a paragraph that stands for a heading, `rule` a line between sections, `tag` a
 * shortcode that stands alone on its line, `text` anything that is the author's own.
 */
type PartKind = 'heading' | 'bold' | 'rule' | 'tag' | 'table' | 'list' | 'text';

/** A block of a page with the lines that it is written in. */
export interface PagePart {
  readonly kind: PartKind;
  /** Its lines as they are written, with LF between them and no white space at their ends. */
  readonly text: string;
  /** How many blank lines stand before it. */
  readonly blankBefore: number;
  /** Null for a shortcode's tag, which Markdown never sees. */
  readonly block: Block | null;
  /** The roles of the section that it is the heading of. */
  readonly roles: readonly SectionRole[];
}

/** Divides the Markdown of a page into its top-level blocks and the shortcode tags between them. */
export function pageParts(page: WrittenPage): PagePart[] {
  const { source, blocks } = page;
  const { text, lineStarts } = source;
  const first = source.lineOf(page.frontMatterBlock?.bodyStart ?? 0) - 1;
  const lineText = (line: number): string =>
    text.slice(lineStarts[line], lineStarts[line + 1] ?? text.length).trimEnd();
  const parts: PagePart[] = [];
  let line = first;
  let blank = 0;
  const push = (part: Omit<PagePart, 'blankBefore'>): void => {
    parts.push({ ...part, text: part.text.replace(/^\ufeff/, ''), blankBefore: blank });
    blank = 0;
  };
  /** Lines that belong to no block: blank ones, and tags of shortcodes. */
  const passTo = (end: number): void => {
    for (; line < end; line++) {
      const own = lineText(line);
      if (own.trim() === '') blank++;
      else push({ kind: 'tag', text: own, block: null, roles: [] });
    }
  };
  for (const block of blocks) {
    passTo(source.lineOf(block.span.start) - 1);
    const end = source.lineOf(Math.max(block.span.end - 1, block.span.start));
    const lines = Array.from({ length: Math.max(end - line, 0) }, (_, index) => lineText(line + index));
    line = Math.max(end, line);
    if (lines.length === 0) continue;
    push({ kind: kindOf(text, block, lines), text: lines.join('\n'), block, roles: rolesOf(page, block) });
  }
  passTo(lineStarts.length);
  return parts;
}

function kindOf(text: string, block: Block, lines: readonly string[]): PartKind {
  const [only = '', ...others] = lines.map((line) => line.trim());
  switch (block.type) {
    case 'heading':
    case 'table':
    case 'list':
      return block.type;
    case 'thematicBreak':
      return 'rule';
    case 'html':
      return others.length === 0 && /^<(?:br|hr)\s*\/?>$/i.test(only) ? 'rule' : 'text';
    case 'paragraph':
      if (others.length === 0 && /^\{\{<[^>]*>\}\}$/.test(only)) return 'tag';
      return isAllBold(text, block.span) ? 'bold' : 'text';
    default:
      return 'text';
  }
}

function rolesOf(page: WrittenPage, block: Block): readonly SectionRole[] {
  if (block.type !== 'heading' && block.type !== 'paragraph') return [];
  const { start, end } = block.span;
  return page.sections.find(({ headingSpan }) => headingSpan.start >= start && headingSpan.end <= end)?.roles ?? [];
}
