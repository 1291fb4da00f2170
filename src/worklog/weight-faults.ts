import { frontMatterLine, hasReadFrontMatter, openingFence, plainField } from '../page/front-matter-line.js';
import { type Span, slice } from '../text/span.js';
import { isBackwards, isInverted, outsideLongestRun, place } from './menu-order.js';
import { expectedWeight, hugoWeight, type WeekWeight, type WeightedPage, weightScheme } from './menu-weights.js';

/** A week's page among the others of its language. */
interface WeekEntry extends WeightedPage {
  readonly week: number;
}

/** What is wrong with a week's weight: not a whole number, another week has it too, or it is out of order. */
type WeightFaultKind = 'not-integer' | 'duplicate' | 'order';

export interface WeightFault<Page> extends WeekWeight {
  readonly kind: WeightFaultKind;
  readonly page: Page;
  /** As it is written; empty where there is none. */
  readonly written: string;
  readonly span: Span;
  /** What it ought to be. */
  readonly expected: number;
  /** The pages that have the same weight. */
  readonly sharing: readonly Page[];
  /** Makes the order of the whole language right; null where a page has no place for it. */
  readonly fix: readonly WeightEdit<Page>[] | null;
}

interface WeightEdit<Page> {
  readonly page: Page;
  readonly span: Span;
  readonly text: string;
}

type Entry<Page> = Omit<WeightFault<Page>, 'kind' | 'fix'>;

/** Each fault carries the fix for all, but in a worklog of more years than one only the first of a kind does. */
const MOST_FIXES = 60;

/**
 * Judges the weights of one language's weeks together, since one fix must mend them all. A week's fault is told once, by
 * what says it best; a week whose weight is the one it ought to have is never at fault.
 *
 * @param pages by week
 */
export function weightFaults<Page extends WeekEntry>(pages: readonly Page[]): readonly WeightFault<Page>[] {
  let found = FOUND.get(pages);
  if (found === undefined) {
    found = findFaults(pages);
    FOUND.set(pages, found);
  }
  return found as readonly WeightFault<Page>[];
}

/** The pages of a language never change, and there is a rule for each kind of fault. */
const FOUND = new WeakMap<readonly unknown[], readonly WeightFault<unknown>[]>();

function findFaults<Page extends WeekEntry>(pages: readonly Page[]): WeightFault<Page>[] {
  const entries = readEntries(pages);
  // A site without any weight orders its pages in another way.
  if (entries.every(({ written }) => written === '')) return [];
  const displaced = displacedEntries(entries);
  const found = entries.flatMap((entry) => {
    const kind = faultKind(entry, displaced);
    return kind === null ? [] : [{ ...entry, kind }];
  });
  if (found.length === 0) return [];
  const fix = mending(entries, new Set(found.map(({ page }) => page)));
  const first = new Map(found.toReversed().map((fault) => [fault.kind, fault]));
  return found.map((fault) => {
    const carries = found.length <= MOST_FIXES || first.get(fault.kind) === fault;
    return { ...fault, fix: carries ? fix : null };
  });
}

function faultKind<Page>(entry: Entry<Page>, displaced: ReadonlySet<Entry<Page>>): WeightFaultKind | null {
  if (!isWhole(entry.written)) return 'not-integer';
  if (isConforming(entry)) return null;
  if (entry.sharing.length > 0) return 'duplicate';
  return displaced.has(entry) ? 'order' : null;
}

function isConforming({ weight, expected }: Entry<unknown>): boolean {
  return weight === expected;
}

/** The weeks in the wrong place: where most are as they ought to be, every other one that is not in order with them all. */
function displacedEntries<Page>(entries: readonly Entry<Page>[]): ReadonlySet<Entry<Page>> {
  if (isBackwards(entries)) return new Set();
  if (entries.filter(isConforming).length * 2 < entries.length) return new Set(outsideLongestRun(entries));
  return new Set(entries.filter((one, index) => !isConforming(one) && isInverted(entries, index)));
}

function readEntries<Page extends WeekEntry>(pages: readonly Page[]): Entry<Page>[] {
  const read = pages.filter(hasReadFrontMatter);
  // Of two pages that claim one week, the first counts: that they do is a fault of its own.
  const own = read.filter((page, index) => read[index - 1]?.week !== page.week);
  const weights = own.map((page) => {
    const field = plainField(page, 'weight');
    const written = field === null ? '' : slice(page.source.text, field.content);
    const span = field === null || written === '' ? openingFence(page) : field.content;
    return { page, week: page.week, weight: hugoWeight(page), written, span };
  });
  const scheme = weightScheme(weights.map((one) => (isWhole(one.written) ? one : { week: one.week, weight: 0 })));
  const byWeight = new Map<number, Page[]>(weights.map(({ weight }) => [weight, []]));
  for (const { page, weight } of weights) byWeight.get(weight)?.push(page);
  return weights.map((one) => ({
    ...one,
    expected: expectedWeight(scheme, one.week),
    sharing: (byWeight.get(one.weight) ?? []).filter((other) => other !== one.page),
  }));
}

/** Whether a weight says what Hugo takes it for. */
function isWhole(written: string): boolean {
  return written === '' || /^(?:~|null|[+-]?\d+(?:\.0*)?)$/i.test(written);
}

/** Only the weeks at fault where that makes the order right, else all that are not as they ought to be. */
function mending<Page extends WeekEntry>(
  entries: readonly Entry<Page>[],
  atFault: ReadonlySet<Page>,
): readonly WeightEdit<Page>[] | null {
  const after = entries.map((one) => (atFault.has(one.page) ? one.expected : place(one)));
  const step = (entries.at(-1)?.expected ?? 0) < (entries[0]?.expected ?? 0) ? -1 : 1;
  const isOrdered = after.every((weight, at) => at === 0 || (weight - (after[at - 1] as number)) * step > 0);
  const changed = entries.filter((one) => atFault.has(one.page) || (!isOrdered && one.weight !== one.expected));
  const edits = changed.map(({ page, span, written, expected }) => {
    if (written !== '') return { page, span, text: String(expected) };
    const line =
      plainField(page, 'weight') === null ? frontMatterLine(page, ['date', 'title'], 'weight', `${expected}`) : null;
    return line === null ? null : { page, ...line };
  });
  return edits.every((edit) => edit !== null) ? edits : null;
}
