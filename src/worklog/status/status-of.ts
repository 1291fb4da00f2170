import { addDays, type CalendarDate, daysBetween, weekdayOf } from '../../model/calendar-date.js';
import { isOpen } from '../../model/task.js';
import type { WeekPage } from '../../model/week-page.js';
import type { Week } from '../../model/worklog.js';
import { keptLanguages } from '../kept-languages.js';
import { untranslatedEntries } from '../shown-week.js';
import { type WeekDays, weekOfDay } from '../week-of-day.js';
import { earlierItems, offOrHoliday, sectionItems, todayItems, weekAtHand, workToday } from './week-items.js';
import {
  type StatusFacts,
  type StatusItem,
  type StatusNext,
  type StatusState,
  type StatusWeek,
  statusItem,
  type WorklogStatus,
} from './worklog-status.js';

/** So many days without a week, holidays aside, and the next one is not expected any more. */
const ENDED_AFTER = 28;

/** Where a worklog is today, what it lacks, and what to do about it. */
export function statusOf(facts: StatusFacts): WorklogStatus {
  const { today, language } = facts;
  const { state, week } = placeOf(facts);
  const days = week === null ? null : (facts.weekDays.find((one) => one.week === week.number) ?? null);
  const page = week?.pages.find((one) => one.language === language) ?? null;
  const isSample = week !== null && facts.sampleWeeks.has(week.number);
  const hand = page === null || isSample ? null : weekAtHand(facts, page, days);
  const day = state !== 'during' ? NO_DAY : hand === null ? { ...NO_DAY, work: offOrHoliday(facts) } : workToday(hand);
  const next = nextWeek(facts, state);
  return {
    language,
    today: { date: today, weekday: weekdayOf(today), ...day },
    state,
    week: week === null ? null : statusWeek(week, page, days),
    next,
    items: [
      ...(state === 'empty' ? [statusItem('first-week', language, ['new', 'week'])] : []),
      ...(state === 'over' ? newWeekItems(facts, next) : []),
      ...(week === null || state === 'ended' || state === 'sample' ? [] : missingPages(facts, week)),
      ...sampleItems(facts, state, week),
      ...(hand === null || state === 'ended'
        ? []
        : [...todayItems(hand, day.work), ...earlierItems(hand), ...sectionItems(hand)]),
      ...(week === null || isSample || state === 'ended' ? [] : behindItems(facts, week.number)),
      ...untranslatedItems(facts),
      ...(state === 'ended' ? openBefore(facts, null) : week === null ? [] : openBefore(facts, week)),
      ...(state === 'ended' ? goOn(facts, next) : []),
    ],
  };
}

/** Nothing is known of today. */
const NO_DAY = { work: null, address: null };

interface Place {
  readonly state: StatusState;
  readonly week: Week | null;
}

function placeOf(facts: StatusFacts): Place {
  const { worklog, weekDays, sampleWeeks, today } = facts;
  const { weeks } = worklog;
  const written = weeks.filter(({ number }) => !sampleWeeks.has(number));
  if (weeks.length === 0) return { state: 'empty', week: null };
  if (written.length === 0) return { state: 'sample', week: weeks[0] ?? null };
  const found = weekOfDay(weekDays, weeks.at(-1)?.number ?? 0, today);
  const last = written.at(-1) ?? null;
  switch (found.kind) {
    case 'week':
      return { state: 'during', week: weeks.find(({ number }) => number === found.week) ?? null };
    case 'next':
      return { state: isLongAgo(facts, lastDay(facts, last)) ? 'ended' : 'over', week: last };
    case 'none':
      if (found.range === null) return { state: 'undated', week: last };
      if (today < found.range.first) return { state: 'before', week: null };
      return { state: 'between', week: weekBefore(facts) };
  }
}

/** The last week before today. */
function weekBefore({ worklog, weekDays, today }: StatusFacts): Week | null {
  const before = weekDays.findLast(({ end }) => end < today);
  return worklog.weeks.find(({ number }) => number === before?.week) ?? null;
}

/** The end of a week; of one whose time is not known that of the last week that has one. */
function lastDay({ weekDays }: StatusFacts, week: Week | null): CalendarDate | null {
  return (weekDays.find((one) => one.week === week?.number) ?? weekDays.at(-1))?.end ?? null;
}

function isLongAgo({ today, isHoliday }: StatusFacts, last: CalendarDate | null): boolean {
  if (last === null) return false;
  if (daysBetween(last, today) > LONGEST_LOOK) return true;
  let days = 0;
  for (let date = addDays(last, 1); date <= today; date = addDays(date, 1)) if (!isHoliday(date)) days++;
  return days > ENDED_AFTER;
}

/** No holidays last longer. */
const LONGEST_LOOK = 400;

function statusWeek({ number, pages }: Week, page: WeekPage | null, days: WeekDays | null): StatusWeek {
  const title = (page ?? pages[0])?.frontMatter.title ?? null;
  return { week: number, title, file: page?.file ?? null, start: days?.start ?? null, end: days?.end ?? null };
}

/** The week to come: the first that begins behind today, else the one behind the last that is not excused. */
function nextWeek(facts: StatusFacts, state: StatusState): StatusNext | null {
  const { weekDays, today, worklog, excusedWeeks, startOf, weekStart } = facts;
  if (state === 'sample' || state === 'undated') return null;
  const there = weekDays.find(({ start }) => start > today);
  if (there !== undefined) return { week: there.week, start: there.start, exists: true };
  let week = (worklog.weeks.at(-1)?.number ?? 0) + 1;
  while (excusedWeeks.includes(week)) week++;
  const start = startOf(week);
  const last = lastEnd(weekDays);
  // After a long break the calendar of the weeks before it says nothing of those behind it.
  const isPast = start !== null && last !== null && start <= last;
  return { week, start: isPast ? weekStart(addDays(last, 1)) : start, exists: false };
}

