import type { LivePiece } from '../../edits/live-content/live-piece.js';
import { newShortcodes } from '../../edits/live-content/new-live-content.js';
import { Failure } from '../../model/failure.js';
import type { WrittenPage } from '../../page/week-page.js';
import { type NamedText, namedTexts } from '../../worklog/named-texts.js';
import type { ShownWeek } from '../../worklog/shown-week.js';
import { weekContent } from '../../worklog/week-content.js';
import { shortened } from './refusals.js';

/**
 * Tells of a shortcode on stdin before a page is made: with one it may be a page that says something else.
 *
 * @param page the page that is there; null for none
 * @throws Failure for shortcodes that this page does not have
 */
export function refuseNewShortcodes(week: ShownWeek, page: WrittenPage | null): void {
  const texts = namedTexts(weekContent(week)).map(({ text }) => text);
  refuseLive(week, newShortcodes(page, texts), true);
}

/** More are told as a number. */
const MOST_PIECES = 5;

/**
 * Hugo runs the shortcodes of a page, and lets HTML and links through. Those that the page of the week has already are its
 * author's; others that come from stdin may be anybody's, and none may come about by writing a page anew.
 *
 * @param pieces what the page would have that is not there yet
 * @param isGiven whether the week stands on stdin
 * @throws Failure that names the pieces, if there are any
 */
export function refuseLive(week: ShownWeek, pieces: readonly LivePiece[], isGiven: boolean): void {
  const [first, ...others] = pieces;
  if (first === undefined) return;
  const texts = namedTexts(weekContent(week));
  const whose = isGiven
    ? `What stands on stdin would put into the page of week ${week.week}`
    : `The page of week ${week.week} would get`;
  const advice = `${ADVICE[first.kind]} --force leaves it as it is.`;
  if (others.length === 0) {
    throw new Failure({
      problem: `${whose} ${NAMES[first.kind]}`,
      found: `${shortened(first.text)}${placeOf(first, texts)}`,
      advice,
    });
  }
  const causes = pieces.slice(0, MOST_PIECES).map((piece) => ({
    problem: `${NAMES[piece.kind]}: ${shortened(piece.text)}${placeOf(piece, texts)}`,
  }));
  const more = pieces.length - causes.length;
  throw new Failure({
    problem: `${whose} what Hugo or a browser would act upon`,
    causes: more > 0 ? [...causes, { problem: `${more} more` }] : causes,
    advice,
  });
}

/** Where a piece comes from, as far as one text holds it. */
function placeOf({ key, text }: LivePiece, texts: readonly NamedText[]): string {
  if (key !== null) return `, under ${JSON.stringify(key)} in the front matter`;
  const source = texts.find((own) => own.text.replace(/\s+/g, ' ').includes(text));
  return source === undefined ? '' : `, in ${source.name}`;
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
  shortcode: 'Write the words that it stands for;',
  html: 'Write code between backticks, and a backslash before a < that is no tag;',
  link: 'Write an http, https or mailto address, or the words alone;',
  attributes: 'Leave the braces out;',
  address: 'Write an http or https address;',
  language: 'Leave the key out;',
};
