import { type Cell, EMPTY_CELL, plainCell } from '../renderers/cells.js';
import { renderJson } from '../renderers/json.js';
import { renderCsv } from '../renderers/table-text.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { drawStatistics, type StatisticsLook } from '../terminal/statistics-view.js';
import {
  type SampleWeek,
  type WeekStatistics,
  type WorklogStatistics,
  worklogStatistics,
} from '../worklog/statistics.js';
import { samplePages } from '../worklog/template-sample.js';
import { type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { checkBom, markedCsv } from './command-csv.js';
import { readDates, readWeeks } from './command-filters.js';
import { chosenName } from './command-option.js';
import { readProse } from './command-week.js';
import { exitCodeOf, openWorklogFor } from './command-worklog.js';
import { type StatsOptions, shownLanguages } from './stats/stats-options.js';

const OUTPUTS = ['pretty', 'json', 'csv'] as const;

/** `worklog stats`: what the worklog adds up to, in each of the languages that are asked for. */
export async function stats(options: StatsOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  checkBom(options, output);
  const weeks = readWeeks(options.week);
  const opened = await openWorklogFor(context, options);
  const query = { weeks, ...readDates(options, opened, context) };
  const samples = samplePages(opened, readProse(context.templates));
  const items = shownLanguages(opened).map((language) => worklogStatistics(opened.worklog, language, samples, query));
  if (output === 'json') context.stdout.write(renderJson('stats', { items }));
  else if (output === 'csv') context.stdout.write(markedCsv(weeksAsCsv(items), options));
  else writePretty(items, opened, options, context);
  return exitCodeOf(opened);
}

function writePretty(
  items: readonly WorklogStatistics[],
  opened: OpenWorklog,
  options: StatsOptions,
  context: Context,
): void {
  const style = styleFor(context.stdout, context, options);
  const { isTerminal } = context.stdout;
  const notes = options.quiet !== true;
  const look: StatisticsLook = { style, width: columnsOf(context), bars: isTerminal, notes };
  const shown = items.filter(({ weeks, samples }) => weeks.length + samples.length > 0);
  const nameOf = (language: string): string => opened.vocabulary.languageName(language);
  context.stdout.write(shown.map((item) => drawStatistics(item, nameOf(item.language), look)).join('\n'));
  if (shown.length === 0 && notes) context.stdout.write(`${style.faint(nothing(opened, options))}\n`);
}

/** Why there is nothing to add up. */
function nothing({ worklog, sectionFolders }: OpenWorklog, { week, from, to, lang }: StatsOptions): string {
  const folder = sectionFolders.join(', ');
  if (worklog.weeks.length > 0 || [week, from, to].some((filter) => filter !== undefined)) return 'No week matches.';
  if (lang !== undefined && lang !== 'all') return `${folder} holds no week in ${lang}.`;
  return `${folder} holds no week yet. Begin one with worklog new week.`;
}

/** The figures of a week, by the names that they have in the other forms. */
const FIGURES = [
  ['start', ({ start }) => plainCell(start)],
  ['end', ({ end }) => plainCell(end)],
  ['days', ({ days }) => number(days)],
  ['tasks', ({ tasks }) => number(tasks)],
  ['openTasks', ({ openTasks }) => number(openTasks)],
  ['entries', ({ entries }) => number(entries)],
  ['objectives', ({ objectives }) => number(objectives)],
  ['achievements', ({ achievements }) => number(achievements)],
  ['references', ({ references }) => number(references)],
] as const satisfies readonly (readonly [string, (week: WeekStatistics) => Cell])[];

function number(value: number): Cell {
  return { type: 'number', value };
}

/** A line for each week; one that still is the template's sample has no figures. */
function weeksAsCsv(items: readonly WorklogStatistics[]): string {
  const names = ['week', 'language', 'title', ...FIGURES.map(([name]) => name), 'sample', 'file'];
  const rows = items.flatMap(({ language, weeks, samples }) => {
    const lineOf = ({ week, title, file }: SampleWeek, figures: readonly Cell[], isSample: boolean) => ({
      week,
      cells: [
        ...[number(week), plainCell(language), plainCell(title), ...figures],
        ...[plainCell(isSample ? 'yes' : 'no'), plainCell(file)],
      ],
    });
    const written = weeks.map((week) =>
      lineOf(
        week,
        FIGURES.map(([, cell]) => cell(week)),
        false,
      ),
    );
    const others = samples.map((week) =>
      lineOf(
        week,
        FIGURES.map(() => EMPTY_CELL),
        true,
      ),
    );
    return [...written, ...others].sort((a, b) => a.week - b.week).map(({ cells }) => cells);
  });
  return renderCsv({ names, headings: names, rows });
}
