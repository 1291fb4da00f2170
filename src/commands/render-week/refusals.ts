import type { Remain } from '../../edits/comparison/remain.js';
import type { OtherNumber } from '../../edits/week-numbers.js';
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

/** @throws Failure where the front matter of a new page is that of another week, as of one that was copied */
export function refuseOtherNumbers(pages: readonly RenderedWeek[]): void {
  const causes = pages.flatMap(({ file, others }) =>
    others.map((other): FailureDetails => ({ problem: numberText(other), file })),
  );
  const [first] = pages;
  if (causes.length === 0 || first === undefined) return;
  throw new Failure({
    problem: `The front matter on stdin is not that of week ${first.week.week}`,
    causes,
    advice: 'Mend it in the JSON; --force leaves it as it is.',
  });
}

function numberText({ key, found, expected }: OtherNumber): string {
  const own = found === null ? `no ${key}` : `${key} ${JSON.stringify(found)}`;
  return expected === null ? `${own} names another week` : `${own} instead of ${JSON.stringify(expected)}`;
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

/** The head of a text that is long, for a message. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
