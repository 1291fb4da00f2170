import { parseCalendarDate } from '../model/calendar-date.js';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const CLOCK = '\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?';
const ZONE = '(?:Z|[+-]\\d{2}:?\\d{2})';

const YEAR_FIRST = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:T${CLOCK}${ZONE}?| ${CLOCK}(?: ?${ZONE})?(?: [A-Z]{3,4})?)?$`);
const DAY_FIRST = new RegExp(`^\\d{2} ${MONTH} \\d{4}$`);
/** The forms of RFC 822, RFC 850 and RFC 1123, of `ANSIC`, `UnixDate` and `RubyDate`. */
const WITH_WEEKDAY = new RegExp(`^[A-Z][a-z]{2,8},? (?:\\d{2}[ -]${MONTH}|${MONTH} [ \\d]\\d)[ -].*\\d{2}:\\d{2}`);

/**
 * Whether Hugo reads a front matter's text as a date (Hugo 0.111, `common/htime`). Any other becomes a day of the year
 * 0001 without a word; a bare number is read as seconds since 1970, which nobody means.
 */
export function isHugoDate(text: string): boolean {
  const yearFirst = YEAR_FIRST.exec(text)?.[1];
  if (yearFirst !== undefined) return parseCalendarDate(yearFirst) !== null;
  return DAY_FIRST.test(text) || WITH_WEEKDAY.test(text.slice(0, 60));
}
