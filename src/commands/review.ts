import { Vocabulary } from '../locale/vocabulary.js';
import { localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import { renderJson } from '../renderers/json.js';
import { reviewTable } from '../renderers/review-table.js';
import { renderCsv } from '../renderers/table-text.js';
import { readLocalePacks } from '../site/locale-packs.js';
import { drawReview } from '../terminal/review/review-view.js';
import { sanitiseLines } from '../terminal/sanitise.js';
import type { Review } from '../worklog/review/review.js';
import { reviewCohort } from '../worklog/review/review-cohort.js';
import { reviewSummary } from '../worklog/review/review-summary.js';
import { similarSites } from '../worklog/review/similar-sites.js';
import { type CommonOptions, type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { chosenName } from './command-option.js';
import { readProse } from './command-week.js';
import { type Cohort, readCohort, sharedPassages } from './review/read-cohort.js';
import type { ReviewQuestion } from './review/read-site.js';
import { readDay, readSince } from './review/since.js';

export interface ReviewOptions extends Omit<CommonOptions, 'site'> {
  readonly asOf?: string;
  readonly since?: string;
  readonly weeks?: string;
  readonly output?: string;
  readonly out?: string;
  readonly force?: boolean;
}

const OUTPUTS = ['pretty', 'json', 'csv'] as const;

/** `worklog review`: the sites of a cohort side by side: what is there, who is behind, what is alike, what is new. */
export async function review(folders: readonly string[], options: ReviewOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const weeks = readWeekCount(options.weeks);
  const question = readQuestion(options, context);
  const style = styleFor(context.stderr, context, options);
  const cohort = await readCohort(folders.length === 0 ? ['.'] : folders, context.cwd, question, (text) =>
    context.stderr.write(`${style.warning('worklog:')} ${sanitiseLines(text)}\n`),
  );
  checkCohort(cohort, question);
  const found = await reviewOf(cohort, weeks, question);
  const { out } = options;
  if (out !== undefined) {
    // What makes HTML reads Markdown with a library of its own.
    const { writeHtml } = await import('./review/write-html.js');
    writeHtml(found, { ...options, out }, context);
  }
  if (output === 'json') context.stdout.write(renderJson('review', documentOf(found)));
  else if (output === 'csv') context.stdout.write(renderCsv(reviewTable(found.sites)));
  else if (out === undefined) {
    const look = { style: styleFor(context.stdout, context, options), width: columnsOf(context) };
    context.stdout.write(drawReview(found, { ...look, notes: options.quiet !== true }));
  }
  return cohort.readings.some(({ failure, unread }) => failure !== null || unread.length > 0) ? 1 : 0;
}

async function reviewOf(cohort: Cohort, weeks: number | null, question: ReviewQuestion): Promise<Review> {
  const { asOf, since } = question;
  const sites = reviewCohort(cohort.readings, asOf, weeks);
  const pairs = cohort.comparison.pairs();
  const passages = await sharedPassages(pairs, cohort, question);
  const names = sites.map(({ name }) => name);
  const similar = similarSites(pairs, cohort.pages, names, (pair) => passages.get(pair) ?? '');
  return { asOf, weeks, since, sites, similar };
}

function documentOf(found: Review): Readonly<Record<string, unknown>> {
  const { asOf, weeks, since, sites, similar } = found;
  return { asOf, weeks, since, summary: reviewSummary(found), items: sites, similar };
}

function readQuestion(options: ReviewOptions, { templates, now }: Context): ReviewQuestion {
  const vocabulary = new Vocabulary(readLocalePacks(templates));
  const today = localDate(now());
  const languages = options.lang?.split(',').map((code) => code.trim().toLowerCase()) ?? ['all'];
  return {
    asOf: options.asOf === undefined ? today : readDay('--as-of', options.asOf, today, vocabulary),
    since: options.since === undefined ? null : readSince(options.since, today, vocabulary),
    languages: languages.includes('all') ? null : languages,
    vocabulary,
    prose: readProse(templates),
  };
}

function readWeekCount(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (/^[1-9]\d{0,2}$/.test(typed)) return Number(typed);
  throw new Failure({
    problem: '--weeks cannot be read',
    expected: 'how many weeks there are to be, such as 12',
    found: JSON.stringify(typed),
  });
}

/** @throws Failure where nothing could be read, or nothing of what was asked for is there */
function checkCohort({ readings }: Cohort, { languages, since }: ReviewQuestion): void {
  const read = readings.filter(({ failure }) => failure === null);
  if (read.length === 0) {
    throw new Failure({
      problem: readings.length === 1 ? 'The site could not be read' : `None of ${readings.length} sites could be read`,
      expected: 'at least one',
      found: 'what is told above',
    });
  }
  if (languages !== null && read.every(({ weeks }) => weeks.every(({ pages }) => pages.length === 0))) {
    throw new Failure({
      problem: `No site has a week in ${languages.join(', ')}`,
      expected: 'the code of a language, such as en',
      found: languages.join(','),
    });
  }
  const isUnknown = read.every(({ weeks }) => weeks.every(({ isNew }) => isNew === null));
  if (since?.kind === 'revision' && isUnknown && read.some(({ weeks }) => weeks.length > 0)) {
    throw new Failure({
      problem: `--since ${since.value} is neither a date nor a revision of any site`,
      expected: 'a date such as 2025-09-30, or a commit, a branch or a tag that git knows in the sites',
      found: JSON.stringify(since.value),
    });
  }
}
