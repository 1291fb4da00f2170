import { narrowWeekdayName, shortWeekdayName, wholeWeekdayName } from '../../../locale/weekday-name.js';
import { type CalendarDate, weekdayOf } from '../../../model/calendar-date.js';
import { WEEKDAYS } from '../../../model/weekday.js';
import {
  countWeeks,
  type DayStatistics,
  type WeekStatistics,
  type WorklogStatistics,
} from '../../../worklog/statistics.js';
import { barChartSvg } from '../../svg/bar-chart.js';
import { timelineSvg } from '../../svg/timeline.js';
import { type Html, html } from '../html.js';
import { type FigureFrame, figureHtml, figureWord, tableHtml, totalsNotes, weekLabel } from './figure-frame.js';

/** How far a worklog is: weeks, days where its tasks have dates, tasks, what is open, and what came of it. */
export function progressHtml(statistics: WorklogStatistics, frame: FigureFrame): Html {
  const { start, end } = statistics;
  const rows: [string, Html | number][] = [
    [figureWord('weeks', frame), countWeeks(statistics.weeks)],
    ...(statistics.days === 0 ? [] : [[figureWord('daysCovered', frame), statistics.days] satisfies [string, number]]),
    [figureWord('tasks', frame), statistics.tasks],
    [figureWord('openTasks', frame), statistics.openTasks],
    [figureWord('entries', frame), statistics.entries],
    [figureWord('objectives', frame), statistics.objectives],
    [figureWord('achievements', frame), statistics.achievements],
  ];
  if (start !== null && end !== null) {
    const [first, last] = [start, end].map(
      (date) => html`<span${frame.sizesItself && html` style="white-space:nowrap"`}>${frame.writeDate(date)}</span>`,
    );
    rows.unshift([figureWord('period', frame), html`${first} – ${last}`]);
  }
  const lines = rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`);
  const notes = totalsNotes(statistics, frame).map((note) => html`<p>${note}</p>`);
  return html`<table><tbody>${lines}</tbody></table>${notes}`;
}

/** The weeks and their days, as a picture and as a table. */
export function timelineFigure({ weeks }: WorklogStatistics, frame: FigureFrame): Html {
  const { language } = frame.words;
  const picture = timelineSvg({
    id: `${frame.id}-timeline`,
    title: figureWord('timeline', frame),
    description: figureWord('timelineDescription', frame),
    columns: WEEKDAYS.map((weekday) => ({
      name: shortWeekdayName(weekday, language),
      narrow: narrowWeekdayName(weekday, language),
    })),
    weeks: weeks.map((week) => ({
      label: figureWord('weekNumber', frame, { week: week.week }),
      dates: datesOf(week, (date) => withoutYear(frame.writeDate(date))),
      days: week.worked.map((day) => ({
        column: WEEKDAYS.indexOf(weekdayOf(day.date)),
        amount: day.entries,
        isOpen: day.openTasks > 0,
        title: dayTitle(day, frame),
      })),
    })),
  });
  const table = tableHtml(
    ['week', 'period', 'days', 'tasks', 'openTasks', 'entries'].map((name) => figureWord(name as 'week', frame)),
    weeks.map((week) => [
      weekLabel(week, frame),
      datesOf(week, frame.writeDate),
      week.days,
      week.tasks,
      week.openTasks,
      week.entries,
    ]),
  );
  return figureHtml(picture, figureWord('timelineDescription', frame), table, frame);
}

/** How much was done in each week, as a picture and as a table. */
export function weeksFigure({ weeks }: WorklogStatistics, frame: FigureFrame): Html {
  const picture = barChartSvg({
    id: `${frame.id}-weeks`,
    title: figureWord('perWeek', frame),
    description: figureWord('perWeekDescription', frame),
    bars: weeks.map(({ week, entries }) => {
      const label = figureWord('weekNumber', frame, { week });
      return { label, value: entries, title: `${label}: ${figureWord('entryCount', frame, { count: entries })}` };
    }),
  });
  const table = tableHtml(
    [figureWord('week', frame), figureWord('entries', frame), figureWord('achievements', frame)],
    weeks.map((week) => [weekLabel(week, frame), week.entries, week.achievements]),
  );
  return figureHtml(picture, figureWord('perWeekDescription', frame), table, frame);
}

/** How much was done on each weekday, as a picture and as a table; days off that nobody worked on are left out. */
export function weekdaysFigure({ weekdays }: WorklogStatistics, frame: FigureFrame): Html {
  const { language } = frame.words;
  const shown = weekdays.filter(({ entries }, index) => index < 5 || entries > 0);
  const picture = barChartSvg({
    id: `${frame.id}-weekdays`,
    title: figureWord('perWeekday', frame),
    description: figureWord('perWeekdayDescription', frame),
    bars: shown.map(({ weekday, entries }) => {
      const label = wholeWeekdayName(weekday, language);
      return { label, value: entries, title: `${label}: ${figureWord('entryCount', frame, { count: entries })}` };
    }),
  });
  const table = tableHtml(
    [figureWord('day', frame), figureWord('days', frame), figureWord('tasks', frame), figureWord('entries', frame)],
    shown.map(({ weekday, days, tasks, entries }) => [wholeWeekdayName(weekday, language), days, tasks, entries]),
  );
  return figureHtml(picture, figureWord('perWeekdayDescription', frame), table, frame);
}

/** More sources than these are nobody's most used. */
const MOST_USED = 10;

/** The hosts that tasks refer to most; nothing where they refer to none. */
export function hostsHtml({ hosts }: WorklogStatistics, frame: FigureFrame): Html | null {
  if (hosts.length === 0) return null;
  return tableHtml(
    [figureWord('host', frame), figureWord('references', frame)],
    hosts.slice(0, MOST_USED).map(({ host, references }) => [hostHtml(host, frame), references]),
  );
}

/** A host may break behind its dots, and only where that is not enough in its words. */
function hostHtml(host: string, { sizesItself }: FigureFrame): Html {
  const parts = host.split('.').map((part, index) => (index === 0 ? part : html`.<wbr>${part}`));
  return html`<span${sizesItself && html` style="overflow-wrap:anywhere"`}>${parts}</span>`;
}

function dayTitle(day: DayStatistics, frame: FigureFrame): string {
  const entries = figureWord('entryCount', frame, { count: day.entries });
  const open = day.openTasks === 0 ? '' : `, ${figureWord('openTaskCount', frame, { count: day.openTasks })}`;
  const weekday = wholeWeekdayName(weekdayOf(day.date), frame.words.language);
  return figureWord('dayTitle', frame, { day: weekday, date: frame.writeDate(day.date), entries: entries + open });
}

function datesOf({ start, end }: WeekStatistics, write: (date: CalendarDate) => string): string {
  if (start === null || end === null) return '';
  return start === end ? write(start) : `${write(start)} – ${write(end)}`;
}

/** A date in digits without its year, for where there is little room. */
function withoutYear(date: string): string {
  return date.replace(/^\d{4}[/.-]|[/.-]\d{4}$|,? \d{4}$/, '');
}
