import type { WeekRequest } from '../edits/new-week.js';
import { Prose } from '../locale/prose.js';
import { type CalendarDate, localDate } from '../model/calendar-date.js';
import { readLocalePacks, readTemplateSamples } from '../site/locale-packs.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { isHoliday } from '../site/settings.js';
import type { Context } from './command.js';

/** What is asked of a new week where its author says nothing but its number. */
export function weekRequest(week: number, { settings }: OpenWorklog, { templates, now }: Context): WeekRequest {
  const prose = readProse(templates);
  return {
    week,
    start: null,
    topic: null,
    days: null,
    today: localDate(now()),
    isHoliday: (date) => isHoliday(settings, date),
    isSample: isSampleDay(prose),
    isSampleLine: (line) => prose.isSampleLine(line),
  };
}

/** What gives away where the programme's template speaks, and not the author. */
export function readProse(templates: URL): Prose {
  return new Prose(readLocalePacks(templates), readTemplateSamples(templates));
}

/** Tells of days whether the programme's template comes with them. */
export function isSampleDay({ sampleDates }: Prose): (date: CalendarDate) => boolean {
  return (date) => sampleDates.some(([first, last]) => first <= date && date <= last);
}
