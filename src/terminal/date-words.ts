import { format } from 'date-fns';
import { type CalendarDate, midnight } from '../model/calendar-date.js';

/** `Wed 1 Jul` */
export function dayText(date: CalendarDate): string {
  return format(midnight(date), 'EEE d MMM');
}

/** `29 Sep – 4 Oct 2024`: what the two days share is said once. */
export function dateRange(start: CalendarDate, end: CalendarDate): string {
  const last = format(midnight(end), 'd MMM yyyy');
  if (start === end) return last;
  const pattern =
    start.slice(0, 4) !== end.slice(0, 4) ? 'd MMM yyyy' : start.slice(0, 7) !== end.slice(0, 7) ? 'd MMM' : 'd';
  return `${format(midnight(start), pattern)} – ${last}`;
}
