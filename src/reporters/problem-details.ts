import type { FailureDetails } from '../model/failure.js';
import type { PageProblem } from '../model/page-problem.js';

/** What a failure says of a file that it cannot do without: the place in it, what was expected, found, what to do. */
export function problemDetails(
  problem: PageProblem,
): Pick<FailureDetails, 'file' | 'line' | 'column' | 'expected' | 'found' | 'advice'> {
  const { file } = problem;
  switch (problem.kind) {
    case 'not-utf8':
      return {
        file,
        expected: 'text in UTF-8',
        found: `a byte that is not UTF-8, ${problem.offset} bytes from the start`,
        advice: 'Save the file as UTF-8 in your editor.',
      };
    case 'not-a-file':
      return { file, expected: 'a file', found: problem.found };
    case 'no-permission':
      return {
        file,
        expected: 'a file that you may read',
        found: 'no permission to',
        advice: 'Give yourself permission to read it.',
      };
    case 'too-large':
      return { file, expected: `at most ${problem.limit} bytes`, found: `${problem.bytes} bytes` };
    case 'link-outside-site':
      return {
        file,
        expected: 'a file inside of the site: worklog reads nothing else',
        found: 'a symbolic link to another place',
        advice: 'Put a copy of the file in the place of the link.',
      };
    case 'directory-loop':
      return {
        file,
        expected: 'a folder',
        found: 'a symbolic link back to a folder above it',
        advice: 'Remove the link.',
      };
    case 'no-week-number':
      return {
        file,
        expected: 'a name, a title or a `pre` that tells the week',
        found: 'none of them',
        advice: 'Give it a name such as week-4, or a title such as "Week 4".',
      };
    case 'unreadable':
      return { file, expected: 'a file', found: problem.reason };
    case 'front-matter-invalid':
      return {
        file,
        ...(problem.line === null ? {} : { line: problem.line }),
        ...(problem.line === null || problem.column === null ? {} : { column: problem.column }),
        expected: 'front matter that can be read',
        found: problem.reason.replace(/\.$/, ''),
        advice: 'Mend the front matter.',
      };
  }
}
