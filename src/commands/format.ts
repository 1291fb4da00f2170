import { contentAfter } from '../edits/apply-text-edits.js';
import { Vocabulary } from '../locale/vocabulary.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import { problemText } from '../reporters/problem-text.js';
import { type FormattedSite, formatSite, formatText } from '../site/format-site.js';
import { isTargeted, type LintTarget } from '../site/lint-targets.js';
import { readLocalePacks } from '../site/locale-packs.js';
import { openWorklog } from '../site/open-worklog.js';
import type { UnsavedTexts } from '../site/page-store.js';
import { sanitise } from '../terminal/sanitise.js';
import { type Context, type ExitCode, styleFor } from './command.js';
import {
  type ChangeOptions,
  changingSite,
  shownPath,
  takesBackIn,
  writeDiff,
  writeFiles,
  writeNext,
} from './command-changes.js';
import { writeNote } from './command-note.js';
import { readTargets, type TargetOptions } from './command-targets.js';
import { readLanguages } from './command-worklog.js';

export interface FormatOptions extends TargetOptions, ChangeOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
}

/** What came of one site. */
interface SiteResult extends FormattedSite {
  readonly root: string;
  /** Whether something of it could not be read. */
  readonly isPartial: boolean;
}

/** `worklog format`: lays pages out, and changes nothing of what they say. */
export async function format(paths: readonly string[], options: FormatOptions, context: Context): Promise<ExitCode> {
  const { targets, unsaved } = await readTargets('format', paths, options, context);
  const vocabulary = new Vocabulary(readLocalePacks(context.templates));
  const [first] = targets;
  if (unsaved.size > 0 && first !== undefined) {
    return formatUnsaved(first, unsaved, options, context, vocabulary);
  }
  const results: SiteResult[] = [];
  const failures: Failure[] = [];
  for (const target of targets) {
    try {
      results.push(await formatTarget(target, options, context, vocabulary));
    } catch (error) {
      if (!(error instanceof Failure) || targets.length === 1) throw error;
      failures.push(named(error, target, context));
    }
  }
  const changed = results.reduce((sum, { edits }) => sum + edits.length, 0);
  if (isDiff(options) && changed > 0) writeDiff(results.flatMap(editsFromHere(targets, context)), options, context);
  else writeSummary(results, changed, options, context);
  if (failures.length > 0) throw severalFailures(failures, targets.length);
  const isFound = changed > 0 && !writes(options);
  return isFound || results.some(({ isPartial, altered }) => isPartial || altered.length > 0) ? 1 : 0;
}

function isDiff({ diff, dryRun }: FormatOptions): boolean {
  return diff === true || dryRun === true;
}

function writes(options: FormatOptions): boolean {
  return options.check !== true && !isDiff(options);
}

/** Lays out what was asked about of one site, and writes it where it is to be written. */
function formatTarget(
  { site, paths }: LintTarget,
  options: FormatOptions,
  context: Context,
  vocabulary: Vocabulary,
): Promise<SiteResult> {
  const frame = { ...options, dryRun: !writes(options) };
  return changingSite(site, frame, context, async (makeChanges) => {
    const opened = await openWorklog(site, vocabulary);
    const { language, languages } = opened.worklog;
    const asked = readLanguages(options.lang, language, languages, 'all');
    const formatted = await formatSite(
      opened,
      (file, own) => isTargeted(file, paths) && (asked === null || asked.includes(own)),
    );
    const problems = [...opened.problems, ...formatted.problems].filter(({ file }) => isTargeted(file, paths));
    for (const problem of problems) writeNote(problemText(problem), options, context);
    for (const file of formatted.altered) writeAltered(shownPath(site.root, file, context), options, context);
    const known = [...formatted.files, ...problems.map(({ file }) => file)];
    for (const path of paths ?? []) {
      if (!known.some((file) => isTargeted(file, [path])) && asked === null) {
        writeNote(`${path} holds no page of the worklog.`, options, context);
      }
    }
    if (formatted.edits.length > 0) {
      if (writes(options)) {
        makeChanges(formatted.edits, 'format');
        writeFiles(site.root, formatted.edits, options, context);
      } else if (!isDiff(options)) writeUnformatted(site.root, formatted.edits, options, context);
    }
    return { ...formatted, root: site.root, isPartial: problems.length > 0 };
  });
}

