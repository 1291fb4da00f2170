import { Failure } from '../model/failure.js';
import type { WeekPage } from '../model/week-page.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { latestWeek } from '../worklog/shown-week.js';
import { weekRuns } from '../worklog/week-range.js';

/** @throws Failure for what is no number of a week */
export function readWeekNumber(typed: string): number {
  if (/^\d{1,4}$/.test(typed)) return Number(typed);
  throw new Failure({
    problem: 'The week cannot be read',
    expected: 'the number of a week, such as 4',
    found: JSON.stringify(typed),
  });
}

/**
 * The pages of a week in the languages that were opened: of the latest that has entries where no number is given.
 *
 * @param command its name, for messages
 * @throws Failure where there is none
 */
export function chosenPages(opened: OpenWorklog, number: number | null, command: string): readonly WeekPage[] {
  const { weeks } = opened.worklog;
  const week = number === null ? latestWeek(opened.worklog) : weeks.find((one) => one.number === number);
  if (week === undefined || week === null) throw noWeek(number, opened, command);
  return week.pages;
}

function noWeek(number: number | null, opened: OpenWorklog, command: string): Failure {
  const { worklog, chosenLanguages } = opened;
  const { weeks } = worklog;
  const languages = chosenLanguages?.join(', ') ?? 'any language';
  const advice = otherLanguagesAdvice(opened, `worklog ${command}${number === null ? '' : ` ${number}`}`);
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
    expected: expectedWeeks(numbers),
    found: String(number),
    ...advice,
  });
}

/**
 * Where to look for what is not there. Only the pages of the chosen languages were read, so that nobody knows what the others
 * have.
 *
 * @param command as it was typed, without `--lang`
 */
export function otherLanguagesAdvice(
  { worklog, chosenLanguages }: OpenWorklog,
  command: string,
): { readonly advice?: string } {
  const unread = chosenLanguages === null ? [] : worklog.languages.filter((one) => !chosenLanguages.includes(one));
  const [only, ...others] = unread;
  if (only === undefined) return {};
  return {
    advice:
      others.length === 0
        ? `It may be there in ${only}: run ${command} --lang ${only}.`
        : `It may be there in another language: run ${command} --lang all.`,
  };
}

/** The weeks that there are, in words: `one of 1..3, 5`. */
export function expectedWeeks(numbers: readonly number[]): string {
  const ranges = weekRuns(numbers)
    .map(({ from, to }) => (from === to ? String(from) : `${from}..${to}`))
    .join(', ');
  return `${numbers.length === 1 ? 'week' : 'one of'} ${ranges}`;
}
