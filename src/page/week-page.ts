import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block, List } from '../markdown/blocks.js';
import type { InlineContext } from '../markdown/inline.js';
import type { Bullet, Entry } from '../model/entry.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import type { WrittenTask } from '../model/task.js';
import type { Section, SectionRole } from '../model/week-page.js';
import { listEntries } from './bullets.js';
import { type ContentPage, type PageInput, readContentPage } from './content-page.js';
import { linkDefinitions } from './link-definitions.js';
import { readSections, type SectionReading } from './sections.js';
import { findTaskTable, readTableTasks, type TaskTable } from './task-table.js';

/** A page of the worklog as it is written: days and dates are text still, since only the whole site tells their form. */
export interface WrittenPage extends ContentPage {
  readonly sections: readonly Section[];
  readonly objectives: readonly Bullet[];
  readonly tasks: readonly WrittenTask[];
  readonly achievements: readonly Bullet[];
  readonly taskTable: TaskTable | null;
}

/** What reading a page takes beside its text. */
export interface PageReader {
  readonly vocabulary: Vocabulary;
  /** Reads front matter that is more than plain scalars; null where the caller knows that no page needs it. */
  readonly frontMatter: FrontMatterReader | null;
}

/** Reads a page of the worklog. Never throws on what an author wrote. */
export function readWeekPage(input: PageInput, reader: PageReader): WrittenPage {
  const { text } = input;
  const { vocabulary } = reader;
  const page = readContentPage(input, reader.frontMatter);
  const { blocks } = page;
  const sections = readSections(text, blocks, vocabulary);
  const taskTable = findTaskTable(text, blocks, vocabulary);
  return {
    ...page,
    sections: sections.map((section) => readSection(text, section)),
    objectives: sectionBullets(text, sections, 'objectives'),
    tasks:
      taskTable === null
        ? bulletTasks(text, sections)
        : readTableTasks(text, taskTable, tableContext(blocks), vocabulary),
    achievements: sectionBullets(text, sections, 'achievements'),
    taskTable,
  };
}

/** A section with two roles gives its bullets to the achievements first, then to the objectives. */
export function ownerOfBullets({ roles }: SectionReading): SectionRole | undefined {
  return (['achievements', 'objectives', 'tasks'] as const).find((role) => roles.includes(role));
}

function sectionBullets(text: string, sections: readonly SectionReading[], role: SectionRole): Bullet[] {
  const found: Bullet[] = [];
  for (const section of sections) if (ownerOfBullets(section) === role) addBullets(text, section, found);
  return found;
}

function addBullets(text: string, { lists }: SectionReading, found: Bullet[]): void {
  for (const { list, group } of lists) for (const entry of listEntries(text, list)) found.push(bulletOf(entry, group));
}

/** An entry at the top of a list, written out for the same reason as {@link entryOf}. */
function bulletOf({ text, untranslated, items, span }: Entry, group: string | null): Bullet {
  return untranslated === undefined ? { text, items, span, group } : { text, untranslated, items, span, group };
}

/** What the model keeps of a section; its bullets only where they are not the page's own entries. */
function readSection(text: string, reading: SectionReading): Section {
  const { lists: _, ...section } = reading;
  const items: Bullet[] = [];
  if (ownerOfBullets(reading) === undefined) addBullets(text, reading, items);
  return { ...section, items };
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
  return { definitions: linkDefinitions(blocks), inTable: true };
}
