import type { Remain } from '../../edits/comparison/remain.js';
import { Failure, type FailureDetails } from '../../model/failure.js';
import { textsOf } from '../../renderers/week-page/render-week-page.js';
import type { RenderedWeek } from '../../site/rendered-week.js';
import type { ShownWeek } from '../../worklog/shown-week.js';

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

/**
 * Hugo runs the shortcodes of a page. Those that the page of the week has already are its author's; others that come from
 * stdin may be anybody's.
 *
 * @param before the page that is there, or nothing
 * @throws Failure for the first shortcode that is new
 */
export function refuseShortcodes(week: ShownWeek, before: string): void {
  const known = shortcodes(before);
  for (const one of shortcodes(textsOf(week))) {
    const at = known.indexOf(one);
    if (at !== -1) {
      known.splice(at, 1);
      continue;
    }
    throw new Failure({
      problem: 'What stands on stdin holds a shortcode, which Hugo would run',
      expected: 'Markdown',
      found: shortened(one),
      advice: 'Write the words that it stands for into the JSON; --force leaves it as it is.',
    });
  }
}

function shortcodes(text: string): string[] {
  return (text.match(/\{\{[<%].{0,200}?(?:[>%]\}\}|$)/gm) ?? []).map((tag) => tag.trim());
}
