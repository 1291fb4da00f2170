import type { Vocabulary } from '../locale/vocabulary.js';
import type { DateOrder, Dialect, Trait, Wording } from '../model/dialect.js';
import { SECTION_ROLES } from '../model/week-page.js';
import type { WrittenPage } from '../page/week-page.js';
import type { DateOrderEvidence, PageDateOrder } from './date-order.js';
import type { PageDayDigits } from './day-digits.js';
import { type PageHabits, pageHabits, pageHeadings } from './page-habits.js';
import { expandWeekPattern, weekPattern } from './week-pattern.js';

/** A page of the site with what was understood of it. */
export interface ReadPage {
  readonly page: WrittenPage;
  readonly week: number;
  /** The page's path from its section on. */
  readonly name: string;
  readonly dateOrder: PageDateOrder;
  readonly dayDigits: PageDayDigits;
}

/**
 * What all pages of one language say about how the site writes.
 *
 * @param dateFormat the format that the settings fix for the language; null where the pages are to tell
 */
export function inferDialect(
  language: string,
  all: readonly ReadPage[],
  vocabulary: Vocabulary,
  dateFormat: string | null,
): Dialect {
  const pages = all.filter(({ page }) => page.language === language);
  const habits = pages.map(({ page, dateOrder }) => pageHabits(page, dateOrder.order, vocabulary));
  const of = (pick: (habit: PageHabits) => string | null): Trait<string> =>
    trait(
      habits.flatMap((habit) => pick(habit) ?? []),
      'page',
    );
  const { title, pre, headings } = wordingOf(pages);
  return {
    language,
    pages: pages.length,
    dateOrder: dateOrderTrait(pages.map(({ dateOrder }) => dateOrder)),
    dateFormat: dateFormatTrait(
      habits.flatMap((habit) => habit.dateFormats),
      dateFormat,
    ),
    dayDigits: dayDigitsTrait(pages),
    fileName: patternTrait(
      pages.map(({ name, week }) => ({ text: name, week })),
      'page',
    ),
    title,
    pre,
    frontMatterKeys: of(({ frontMatterKeys }) => frontMatterKeys),
    quoting: of(({ quoting }) => quoting),
    headings,
    columns: of(({ columns }) => columns),
    tableStyle: of(({ tableStyle }) => tableStyle),
    bullet: trait(
      habits.flatMap(({ bullets }) => bullets),
      'bullet',
    ),
    cellItem: trait(
      habits.flatMap(({ cellItems }) => cellItems),
      'row',
    ),
    cellSubItem: trait(
      habits.flatMap(({ cellSubItems }) => cellSubItems),
      'bullet',
    ),
    lineBreak: trait(
      habits.flatMap(({ lineBreaks }) => lineBreaks),
      'row',
    ),
  };
}

/** The part of a dialect that tells of words, which takes no look at the tables and bullets of the pages. */
export function inferWording(language: string, all: readonly Pick<ReadPage, 'page' | 'week'>[]): Wording {
  return wordingOf(all.filter(({ page }) => page.language === language));
}

function wordingOf(pages: readonly Pick<ReadPage, 'page' | 'week'>[]): Wording {
  const headings = pages.flatMap(({ page, week }) => pageHeadings(page).map((heading) => ({ ...heading, week })));
  return {
    title: patternTrait(
      pages.map(({ page, week }) => ({ text: page.frontMatter.title, week })),
      'page',
    ),
    pre: patternTrait(
      pages.map(({ page, week }) => ({ text: page.frontMatter.pre, week })),
      'page',
    ),
    headings: Object.fromEntries(
      SECTION_ROLES.map((role) => [
        role,
        patternTrait(
          headings.filter((heading) => heading.role === role),
          'heading',
        ),
      ]),
    ) as Wording['headings'],
  };
}

/** The value that most places show. */
function trait(values: readonly string[], unit: Trait<string>['unit']): Trait<string> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  const agreeing = best === null ? 0 : (counts.get(best) ?? 0);
  return { value: best, source: best === null ? 'none' : 'pages', agreeing, total: values.length, unit, note: null };
}

/**
 * The pattern that gives most of the texts for their weeks. It is found where it is plain: on the page of week 1, every
 * 1 of `1.1-Week1` may be the week's.
 */
function patternTrait(
  texts: readonly { readonly text: string | null; readonly week: number }[],
  unit: Trait<string>['unit'],
): Trait<string> {
  const shown = texts.flatMap(({ text, week }) => (text === null ? [] : [{ text, week }]));
  const counts = new Map<string, number>();
  for (const { text, week } of shown) {
    const pattern = weekPattern(text, week);
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const likely = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_PATTERNS);
  let value: string | null = null;
  let agreeing = 0;
  for (const [pattern] of likely) {
    const given = shown.filter(({ text, week }) => expandWeekPattern(pattern, week) === text).length;
    if (given > agreeing) [value, agreeing] = [pattern, given];
  }
  return { value, source: value === null ? 'none' : 'pages', agreeing, total: shown.length, unit, note: null };
}

/** Titles that name a topic make as many patterns as there are weeks; not all need to be tried on all. */
const MOST_PATTERNS = 20;

function dateOrderTrait(orders: readonly PageDateOrder[]): Trait<string> {
  const dated = orders.filter(({ order, evidence }) => evidence !== 'none' || order !== null);
  const best = trait(
    dated.flatMap(({ order }) => order ?? []),
    'page',
  );
  const count = (evidence: DateOrderEvidence): number =>
    dated.filter((one) => one.evidence === evidence && (one.order === best.value || one.order === null)).length;
  const told = (
    [
      ['proved', 'proved by'],
      ['span', 'by the smaller span on'],
      ['majority', 'by the other pages on'],
      ['language', "by the language's habit on"],
      ['setting', 'by worklog.toml on'],
      ['mixed', 'both orders on'],
      ['ambiguous', 'ambiguous on'],
    ] as const
  )
    .map(([evidence, words]) => [count(evidence), words] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${words} ${number}`);
  const setting = dated.some(({ evidence }) => evidence === 'setting');
  const habit = dated.length > 0 && dated.every(({ evidence }) => evidence === 'language');
  return {
    ...best,
    total: dated.length,
    source: setting ? 'worklog.toml' : habit ? 'language' : best.source,
    note: told.join(', ') || null,
  };
}

function dateFormatTrait(formats: readonly string[], setting: string | null): Trait<string> {
  const written = trait(formats, 'date');
  if (setting === null) return written;
  const agreeing = formats.filter((format) => format === setting).length;
  return { ...written, value: setting, agreeing, source: 'worklog.toml', note: 'by worklog.toml' };
}

function dayDigitsTrait(pages: readonly ReadPage[]): Trait<string> {
  const digits = pages.filter(({ page }) => page.tasks.some(({ day }) => /^\W*\d\W*$/.test(day?.text ?? '')));
  const best = trait(
    digits.map(({ dayDigits }) => dayDigits.meaning),
    'page',
  );
  const proved = digits.filter(
    ({ dayDigits }) => dayDigits.evidence === 'page' && dayDigits.meaning === best.value,
  ).length;
  const setting = digits.some(({ dayDigits }) => dayDigits.evidence === 'setting');
  return {
    ...best,
    source: setting ? 'worklog.toml' : best.source,
    note: setting ? 'by worklog.toml' : proved > 0 ? `proved by the dates of ${proved}` : null,
  };
}

/** The order of the site's dates in a language, for dates that a user types. */
export function siteDateOrder(orders: readonly PageDateOrder[]): DateOrder | null {
  return (dateOrderTrait(orders).value as DateOrder | null) ?? null;
}
