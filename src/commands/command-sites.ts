import { Failure } from '../model/failure.js';
import { failureText, problemText } from '../reporters/problem-text.js';
import { keepHeapSmall } from '../site/engine-flags.js';
import { type FoundSite, type Site, shownFrom } from '../site/find-site.js';
import { manySites } from '../site/many-sites.js';
import type { ChooseLanguages, OpenWorklog } from '../site/open-worklog.js';
import { ProgressLine, showsProgress } from '../terminal/progress-line.js';
import { sanitiseLines } from '../terminal/sanitise.js';
import type { Style } from '../terminal/style.js';
import { type CommonOptions, type Context, styleFor } from './command.js';
import { ownLanguages, unfinishedNote } from './command-worklog.js';

/** The options of a command that takes many sites. */
export interface SitesOptions extends CommonOptions {
  readonly sites?: readonly string[];
}

/** A site of a run over many, and what it is called. */
export interface NamedSite {
  readonly site: Site;
  /** Its folder from where the user is, with `/`. */
  readonly name: string;
}

/** Told of a site that could not be read, with its place in the results. */
export type OnFailure = (name: string, failure: string) => void | Promise<void>;

/**
 * A run over many sites: one after the other, what is found of each written as soon as it is there, and nothing kept of
 * it but what a command keeps. A site that cannot be read is told of at once and never stops the others.
 */
export class SitesRun {
  readonly #options: SitesOptions;
  readonly #context: Context;
  readonly #style: Style;
  readonly #progress: ProgressLine | null;
  #read = 0;
  #failed = 0;
  #knowsLanguage = false;

  constructor(options: SitesOptions, context: Context) {
    const { stdout, stderr, env, now } = context;
    checkOptions(options);
    keepHeapSmall();
    this.#options = options;
    this.#context = context;
    this.#style = styleFor(stderr, context, options);
    // What another program makes of the results may stand on the same terminal, between the words of the line.
    const shows = options.quiet !== true && !stdout.isPipe && showsProgress(stderr.isTerminal, env);
    this.#progress = shows ? new ProgressLine(stderr, () => now().getTime()) : null;
  }

  /** How many sites there were so far, those that could not be read included. */
  get count(): number {
    return this.#read + this.#failed;
  }

  get failed(): number {
    return this.#failed;
  }

  /**
   * The sites, each found when it is asked for.
   *
   * @throws Failure for a path that is not there, or where none holds a site
   */
  found(): AsyncGenerator<FoundSite> {
    return manySites(this.#options.sites ?? [], this.#context.cwd, (note) => this.tell(note));
  }

  nameOf(root: string): string {
    return shownFrom(this.#context.cwd, root);
  }

  /** Reads one site after the other; what a reading throws is told, and the next one is read. */
  async each(read: (site: NamedSite) => Promise<void>, onFailure: OnFailure = () => undefined): Promise<void> {
    try {
      for await (const found of this.found()) {
        const name = this.nameOf(found.root);
        this.progress(name);
        try {
          if ('failure' in found) throw found.failure;
          await this.tellUnfinished(found.root);
          await read({ site: found.site, name });
          this.done();
        } catch (error) {
          await onFailure(name, this.fail(name, error));
        }
      }
    } finally {
      this.stopProgress();
    }
  }

  /** Counts a site that has been read. */
  done(): void {
    this.#read++;
  }

  /** Tells and counts a site that could not be read. @returns what was wrong, in a sentence without its full stop */
  fail(name: string, error: unknown): string {
    const { details } = failureOf(error);
    this.#failed++;
    // A configuration is named from where the user is already.
    const isNamed = name === '.' || details.file?.startsWith(`${name}/`) === true;
    this.tell(`${isNamed ? '' : `${name}: `}${failureText(details)}`);
    return structuredClone(details.problem);
  }

  /** Chooses of a site's languages those that `--lang` names, without it its own one. */
  readonly chooseLanguages: ChooseLanguages = (own, all) => {
    const { lang } = this.#options;
    const chosen = lang === undefined ? [own] : ownLanguages(lang, all);
    this.noteLanguages(chosen?.length !== 0);
    return chosen;
  };

  /** Notes whether one of the languages that are asked for is kept in a site. */
  noteLanguages(hasAny: boolean): void {
    this.#knowsLanguage ||= hasAny;
  }

  /** Says something on stderr. */
  tell(note: string): void {
    this.#progress?.erase();
    this.#context.stderr.write(`${this.#style.warning('worklog:')} ${sanitiseLines(note)}\n`);
  }

  /** Tells what could not be read of a site's pages. */
  tellProblems(name: string, { problems }: Pick<OpenWorklog, 'problems'>): void {
    for (const problem of problems) this.tell(problemText({ ...problem, file: `${name}/${problem.file}` }));
  }

  /** Tells of a change to the site that an earlier run has begun and not ended. */
  async tellUnfinished(root: string): Promise<void> {
    const note = await unfinishedNote(root, this.#context);
    if (note !== null) this.tell(`${this.nameOf(root)}: ${note}`);
  }

  /** Writes results, no faster than they are read. */
  async write(text: string): Promise<void> {
    if (text === '') return;
    const { stdout } = this.#context;
    if (stdout.isTerminal) this.#progress?.erase();
    stdout.write(text);
    await stdout.drained();
  }

  /**
   * To be called when all is written.
   *
   * @param done what the command does with sites: `read`
   * @throws Failure where some could not be, or none has a language that was asked for
   */
  end(done: string): void {
    if (this.#read > 0 && !this.#knowsLanguage) throw unknownLanguage(this.#options);
    if (this.#failed === 0) return;
    throw new Failure({
      problem:
        this.count === 1
          ? `The only site could not be ${done}`
          : `${this.#failed} of ${this.count} sites could not be ${done}`,
      found: 'what is told above',
    });
  }

  /** Shows how far the run has come. */
  progress(name: string): void {
    this.#progress?.show(`worklog: ${this.count + 1} ${this.count === 0 ? 'site' : 'sites'}  ${name}`);
  }

  /** Shows it no more. */
  stopProgress(): void {
    this.#progress?.erase();
  }
}

function checkOptions({ site, sites = [] }: SitesOptions): void {
  if (site === undefined) return;
  throw new Failure({
    problem: '--site and --sites exclude each other',
    expected: '--site for one site, or --sites for all below a folder',
    found: `--site ${site} --sites ${sites.join(' ')}`,
    advice: 'Leave one of them out.',
  });
}

function unknownLanguage({ lang = '' }: SitesOptions): Failure {
  return new Failure({
    problem: `None of the sites has the language ${lang}`,
    expected: 'the code of a language, such as en',
    found: JSON.stringify(lang),
  });
}

/** A mistake of ours in one site must not keep the others from being read either. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Failure(
    {
      problem: `This should not have happened: ${message}`,
      advice: 'Run the command on this site alone, with --site and --debug, and report what it prints.',
    },
    { cause: error },
  );
}
