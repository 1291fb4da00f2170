import { renderJson } from '../renderers/json.js';
import { drawWeek } from '../terminal/week-view.js';
import { shownWeek } from '../worklog/shown-week.js';
import { type CommonOptions, type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { chosenName } from './command-option.js';
import { chosenPages, readWeekNumber } from './command-shown-week.js';
import { exitCodeOf, openWorklogFor } from './command-worklog.js';

export interface ShowOptions extends CommonOptions {
  readonly output?: string;
}

const OUTPUTS = ['pretty', 'json'] as const;

/** `worklog show`: one week in full, in each of the languages that are asked for. */
export async function show(weekTyped: string | null, options: ShowOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const number = weekTyped === null ? null : readWeekNumber(weekTyped);
  const opened = await openWorklogFor(context, options);
  const pages = chosenPages(opened, number, 'show');
  if (output === 'json') {
    context.stdout.write(renderJson('week', { items: pages.map((page) => shownWeek(page, '.')) }));
  } else {
    const style = styleFor(context.stdout, context, options);
    const width = columnsOf(context);
    const names = new Map(opened.vocabulary.packs.map((pack) => [pack.language, pack.name]));
    context.stdout.write(
      pages.map((page) => drawWeek(page, names.get(page.language) ?? page.language, style, width)).join('\n'),
    );
  }
  return exitCodeOf(opened);
}
