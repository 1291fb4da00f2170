import { addDays, type CalendarDate, daysBetween } from '../../model/calendar-date.js';
import type { SiteCalendar, SiteReading } from './site-reading.js';

/** Sites that begin no further from each other than this are of one batch: they have as many weeks. */
const ONE_BATCH = 14;
/** Fewer sites are no batch that could tell of one of them. */
const FEWEST_OF_BATCH = 3;
/** A batch still goes on where so much of it tells of the last so many days. */
const GOES_ON = 0.25;
const BATCH_RESTS = 14;
/** A site alone is over after more days than that: it may have a holiday. */
const SITE_RESTS = 28;
/** The days from the start of a week to the Saturday on which it is over, as most sites have it. */
const WORKING_DAYS = 5;

export interface ExpectedWeeks {
  readonly calendar: 'own' | 'cohort' | null;
  readonly start: CalendarDate | null;
  /** The last week that should be there on the day; null where none should be yet. */
  readonly expected: number | null;
}

/**
 * Tells of each site which week it should have reached. By its calendar that is the last week which is over; but no worklog
 * goes on for ever, and the pages do not say how long one is to be. What is known is how many weeks the sites have that
 * began at about the same time.
 *
 * @param weeks how many weeks there are to be; null where the sites tell
 */
export function expectedWeeks(
  readings: readonly SiteReading[],
  asOf: CalendarDate,
  weeks: number | null,
): ExpectedWeeks[] {
  const cohort = cohortStart(readings);
  const dated = readings.flatMap((reading): DatedSite[] => {
    const calendar = reading.calendar ?? foundByOthers(reading, cohort, asOf);
    return calendar === null ? [] : [{ reading, calendar, last: reading.weeks.at(-1)?.week ?? 0 }];
  });
  dated.sort((a, b) => (a.calendar.start < b.calendar.start ? -1 : 1));
  const found = new Map(dated.map((site) => [site.reading, site]));
  return readings.map((reading): ExpectedWeeks => {
    const first = reading.weeks[0]?.week ?? 1;
    const bounded = (week: number): number | null => (week < first ? null : week);
    const site = found.get(reading);
    if (site === undefined) {
      const last = weeks ?? reading.weeks.at(-1)?.week ?? 0;
      return { calendar: null, start: null, expected: reading.failure === null ? bounded(last) : null };
    }
    const { start, over } = site.calendar;
    const last = weeks ?? lastWeek(site, batchOf(site, dated), asOf);
    const calendar = reading.calendar === null ? 'cohort' : 'own';
    return { calendar, start, expected: bounded(Math.min(over, last)) };
  });
}

interface DatedSite {
  readonly reading: SiteReading;
  readonly calendar: SiteCalendar;
  /** The last week that has a page, be it written or not. */
  readonly last: number;
}

/** The sites that began at about the same time as one of them, itself included. */
function batchOf({ calendar: { start } }: DatedSite, byStart: readonly DatedSite[]): readonly DatedSite[] {
  const from = lowerBound(byStart, addDays(start, -ONE_BATCH));
  const to = lowerBound(byStart, addDays(start, ONE_BATCH + 1));
  return byStart.slice(from, to);
}

/** The place of the first site that begins on a day or later. */
function lowerBound(byStart: readonly DatedSite[], date: CalendarDate): number {
  let low = 0;
  let high = byStart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byStart[middle] as DatedSite).calendar.start < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The last week that a site is to have, as far as anybody can tell: while its batch goes on there is no end to be seen,
 * and afterwards as many weeks as at least half of it have.
 */
function lastWeek(site: DatedSite, batch: readonly DatedSite[], asOf: CalendarDate): number {
  const isAlone = batch.length < FEWEST_OF_BATCH;
  const recent = addDays(asOf, -(isAlone ? SITE_RESTS : BATCH_RESTS));
  const goesOn = (one: DatedSite): boolean => one.calendar.last !== null && one.calendar.last >= recent;
  if (isAlone) return goesOn(site) ? site.calendar.over : site.last;
  if (batch.filter(goesOn).length >= batch.length * GOES_ON) return site.calendar.over;
  const longest = batch.map(({ last }) => last).sort((a, b) => b - a);
  return Math.max(site.last, longest[Math.ceil(batch.length / 2) - 1] ?? 0);
}

/** When most sites began; null where they did not begin together. */
function cohortStart(readings: readonly SiteReading[]): CalendarDate | null {
  const starts = readings.flatMap(({ calendar }) => calendar?.start ?? []).sort();
  const middle = starts[starts.length >> 1];
  if (middle === undefined || starts.length < FEWEST_OF_BATCH) return null;
  const near = starts.filter((start) => Math.abs(daysBetween(start, middle)) <= ONE_BATCH);
  return near.length * 2 > starts.length ? middle : null;
}

/** A site that has no dates of its own began with the others. */
function foundByOthers(
  { failure, weeks }: SiteReading,
  cohort: CalendarDate | null,
  asOf: CalendarDate,
): SiteCalendar | null {
  if (cohort === null || failure !== null) return null;
  const first = weeks[0]?.week ?? 1;
  const over = first + Math.floor((daysBetween(cohort, asOf) - WORKING_DAYS) / 7);
  return { start: cohort, last: null, over: Math.max(over, first - 1) };
}
