import type { WeekRequest } from '../edits/new-week.js';
import { Prose } from '../locale/prose.js';
import { localDate } from '../model/calendar-date.js';
import { readLocalePacks, readTemplateSamples } from '../site/locale-packs.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { isHoliday } from '../site/settings.js';
import type { Context } from './command.js';

/** What is asked of a new week where its author says nothing but its number. */
export function weekRequest(week: number, { settings }: OpenWorklog, { templates, now }: Context): WeekRequest {
  const prose = new Prose(readLocalePacks(templates), readTemplateSamples(templates));
  return {
    week,
    start: null,
    topic: null,
    days: null,
    today: localDate(now()),
    isHoliday: (date) => isHoliday(settings, date),
    isSample: (date) => prose.sampleDates.some(([first, last]) => first <= date && date <= last),
    isSampleLine: (line) => prose.isSampleLine(line),
  };
}
