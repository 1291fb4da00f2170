import type { Review, ReviewedSite } from '../../src/worklog/review/review.js';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

/** The Monday of week 1 in the sites that tests make up. */
export const MONDAY = '2025-09-08';

/** A review as `--output json` gives it out. */
export type ReviewDocument = Review & {
  readonly items: readonly ReviewedSite[];
  readonly summary: Record<string, unknown>;
};

/** Reviews sites that are made of files, and has nothing to say on stderr. */
export async function reviewOf(files: Record<string, string>, ...options: string[]): Promise<ReviewDocument> {
  const { stdout, stderr } = await runHere(['review', ...options, '--output', 'json'], { cwd: makeSite(files) });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout);
}
