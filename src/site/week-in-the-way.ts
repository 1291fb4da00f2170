import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import type { PageProblem } from '../model/page-problem.js';
import { problemDetails } from '../reporters/problem-details.js';
import { pageName } from '../worklog/section.js';
import { nameWeekNumber } from '../worklog/week-number.js';
import type { OpenWorklog } from './open-worklog.js';

/**
 * @param last the last week that there is, where the next one may be made in its place; else null
 * @throws Failure where a week that is to be made has a page that cannot be read, which is in no worklog therefore
 */
export function refuseUnreadableWeek(
  opened: OpenWorklog,
  week: number,
  languages: readonly string[],
  last: number | null,
): void {
  const { children, pages, vocabulary } = opened;
  for (const file of children) {
    if (!languages.includes(file.language) || nameWeekNumber(pageName(file), vocabulary) !== week) continue;
    const [problem] = pages.problems(file);
    if (problem !== undefined) throw weekUnreadable(problem, week, last);
  }
}

/** @throws Failure where something stands at the place of a page that is to be made: no file is ever overwritten */
export function refuseFileInTheWay(opened: OpenWorklog, file: string, week: number, last: number | null): void {
  if (!existsSync(join(opened.site.root, file))) return;
  const page = opened.children.find((child) => child.file === file);
  const problem =
    opened.problems.find((one) => one.file === file && one.kind !== 'no-week-number') ??
    (page === undefined ? undefined : opened.pages.problems(page)[0]);
  throw problem === undefined ? fileThere(file, week) : weekUnreadable(problem, week, last);
}

/** A week that is in the worklog already. */
export function weekThere(week: number, files: readonly string[], last: number): Failure {
  return new Failure({
    problem: `Week ${week} is there already`,
    expected: 'a week that has no page yet',
    found: files.join(', '),
    advice: `worklog new week makes week ${last + 1}. worklog never overwrites a page.`,
  });
}

function weekUnreadable(problem: PageProblem, week: number, last: number | null): Failure {
  const { advice = 'Mend it, or move it away.', ...details } = problemDetails(problem);
  const next = last === null ? '' : ` Then worklog new week makes week ${Math.max(week, last) + 1}.`;
  return new Failure({
    problem: `The page of week ${week} is there already, but cannot be read`,
    ...details,
    advice: `${advice}${next}`,
  });
}

function fileThere(file: string, week: number): Failure {
  return new Failure({
    problem: `${file} is there already, though it is no page of week ${week}`,
    file,
    expected: 'no such file: worklog never overwrites one',
    found: 'a file or folder of that name',
    advice: 'Give it the title of its week, or move it away.',
  });
}
