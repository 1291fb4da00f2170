import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays, type CalendarDate } from '../model/calendar-date.js';
import type { ListedEntry, ListedTask } from '../worklog/listed.js';
import { showControls } from './control-characters.js';
import { inlineWords } from './inline-runs.js';

/** What a calendar of tasks needs to know besides them. */
export interface CalendarInput {
  /** What a calendar program shows as its name; null where nobody has given it one. */
  readonly name: string | null;
  /** Tells the worklog from others, in letters and digits. */
  readonly identity: string;
  /** When the calendar is made. */
  readonly now: Date;
  /** Which of the pages a file is that claim its week in its language, from 1: nearly always the only one. */
  readonly pageOf: (task: ListedTask) => number;
  /** A week, and the heading over references, in the words of a language. */
  readonly weekName: (language: string, week: number) => string;
  readonly referencesName: (language: string) => string;
}

/** The days of an event, the first and the last. */
interface EventDays {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** A task that goes on for longer than a fortnight is one with a wrong month or year in it. */
const LONGEST_DAYS = 14;

/**
 * The days of a task: from its start to its completion, or the one of them that it has; null without either. A row is a day:
 * a completion before the start, or further from it than a task can last, is a slip of the pen, and the day of the start holds.
 */
export function eventDays({ start, completion }: Pick<ListedTask, 'start' | 'completion'>): EventDays | null {
  const first = start?.date ?? completion?.date ?? null;
  if (first === null) return null;
  const end = completion?.date ?? first;
  const isSensible = first <= end && end <= addDays(first, LONGEST_DAYS - 1);
  return { first, last: isSensible ? end : first };
}

/**
 * Tasks as an iCalendar (RFC 5545): an event of whole days for each task that has a date, in lines of 75 octets at most.
 *
 * An event keeps its UID as long as its row keeps its place: it is made of the worklog, the language, the week and the row, not
 * of words or dates, so that a calendar program that reads the file again changes its events and adds none. Of two with one
 * UID and SEQUENCE the later DTSTAMP is the newer (RFC 5546 §2.1.5); that one is the time of the rendering, which without
 * METHOD is also the time of the last change (RFC 5545 §3.8.7.2). A SEQUENCE that counts changes would take a memory of them.
 */
export function renderCalendar(tasks: readonly ListedTask[], input: CalendarInput): string {
  const name = input.name === null ? null : showControls(input.name);
  const calendar = ical({ name, prodId: { company: 'worklog', product: 'worklog', language: 'EN' } });
  for (const task of tasks) {
    const days = eventDays(task);
    if (days === null) continue;
    const week = input.weekName(task.language, task.week);
    calendar.createEvent({
      id: uidOf(task, input),
      stamp: input.now,
      allDay: true,
      start: midnight(days.first),
      // DTEND is the day on which the event is over.
      end: midnight(addDays(days.last, 1)),
      summary: firstWords(task.items) ?? week,
      description: descriptionOf(task, input) || null,
      url: webAddress(task),
      categories: [{ name: week }],
      // What was worked on keeps nobody from meeting.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function uidOf(task: ListedTask, { identity, pageOf }: CalendarInput): string {
  const page = pageOf(task);
  return `${task.week}.${task.row}${page === 1 ? '' : `-${page}`}-${task.language}-${identity}@worklog`;
}

function midnight(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function plainWords(markdown: string): string {
  return showControls(inlineWords(markdown));
}

/** The words of the first entry that says something. */
function firstWords(entries: readonly ListedEntry[]): string | null {
  for (const { text, items } of entries) {
    const words = plainWords(text) || firstWords(items);
    if (words !== null && words !== '') return words;
  }
  return null;
}

function descriptionOf({ items, references, language }: ListedTask, { referencesName }: CalendarInput): string {
  const sources = references.map(({ url, text }) => {
    const words = text === null ? '' : plainWords(text);
    const address = url === null ? '' : showControls(url);
    if (words === '' || words === address) return address;
    return address === '' ? words : `${words}: ${address}`;
  });
  const heading = sources.length === 0 ? [] : ['', `${referencesName(language)}:`];
  return [...entryLines(items, ''), ...heading, ...sources.map((source) => `- ${source}`)].join('\n').trim();
}

function entryLines(entries: readonly ListedEntry[], indent: string): string[] {
  return entries.flatMap(({ text, items }) => [`${indent}- ${plainWords(text)}`, ...entryLines(items, `${indent}  `)]);
}

/** The first reference that is an address on the web, as RFC 3986 has it. */
function webAddress({ references }: ListedTask): string | null {
  for (const { url } of references) {
    if (url === null || !/^https?:\/\//i.test(url)) continue;
    try {
      return new URL(url).href;
    } catch {
      // Not an address after all.
    }
  }
  return null;
}
