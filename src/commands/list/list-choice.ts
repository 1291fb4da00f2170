import { Failure } from '../../model/failure.js';
import { COLUMNS, type Column, type SortKey } from '../../renderers/columns.js';
import { LIST_KINDS, type Listed, type ListKind } from '../../worklog/listed.js';
import { type CsvOptions, checkBom } from '../command-csv.js';
import { readWeeks, type TimeFilters } from '../command-filters.js';
import { chosenName } from '../command-option.js';
import type { SitesOptions } from '../command-sites.js';

export interface ListOptions extends SitesOptions, TimeFilters, CsvOptions {
  readonly match?: string;
  readonly open?: boolean;
  readonly sort?: string;
  readonly columns?: string;
  readonly output?: string;
  readonly wide?: boolean;
}

const OUTPUTS = ['table', 'json', 'ndjson', 'csv', 'tsv', 'markdown', 'ics'] as const;

/** What is to be listed and how, as far as no site has a say in it. */
export interface ListChoice {
  readonly output: (typeof OUTPUTS)[number];
  readonly kind: ListKind;
  readonly weeks: ((week: number) => boolean) | null;
  readonly sort: readonly SortKey<Listed[ListKind]>[];
  /** The columns that were named; null for those that are shown without. */
  readonly columns: readonly Column<Listed[ListKind]>[] | null;
}

/**
 * Reads the options of `list`.
 *
 * @param kindTyped null where none was typed: weeks, and tasks where only they can be given out
 * @param more columns that may be named beside those of the kind
 * @throws Failure for options that there are not, or that contradict each other
 */
export function readListChoice(
  kindTyped: string | null,
  options: ListOptions,
  more: readonly Column<Listed[ListKind]>[] = [],
): ListChoice {
  const output = chosenName('output format', options.output ?? 'table', OUTPUTS);
  const kind = chosenName('list of', kindTyped ?? (output === 'ics' ? 'tasks' : 'weeks'), LIST_KINDS);
  if (output === 'ics' && kind !== 'tasks') throw notInCalendar(kind);
  checkBom(options, output);
  if (options.open === true && (kind === 'objectives' || kind === 'achievements')) throw notOpenOrDone(kind);
  const sort = options.sort === undefined ? [] : readSort(kind, more, options.sort);
  const weeks = readWeeks(options.week);
  const columns = options.columns === undefined ? null : readColumns(kind, more, options.columns);
  return { output, kind, weeks, sort, columns };
}

/** The columns of a kind, as if it were any kind: each column is only ever given the items of its own. */
export function columnsOfKind(kind: ListKind): readonly Column<Listed[ListKind]>[] {
  return COLUMNS[kind] as readonly Column<Listed[ListKind]>[];
}

type Columns = readonly Column<Listed[ListKind]>[];

function readColumns(kind: ListKind, more: Columns, typed: string): Columns {
  const columns = [...more, ...columnsOfKind(kind)];
  const names = columns.map(({ name }) => name);
  return typed.split(',').map((part) => {
    const name = chosenName(`column of ${kind}`, part.trim().toLowerCase(), names);
    return columns.find((column) => column.name === name) as Column<Listed[ListKind]>;
  });
}

function readSort(kind: ListKind, more: Columns, typed: string): readonly SortKey<Listed[ListKind]>[] {
  return typed.split(',').flatMap((part) => {
    const name = part.trim();
    const descending = name.startsWith('-');
    return readColumns(kind, more, descending ? name.slice(1) : name).map((column) => ({ column, descending }));
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

function notOpenOrDone(kind: ListKind): Failure {
  return new Failure({
    problem: `There are no open ${kind}: a worklog does not record whether they are done`,
    expected: '--open with tasks, references or weeks',
    found: `--open with ${kind}`,
    advice: 'Run worklog list tasks --open for the work that is not done.',
  });
}
