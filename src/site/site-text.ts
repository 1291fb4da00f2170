import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import type { PageProblem } from '../model/page-problem.js';
import { problemDetails } from '../reporters/problem-details.js';
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
  return new Failure({ problem: sentence(problem), ...problemDetails(problem) });
}

function sentence({ kind, file }: PageProblem): string {
  if (kind === 'too-large') return `${file} is too large for a configuration`;
  return kind === 'link-outside-site' ? `${file} is a link that leads outside of the site` : `${file} cannot be read`;
}
