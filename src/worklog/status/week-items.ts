import { taskAddress } from '../../model/address.js';
import { addDays, type CalendarDate, daysBetween, weekdayOf } from '../../model/calendar-date.js';
import { isBlank, isOpen, type Task } from '../../model/task.js';
import type { WeekPage } from '../../model/week-page.js';
import { WEEKDAYS } from '../../model/weekday.js';
import { filledBullets, filledTasks } from '../listed.js';
import { type WeekDays, weekOfDay } from '../week-of-day.js';
import { type StatusDay, type StatusFacts, type StatusItem, statusItem } from './worklog-status.js';

/** A week, and what is known of its days. */
interface WeekAtHand {
  readonly facts: StatusFacts;
  readonly page: WeekPage;
  /** Null where nothing tells when the week is. */
  readonly days: WeekDays | null;
  /** The day of each row: its date, else the day of the week that it names. */
  readonly dates: readonly (CalendarDate | null)[];
}

export function weekAtHand(facts: StatusFacts, page: WeekPage, days: WeekDays | null): WeekAtHand {
  const dates = facts.rowDates(page).map((date, row) => date ?? namedDay(page.tasks[row], days));
  return { facts, page, days, dates };
}

/** The day of the week that a row's day cell names. */
function namedDay(task: Task | undefined, days: WeekDays | null): CalendarDate | null {
  const [weekday, ...others] = task?.day?.weekdays ?? [];
  if (weekday === undefined || others.length > 0 || days === null) return null;
  const behind = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(days.start)) + 7) % 7;
  return addDays(days.start, behind);
}

/** How today is told of in the week that it is in. */
export function workToday(week: WeekAtHand): Pick<StatusDay, 'work' | 'address'> {
  const { facts, page } = week;
  const day = { work: offOrHoliday(facts), address: null };
  if (!page.hasTaskTable || isElsewhere(week)) return day;
  const row = facts.rowOfDay(page, facts.today);
  const task = row === null ? undefined : page.tasks[row];
  const address = task === undefined ? null : taskAddress(page.week, task.row);
  if ((task !== undefined && !isBlank(task)) || isCovered(week, facts.today)) return { work: 'told', address };
  if (task === undefined && !isWorked(facts, facts.today)) return day;
  if (day.work !== null) return { ...day, address };
  return { work: task === undefined ? 'missing' : 'blank', address };
}

/** Whether the rows have dates, and none of them is of the week as it lies among the others. */
function isElsewhere({ facts, page, days }: WeekAtHand): boolean {
  const dates = facts.rowDates(page).flatMap((date) => date ?? []);
  return days !== null && dates.length > 0 && !dates.some((date) => days.start <= date && date <= days.end);
}

/** Why there need not be work today; null where there may be. */
export function offOrHoliday({ isHoliday, today, offDays }: StatusFacts): 'off' | 'holiday' | null {
  if (isHoliday(today)) return 'holiday';
  return offDays.includes(weekdayOf(today)) ? 'off' : null;
}

function isWorked({ workingDays, isHoliday }: StatusFacts, date: CalendarDate): boolean {
  return workingDays.includes(weekdayOf(date)) && !isHoliday(date);
}

/** Whether a task that was begun before goes on over a day. */
function isCovered({ page, dates }: WeekAtHand, date: CalendarDate): boolean {
  return filledTasks(page).some((task) => {
    const start = dates[task.row - 1] ?? task.start?.date ?? null;
    const end = task.completion?.date ?? start;
    return start !== null && end !== null && start <= date && date <= end && daysBetween(start, end) < LONGEST_TASK;
  });
}

/** A task over more days than this has a slip of the pen in one of its dates. */
const LONGEST_TASK = 14;

/** What today lacks. */
export function todayItems(week: WeekAtHand, work: StatusDay['work']): StatusItem[] {
  const { facts, page, dates } = week;
  const { today } = facts;
  const about = { week: page.week, date: today };
  const items: StatusItem[] = [];
  if (work === 'blank') {
    const row = facts.rowOfDay(page, today) ?? 0;
    const addresses = [taskAddress(page.week, row + 1)];
    items.push(statusItem('today-blank', page.language, addTask(week, today), { ...about, addresses }));
  }
  if (work === 'missing') items.push(statusItem('today-missing', page.language, addTask(week, today), about));
  const open = page.tasks.filter((task) => isOpen(task) && dates[task.row - 1] === today);
  return [...items, ...done(week, 'today-open', open, { date: today })];
}

/** What the days before today lack. */
export function earlierItems(week: WeekAtHand): StatusItem[] {
  const { facts, page, dates, days } = week;
  const { today } = facts;
  const isBefore = (task: Task): boolean => {
    const date = dates[task.row - 1] ?? null;
    return date === null || date < today;
  };
  const open = page.tasks.filter((task) => isOpen(task) && isBefore(task));
  if (isElsewhere(week)) {
    const command = ['open', String(page.week)];
    return [
      statusItem('dates-elsewhere', page.language, command, {
        week: page.week,
        date: dates.find((date) => date !== null) ?? null,
      }),
    ];
  }
  return [...(days === null || !page.hasTaskTable ? [] : emptyDays(week, days)), ...done(week, 'open', open, {})];
}

