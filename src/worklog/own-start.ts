import { misorderedDates } from '../dialect/misordered-dates.js';
import type { Prose } from '../locale/prose.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { CalendarDate } from '../model/calendar-date.js';
import { keptTemplateDates } from './template-dates.js';

type DatedWeek = Parameters<typeof misorderedDates>[0] & Parameters<typeof keptTemplateDates>[0];

/** What the other pages of the site tell of a week. */
interface AroundWeek<Page> {
  readonly isSample: (page: Page) => boolean;
  readonly weeksIn: (language: string) => readonly Page[];
  readonly prose: Prose;
  readonly vocabulary: Vocabulary;
}

/**
 * The day on which a week begins, by its tasks, where that can be written down elsewhere: null where its dates are the
 * template's or another week's, or day and month are swapped in one of them.
 */
export function ownStart<Page extends DatedWeek & { readonly language: string }>(
  page: Page,
  { isSample, weeksIn, prose, vocabulary }: AroundWeek<Page>,
): CalendarDate | null {
  const weeks = weeksIn(page.language);
  const isOwn =
    !isSample(page) &&
    keptTemplateDates(page, weeks, prose) === null &&
    misorderedDates(page, vocabulary) === null &&
    weeks.every(({ week, start }) => week === page.week || start !== page.start);
  return isOwn ? page.start : null;
}