/** Lays out the page that stands on stdin, be it a page of the worklog yet or not. */
async function formatUnsaved(
  { site }: LintTarget,
  unsaved: UnsavedTexts,
  options: FormatOptions,
  context: Context,
  vocabulary: Vocabulary,
): Promise<ExitCode> {
  const [[file, text] = ['', '']] = unsaved;
  const opened = await openWorklog(site, vocabulary, () => null, unsaved);
  const { files, edits, altered } = await formatSite(opened, (own) => own === file);
  const result = files.length > 0 ? null : formatText(opened, file, text);
  const change = edits[0] ?? editOf(file, text, result);
  const problems = opened.problems.filter((problem) => problem.file === file);
  for (const problem of problems) writeNote(problemText(problem), options, context);
  const isAltered = altered.length > 0 || result?.outcome === 'altered';
  if (isAltered) writeAltered(file, options, context);
  if (writes(options)) context.stdout.write(change === null ? text : (contentAfter(change) ?? text));
  else if (change !== null && isDiff(options)) writeDiff([change], options, context);
  else if (change !== null) writeUnformatted(site.root, [change], options, context);
  const isFound = change !== null && !writes(options);
  return isFound || isAltered || problems.length > 0 ? 1 : 0;
}

function editOf(file: string, before: string, result: ReturnType<typeof formatText> | null): FileEdit | null {
  return result?.outcome === 'changed' ? { kind: 'change', file, before, edits: result.edits } : null;
}

/** The edits of a site with their files named as in a diff: from the site, or from here where there are several. */
function editsFromHere(targets: readonly LintTarget[], { cwd }: Context): (result: SiteResult) => readonly FileEdit[] {
  return ({ root, edits }) =>
    targets.length === 1 ? edits : edits.map((edit) => ({ ...edit, file: shownPath(root, edit.file, { cwd }) }));
}

/** Names the files that are not laid out yet. */
function writeUnformatted(
  root: string,
  edits: readonly FileEdit[],
  options: FormatOptions,
  { cwd, ...context }: Context,
): void {
  const style = styleFor(context.stdout, { cwd, ...context }, options);
  for (const { file } of edits) {
    const path = sanitise(shownPath(root, file, { cwd }));
    context.stdout.write(options.quiet === true ? `${path}\n` : `${style.warning('would change')} ${path}\n`);
  }
}

function writeAltered(file: string, options: FormatOptions, context: Context): void {
  writeNote(
    `${file} was left as it is: laid out, it would say something else. This is a mistake in worklog, not in your page; please report it with the page.`,
    options,
    context,
  );
}

function writeSummary(results: readonly SiteResult[], changed: number, options: FormatOptions, context: Context): void {
  const pages = results.reduce((sum, { files }) => sum + files.length, 0);
  const counted = `${pages} ${pages === 1 ? 'page' : 'pages'}`;
  if (changed > 0) {
    const done = writes(options)
      ? `${changed} of ${counted} changed. ${takesBackIn(results.filter(({ edits }) => edits.length > 0).length)}`
      : `${changed} of ${counted} would change: worklog format lays ${changed === 1 ? 'it' : 'them'} out.`;
    writeNext([done], options, context);
  } else if (options.quiet !== true && pages > 0) {
    context.stdout.write(`${counted} ${pages === 1 ? 'is' : 'are'} laid out already.\n`);
  }
}

/** A failure with the site that it is of. */
function named({ details }: Failure, { site }: LintTarget, { cwd }: Context): Failure {
  return new Failure({ ...details, problem: `${shownPath(site.root, '', { cwd })}: ${details.problem}` });
}

function severalFailures(failures: readonly Failure[], sites: number): Failure {
  return new Failure({
    problem: `${failures.length} of ${sites} sites could not be laid out`,
    causes: failures.map(({ details }) => details),
  });
}
