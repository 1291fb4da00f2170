import { type CellItem, type CellLine, cellItems, cellLines, lineGaps } from '../../markdown/cell-items.js';
import type { WrittenPage } from '../../page/week-page.js';
import { slice } from '../../text/span.js';
import { commonest } from '../majority.js';
import type { CellListForm } from './cell-list.js';
import type { ReferenceForm } from './reference-cell.js';

/**
 * How task cells are written: as most of the page's own show, else most of the other pages', else as the programme's
 * template has it.
 *
 * @param pages the page that is edited, then the others of its language
 */
export function cellListForm(pages: readonly WrittenPage[]): CellListForm {
  const [own, ...others] = pages;
  const shown = own === undefined ? NOTHING : cellForms([own]);
  const usual = needsMore(shown) ? cellForms(others) : NOTHING;
  const lineBreak = commonest(shown.lineBreaks) ?? commonest(usual.lineBreaks) ?? ' <br>';
  const space = commonest(shown.spaces) ?? commonest(usual.spaces) ?? ' ';
  const item = commonest(shown.items) ?? commonest(usual.items) ?? '- ';
  return {
    lineBreak,
    item: item === '' ? '' : space + item,
    subItem: commonest(shown.subItems) ?? commonest(usual.subItems) ?? '&emsp; + ',
  };
}

interface CellForms {
  /** What stands between the words of a line and the next line, up to the `<br>`. */
  readonly lineBreaks: readonly string[];
  /** The space behind a `<br>`, before an item of the outermost list. */
  readonly spaces: readonly string[];
  readonly items: readonly string[];
  readonly subItems: readonly string[];
}

const NOTHING: CellForms = { lineBreaks: [], spaces: [], items: [], subItems: [] };

function needsMore({ lineBreaks, items, subItems, spaces }: CellForms): boolean {
  return [lineBreaks, items, subItems, spaces].some((found) => found.length === 0);
}

function cellForms(pages: readonly WrittenPage[]): CellForms {
  const found = { lineBreaks: [] as string[], spaces: [] as string[], items: [] as string[], subItems: [] as string[] };
  for (const { source, taskTable } of pages) {
    const column = taskTable?.columns.findIndex(({ role }) => role === 'task') ?? -1;
    for (const { cells } of taskTable?.table.rows ?? []) {
      const span = cells[column]?.span;
      if (span === undefined) continue;
      const { text } = source;
      const lines = cellLines(text, span);
      const gaps = lineGaps(text, span);
      const prefix = ({ slot, span: words }: CellLine): string => text.slice(slot.start, words.start);
      lines.forEach((line, index) => {
        const next = lines[index + 1];
        const gap = gaps.find(({ start }) => start >= line.span.end);
        if (next !== undefined && gap !== undefined) found.lineBreaks.push(text.slice(line.span.end, gap.end));
      });
      for (const [index, item] of cellItems(lines).entries()) {
        const own = prefix(item.line);
        found.items.push(own.trimStart());
        if (index > 0) found.spaces.push(/^ */.exec(own)?.[0] ?? '');
        found.subItems.push(
          ...subItems(item)
            .map(prefix)
            .filter((one) => one.trim() !== ''),
        );
      }
    }
  }
  return found;
}

function subItems({ items }: CellItem): CellLine[] {
  return items.map(({ line }) => line);
}

/** How reference cells are written, by the page that is edited and the others of its language. */
export function referenceForm(pages: readonly WrittenPage[]): ReferenceForm {
  const [own, ...others] = pages;
  const shown = own === undefined ? { bare: [], separators: [] } : referenceForms([own]);
  const usual = shown.bare.length > 0 && shown.separators.length > 0 ? shown : referenceForms(others);
  return {
    bare: (shown.bare.length > 0 ? commonest(shown.bare) : commonest(usual.bare)) ?? false,
    separator: commonest(shown.separators) ?? commonest(usual.separators) ?? '<br>',
  };
}

function referenceForms(pages: readonly WrittenPage[]): { readonly bare: boolean[]; readonly separators: string[] } {
  const bare: boolean[] = [];
  const separators: string[] = [];
  for (const { source, tasks } of pages) {
    for (const { references } of tasks) {
      references.forEach(({ url, text, span }, index) => {
        if (url !== null && text === null) bare.push(!slice(source.text, span).startsWith('<'));
        const next = references[index + 1];
        if (next === undefined) return;
        const between = source.text.slice(span.end, next.span.start);
        if (/^\s*<br\s*\/?>\s*$|^\s+$/i.test(between)) separators.push(between);
      });
    }
  }
  return { bare, separators };
}
