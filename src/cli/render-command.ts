import type { Command } from 'commander';
import type { Context } from '../commands/command.js';
import { type OnExitCode, withSubcommands } from './common-options.js';
import { declareRenderIndex } from './render-index-command.js';
import { declareRenderOverview } from './render-overview-command.js';
import { declareRenderReport } from './render-report-command.js';
import { declareRenderWeek } from './render-week-command.js';

/** Declares `render`, whose subcommands make pages, lists and files of the worklog. */
export function declareRender(program: Command, context: Context, onExitCode: OnExitCode): void {
  const render = program
    .command('render')
    .summary('pages, week lists and reports made of the worklog')
    .description('Makes something of the worklog: pages and lists for the Hugo site, a report to open or to print.');
  withSubcommands(render, 'week, index, overview or report');
  declareRenderWeek(render, context, onExitCode);
  declareRenderIndex(render, context, onExitCode);
  declareRenderOverview(render, context, onExitCode);
  declareRenderReport(render, context, onExitCode);
}
