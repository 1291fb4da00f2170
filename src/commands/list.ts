import { Failure } from '../model/failure.js';
import { cellLines, EMPTY_CELL } from '../renderers/cells.js';
import { COLUMNS, type Column, DEFAULT_COLUMNS, type SortKey, sortByColumns } from '../renderers/columns.js';
import { renderJson, renderNdjson } from '../renderers/json.js';
import { renderCsv, renderMarkdown, renderTsv, type TableModel } from '../renderers/table-text.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { sanitise } from '../terminal/sanitise.js';
import { drawTable } from '../terminal/table.js';
import { LIST_KINDS, type Listed, type ListedTask, type ListKind } from '../worklog/listed.js';
import { queryEntries } from '../worklog/query.js';
import { type CommonOptions, type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { readDates, readWeeks, type TimeFilters } from './command-filters.js';
import { chosenName } from './command-option.js';
import { exitCodeOf, openWorklogFor } from './command-worklog.js';

export interface ListOptions extends CommonOptions, TimeFilters {
  readonly match?: string;
  readonly open?: boolean;
  readonly sort?: string;
  readonly columns?: string;
  readonly output?: string;
  readonly wide?: boolean;
  readonly bom?: boolean;
}

/** Tables for fewer columns than these have short headings. */
const NARROW = 80;

const OUTPUTS = ['table', 'json', 'ndjson', 'csv', 'tsv', 'markdown', 'ics'] as const;
type Output = (typeof OUTPUTS)[number];

/**
 * `worklog list`: the entries of one kind, filtered, sorted, in the form that was asked for.
 *
 * @param kindTyped null where none was typed: weeks, and tasks where only they can be given out
 */
export async function list(kindTyped: string | null, options: ListOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'table', OUTPUTS);
  const kind = chosenName('list of', kindTyped ?? (output === 'ics' ? 'tasks' : 'weeks'), LIST_KINDS);
  if (output === 'ics' && kind !== 'tasks') throw notInCalendar(kind);
  if (options.bom === true && output !== 'csv') throw bomWithout(output);
  if (options.open === true && (kind === 'objectives' || kind === 'achievements')) throw notOpenOrDone(kind);
  const sort = options.sort === undefined ? [] : readSort(kind, options.sort);
  const weeks = readWeeks(options.week);
  const chosen = options.columns === undefined ? null : readColumns(kind, options.columns);
  const opened = await openWorklogFor(context, options);
  const { from, to } = readDates(options, opened, context);
  const found = queryEntries(
    opened.worklog,
    kind,
    { weeks, from, to, match: options.match ?? null, open: options.open ?? false },
    '.',
  );
  const items = sortByColumns(found, sort);
  if (output === 'ics') await writeCalendar(items as readonly ListedTask[], opened, options, context);
  else if (output === 'json') context.stdout.write(renderJson(kind, { items }));
  else if (output === 'ndjson') context.stdout.write(renderNdjson(items));
  else {
    const several = new Set(found.map(({ language }) => language)).size > 1;
    const width = output === 'table' && options.wide !== true ? columnsOf(context) : null;
    const model = tableModel(chosen ?? defaultColumns(kind, several), items, width !== null && width < NARROW);
    if (output === 'csv') context.stdout.write((options.bom === true ? BYTE_ORDER_MARK : '') + renderCsv(model));
    else if (output === 'tsv') context.stdout.write(renderTsv(model));
    else if (output === 'markdown') context.stdout.write(renderMarkdown(model));
    else {
      const shown = chosen === null ? withoutEmptyColumns(model) : model;
      writeTable(kind, shown, countText(kind, items, opened, options), width, options, context);
    }
  }
  return exitCodeOf(opened);
}

/** By it spreadsheet programs know that a file is UTF-8; without, they take accents for something else. */
const BYTE_ORDER_MARK = '\ufeff';

/** The library for calendars is loaded for nothing else. */
async function writeCalendar(
  tasks: readonly ListedTask[],
  opened: OpenWorklog,
  options: ListOptions,
  context: Context,
): Promise<void> {
  const { taskCalendar } = await import('./list/calendar.js');
  const { text, undated } = taskCalendar(tasks, opened, context);
  context.stdout.write(text);
  const note =
    tasks.length === 0
      ? countText('tasks', tasks, opened, options)
      : undated === 1
        ? 'One task has no date that can be read, and is not in the calendar.'
        : `${undated} tasks have no date that can be read, and are not in the calendar.`;
  if (options.quiet === true || (tasks.length > 0 && undated === 0)) return;
  const style = styleFor(context.stderr, context, options);
  context.stderr.write(`${style.warning('worklog:')} ${sanitise(note)}\n`);
}

function writeTable(
  kind: ListKind,
  model: TableModel,
  count: string,
  width: number | null,
  options: ListOptions,
  context: Context,
): void {
  const style = styleFor(context.stdout, context, options);
  const shown = { ...model, rows: withoutRepeats(model, 'group') };
  // A task is a paragraph of its own; other entries are lines of one list.
  const spacing = kind === 'tasks' ? {} : { spaced: false };
  if (model.rows.length > 0) context.stdout.write(drawTable(shown, style, width, spacing));
  if (options.quiet === true) return;
  if (model.rows.length > 0) context.stdout.write('\n');
  context.stdout.write(`${style.faint(count)}\n`);
}