/** The last day of all weeks that are there. */
function lastEnd(weeks: readonly WeekDays[]): CalendarDate | null {
  return weeks.reduce((latest: CalendarDate | null, { end }) => (latest !== null && latest > end ? latest : end), null);
}

/** The last week is over: the next one, and where its days are gone already the same week begun now. */
function newWeekItems(facts: StatusFacts, next: StatusNext | null): StatusItem[] {
  const { language, today, weekStart, worklog, workingDays, isHoliday } = facts;
  if (next === null || next.exists) return [];
  const last = lastEnd(facts.weekDays);
  let isDue = last === null;
  for (let date = last === null ? today : addDays(last, 1); date <= today && !isDue; date = addDays(date, 1)) {
    isDue = workingDays.includes(weekdayOf(date)) && !isHoliday(date);
  }
  if (!isDue) return [];
  const isNamed = next.week !== (worklog.weeks.at(-1)?.number ?? 0) + 1;
  const command = ['new', 'week', ...(isNamed ? [String(next.week)] : [])];
  const isOwnTime = next.start === facts.startOf(next.week);
  const about = { week: next.week, date: next.start };
  const item = statusItem(
    'next-week',
    language,
    isOwnTime || next.start === null ? command : [...command, '--start', next.start],
    about,
  );
  if (next.start === null || today <= addDays(next.start, 6)) return [item];
  const now = weekStart(today);
  return [item, statusItem('go-on', language, [...command, '--start', now], { ...about, date: now })];
}

/** How a worklog that has ended would go on: with a week of its own where none of those that are there waits. */
function goOn({ language, today, weekStart, sampleWeeks }: StatusFacts, next: StatusNext | null): StatusItem[] {
  if (next === null || next.exists || sampleWeeks.size > 0) return [];
  const now = weekStart(today);
  const command = ['new', 'week', String(next.week), '--start', now];
  return [statusItem('go-on', language, command, { week: next.week, date: now })];
}

/** The languages in which most weeks have a page, and this one has none. */
function missingPages({ worklog, language }: StatusFacts, week: Week): StatusItem[] {
  const others = worklog.weeks.filter(({ number }) => number !== week.number);
  return keptLanguages(worklog).flatMap((kept) => {
    const has = ({ pages }: Week): boolean => pages.some((page) => page.language === kept);
    if (has(week)) return [];
    if (kept !== language && others.filter(has).length * 2 <= others.length) return [];
    return [
      statusItem('page-missing', kept, ['new', 'week', String(week.number), '--lang', kept], { week: week.number }),
    ];
  });
}

/** The weeks up to this one that nobody has written yet. */
function sampleItems(facts: StatusFacts, state: StatusState, week: Week | null): StatusItem[] {
  const { sampleWeeks, language, weekDays, today } = facts;
  const isBegun = (number: number): boolean => {
    const start = weekDays.find((one) => one.week === number)?.start ?? null;
    return state === 'ended' || (start !== null && start <= today);
  };
  const [first, ...others] = [...sampleWeeks]
    .sort((a, b) => a - b)
    .filter((number) => state === 'sample' || number === week?.number || isBegun(number));
  if (first === undefined) return [];
  const current = week !== null && sampleWeeks.has(week.number) ? week.number : first;
  return [
    statusItem('sample', language, ['open', String(current)], {
      week: current,
      addresses: [first, ...others].map(String),
      count: others.length + 1,
    }),
  ];
}

function behindItems({ behind, worklog }: StatusFacts, number: number): StatusItem[] {
  const isOnlyPair = keptLanguages(worklog).length <= 2;
  return behind(number).map(({ week, language, from, count }) => {
    const source = from === worklog.language ? [] : ['--from', from];
    const target = isOnlyPair ? [] : ['--lang', language];
    return statusItem('language-behind', language, ['sync', String(week), ...source, ...target], { week, count });
  });
}

/** The entries of each language that wait for their translation; the first of them is where to begin. */
function untranslatedItems({ worklog }: StatusFacts): StatusItem[] {
  const pages = worklog.weeks.flatMap((week) => week.pages);
  return worklog.languages.flatMap((language) => {
    const own = pages.filter((page) => page.language === language);
    const waiting = own.flatMap((page) => untranslatedEntries(page, ({ isAsCarried }) => isAsCarried !== false));
    const addresses = waiting.map(({ address }) => address);
    const [first] = addresses;
    if (first === undefined) return [];
    const command = ['open', first, '--lang', language];
    return [statusItem('untranslated', language, command, { addresses, count: addresses.length })];
  });
}

/** What the weeks before have left open; all weeks where the worklog has ended. */
function openBefore({ worklog, language }: StatusFacts, week: Week | null): StatusItem[] {
  const before = worklog.weeks.filter(({ number }) => week === null || number < week.number);
  const open = before
    .flatMap(({ pages }) => pages.filter((page) => page.language === language))
    .flatMap((page) => page.tasks.filter(isOpen).map(() => page.week));
  const last = open.at(-1);
  if (last === undefined) return [];
  const command = ['list', 'tasks', '--open', ...(week === null ? [] : ['--week', `..${week.number - 1}`])];
  return [statusItem('open-before', language, command, { week: last, count: open.length })];
}
