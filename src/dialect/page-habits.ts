import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block, List } from '../markdown/blocks.js';
import type { DateOrder } from '../model/dialect.js';
import type { SectionRole } from '../model/week-page.js';
import type { WrittenPage } from '../page/week-page.js';
import { slice } from '../text/span.js';
import { provenOrder, readDateText } from './date-text.js';

/** What one page shows of its author's habits; a list has one value for each place that shows the habit. */
export interface PageHabits {
  readonly frontMatterKeys: string | null;
  readonly quoting: string | null;
  readonly columns: string | null;
  readonly tableStyle: 'padded' | 'compact' | null;
  readonly dateFormats: readonly string[];
  readonly bullets: readonly string[];
  readonly cellItems: readonly string[];
  readonly cellSubItems: readonly string[];
  readonly lineBreaks: readonly string[];
}

export function pageHabits(page: WrittenPage, order: DateOrder | null, vocabulary: Vocabulary): PageHabits {
  return {
    ...frontMatterForm(page),
    columns: page.taskTable === null ? null : page.taskTable.columns.map(({ heading }) => heading).join(' | '),
    tableStyle: tableStyle(page),
    dateFormats: dateFormats(page, order, vocabulary),
    bullets: bulletMarkers(page),
    ...cellForms(page),
  };
}

/** The headings of a page's sections, with their marks. */
export function pageHeadings({
  sections,
  source,
}: WrittenPage): { readonly role: SectionRole; readonly text: string }[] {
  return sections.flatMap(({ roles, level, headingSpan }) => {
    const [role] = roles;
    if (role === undefined || level > 6) return [];
    return [{ role, text: `${'#'.repeat(level)} ${slice(source.text, headingSpan)}` }];
  });
}

function frontMatterForm({ frontMatterBlock, source }: WrittenPage): Pick<PageHabits, 'frontMatterKeys' | 'quoting'> {
  if (frontMatterBlock === null || frontMatterBlock.format === 'json') return { frontMatterKeys: null, quoting: null };
  const pairs = [
    ...slice(source.text, frontMatterBlock.content).matchAll(/^([A-Za-z_][\w-]*)[ \t]*[:=][ \t]*(["']?)/gm),
  ];
  const quote = pairs.find(([, key]) => key?.toLowerCase() === 'title')?.[2];
  return {
    frontMatterKeys: pairs.map(([, key]) => key).join(', ') || null,
    quoting: quote === undefined ? null : quote === '"' ? 'double' : quote === "'" ? 'single' : 'plain',
  };
}

/** A padded table has its header's pipes over those of the delimiter row, with room to spare somewhere. */
function tableStyle({ taskTable, source }: WrittenPage): PageHabits['tableStyle'] {
  if (taskTable === null) return null;
  const { header, delimiter } = taskTable.table;
  const pipes = (line: string): number[] => [...line].flatMap((character, index) => (character === '|' ? [index] : []));
  const headerLine = slice(source.text, header.span);
  const aligned = pipes(headerLine).join() === pipes(slice(source.text, delimiter).trim()).join();
  return aligned && headerLine.includes('  |') ? 'padded' : 'compact';
}

function dateFormats(page: WrittenPage, order: DateOrder | null, vocabulary: Vocabulary): string[] {
  const cells = page.tasks.flatMap(({ start, completion }) => [start, completion]);
  return cells.flatMap((cell) => {
    const date = cell === null ? null : readDateText(cell.text, vocabulary);
    if (date === null) return [];
    if (date.kind === 'plain') return date.form === 'named' ? ['D MMMM YYYY'] : ['YYYY-MM-DD'];
    const [day, month] = date.padded ? ['DD', 'MM'] : ['D', 'M'];
    const own = provenOrder(date) ?? order;
    if (own === null) return [];
    const parts = own === 'day-first' ? [day, month, 'YYYY'] : [month, day, 'YYYY'];
    return [parts.join(date.separator)];
  });
}

/** How far behind its marker the text of a bullet may begin, a checkbox between them. */
const BEHIND_MARKER = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The markers of a page's objectives and achievements; any number is `1.`. */
export function bulletMarkers(page: WrittenPage): string[] {
  const { text } = page.source;
  const own = new Set([...page.objectives, ...page.achievements].map((bullet) => bullet.span.start));
  return topLists(page.blocks)
    .flatMap((list) => list.items)
    .filter(({ marker }) => BEHIND_MARKER.some((distance) => own.has(marker.end + distance)))
    .map((item) => slice(text, item.marker).replace(/^\d+/, '1'));
}

function topLists(blocks: readonly Block[]): List[] {
  return blocks.flatMap((block) =>
    block.type === 'list' ? [block] : block.type === 'blockQuote' ? topLists(block.children) : [],
  );
}

const LINE_START = /<br\s*\/?>((?:&emsp;|&nbsp;|&ensp;|\s)*[-+*•◦]\s)/gi;

function cellForms(page: WrittenPage): Pick<PageHabits, 'cellItems' | 'cellSubItems' | 'lineBreaks'> {
  const { taskTable, source } = page;
  const index = taskTable?.columns.findIndex(({ role }) => role === 'task') ?? -1;
  const cellItems: string[] = [];
  const cellSubItems: string[] = [];
  for (const row of taskTable?.table.rows ?? []) {
    const cell = row.cells[index];
    if (cell === undefined) continue;
    const content = slice(source.text, cell.span);
    const first = /^[-+*•]\s/.exec(content)?.[0].trim();
    if (first !== undefined) cellItems.push(first);
    else if (content !== '') cellItems.push('none');
    for (const [, mark = ''] of content.matchAll(LINE_START)) {
      if (mark.trim() !== (first ?? '')) cellSubItems.push(mark.trim());
    }
  }
  return { cellItems, cellSubItems, lineBreaks: cellLineBreaks(page) };
}

/** The line breaks in a page's task cells, as they are written. */
export function cellLineBreaks({ taskTable, source }: WrittenPage): string[] {
  const index = taskTable?.columns.findIndex(({ role }) => role === 'task') ?? -1;
  return (taskTable?.table.rows ?? []).flatMap(({ cells }) => {
    const cell = cells[index];
    return cell === undefined ? [] : [...slice(source.text, cell.span).matchAll(/<br\s*\/?>/gi)].map(([gap]) => gap);
  });
}
