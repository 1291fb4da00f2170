import type { Vocabulary } from '../locale/vocabulary.js';
import { MAIN_ROLES } from '../model/week-page.js';
import type { WrittenPage } from '../page/week-page.js';

/**
 * The week that a page is of: by the name of its folder or file, else by its title, else by the menu number in `pre`,
 * never by its weight (page format §2). A page that only `pre` numbers must look like a week page too, since every
 * chapter of a site has such a number. Null for a page that is of no week.
 */
export function weekNumber(name: string, page: WrittenPage, vocabulary: Vocabulary): number | null {
  const { title, pre } = page.frontMatter;
  return (
    nameWeekNumber(name, vocabulary) ??
    titleWeekNumber(title, vocabulary) ??
    (looksLikeWeek(page) ? preNumber(pre) : null)
  );
}

/** `1.4-Week4`, `tuan-04`, `week_4`, `w4`. */
export function nameWeekNumber(name: string, vocabulary: Vocabulary): number | null {
  return vocabulary.nameWeekNumber(name);
}

function titleWeekNumber(title: string | null, vocabulary: Vocabulary): number | null {
  return title === null ? null : vocabulary.weekNumber(title);
}

/** No menu number is longer, with its tags. */
const LONGEST_PRE = 200;

/** The last number of a menu number: 4 of ` <b> 1.4. </b> `. */
export function preNumber(pre: string | null): number | null {
  if (pre === null || pre.length > LONGEST_PRE) return null;
  const numbers = /(\d+(?:\.\d+)+)\.?\s*$/.exec(pre.replace(/<[^>]*>/g, ' ').trim());
  const last = numbers?.[1]?.split('.').at(-1);
  return last === undefined ? null : Number(last);
}

/** Whether a page holds what a week page holds: a task table, or two of the three main sections. */
export function looksLikeWeek(page: WrittenPage): boolean {
  const roles = new Set(page.sections.flatMap((section) => section.roles));
  return page.taskTable !== null || MAIN_ROLES.filter((role) => roles.has(role)).length >= 2;
}
