import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import type { PageProblem } from '../model/page-problem.js';
import { isInside, realPathOf } from './inside-site.js';
import { readText } from './read-text.js';

/** The largest configuration file that is read, in bytes. */
const CONFIGURATION_LIMIT = 1024 * 1024;

/**
 * Reads a file that a site cannot do without: its Hugo configuration, `worklog.toml`.
 *
 * @param root the site's folder
 * @param file the file's path relative to it
 * @throws Failure when it is no regular file of UTF-8 text, too large, not permitted, or a link that leads outside
 */
export function readSiteText(root: string, file: string): string {
  const absolute = join(root, file);
  const realPath = realPathOf(absolute);
  if (realPath !== null && !isInside(realPathOf(root) ?? root, realPath)) {
    throw failureOf({ kind: 'link-outside-site', file });
  }
  const reading = readText(absolute, file, CONFIGURATION_LIMIT);
  if ('problem' in reading) throw failureOf(reading.problem);
  return reading.text;
}

function failureOf(problem: PageProblem): Failure {
  const { file } = problem;
  switch (problem.kind) {
    case 'not-utf8':
      return new Failure({
        problem: `${file} cannot be read`,
        file,
        expected: 'text in UTF-8',
        found: `a byte that is not UTF-8, ${problem.offset} bytes from the start`,
        advice: 'Save the file as UTF-8 in your editor.',
      });
    case 'not-a-file':
      return new Failure({ problem: `${file} cannot be read`, file, expected: 'a regular file', found: problem.found });
    case 'no-permission':
      return new Failure({
        problem: `${file} cannot be read`,
        file,
        found: 'a file that you are not permitted to read',
        advice: 'Give yourself permission to read it.',
      });
    case 'too-large':
      return new Failure({
        problem: `${file} is too large for a configuration`,
        file,
        expected: `at most ${problem.limit} bytes`,
        found: `${problem.bytes} bytes`,
      });
    case 'link-outside-site':
      return new Failure({
        problem: `${file} is a link that leads outside of the site`,
        file,
        expected: 'a file inside of the site: worklog reads nothing else',
        advice: 'Put a copy of the file in the place of the link.',
      });
    default:
      return new Failure({
        problem: `${file} cannot be read`,
        file,
        ...('reason' in problem ? { found: problem.reason } : {}),
      });
  }
}
