import { Vocabulary } from '../locale/vocabulary.js';
import { closestName } from '../model/closest-name.js';
import { Failure } from '../model/failure.js';
import { problemText } from '../reporters/problem-text.js';
import { findSite } from '../site/find-site.js';
import { readLocalePacks } from '../site/locale-packs.js';
import { type OpenWorklog, openWorklog } from '../site/open-worklog.js';
import { sanitise } from '../terminal/sanitise.js';
import { makeStyle, type Style, wantsColor } from '../terminal/style.js';

/** Where a command's text goes. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** The terminal's width; null where nobody knows it. */
  readonly columns: number | null;
}

/** Everything a command takes from the world, so that a test can give it another one. */
export interface Context {
  /** The folder that the user is in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The package's `templates/` folder. */
  readonly templates: URL;
}

/** The options that every command has. Commander leaves out what was not given. */
export interface CommonOptions {
  readonly site?: string;
  readonly lang?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/**
 * `0` done; `1` done, and it found problems or something could not be read. What could not be done at all is thrown: a
 * `Failure`, or a bug, and ends with 2.
 */
export type ExitCode = 0 | 1;

/** Columns of a table that goes to a file or a pipe. */
const PIPED_COLUMNS = 80;
const NARROWEST = 20;

/** The width that text for people is laid out for. */
export function columnsOf({ stdout, env }: Context): number {
  const asked = Number(env.COLUMNS);
  if (stdout.columns !== null) return Math.max(stdout.columns, NARROWEST);
  return Number.isInteger(asked) && asked > 0 ? Math.max(asked, NARROWEST) : PIPED_COLUMNS;
}

export function styleFor(output: Output, { env }: Context, { color }: CommonOptions): Style {
  return makeStyle(wantsColor({ option: color, env, isTerminal: output.isTerminal }));
}

/** Opens the worklog that the options name, in their languages, and tells on stderr what of it could not be read. */
export async function openWorklogFor(context: Context, options: CommonOptions): Promise<OpenWorklog> {
  const site = await findSite(context.cwd, options.site ?? null);
  const vocabulary = new Vocabulary(readLocalePacks(context.templates));
  const opened = await openWorklog(site, vocabulary, (own, all) => namedLanguages(options.lang, own, all));
  for (const problem of opened.problems) {
    const style = styleFor(context.stderr, context, options);
    context.stderr.write(`${style.warning('worklog:')} ${sanitise(problemText(problem))}\n`);
  }
  if (opened.readings.length === 0 && opened.ownProblems > 0) throw nothingReadable(opened);
  return opened;
}

function nothingReadable({ chosenLanguages, ownProblems }: OpenWorklog): Failure {
  const languages = chosenLanguages === null ? '' : ` in ${chosenLanguages.join(', ')}`;
  return new Failure({
    problem: `No week page${languages} could be read`,
    expected: 'at least one',
    found: `${ownProblems} ${ownProblems === 1 ? 'problem' : 'problems'}, named above`,
  });
}

/** A command that read everything is done; one that could not read a page found a problem. */
export function exitCodeOf({ problems }: OpenWorklog): ExitCode {
  return problems.length > 0 ? 1 : 0;
}

/**
 * The languages that `--lang` names: the worklog's own without it, null for `all`.
 *
 * @throws Failure for a language that the worklog does not have
 */
function namedLanguages(
  lang: string | undefined,
  language: string,
  languages: readonly string[],
): readonly string[] | null {
  if (lang === undefined) return [language];
  if (lang === 'all') return null;
  return lang.split(',').map((code) => chosenName('language', code.trim().toLowerCase(), languages, ['all']));
}

/**
 * A name out of a few, as an option's value.
 *
 * @throws Failure that tells the names, and the one that was likely meant
 */
export function chosenName<Name extends string>(
  what: string,
  typed: string,
  names: readonly Name[],
  others: readonly string[] = [],
): Name {
  const found = names.find((name) => name === typed);
  if (found !== undefined) return found;
  const near = closestName(typed, [...names, ...others]);
  throw new Failure({
    problem: `There is no ${what} ${JSON.stringify(typed)}`,
    expected: [...names, ...others].join(', '),
    found: JSON.stringify(typed),
    ...(near === null ? {} : { advice: `Did you mean "${near}"?` }),
  });
}
