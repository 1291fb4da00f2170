import { commonPattern } from '../dialect/common-pattern.js';
import { expandWeekPattern } from '../dialect/week-pattern.js';
import { addDays, type CalendarDate, daysBetween } from '../model/calendar-date.js';
import { fillDateSlots, writeDate } from './date-shape.js';
import type { KnownPage } from './known-page.js';
import { newFrontMatter } from './new-front-matter.js';
import { type CellWriter, type NewRow, newTable } from './new-rows.js';
import type { PageSkeleton, SkeletonPart } from './page-skeleton.js';

/** What a new week page is to hold. */
export interface NewPage {
  readonly week: number;
  readonly title: string;
  /** The day of the front matter. */
  readonly date: CalendarDate;
  /** The first day of the week. */
  readonly start: CalendarDate;
  readonly weight: number;
  readonly rows: readonly NewRow[];
  readonly cell: CellWriter;
}

/**
 * The text of a new week page: what the site's pages have in common, blank to be filled.
 *
 * @param modelStart the first day of the week that the model is of, or null
 */
export function newPageText(
  { model, parts }: PageSkeleton,
  pages: readonly KnownPage[],
  wanted: NewPage,
  modelStart: CalendarDate | null,
): string {
  const { text } = model.page.source;
  const lines = newFrontMatter(model, pages, {
    week: wanted.week,
    title: wanted.title,
    date: wanted.date,
    weight: wanted.weight,
  }).split('\n');
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  // Before a CRLF, Goldmark takes a marker alone for text.
  const bulletLine = ({ marker }: { readonly marker: string }): string => (eol === '\n' ? marker : `${marker} `);
  const body = new BodyWriter(lines);
  let bullet: SkeletonPart['bullet'] = null;
  for (const part of parts) {
    const endsSection = part.kind === 'heading' || part.kind === 'bold' || part.kind === 'rule';
    if (endsSection && bullet !== null) {
      body.add([bulletLine(bullet)], bullet.blankBefore, 'list');
      bullet = null;
    }
    body.add(partLines(part, model, wanted, modelStart), part.blankBefore, part.kind);
    if (part.bullet !== null) bullet = part.bullet;
    // What is done goes into the table; only what came of it is a list of its own.
    if (part.kind === 'table' && !isOfResults(parts, part)) bullet = null;
  }
  if (bullet !== null) body.add([bulletLine(bullet)], bullet.blankBefore, 'list');
  return lines.join(eol) + eol;
}

/** Adds parts with the blank lines that keep them apart. */
class BodyWriter {
  #last: SkeletonPart['kind'] | 'front matter' = 'front matter';

  constructor(readonly lines: string[]) {}

  add(own: readonly string[], blankBefore: number, kind: SkeletonPart['kind']): void {
    // A line of text straight under a table would be a row of it, under a list a part of the last item, and a rule or a
    // bullet under a line of text would make a heading of it.
    const glues =
      this.#last === 'table' ||
      (this.#last === 'list' && kind !== 'heading') ||
      ((this.#last === 'bold' || this.#last === 'text' || this.#last === 'tag') && kind !== 'heading');
    const blank = Math.max(blankBefore, glues ? 1 : 0);
    for (let line = 0; line < blank; line++) this.lines.push('');
    for (const line of own) this.lines.push(line);
    this.#last = kind;
  }
}

function isOfResults(parts: readonly SkeletonPart[], table: SkeletonPart): boolean {
  const heading = parts.slice(0, parts.indexOf(table)).findLast(({ kind }) => kind === 'heading' || kind === 'bold');
  return heading?.roles.some((role) => role === 'achievements' || role === 'objectives') ?? false;
}

function partLines(part: SkeletonPart, model: KnownPage, wanted: NewPage, modelStart: CalendarDate | null): string[] {
  const { taskTable, source } = model.page;
  if (part.kind === 'table' && taskTable !== null) return newTable(source.text, taskTable, wanted.rows, wanted.cell);
  const dates = part.dates.map(({ date, shape }) => {
    const offset = modelStart === null ? 0 : daysBetween(modelStart, date);
    return writeDate(addDays(wanted.start, offset >= 0 && offset < 14 ? offset : 0), shape);
  });
  return fillDateSlots(expandWeekPattern(part.pattern, wanted.week), dates).split('\n');
}

/**
 * Where the page of a new week goes, by the pages that are there: beside the last one, its own name by the pattern of
 * most, the rest of its path as the last one's.
 *
 * @param pages the paths of the language's week pages, relative to the site, by week
 */
export function newPageFile(
  pages: readonly { readonly file: string; readonly week: number }[],
  week: number,
): string | null {
  const named = pages.map((page) => ({ ...page, ...splitPath(page.file) }));
  const pattern = commonPattern(named.map(({ name, week: own }) => ({ text: name, week: own })));
  const near = named.findLast((page) => page.week < week) ?? named[0];
  if (near === undefined || pattern === null) return null;
  return near.folder + expandWeekPattern(pattern.pattern, week) + near.rest;
}

/** `content/1-Worklog/`, `1.4-Week4`, `/_index.vi.md`; of a plain page `content/worklog/`, `week-4`, `.vi.md`. */
function splitPath(file: string): { readonly folder: string; readonly name: string; readonly rest: string } {
  const [, folder = '', name = '', rest = ''] =
    /^(.*\/)?([^/]+)(\/_?index\.[^/]*)$/.exec(file) ??
    /^(.*\/)?([^/]*?)((?:\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)?)?\.[^./]+)$/.exec(file) ??
    [];
  return { folder, name, rest };
}
