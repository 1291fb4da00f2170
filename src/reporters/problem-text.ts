import type { FailureDetails } from '../model/failure.js';
import type { PageProblem } from '../model/page-problem.js';

/** At most so many causes of a failure are told; a broken file may have any number. */
const MOST_CAUSES = 10;

/** A failure in words: where, what, what was expected, what was found, what to do. Lines without a final line break. */
export function failureText(details: FailureDetails): string {
  const { problem, expected, found, advice, causes = [] } = details;
  const lines = [`${saysItsFile(details) ? '' : place(details)}${oneLine(problem)}.`];
  if (expected !== undefined) lines.push(`  expected: ${oneLine(expected)}`);
  if (found !== undefined) lines.push(`  found:    ${oneLine(found)}`);
  for (const cause of causes.slice(0, MOST_CAUSES)) lines.push(indented(failureText(cause)));
  if (causes.length > MOST_CAUSES) lines.push(`  … and ${causes.length - MOST_CAUSES} more.`);
  if (advice !== undefined) lines.push(`  ${oneLine(advice)}`);
  return lines.join('\n');
}

/** Names come from the disk and may hold line breaks, which must not look like lines of the message. */
function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*[\r\n]+\s*/g, ' ');
}

/** Without a line there is no use in a place before a sentence that begins with the file. */
function saysItsFile({ file, line, problem }: FailureDetails): boolean {
  return file !== undefined && line === undefined && problem.startsWith(`${file} `);
}

function place({ file: path, line, column }: FailureDetails): string {
  if (path === undefined) return '';
  const file = oneLine(path);
  if (line === undefined) return `${file}: `;
  return column === undefined ? `${file}:${line}: ` : `${file}:${line}:${column}: `;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

/** What of a page could not be read, and what to do about it, on one line. */
export function problemText(problem: PageProblem): string {
  const { file } = problem;
  switch (problem.kind) {
    case 'not-utf8':
      return `${file}: not read: byte ${problem.offset + 1} is not UTF-8. Save the page as UTF-8.`;
    case 'not-a-file':
      return `${file}: not read: it is ${problem.found}, not a file.`;
    case 'no-permission':
      return `${file}: not read: you have no permission to. Check its mode.`;
    case 'too-large':
      return `${file}: not read: it is larger than ${Math.round(problem.limit / 2 ** 20)} MiB, which no worklog page is.`;
    case 'link-outside-site':
      return `${file}: not read: it is a symbolic link that leads out of the site.`;
    case 'directory-loop':
      return `${file}: not followed: it is a symbolic link back to a folder above it.`;
    case 'no-week-number':
      return `${file}: not shown: it looks like a week page, but neither its name, its title nor its \`pre\` tells a week. Give it a name such as week-4, or a title such as "Week 4".`;
    case 'unreadable':
      return `${file}: not read: ${problem.reason}.`;
    case 'front-matter-invalid':
      return `${frontMatterPlace(problem)}: the front matter cannot be read: ${problem.reason.replace(/\.$/, '')}. The rest of the page is shown.`;
  }
}

function frontMatterPlace({ file, line, column }: Extract<PageProblem, { kind: 'front-matter-invalid' }>): string {
  if (line === null) return file;
  return column === null ? `${file}:${line}` : `${file}:${line}:${column}`;
}