/** The days of the week before today that have a blank row or, where other weeks have one, none. */
function emptyDays(week: WeekAtHand, { start, end }: WeekDays): StatusItem[] {
  const { facts, page, dates } = week;
  // A page with all of its rows has other dates in them than one would think.
  const lacksRows = dates.some((date) => date !== null) && page.tasks.length < facts.usualDays.length;
  const items: StatusItem[] = [];
  for (let date = start; date < facts.today && date <= end; date = addDays(date, 1)) {
    const rows = page.tasks.filter((task) => dates[task.row - 1] === date);
    if (rows.some((task) => !isBlank(task)) || isCovered(week, date) || facts.isHoliday(date)) continue;
    const [blank] = rows;
    const about = { week: page.week, date };
    if (blank !== undefined) {
      const addresses = [taskAddress(page.week, blank.row)];
      items.push(statusItem('day-blank', page.language, addTask(week, date), { ...about, addresses }));
    } else if (lacksRows && isWorked(facts, date) && facts.usualDays.includes(weekdayOf(date))) {
      items.push(statusItem('day-missing', page.language, addTask(week, date), about));
    }
  }
  return items;
}

/** The command that adds work to a day: it finds the week of most days by itself. */
function addTask({ facts, page }: WeekAtHand, date: CalendarDate): string[] {
  const { worklog, weekDays, today } = facts;
  const found = weekOfDay(weekDays, worklog.weeks.at(-1)?.number ?? 0, date);
  const isFound = found.kind === 'week' && found.week === page.week;
  return [
    'add',
    'task',
    ...(isFound ? [] : ['--week', String(page.week)]),
    ...(date === today && isFound ? [] : ['--date', date]),
  ];
}

/** Open rows, and the command that marks them as done: of one language where another one has no such row. */
function done(
  week: WeekAtHand,
  kind: 'today-open' | 'open',
  open: readonly Task[],
  about: Partial<StatusItem>,
): StatusItem[] {
  const { facts, page } = week;
  const paired = open.filter((task) => facts.isPaired(page, task));
  const lone = open.filter((task) => !paired.includes(task));
  return [paired, lone].flatMap((tasks) => {
    if (tasks.length === 0) return [];
    const addresses = tasks.map(({ row }) => taskAddress(page.week, row));
    const only = tasks === lone ? ['--only', page.language] : [];
    const parts = { week: page.week, addresses, count: tasks.length, ...about };
    return [statusItem(kind, page.language, ['done', ...addresses, ...only], parts)];
  });
}

/** The objectives and achievements that a week lacks; achievements once its last working day is there. */
export function sectionItems(week: WeekAtHand): StatusItem[] {
  const { facts, page, days } = week;
  const items: StatusItem[] = [];
  if (!page.hasTaskTable && filledTasks(page).length === 0) {
    const command = ['add', 'task', ...ofWeek(facts, page)];
    // Without a table there is no day to ask for, but a day outside of the week is refused.
    if (ofWeek(facts, page).length === 0)
      items.push(statusItem('tasks-missing', page.language, command, { week: page.week }));
  }
  if (filledBullets(page.objectives).length === 0 && isHabit(facts, page, 'objectives')) {
    items.push(bullets('objectives-missing', 'objective', week));
  }
  const isLate = days !== null && !hasWorkingDayAfter(facts, facts.today, days);
  if (isLate && filledBullets(page.achievements).length === 0 && isHabit(facts, page, 'achievements')) {
    items.push(bullets('achievements-missing', 'achievement', week));
  }
  return items;
}

function bullets(
  kind: 'objectives-missing' | 'achievements-missing',
  name: string,
  { facts, page }: WeekAtHand,
): StatusItem {
  const role = kind === 'objectives-missing' ? 'objectives' : 'achievements';
  const hasSection = page.sections.some(({ roles }) => roles.includes(role));
  const command =
    hasSection || !facts.endsInCode(page) ? ['add', name, ...ofWeek(facts, page)] : ['open', String(page.week)];
  return statusItem(kind, page.language, command, { week: page.week });
}

/** The option that names a week, where the commands would not take it by themselves. */
function ofWeek({ worklog, weekDays, today }: StatusFacts, page: WeekPage): string[] {
  const last = worklog.weeks.at(-1)?.number ?? 0;
  const found = weekOfDay(weekDays, last, today);
  return (found.kind === 'week' ? found.week : last) === page.week ? [] : ['--week', String(page.week)];
}

/** Whether most of the weeks before have such entries; the first week is expected to. */
function isHabit({ worklog, sampleWeeks }: StatusFacts, page: WeekPage, kind: 'objectives' | 'achievements'): boolean {
  const others = worklog.weeks.flatMap(({ number, pages }) =>
    number < page.week && !sampleWeeks.has(number) ? pages.filter(({ language }) => language === page.language) : [],
  );
  const filled = others.filter((other) => filledBullets(other[kind]).length > 0);
  return others.length === 0 || filled.length * 2 > others.length;
}

function hasWorkingDayAfter(facts: StatusFacts, today: CalendarDate, { start, end }: WeekDays): boolean {
  for (let date = today < start ? start : addDays(today, 1); date <= end; date = addDays(date, 1)) {
    if (isWorked(facts, date)) return true;
  }
  return false;
}