/** A column that nobody asked for and that says nothing takes room from the others. */
function withoutEmptyColumns({ names, headings, rows }: TableModel): TableModel {
  const says = names.map((_, column) => rows.some((row) => cellLines(row[column] ?? EMPTY_CELL).length > 0));
  const keep = <Item>(items: readonly Item[]): Item[] => items.filter((_, column) => says[column]);
  return { names: keep(names), headings: keep(headings), rows: rows.map(keep) };
}

/** A group is named once, at its first row. */
function withoutRepeats({ names, rows }: TableModel, name: string): TableModel['rows'] {
  const column = names.indexOf(name);
  const textAt = (index: number): string => cellLines(rows[index]?.[column] ?? EMPTY_CELL).join();
  if (column === -1) return rows;
  return rows.map((row, index) =>
    index > 0 && textAt(index) === textAt(index - 1) ? row.with(column, EMPTY_CELL) : row,
  );
}

/** What is shown, counted; and why, where it is nothing. */
function countText(
  kind: ListKind,
  items: readonly Listed[ListKind][],
  { worklog, sectionFolders }: OpenWorklog,
  options: ListOptions,
): string {
  if (items.length > 0) {
    const weeks = new Set(items.map(({ week }) => week)).size;
    // A week has a page for each language.
    const pages = kind === 'weeks' && weeks < items.length ? `${items.length} pages of ` : '';
    return `${pages}${counted(kind, kind === 'weeks' ? weeks : items.length)}`;
  }
  const folder = sectionFolders.join(', ');
  const { week, from, to, match, open, lang } = options;
  const isFiltered = [week, from, to, match, open, lang].some((filter) => filter !== undefined);
  if (worklog.weeks.length > 0) return isFiltered ? `No ${kind} match.` : `There are no ${kind} in ${folder}.`;
  if (lang !== undefined && lang !== 'all') return `${folder} holds no week in ${lang}.`;
  return `${folder} holds no week yet. Begin one with worklog new week.`;
}

function counted(kind: ListKind, count: number): string {
  return `${count} ${count === 1 ? kind.slice(0, -1) : kind}`;
}

function tableModel<Kind extends ListKind>(
  columns: readonly Column<Listed[Kind]>[],
  items: readonly Listed[Kind][],
  isNarrow: boolean,
): TableModel {
  return {
    names: columns.map(({ name }) => name),
    headings: columns.map(({ heading, shortHeading }) => (isNarrow ? (shortHeading ?? heading) : heading)),
    rows: items.map((item) => columns.map((column) => column.cell(item))),
  };
}

/** The columns of a kind, as if it were any kind: each column is only ever given the items of its own. */
function columnsOfKind(kind: ListKind): readonly Column<Listed[ListKind]>[] {
  return COLUMNS[kind] as readonly Column<Listed[ListKind]>[];
}

function defaultColumns(kind: ListKind, severalLanguages: boolean): readonly Column<Listed[ListKind]>[] {
  const names = DEFAULT_COLUMNS[kind];
  return columnsOfKind(kind).filter(({ name }) => names.includes(name) || (severalLanguages && name === 'language'));
}

function readColumns(kind: ListKind, typed: string): readonly Column<Listed[ListKind]>[] {
  const columns = columnsOfKind(kind);
  const names = columns.map(({ name }) => name);
  return typed.split(',').map((part) => {
    const name = chosenName(`column of ${kind}`, part.trim().toLowerCase(), names);
    return columns.find((column) => column.name === name) as Column<Listed[ListKind]>;
  });
}

function readSort(kind: ListKind, typed: string): readonly SortKey<Listed[ListKind]>[] {
  return typed.split(',').flatMap((part) => {
    const name = part.trim();
    const descending = name.startsWith('-');
    return readColumns(kind, descending ? name.slice(1) : name).map((column) => ({ column, descending }));
  });
}

function notInCalendar(kind: ListKind): Failure {
  return new Failure({
    problem: 'Only tasks have days that a calendar could hold',
    expected: 'tasks with --output ics',
    found: kind,
    advice: 'Run worklog list tasks --output ics.',
  });
}

function bomWithout(output: Output): Failure {
  return new Failure({
    problem: '--bom is for spreadsheet programs that read CSV',
    expected: '--bom with --output csv',
    found: `--bom with --output ${output}`,
    advice: 'Leave --bom out: programs read every other form as UTF-8 without it.',
  });
}

function notOpenOrDone(kind: ListKind): Failure {
  return new Failure({
    problem: `There are no open ${kind}: a worklog does not record whether they are done`,
    expected: '--open with tasks, references or weeks',
    found: `--open with ${kind}`,
    advice: 'Run worklog list tasks --open for the work that is not done.',
  });
}
