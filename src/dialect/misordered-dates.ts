import type { Vocabulary } from '../locale/vocabulary.js';
import { addDays, type CalendarDate } from '../model/calendar-date.js';
import { datedCells, middleDay, within } from '../model/dated-cells.js';
import type { DateOrder } from '../model/dialect.js';
import type { DateCell, Task } from '../model/task.js';
import type { PageDateOrder } from './date-order.js';
import { provenOrder, readDateText, resolveDate } from './date-text.js';

/** The dates of a page that are written in another order than most of it. */
export interface MisorderedDates {
  /** The order of the others. */
  readonly order: DateOrder;
  readonly cells: readonly DateCell[];
  /** One of the others. */
  readonly other: DateCell;
  /** Whether all of them stand in one row, so that somebody swapped day and month by mistake. */
  readonly inOneRow: boolean;
}

/** A page whose dates are understood. */
interface ReadPage {
  readonly tasks: readonly Task[];
  readonly dateOrder: PageDateOrder;
  /** The first and the last of its days. */
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
}

interface NumericCell {
  readonly row: number;
  readonly cell: DateCell;
  readonly order: DateOrder;
}

/** A swapped date lies far from the middle of its page as it is read, and so near as it is meant. */
const NEAR_DAYS = 7;
const FAR_DAYS = 14;
const NUMERIC = /(\d{1,2})([/.-])(\d{1,2})(?=\2\d{4})/;

/**
 * Finds the dates whose day and month stand the other way around than on the rest of the page: those that prove it, and
 * those that would be weeks away from the others if they were read as the others are.
 */
export function misorderedDates(page: ReadPage, vocabulary: Vocabulary): MisorderedDates | null {
  let found = FOUND.get(page);
  if (found === undefined) {
    found = findMisordered(page, vocabulary);
    FOUND.set(page, found);
  }
  return found;
}

/** A page never changes, and several rules ask of it. */
const FOUND = new WeakMap<ReadPage, MisorderedDates | null>();

function findMisordered(page: ReadPage, vocabulary: Vocabulary): MisorderedDates | null {
  const { start, end, dateOrder } = page;
  if (start === null || end === null) return null;
  const mayBeMixed = dateOrder.evidence === 'mixed' || dateOrder.evidence === 'setting';
  if (!mayBeMixed && addDays(start, FAR_DAYS) > end) return null;
  const cells = numericCells(page.tasks, dateOrder, vocabulary);
  const dayFirst = cells.filter(({ order }) => order === 'day-first').length;
  const first = cells[0]?.order;
  if (first === undefined || dayFirst === 0 || dayFirst === cells.length) return null;
  const most = dayFirst * 2 === cells.length ? first : dayFirst * 2 > cells.length ? 'day-first' : 'month-first';
  const others = cells.filter(({ order }) => order === most);
  const odd = cells.filter(({ order }) => order !== most);
  const rows = new Set(odd.map(({ row }) => row));
  return {
    order: most,
    cells: odd.map(({ cell }) => cell),
    other: (others[0] as NumericCell).cell,
    inOneRow: rows.size === 1 && new Set(others.map(({ row }) => row)).size > 1,
  };
}

/** The dates that have an order, with the order in which each is written. */
function numericCells(tasks: readonly Task[], pageOrder: PageDateOrder, vocabulary: Vocabulary): NumericCell[] {
  const dated = datedCells(tasks);
  const middle = middleDay(dated);
  const cells = dated.flatMap(({ task: { row }, cell, date }) => {
    const text = readDateText(cell.text, vocabulary);
    if (text?.kind !== 'numeric' || text.first === text.second) return [];
    const order = provenOrder(text) ?? (resolveDate(text, 'day-first') === date ? 'day-first' : 'month-first');
    return [{ row, cell, text, date, order }];
  });
  if (middle === null || pageOrder.evidence === 'mixed') return cells;
  const isOfPage = within(FAR_DAYS, middle);
  const isMeant = within(NEAR_DAYS, middle);
  const swapped = cells.filter(({ text, date, order }) => {
    if (provenOrder(text) !== null || isOfPage(date)) return false;
    const meant = resolveDate(text, reverse(order));
    return meant !== null && isMeant(meant);
  });
  // Where other dates are far off too, it is not the order that is wrong.
  const far = dated.filter(({ date }) => !isOfPage(date));
  if (far.length > swapped.length) return cells;
  const odd = new Set(swapped);
  return cells.map((one) => (odd.has(one) ? { ...one, order: reverse(one.order) } : one));
}

function reverse(order: DateOrder): DateOrder {
  return order === 'day-first' ? 'month-first' : 'day-first';
}

/** A date cell with the first two numbers of its date swapped. */
export function withSwappedNumbers(cell: string): string {
  return cell.replace(NUMERIC, '$3$2$1');
}
