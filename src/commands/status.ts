import { renderJson } from '../renderers/json.js';
import { drawStatus } from '../terminal/status-view.js';
import { statusOf } from '../worklog/status/status-of.js';
import type { StatusItem } from '../worklog/status/worklog-status.js';
import { type CommonOptions, type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { commandLine } from './command-line-text.js';
import { chosenName } from './command-option.js';
import { exitCodeOf, openWorklogFor, readLanguage } from './command-worklog.js';
import { statusFacts } from './status/status-facts.js';

export interface StatusOptions extends CommonOptions {
  readonly output?: string;
}

const OUTPUTS = ['pretty', 'json'] as const;

/** `worklog status`: which week and which day it is, what they lack, and the next command to run. */
export async function status(options: StatusOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const opened = await openWorklogFor(context, { ...options, lang: 'all' });
  const found = statusOf(statusFacts(opened, readLanguage(options.lang, opened.worklog), context));
  const items = found.items.map((item) => ({ ...item, command: wholeCommand(item, options) }));
  const told = { ...found, items };
  if (output === 'json') context.stdout.write(renderJson('status', { site: '.', ...told }));
  else {
    const look = {
      style: styleFor(context.stdout, context, options),
      width: columnsOf(context),
      nameOf: (code: string) => opened.vocabulary.languageName(code),
      commandOf: (words: readonly string[]) => commandLine(words, context.files.platform),
      quiet: options.quiet === true,
    };
    context.stdout.write(drawStatus(told, look));
  }
  return exitCodeOf(opened);
}

/** The command of an item as it is to be typed, for the same site and the same language. */
function wholeCommand({ command }: StatusItem, { site, lang }: StatusOptions): readonly string[] | null {
  if (command === null) return null;
  const [name = ''] = command;
  const takesLanguage = TAKE_LANGUAGE.includes(name) && !command.includes('--lang') && !command.includes('--only');
  return [
    'worklog',
    ...command,
    ...(lang !== undefined && takesLanguage ? ['--lang', lang.trim().toLowerCase()] : []),
    ...(site === undefined ? [] : site.startsWith('-') ? [`--site=${site}`] : ['--site', site]),
  ];
}

/** The commands that show or change what the status has told of in one language; the others see to all of them. */
const TAKE_LANGUAGE: readonly string[] = ['add', 'done', 'list', 'open'];
