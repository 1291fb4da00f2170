import { relative, resolve, sep } from 'node:path';
import type { FileEdit } from '../model/file-edit.js';
import { editDiff } from '../reporters/edit-diff.js';
import { applyChanges } from '../site/apply-changes.js';
import type { Site } from '../site/find-site.js';
import { drawDiff } from '../terminal/diff-view.js';
import { sanitise } from '../terminal/sanitise.js';
import { type CommonOptions, type Context, styleFor } from './command.js';

/** Options of every command that changes files. */
export interface ChangeOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

/**
 * Makes changes to the files of a site, all or none.
 *
 * @param summary what they are, in the words of a command line: `new week 5`
 */
export type MakeChanges = (edits: readonly FileEdit[], summary: string) => void;

/**
 * Does the work of a command that changes the files of a site: what it reads and what it writes belong together, so the
 * worklog is opened inside of it.
 */
export async function changingSite<Result>(
  site: Site,
  _options: ChangeOptions,
  _context: Context,
  work: (makeChanges: MakeChanges) => Promise<Result>,
): Promise<Result> {
  return await work((edits) => applyChanges(site.root, edits));
}

/** Shows changes as a diff in the place of making them. */
export function writeDiff(edits: readonly FileEdit[], options: CommonOptions, context: Context): void {
  const style = styleFor(context.stdout, context, options);
  context.stdout.write(drawDiff(editDiff(edits), style, context.stdout.isTerminal || options.color === true));
  writeNote('Nothing was written.', options, context);
}

/** Names the files that were made and changed, as seen from where the user is; with `--quiet` nothing but their paths. */
export function writeFiles(
  root: string,
  edits: readonly FileEdit[],
  options: CommonOptions,
  { cwd, ...context }: Context,
): void {
  const style = styleFor(context.stdout, { cwd, ...context }, options);
  for (const { kind, file } of edits) {
    const path = sanitise(shownPath(root, file, { cwd }));
    const done = kind === 'create' ? style.good('made   ') : 'changed';
    context.stdout.write(options.quiet === true ? `${path}\n` : `${done} ${path}\n`);
  }
}

/** A file of a site as seen from where the user is. */
export function shownPath(root: string, file: string, { cwd }: Pick<Context, 'cwd'>): string {
  return relative(cwd, resolve(root, file)).replaceAll(sep, '/');
}

/** What a user may want to know or do next; not with `--quiet`. */
export function writeNext(lines: readonly string[], options: CommonOptions, context: Context): void {
  if (options.quiet === true) return;
  const style = styleFor(context.stdout, context, options);
  context.stdout.write(`\n${lines.map((line) => `${style.faint(line)}\n`).join('')}`);
}

/** Something that was not done, on stderr. */
export function writeNote(text: string, options: CommonOptions, context: Context): void {
  const style = styleFor(context.stderr, context, options);
  context.stderr.write(`${style.warning('worklog:')} ${sanitise(text)}\n`);
}
