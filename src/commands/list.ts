import { sortByColumns } from '../renderers/columns.js';
import { renderJson, renderNdjson } from '../renderers/json.js';
import { renderCsv, renderMarkdown, renderTsv } from '../renderers/table-text.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { sanitise } from '../terminal/sanitise.js';
import type { Listed, ListedTask, ListKind } from '../worklog/listed.js';
import { queryEntries } from '../worklog/query.js';
import { type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { markedCsv } from './command-csv.js';
import { readDates } from './command-filters.js';
import { exitCodeOf, openWorklogFor } from './command-worklog.js';
import { type ListChoice, type ListOptions, readListChoice } from './list/list-choice.js';
import { countedItems, drawListing, shownColumns, tableModel } from './list/list-table.js';

/**
 * `worklog list`: the entries of one kind, filtered, sorted, in the form that was asked for.
 *
 * @param kindTyped null where none was typed: weeks, and tasks where only they can be given out
 */
export async function list(kindTyped: string | null, options: ListOptions, context: Context): Promise<ExitCode> {
  const choice = readListChoice(kindTyped, options);
  const { output, kind, weeks, sort } = choice;
  const opened = await openWorklogFor(context, options);
  const { from, to } = readDates(options, opened, context);
  const query = { weeks, from, to, match: options.match ?? null, open: options.open ?? false };
  const items = sortByColumns<Listed[ListKind]>(queryEntries(opened.worklog, kind, query, '.'), sort);
  if (output === 'ics') await writeCalendar(items as readonly ListedTask[], opened, options, context);
  else if (output === 'json') context.stdout.write(renderJson(kind, { items }));
  else if (output === 'ndjson') context.stdout.write(renderNdjson(items));
  else writeListing(choice, items, opened, options, context);
  return exitCodeOf(opened);
}

function writeListing(
  choice: ListChoice,
  items: readonly Listed[ListKind][],
  opened: OpenWorklog,
  options: ListOptions,
  context: Context,
): void {
  const { output, kind } = choice;
  const { stdout } = context;
  const columns = shownColumns(choice, new Set(items.map(({ language }) => language)).size > 1);
  const width = output === 'table' && options.wide !== true ? columnsOf(context) : null;
  const model = tableModel(columns, items, width);
  if (output === 'csv') stdout.write(markedCsv(renderCsv(model), options));
  else if (output === 'tsv') stdout.write(renderTsv(model));
  else if (output === 'markdown') stdout.write(renderMarkdown(model));
  else {
    const style = styleFor(stdout, context, options);
    stdout.write(drawListing(choice, model, style, width));
    if (options.quiet === true) return;
    if (items.length > 0) stdout.write('\n');
    stdout.write(`${style.faint(countText(kind, items, opened, options))}\n`);
  }
}

/** The library for calendars is loaded for nothing else. */
async function writeCalendar(
  tasks: readonly ListedTask[],
  opened: OpenWorklog,
  options: ListOptions,
  context: Context,
): Promise<void> {
  const { taskCalendar } = await import('./list/calendar.js');
  const { text, undated } = taskCalendar(tasks, opened, context);
  context.stdout.write(text);
  const note =
    tasks.length === 0
      ? countText('tasks', tasks, opened, options)
      : undated === 1
        ? 'One task has no date that can be read, and is not in the calendar.'
        : `${undated} tasks have no date that can be read, and are not in the calendar.`;
  if (options.quiet === true || (tasks.length > 0 && undated === 0)) return;
  const style = styleFor(context.stderr, context, options);
  context.stderr.write(`${style.warning('worklog:')} ${sanitise(note)}\n`);
}

/** What is shown, counted; and why, where it is nothing. */
function countText(
  kind: ListKind,
  items: readonly Listed[ListKind][],
  { worklog, sectionFolders }: OpenWorklog,
  options: ListOptions,
): string {
  if (items.length > 0) return countedItems(kind, items);
  const folder = sectionFolders.join(', ');
  const { week, from, to, match, open, lang } = options;
  const isFiltered = [week, from, to, match, open, lang].some((filter) => filter !== undefined);
  if (worklog.weeks.length > 0) return isFiltered ? `No ${kind} match.` : `There are no ${kind} in ${folder}.`;
  if (lang !== undefined && lang !== 'all') return `${folder} holds no week in ${lang}.`;
  return `${folder} holds no week yet. Begin one with worklog new week.`;
}
