import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block, Definition, List } from '../markdown/blocks.js';
import { type FrontMatterBlock, findFrontMatter } from '../markdown/front-matter-block.js';
import type { InlineContext } from '../markdown/inline.js';
import { scanBlocks } from '../markdown/scanner.js';
import { maskShortcodes } from '../markdown/shortcodes.js';
import type { Bullet, Entry } from '../model/entry.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import type { PageProblem } from '../model/page-problem.js';
import type { WrittenTask } from '../model/task.js';
import type { FrontMatter, Section, SectionRole } from '../model/week-page.js';
import { SourceText } from '../text/source-text.js';
import { slice } from '../text/span.js';
import { listEntries } from './bullets.js';
import { frontMatter, scanPlainFrontMatter } from './front-matter.js';
import { readSections, type SectionReading } from './sections.js';
import { findTaskTable, readTableTasks, type TaskTable } from './task-table.js';

/** A page of the worklog as it is written: days and dates are text still, since only the whole site tells their form. */
export interface WrittenPage {
  readonly file: string;
  readonly language: string;
  readonly source: SourceText;
  readonly frontMatterBlock: FrontMatterBlock | null;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly objectives: readonly Bullet[];
  readonly tasks: readonly WrittenTask[];
  readonly achievements: readonly Bullet[];
  readonly taskTable: TaskTable | null;
  /** What of the page could not be read. */
  readonly problems: readonly PageProblem[];
}

export interface PageInput {
  readonly file: string;
  readonly language: string;
  readonly text: string;
  /** Read first, since it tells the caller whether a library is to be loaded. */
  readonly frontMatter: FrontMatterScan;
}

/** Takes in a page, with as much of its front matter as needs no library. */
export function pageInput(file: string, language: string, text: string): PageInput {
  return { file, language, text, frontMatter: scanFrontMatter(text) };
}

/** What reading a page takes beside its text. */
export interface PageReader {
  readonly vocabulary: Vocabulary;
  /** Reads front matter that is more than plain scalars; null where the caller knows that no page needs it. */
  readonly frontMatter: FrontMatterReader | null;
}

/** The front matter of a page as far as it can be read without a library. */
interface FrontMatterScan {
  readonly block: FrontMatterBlock | null;
  /** Null where the block holds more than `key: scalar` lines, so that reading it takes a library. */
  readonly data: Record<string, unknown> | null;
}

function scanFrontMatter(text: string): FrontMatterScan {
  const block = findFrontMatter(text);
  return { block, data: block === null ? {} : scanPlainFrontMatter(text, block) };
}

/** What of a page's front matter cannot be read, for a caller who wants nothing else of the page. */
export function frontMatterProblems(input: PageInput, reader: FrontMatterReader | null): readonly PageProblem[] {
  return readFrontMatter(input, reader).problems;
}

/** Reads a page of the worklog. Never throws on what an author wrote. */
export function readWeekPage(input: PageInput, reader: PageReader): WrittenPage {
  const { file, language, text } = input;
  const { vocabulary } = reader;
  const { block } = input.frontMatter;
  const matter = readFrontMatter(input, reader.frontMatter);
  const blocks = scanBlocks(maskShortcodes(text), block?.bodyStart ?? bodyStart(text));
  const sections = readSections(text, blocks, vocabulary);
  const taskTable = findTaskTable(text, blocks, vocabulary);
  return {
    file,
    language,
    source: new SourceText(text),
    frontMatterBlock: block,
    frontMatter: frontMatter(matter.data),
    blocks,
    sections: sections.map((section) => readSection(text, section)),
    objectives: sectionBullets(text, sections, 'objectives'),
    tasks:
      taskTable === null
        ? bulletTasks(text, sections)
        : readTableTasks(text, taskTable, tableContext(blocks), vocabulary),
    achievements: sectionBullets(text, sections, 'achievements'),
    taskTable,
    problems: matter.problems,
  };
}

/** A byte order mark is no part of the Markdown. */
function bodyStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function readFrontMatter(
  { file, text, frontMatter: { block, data } }: PageInput,
  reader: FrontMatterReader | null,
): { data: Record<string, unknown>; problems: PageProblem[] } {
  if (block === null || data !== null) return { data: data ?? {}, problems: [] };
  const before = new SourceText(text).lineOf(block.span.start) - 1;
  const problem = (line: number | null, column: number | null, reason: string): PageProblem => ({
    kind: 'front-matter-invalid',
    file,
    line: line === null ? null : line + before,
    column,
    reason,
  });
  if (!block.closed) return { data: {}, problems: [problem(1, 1, 'it has no closing line')] };
  if (reader === null) throw new TypeError(`${file}: a front matter reader is needed`);
  const reading = reader(slice(text, block.span), block.format);
  return reading.ok
    ? { data: reading.data, problems: [] }
    : { data: {}, problems: [problem(reading.line, reading.column, reading.reason)] };
}

/** A section with two roles gives its bullets to the achievements first, then to the objectives. */
function ownerOfBullets({ roles }: SectionReading): SectionRole | undefined {
  return (['achievements', 'objectives', 'tasks'] as const).find((role) => roles.includes(role));
}

function sectionBullets(text: string, sections: readonly SectionReading[], role: SectionRole): Bullet[] {
  return sections.filter((section) => ownerOfBullets(section) === role).flatMap((section) => bulletsOf(text, section));
}

function bulletsOf(text: string, { lists }: SectionReading): Bullet[] {
  return lists.flatMap(({ list, group }) => listEntries(text, list).map((entry) => ({ ...entry, group })));
}

/** What the model keeps of a section; its bullets only where they are not the page's own entries. */
function readSection(text: string, reading: SectionReading): Section {
  const { lists: _, ...section } = reading;
  return { ...section, items: ownerOfBullets(reading) === undefined ? bulletsOf(text, reading) : [] };
}

/** Where no table holds the tasks, the top-level bullets of their section are the tasks; an empty one is a blank row. */
function bulletTasks(text: string, sections: readonly SectionReading[]): WrittenTask[] {
  return sections
    .filter((section) => ownerOfBullets(section) === 'tasks')
    .flatMap((section) => section.lists)
    .flatMap(({ list }) => zip(list, listEntries(text, list)))
    .map(
      ([item, entry], index): WrittenTask => ({
        row: index + 1,
        span: item.span,
        day: null,
        items: entry.text === '' && entry.items.length === 0 ? [] : [entry],
        start: null,
        completion: null,
        references: [],
        extra: {},
        checked: item.checkbox?.checked ?? null,
        tellsCompletion: false,
      }),
    );
}

function zip(list: List, entries: readonly Entry[]): [List['items'][number], Entry][] {
  return list.items.map((item, index) => [item, entries[index] as Entry]);
}

function tableContext(blocks: readonly Block[]): InlineContext {
  const definitions = new Map<string, string>();
  const visit = (block: Block): void => {
    if (block.type === 'definition') addDefinition(definitions, block);
    else if (block.type === 'blockQuote') block.children.forEach(visit);
    else if (block.type === 'list') for (const item of block.items) item.children.forEach(visit);
  };
  blocks.forEach(visit);
  return { definitions, inTable: true };
}

/** The first definition of a label counts (CommonMark 0.31.2 §4.7). */
function addDefinition(definitions: Map<string, string>, { label, url }: Definition): void {
  if (!definitions.has(label)) definitions.set(label, url);
}
