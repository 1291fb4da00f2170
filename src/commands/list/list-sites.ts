import { Vocabulary } from '../../locale/vocabulary.js';
import { Failure } from '../../model/failure.js';
import { plainCell } from '../../renderers/cells.js';
import { type Column, sortByColumns } from '../../renderers/columns.js';
import { readLocalePacks } from '../../site/locale-packs.js';
import { openWorklog } from '../../site/open-worklog.js';
import { drawSites } from '../../terminal/sites-view.js';
import { LIST_KINDS, type Listed, type ListKind } from '../../worklog/listed.js';
import { queryEntries } from '../../worklog/query.js';
import { type SiteSummary, worklogExtent } from '../../worklog/site-summary.js';
import { type Context, columnsOf, type ExitCode, styleFor } from '../command.js';
import { readDates } from '../command-filters.js';
import { SitesRun } from '../command-sites.js';
import { checkReadable } from '../command-worklog.js';
import { type ListOptions, readListChoice } from './list-choice.js';
import { countedKind } from './list-table.js';
import { listingStream } from './listing-stream.js';

const SITE: Column<Listed[ListKind]> = { name: 'site', heading: 'Site', cell: ({ site }) => plainCell(site) };

/**
 * `worklog list --sites`: the entries of many sites, those of each as soon as it is read.
 *
 * @param kindTyped null where none was typed
 */
export async function listSites(kindTyped: string | null, options: ListOptions, context: Context): Promise<ExitCode> {
  const choice = readListChoice(kindTyped, options, [SITE]);
  const { output, kind, weeks, sort } = choice;
  if (output === 'ics') throw notInCalendar();
  checkKindPlace(kindTyped, options);
  const run = new SitesRun(options, context);
  const vocabulary = new Vocabulary(readLocalePacks(context.templates));
  // A day that only one of the sites could tell the meaning of would mean another one in the next.
  const { from, to } = readDates(options, { readings: [], vocabulary }, context);
  const query = { weeks, from, to, match: options.match ?? null, open: options.open ?? false };
  const stream = listingStream(choice, SITE, options, context);
  const isSummed = output === 'table' && options.quiet !== true;
  const summaries: ListedSite[] = [];
  let hasProblems = false;
  await run.each(
    async ({ site, name }) => {
      const opened = await openWorklog(site, vocabulary, run.chooseLanguages);
      run.tellProblems(name, opened);
      checkReadable(opened);
      const items = sortByColumns<Listed[ListKind]>(queryEntries(opened.worklog, kind, query, name), sort);
      hasProblems ||= opened.problems.length > 0;
      if (isSummed) {
        const count = kind === 'weeks' ? new Set(items.map(({ week }) => week)).size : items.length;
        const extent = worklogExtent(opened.worklog);
        summaries.push({ site: name, ...extent, failure: null, errors: opened.problems.length, warnings: 0, count });
      }
      await run.write(stream.site(name, items));
    },
    (name, failure) => {
      const none = { weeks: 0, latest: null, errors: 0, warnings: 0, count: 0 };
      if (isSummed) summaries.push({ site: name, failure, ...none });
    },
  );
  await run.write(stream.end());
  if (isSummed) await run.write(summaryText(kind, summaries, options, context));
  run.end('read');
  return hasProblems ? 1 : 0;
}

interface ListedSite extends SiteSummary {
  /** How many entries of it are listed. */
  readonly count: number;
}

function summaryText(kind: ListKind, summaries: readonly ListedSite[], options: ListOptions, context: Context): string {
  const style = styleFor(context.stdout, context, options);
  const names = {
    counted: kind === 'weeks' ? null : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    errors: 'Unread',
  };
  const table = summaries.length < 2 ? '' : `${drawSites(summaries, names, style, columnsOf(context))}\n`;
  const count = summaries.reduce((sum, site) => sum + site.count, 0);
  const holding = summaries.filter((site) => site.count > 0).length;
  const all = holding === summaries.length ? '' : ` of ${summaries.length}`;
  const sites = `${holding}${all} ${summaries.length === 1 ? 'site' : 'sites'}`;
  return `${table}${style.faint(`${countedKind(kind, count)} in ${sites}`)}\n`;
}

/** `--sites` takes all that follows it, the kind too. */
function checkKindPlace(kindTyped: string | null, { sites = [] }: ListOptions): void {
  const swallowed = sites.slice(1).find((path) => LIST_KINDS.some((kind) => kind === path));
  if (kindTyped !== null || swallowed === undefined) return;
  throw new Failure({
    problem: `--sites takes ${swallowed} for a folder`,
    expected: `what is to be listed before --sites`,
    found: `--sites ${sites.join(' ')}`,
    advice: `Run worklog list ${swallowed} --sites ${sites.filter((path) => path !== swallowed).join(' ')}, or write ./${swallowed} for the folder.`,
  });
}

function notInCalendar(): Failure {
  return new Failure({
    problem: 'A calendar is that of one site',
    expected: '--output ics with --site',
    found: '--output ics with --sites',
    advice: 'Run worklog list tasks --output ics --site <folder> for each of them.',
  });
}
