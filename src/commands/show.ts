import { Failure } from '../model/failure.js';
import type { WeekPage } from '../model/week-page.js';
import { renderJson } from '../renderers/json.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { drawWeek } from '../terminal/week-view.js';
import { latestWeek, shownWeek } from '../worklog/shown-week.js';
import { type CommonOptions, type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { chosenName } from './command-option.js';
import { exitCodeOf, openWorklogFor } from './command-worklog.js';

export interface ShowOptions extends CommonOptions {
  readonly output?: string;
}

const OUTPUTS = ['pretty', 'json'] as const;

/** `worklog show`: one week in full, in each of the languages that are asked for. */
export async function show(weekTyped: string | null, options: ShowOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const number = weekTyped === null ? null : readWeekNumber(weekTyped);
  const opened = await openWorklogFor(context, options);
  const pages = chosenPages(opened, number);
  if (output === 'json') {
    context.stdout.write(renderJson('week', { items: pages.map((page) => shownWeek(page, '.')) }));
  } else {
    const style = styleFor(context.stdout, context, options);
    const width = columnsOf(context);
    const names = new Map(opened.vocabulary.packs.map((pack) => [pack.language, pack.name]));
    context.stdout.write(
      pages.map((page) => drawWeek(page, names.get(page.language) ?? page.language, style, width)).join('\n'),
    );
  }
  return exitCodeOf(opened);
}

function readWeekNumber(typed: string): number {
  if (/^\d{1,4}$/.test(typed)) return Number(typed);
  throw new Failure({
    problem: 'The week cannot be read',
    expected: 'the number of a week, such as 4',
    found: JSON.stringify(typed),
  });
}

function chosenPages(opened: OpenWorklog, number: number | null): readonly WeekPage[] {
  const { weeks } = opened.worklog;
  const week = number === null ? latestWeek(opened.worklog) : weeks.find((one) => one.number === number);
  if (week === undefined || week === null) throw noWeek(number, opened);
  return week.pages;
}

function noWeek(number: number | null, { worklog, chosenLanguages }: OpenWorklog): Failure {
  const { weeks } = worklog;
  const languages = chosenLanguages?.join(', ') ?? 'any language';
  const unread = chosenLanguages === null ? [] : worklog.languages.filter((one) => !chosenLanguages.includes(one));
  const advice = unread.length === 0 ? {} : { advice: otherLanguages(number, unread) };
  if (weeks.length === 0 || number === null) {
    return new Failure({
      problem: `There is no week to show in ${languages}`,
      expected: 'a week page with an entry',
      found:
        weeks.length === 0
          ? 'no week page'
          : `${weeks.length === 1 ? '1 week' : `${weeks.length} weeks`} without entries`,
      ...advice,
    });
  }
  const numbers = weeks.map((week) => week.number);
  return new Failure({
    problem: `There is no week ${number} in ${languages}`,
    expected: `${numbers.length === 1 ? 'week' : 'one of'} ${ranges(numbers)}`,
    found: String(number),
    ...advice,
  });
}

/** Only the pages of the chosen languages were read, so that nobody knows what the others have. */
function otherLanguages(number: number | null, unread: readonly string[]): string {
  const [only = '', ...others] = unread;
  const command = `worklog show ${number === null ? '' : `${number} `}--lang`;
  return others.length === 0
    ? `It may be there in ${only}: run ${command} ${only}.`
    : `It may be there in another language: run ${command} all.`;
}

/** 1, 2, 3, 5 as `1..3, 5`. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}..${to}`)).join(', ');
}
