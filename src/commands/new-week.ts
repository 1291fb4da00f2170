import { eitherDay, readDateArgument } from '../dialect/date-argument.js';
import { siteDateOrder } from '../dialect/site-dialect.js';
import { parseDays } from '../edits/day-choice.js';
import type { WeekRequest } from '../edits/new-week.js';
import { type CalendarDate, localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import type { Weekday } from '../model/weekday.js';
import { type NewWeek, newWeek } from '../site/new-week.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { namedTemplate } from '../site/templates.js';
import { keptLanguages, lastWeek } from '../worklog/kept-languages.js';
import type { Context, ExitCode } from './command.js';
import { type ChangeOptions, changingSite, TAKES_BACK, writeDiff, writeFiles, writeNext } from './command-changes.js';
import { writeNote } from './command-note.js';
import { chosenName } from './command-option.js';
import { weekRequest } from './command-week.js';
import { writeListNotes } from './command-week-lists.js';
import { exitCodeOf, openWorklogOf, siteFor } from './command-worklog.js';

export interface NewWeekOptions extends ChangeOptions {
  readonly start?: string;
  readonly title?: string;
  readonly days?: string;
  readonly template?: string;
}

/** `worklog new week`: the page of the next week in every language, as the site writes its pages. */
export async function newWeekCommand(
  typed: string | null,
  options: NewWeekOptions,
  context: Context,
): Promise<ExitCode> {
  const number = typed === null ? null : readNumber(typed);
  const template = options.template === undefined ? null : namedTemplate(context.cwd, options.template);
  const site = await siteFor(context, options);
  return changingSite(site, options, context, async (makeChanges) => {
    const opened = await openWorklogOf(site, context, { ...options, lang: 'all' });
    const languages = chosenLanguages(options.lang, opened);
    const request = readRequest(number ?? lastWeek(opened.worklog, languages) + 1, options, opened, context);
    const made = await newWeek(opened, languages, request, { templates: context.templates, named: template });
    if (options.dryRun === true) writeDiff(made.edits, options, context);
    else {
      makeChanges(made.edits, `new week ${made.week}`);
      tell(made, request.today, opened, options, context);
    }
    tellNotes(made, opened, options, context);
    return exitCodeOf(opened);
  });
}

function readNumber(typed: string): number {
  if (/^\d{1,3}$/.test(typed)) return Number(typed);
  throw new Failure({
    problem: 'The week cannot be read',
    expected: 'the number of a week, such as 4',
    found: JSON.stringify(typed),
  });
}

/** The languages that `--lang` names, else all in which the worklog is kept. */
function chosenLanguages(lang: string | undefined, opened: OpenWorklog): readonly string[] {
  if (lang === undefined || lang === 'all') return keptLanguages(opened.worklog);
  const { languages } = opened.worklog;
  return [
    ...new Set(lang.split(',').map((code) => chosenName('language', code.trim().toLowerCase(), languages, ['all']))),
  ];
}

function readRequest(week: number, options: NewWeekOptions, opened: OpenWorklog, context: Context): WeekRequest {
  const today = localDate(context.now());
  return {
    ...weekRequest(week, opened, context),
    start: options.start === undefined ? null : readStart(options.start, today, opened),
    topic: readTopic(options.title),
    days: options.days === undefined ? null : readDays(options.days, opened),
  };
}

function readStart(typed: string, today: CalendarDate, { readings, vocabulary }: OpenWorklog): CalendarDate {
  const order = siteDateOrder(readings.map(({ dateOrder }) => dateOrder));
  const date = readDateArgument(typed, today, order, vocabulary);
  if (date !== null) return date;
  const either = eitherDay(typed, vocabulary);
  throw new Failure({
    problem: either === null ? '--start is no date' : '--start may be either of two days',
    expected: 'YYYY-MM-DD, today, yesterday, tomorrow, a weekday, or a date as the site writes them',
    found: JSON.stringify(typed),
    ...(either === null ? {} : { advice: `Write ${either[0]} or ${either[1]}.` }),
  });
}

function readTopic(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const topic = typed.trim();
  if (/\{\{[<%]/.test(topic)) {
    throw new Failure({
      problem: '--title holds a shortcode',
      expected: 'what the week is about, as plain words',
      found: JSON.stringify(typed),
      advice: 'Hugo would run it; write the words that it stands for.',
    });
  }
  if (topic !== '' && !/[\p{Cc}\u2028\u2029]/u.test(topic)) return topic;
  throw new Failure({
    problem: '--title must be one line of text',
    expected: 'what the week is about, such as "Storage and databases"',
    found: JSON.stringify(typed),
  });
}

function readDays(typed: string, { vocabulary }: OpenWorklog): readonly Weekday[] {
  const days = parseDays(typed, vocabulary);
  if (days !== null) return days;
  throw new Failure({
    problem: '--days names no weekdays',
    expected: 'weekdays, ranges of them, with commas between: mon..fri or mon,wed,fri',
    found: JSON.stringify(typed),
  });
}

function tell(
  made: NewWeek,
  today: CalendarDate,
  opened: OpenWorklog,
  options: NewWeekOptions,
  context: Context,
): void {
  writeFiles(opened.site.root, made.edits, options, context);
  const [first] = made.pages;
  const date = first?.rows[0]?.date;
  const last = first?.rows.at(-1)?.date;
  if (date === undefined || last === undefined || first === undefined) {
    writeNext([TAKES_BACK], options, context);
    return;
  }
  const future = date > today ? ' Hugo leaves out pages whose date is still to come: hugo server -F shows them.' : '';
  writeNext(
    [
      `Week ${made.week} goes from ${date} to ${last}.${future}`,
      'Fill in the objectives and the tasks, then run worklog validate.',
      TAKES_BACK,
    ],
    options,
    context,
  );
}

function tellNotes(
  made: NewWeek,
  { sectionFolders, readings }: OpenWorklog,
  options: NewWeekOptions,
  context: Context,
): void {
  const hasTables = readings.some(({ page }) => page.taskTable !== null);
  if (hasTables && made.pages.every(({ rows }) => rows.length === 0)) {
    const why = '--days, --start and the holidays of worklog.toml leave none of its days';
    writeNote(`Week ${made.week} has no row: ${why}.`, options, context);
  }
  writeListNotes(made.week, made.lists, made.unlisted, sectionFolders, options, context);
  for (const language of made.standIns) {
    writeNote(
      `There is no template in ${language}: the page has the English form. Name one with week-template in worklog.toml.`,
      options,
      context,
    );
  }
}
