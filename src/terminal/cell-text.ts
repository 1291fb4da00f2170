import type { Cell } from '../renderers/cells.js';
import { inlineRuns, type Run } from '../renderers/inline-runs.js';
import type { ListedEntry } from '../worklog/listed.js';
import { sanitise } from './sanitise.js';
import type { StyledLine } from './styled-text.js';

/** The lines of a cell as a terminal shows them, unwrapped. */
export function cellToLines(cell: Cell): StyledLine[] {
  switch (cell.type) {
    case 'plain':
      return cell.text === '' ? [] : [line([{ text: cell.text, style: 'plain' }])];
    case 'number':
      return [line([{ text: String(cell.value), style: 'plain' }])];
    case 'markdown':
      return [line(inlineRuns(cell.text))];
    case 'entries':
      return entriesToLines(cell.entries);
    case 'links':
      return cell.links.map(({ url, text }) => {
        const words = text === null ? [] : inlineRuns(text);
        if (url === null) return line(words);
        const gap: Run[] = words.length > 0 ? [{ text: ' ', style: 'plain' }] : [];
        return line([...words, ...gap, { text: url, style: 'link' }]);
      });
  }
}

/** Several entries are told apart by bullets; one alone needs none. */
export function entriesToLines(entries: readonly ListedEntry[]): StyledLine[] {
  return entries.flatMap((entry) => entryToLines(entry, entries.length > 1 ? '• ' : '', 0));
}

/** Nesting is shown by two columns of indentation and a plus sign, as worklogs write it. */
export function entryToLines(entry: ListedEntry, mark: string, columns: number): StyledLine[] {
  const [first, ...rest] = textToLines(entry.text);
  const lead: Run = { text: ' '.repeat(columns) + mark, style: 'faint' };
  const hang = lead.text.length;
  return [
    line([...(hang > 0 ? [lead] : []), ...(first ?? [])], hang),
    ...rest.map((runs) => line([{ text: ' '.repeat(hang), style: 'plain' }, ...runs], hang)),
    ...entry.items.flatMap((item) => entryToLines(item, '+ ', Math.max(hang, 2))),
  ];
}

/** A fence closes on a line of its own, at most three spaces in (CommonMark 0.31.2, §4.5). */
const FENCED = /^(?=(`{3,}|~{3,}))\1[^\n]*\n(?<code>.*?)(?:(?:(?<=\n)|\n) {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gms;

/** An entry's Markdown as lines: text flows, fenced code keeps its lines. */
export function textToLines(markdown: string): Run[][] {
  if (!markdown.includes('\n')) return [inlineRuns(markdown)];
  const lines: Run[][] = [];
  let done = 0;
  const flow = (text: string): void => {
    for (const paragraph of text.split(/\n{2,}/)) if (paragraph.trim() !== '') lines.push(inlineRuns(paragraph.trim()));
  };
  for (const fence of markdown.matchAll(FENCED)) {
    flow(markdown.slice(done, fence.index));
    for (const code of (fence.groups?.code ?? '').split('\n')) lines.push([{ text: code, style: 'code' }]);
    done = fence.index + fence[0].length;
  }
  flow(markdown.slice(done));
  return lines;
}

/** Sanitised here, before it is measured, so that what is drawn is as wide as what was measured. */
function line(runs: readonly Run[], indent = 0): StyledLine {
  return { runs: runs.map((run) => ({ ...run, text: sanitise(run.text) })), indent };
}
