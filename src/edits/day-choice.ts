import type { Vocabulary } from '../locale/vocabulary.js';
import { WEEKDAYS, type Weekday } from '../model/weekday.js';

/**
 * Reads a choice of weekdays: names in any language and ranges of them, with commas between: `mon..fri`, `thứ 2..thứ 6`,
 * `sat,sun`. A range may go over the end of the week. Null where the text is no such choice.
 */
export function parseDays(typed: string, vocabulary: Vocabulary): Weekday[] | null {
  const chosen = typed.split(',').map((part) => part.split('..').map((name) => oneWeekday(name, vocabulary)));
  const days = new Set<Weekday>();
  for (const [from, to = from, ...others] of chosen) {
    if (from == null || to == null || others.length > 0) return null;
    const start = WEEKDAYS.indexOf(from);
    const length = (WEEKDAYS.indexOf(to) - start + 7) % 7;
    for (let step = 0; step <= length; step++) days.add(WEEKDAYS[(start + step) % 7] as Weekday);
  }
  return WEEKDAYS.filter((day) => days.has(day));
}

function oneWeekday(name: string, vocabulary: Vocabulary): Weekday | null {
  const [only, ...others] = vocabulary.weekdayNames(name.trim());
  return only === undefined || others.length > 0 ? null : only;
}
