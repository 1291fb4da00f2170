import type { Vocabulary } from '../locale/vocabulary.js';
import type { TableRow } from '../markdown/blocks.js';
import type { ColumnRole, TaskColumn } from '../model/task.js';
import { plainText } from './plain-text.js';

export interface TableColumn extends TaskColumn {
  /** Its heading as plain words. */
  readonly heading: string;
}

/**
 * What the columns are for by their headings. Each role goes to the first column that surely has it, else to the first
 * that likely has.
 */
export function readColumns(text: string, header: TableRow, vocabulary: Vocabulary): TableColumn[] {
  const headings = header.cells.map((cell) => plainText(text, cell.span));
  const readings = headings.map((heading) => vocabulary.column(heading));
  const roles: (ColumnRole | null)[] = headings.map(() => null);
  for (const certainty of ['sure', 'likely'] as const) {
    for (let index = 0; index < readings.length; index++) {
      const reading = readings[index];
      if (reading?.certainty === certainty && !roles.includes(reading.role)) roles[index] = reading.role;
    }
  }
  if (!roles.includes('task') && roles.some((role) => role !== null)) {
    const likely = headings.findIndex(
      (heading, index) => roles[index] === null && vocabulary.isLikelyTaskColumn(heading),
    );
    if (likely !== -1) roles[likely] = 'task';
  }
  // A first column without a heading has the day in it.
  if (headings[0] === '' && !roles.includes('day') && roles.includes('task')) roles[0] = 'day';
  const names = distinctNames(headings);
  return headings.map((heading, index) => ({ role: roles[index] ?? null, heading, name: names[index] ?? heading }));
}

function distinctNames(headings: readonly string[]): string[] {
  const taken = new Set(headings);
  const used = new Map<string, number>();
  return headings.map((heading) => {
    let number = (used.get(heading) ?? 0) + 1;
    let name = number === 1 ? heading : `${heading} (${number})`;
    while (number > 1 && taken.has(name)) name = `${heading} (${++number})`;
    used.set(heading, number);
    return name;
  });
}

/** Whether these are a task table's headings beyond doubt: a sure task column, and a day or a date. */
export function isPlainlyTaskTable(columns: readonly TableColumn[], vocabulary: Vocabulary): boolean {
  const isSure = ({ heading }: TableColumn): boolean => vocabulary.column(heading)?.certainty === 'sure';
  return (
    columns.some((column) => column.role === 'task' && isSure(column)) &&
    columns.some(
      (column) => column.role !== null && ['day', 'start', 'completion'].includes(column.role) && isSure(column),
    )
  );
}
