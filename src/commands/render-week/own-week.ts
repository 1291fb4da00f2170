import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import { firstControl } from '../../renderers/control-characters.js';
import { visibleWeek } from '../../renderers/week-page/visible-week.js';
import { type ShownWeek, shownWeek } from '../../worklog/shown-week.js';
import { shortened } from './refusals.js';

/** A week as its own page says it. */
export interface OwnWeek {
  readonly week: ShownWeek;
  /** What its page says otherwise, in words; null for nothing. */
  readonly note: string | null;
}

/** A week of the site for a page that is printed: what is a control character in the page can be seen in the new one. */
export function ownWeek(page: WeekPage): OwnWeek {
  const week = shownWeek(page, '.');
  const seen = visibleWeek(week);
  if (JSON.stringify(seen) === JSON.stringify(week)) return { week, note: null };
  const { line, code } = controlIn(page);
  const place = line === null ? page.file : `${page.file}:${line}`;
  return { week: seen, note: `${place}: ${code} has a sign that can be seen in its place.` };
}

/**
 * The same for a page that is to be written.
 *
 * @param isForced whether signs may take the places of control characters
 * @throws Failure with the first of these, where they may not
 */
export function writableWeek(page: WeekPage, isForced: boolean): ShownWeek {
  const { week, note } = ownWeek(page);
  if (note === null || isForced) return week;
  const { line, code, text } = controlIn(page);
  throw new Failure({
    problem: 'The page holds a control character',
    file: page.file,
    ...(line === null ? {} : { line }),
    expected: 'characters that can be seen',
    found: line === null ? code : `${code} in ${JSON.stringify(shortened(text))}`,
    advice: 'Take it out; with --force a sign that can be seen takes its place, and worklog undo takes that back.',
  });
}

/** Whatever goes wrong while a page of the site is written anew has to do with its file. */
export function inFile<Made>(file: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Failure) || error.details.file !== undefined) throw error;
    throw new Failure({ ...error.details, file }, { cause: error });
  }
}

interface ControlPlace {
  /** From 1; null for one that is written as a character reference. */
  readonly line: number | null;
  readonly code: string;
  /** The line that it stands in. */
  readonly text: string;
}

/** The first control character of a page that one of its entries may hold. */
function controlIn({ source, sections }: WeekPage): ControlPlace {
  const from = sections[0]?.span.start ?? 0;
  const found = firstControl(source.text.slice(from));
  if (found === null) return { line: null, code: 'a control character', text: '' };
  return { line: source.lineOf(from + found.at), code: found.code, text: found.line.trim() };
}
