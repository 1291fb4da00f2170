import type { Remain } from '../../edits/comparison/remain.js';
import type { LivePiece } from '../../edits/live-content/live-piece.js';
import { Failure, type FailureDetails } from '../../model/failure.js';
import type { RenderedWeek } from '../../site/rendered-week.js';

const LONGEST = 80;

/** @throws Failure where a page would lose something, with the place of each thing */
export function refuseLoss(pages: readonly RenderedWeek[]): void {
  const causes = pages.flatMap(({ file, lost, remains }): FailureDetails[] => [
    ...(lost === null ? [] : [{ problem: `The JSON does not say ${lost}, as the page does`, file }]),
    // An entry that is told already is made of such pieces.
    ...(lost === null ? remains : []).map(({ what, line, text }) => ({
      problem: `${what} ${quoted(text)}`,
      file,
      line,
    })),
  ]);
  const [first] = pages;
  if (causes.length === 0 || first === undefined) return;
  throw new Failure({
    problem: `The page of week ${first.week.week} says more than the new one would`,
    causes,
    advice: '--force writes it all the same; worklog undo takes that back.',
  });
}

/** What of a page is not in the one that is printed, for a note. */
export function remainText(file: string, { what, line, text }: Remain): string {
  return `${file}:${line}: not kept in the page that is printed: ${what} ${quoted(text)}.`;
}

/** A page in a language that worklog has no words of. */
export function standInText(language: string): string {
  return `There is no template in ${language}: the page has the English form. Name one with week-template in worklog.toml.`;
}

function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** More are told as a number. */
const MOST_PIECES = 5;

/**
 * Hugo runs the shortcodes of a page, and lets HTML and links through. Those that the page of the week has already are its
 * author's; others that come from stdin may be anybody's, and none may come about by writing a page anew.
 *
 * @param week the number of the week
 * @param pieces what the page would have that is not there yet
 * @param isGiven whether the week stands on stdin
 * @throws Failure that names the pieces, if there are any
 */
export function refuseLive(week: number, pieces: readonly LivePiece[], isGiven: boolean): void {
  const [first, ...others] = pieces;
  if (first === undefined) return;
  const whose = isGiven
    ? `What stands on stdin would put into the page of week ${week}`
    : `The page of week ${week} would get`;
  const advice = `${ADVICE[first.kind]} --force leaves it as it is.`;
  if (others.length === 0) {
    throw new Failure({ problem: `${whose} ${nameOf(first)}`, found: shortened(first.text), advice });
  }
  const causes = pieces.slice(0, MOST_PIECES).map((piece) => ({ problem: `${nameOf(piece)} ${quoted(piece.text)}` }));
  const more = pieces.length - causes.length;
  throw new Failure({
    problem: `${whose} what Hugo or a browser would act upon`,
    causes: more > 0 ? [...causes, { problem: `${more} more` }] : causes,
    advice,
  });
}

function nameOf({ kind, key }: LivePiece): string {
  return `${NAMES[kind]}${key === null ? '' : ` under ${JSON.stringify(key)} in the front matter`}`;
}

const NAMES: Readonly<Record<LivePiece['kind'], string>> = {
  shortcode: 'a shortcode, which Hugo would run',
  html: 'HTML that is more than a form of words',
  link: 'a link to something else than a page or a mailbox',
  attributes: 'attributes, which may change how the page looks',
  address: 'an address that a browser would run',
  language: 'another language than Markdown',
};

const ADVICE: Readonly<Record<LivePiece['kind'], string>> = {
  shortcode: 'Write the words that it stands for into the JSON;',
  html: 'Write code between backticks, and a backslash before a < that is no tag;',
  link: 'Write an http, https or mailto address, or the words alone;',
  attributes: 'Leave the braces out;',
  address: 'Write an http or https address;',
  language: 'Leave the key out;',
};
