import { Failure } from '../../model/failure.js';
import { isMadeBy } from '../../renderers/html/document-html.js';
import { REVIEW_MARK, reviewHtml } from '../../renderers/html/review/review-html.js';
import { writeMadeFile } from '../../site/made-file.js';
import { sanitise } from '../../terminal/sanitise.js';
import { counted } from '../../text/counted.js';
import type { Review } from '../../worklog/review/review.js';
import type { Context } from '../command.js';
import { sha256 } from '../command-digest.js';

/** What was typed of `worklog review --out <file>`. */
export interface HtmlOptions {
  /** The file; `-` for stdout. */
  readonly out: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

/**
 * Writes a review as one HTML file, and says so.
 *
 * @throws Failure where the file is somebody else's, or stdout is asked for two results
 */
export function writeHtml(found: Review, options: HtmlOptions, context: Context): void {
  const { out, output } = options;
  const text = reviewHtml(found, sha256);
  if (out === '-') {
    if (output !== undefined) throw twoResults(output);
    context.stdout.write(text);
    return;
  }
  const isOwn = (there: string): boolean => isMadeBy(REVIEW_MARK, there);
  writeMadeFile(context.files, context.cwd, {
    path: out,
    usual: 'review.html',
    text,
    isOwn,
    force: options.force === true,
  });
  if (options.quiet === true) return;
  const sites = counted(found.sites.length, 'site');
  const stream = output === undefined ? context.stdout : context.stderr;
  stream.write(`${sanitise(`Wrote ${out}: ${sites}, as of ${found.asOf}.`)}\n`);
}

function twoResults(output: string): Failure {
  return new Failure({
    problem: '--out - and --output write both to stdout',
    expected: 'one of them',
    found: `--out - --output ${output}`,
    advice: 'Give --out the name of a file.',
  });
}
