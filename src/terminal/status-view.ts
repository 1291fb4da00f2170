import { format } from 'date-fns';
import { type CalendarDate, daysBetween, midnight } from '../model/calendar-date.js';
import type { StatusItem, StatusItemKind, StatusWeek, WorklogStatus } from '../worklog/status/worklog-status.js';
import { dateRange, dayText } from './date-words.js';
import { sanitise } from './sanitise.js';
import type { Style } from './style.js';
import { textLine, wrapLine } from './styled-text.js';
import { listed, stillSample } from './week-words.js';

/** How a status is told. */
export interface StatusLook {
  readonly style: Style;
  readonly width: number;
  /** The name of a language. */
  readonly nameOf: (code: string) => string;
  /** The words of a command as they are typed. */
  readonly commandOf: (words: readonly string[]) => string;
  /** Whether what lacks nothing is passed over. */
  readonly quiet: boolean;
}

/** Lays a status out: where the worklog is, then each thing to do with its command under it. */
export function drawStatus(status: WorklogStatus, look: StatusLook): string {
  const { style } = look;
  const { date } = status.today;
  const head = [style.strong(format(midnight(date), 'EEEE, d MMMM yyyy')), ...weekWords(status.week, status)];
  const sentences = [placeSentence(status), todaySentence(status)].filter((one) => one !== '');
  const items = status.items.flatMap((item) => [
    ...paragraph(itemSentence(item, status, look), 2, look),
    // A command is copied as it is: it stays on one line, however narrow the terminal.
    ...(item.command === null ? [] : [`    ${style.good(sanitise(look.commandOf(item.command)))}`]),
  ]);
  const isComplete = status.items.length === 0 && status.state === 'during' && !look.quiet;
  const lines = [
    head.join(' · '),
    ...sentences.flatMap((sentence) => paragraph(sentence, 0, look)),
    ...(items.length > 0 ? ['', ...items] : []),
    ...(isComplete ? [style.good('Nothing is missing.')] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function paragraph(text: string, indent: number, { style, width }: StatusLook): string[] {
  const lines = wrapLine(textLine(sanitise(text)), Math.max(width - indent, 1));
  return lines.map(({ runs }) => ' '.repeat(indent) + runs.map(style.run).join('').trimEnd());
}

function weekWords(week: StatusWeek | null, { state }: WorklogStatus): string[] {
  if (week === null || state !== 'during') return [];
  const { start, end } = week;
  return [`week ${week.week}${start === null || end === null ? '' : `, ${dateRange(start, end)}`}`];
}

/** Where today lies, unless it is in a week. */
function placeSentence({ state, week, next, today }: WorklogStatus): string {
  switch (state) {
    case 'empty':
    case 'sample':
    case 'during':
      return '';
    case 'undated':
      return `The pages tell no dates, so that nobody can say which week it is. The last one is week ${week?.week ?? 0}.`;
    case 'before':
      return `The worklog has not begun. ${beginning(next, today.date)}`;
    case 'between':
      return `No week is kept for today. ${beginning(next, today.date)}`;
    case 'over':
      return week?.end == null ? '' : `Week ${week.week} ended on ${dayText(week.end)}.`;
    case 'ended':
      return week?.start == null || week.end === null
        ? ''
        : `The worklog ended with week ${week.week} (${dateRange(week.start, week.end)}), ${since(week.end, today.date)}.`;
  }
}

function beginning(next: WorklogStatus['next'], today: CalendarDate): string {
  if (next === null || next.start === null) return '';
  const days = daysBetween(today, next.start);
  return `Week ${next.week} begins on ${dayText(next.start)}, ${days === 1 ? 'tomorrow' : `in ${days} days`}.`;
}

/** How long ago a day was, roughly: `5 weeks ago`, `10 months ago`. */
function since(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(date, today);
  const [count, unit] =
    days < 90
      ? [Math.floor(days / 7), 'week']
      : days < 730
        ? [Math.floor(days / 30.44), 'month']
        : [Math.floor(days / 365.25), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

function todaySentence({ today: { work, address, weekday } }: WorklogStatus): string {
  switch (work) {
    case 'told':
      return address === null
        ? "Today's work is told of in the row of an earlier day."
        : `Today's work is in row ${address}.`;
    case 'off':
      return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} is no working day.`;
    case 'holiday':
      return 'Today is a holiday, by worklog.toml.';
    case 'blank':
    case 'missing':
    case null:
      return '';
  }
}

type Sentence = (item: StatusItem, status: WorklogStatus, look: StatusLook) => string;

const SENTENCES: Readonly<Record<StatusItemKind, Sentence>> = {
  'first-week': () => 'There is no week yet.',
  'page-missing': ({ week, language }, _, { nameOf }) => `Week ${week} has no page in ${nameOf(language)}.`,
  sample: ({ addresses }) => `${stillSample(addresses.map(Number))}.`,
  'dates-elsewhere': ({ week, date }) =>
    `The rows of week ${week} have the dates of another one, from ${date === null ? 'elsewhere' : format(midnight(date), 'd MMM yyyy')} on.`,
  'today-blank': ({ addresses }) => `Today's row, ${addresses[0]}, is blank.`,
  'today-missing': () => 'Today has no row yet.',
  'today-open': ({ addresses }) =>
    `${listed(addresses)} ${addresses.length === 1 ? 'was begun today and is' : 'were begun today and are'} not done.`,
  'day-blank': ({ date, addresses }) => `${day(date)} is blank: row ${addresses[0]}.`,
  'day-missing': ({ date }) => `${day(date)} has no row.`,
  open: ({ addresses }) => `${listed(addresses)} ${addresses.length === 1 ? 'is' : 'are'} not done.`,
  'tasks-missing': ({ week }) => `Week ${week} has no tasks yet.`,
  'objectives-missing': ({ week }) => `Week ${week} has no objectives yet.`,
  'achievements-missing': ({ week }) => `Week ${week} has no achievements yet.`,
  'next-week': ({ week, date }) => `Week ${week}${date === null ? '' : `, from ${dayText(date)} on,`} has not begun.`,
  'go-on': ({ week, date }, { state }) =>
    `${state === 'ended' ? 'To go on' : 'After a break'}, begin week ${week} on ${day(date)}${state === 'ended' ? '' : ' instead'}.`,
  'language-behind': ({ week, language, count }, _, { nameOf }) =>
    `${nameOf(language)} lags behind in week ${week}: ${count} ${count === 1 ? 'thing' : 'things'} can be carried over.`,
  untranslated: ({ language, count }, _, { nameOf }) =>
    `${count} ${count === 1 ? 'entry waits for its' : 'entries wait for their'} translation into ${nameOf(language)}.`,
  'open-before': ({ count }, { state }) =>
    `${count} ${count === 1 ? 'task' : 'tasks'} ${state === 'ended' ? (count === 1 ? 'was' : 'were') : `of earlier weeks ${count === 1 ? 'is' : 'are'}`} not done.`,
};

function itemSentence(item: StatusItem, status: WorklogStatus, look: StatusLook): string {
  return SENTENCES[item.kind](item, status, look);
}

function day(date: CalendarDate | null): string {
  return date === null ? 'a day' : dayText(date);
}
