import { eitherDay, readDateArgument } from '../../dialect/date-argument.js';
import type { Vocabulary } from '../../locale/vocabulary.js';
import type { CalendarDate } from '../../model/calendar-date.js';
import { Failure } from '../../model/failure.js';
import { changedFiles } from '../../site/git-changes.js';
import type { Since } from '../../worklog/review/review.js';

/** The day that an option names; its words, when they are none. */
export function readDay(option: string, typed: string, today: CalendarDate, vocabulary: Vocabulary): CalendarDate {
  const day = dayOf(option, typed, today, vocabulary);
  if (day !== null) return day;
  throw new Failure({
    problem: `The date after ${option} cannot be read`,
    expected: 'YYYY-MM-DD, today, yesterday or a weekday',
    found: JSON.stringify(typed),
  });
}

/**
 * From when on things are new: from a day, or from a revision of git.
 *
 * @throws Failure where day and month cannot be told apart
 */
export function readSince(typed: string, today: CalendarDate, vocabulary: Vocabulary): Since {
  const day = dayOf('--since', typed, today, vocabulary);
  return day === null ? { kind: 'revision', value: typed } : { kind: 'date', value: day };
}

/** Several sites write dates in several ways, so that only a date which can be read in one way is one. */
function dayOf(option: string, typed: string, today: CalendarDate, vocabulary: Vocabulary): CalendarDate | null {
  const either = eitherDay(typed, vocabulary);
  if (either === null) return readDateArgument(typed, today, null, vocabulary);
  throw new Failure({
    problem: `Day and month of the date after ${option} cannot be told apart`,
    expected: either.join(' or '),
    found: JSON.stringify(typed),
  });
}

/**
 * The files of a site that differ from a revision.
 *
 * @throws Failure where the site is not kept in git, or has no such revision
 */
export function filesSince(root: string, revision: string): ReadonlySet<string> {
  try {
    return changedFiles(root, revision);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { problem, found } = error.details;
    throw new Failure({ problem: found === undefined ? problem : `${problem}: ${found}` }, { cause: error });
  }
}
