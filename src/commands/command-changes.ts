import { relative, resolve, sep } from 'node:path';
import type { FileEdit } from '../model/file-edit.js';
import { editDiff } from '../reporters/edit-diff.js';
import { applyChanges } from '../site/apply-changes.js';
import type { Site } from '../site/find-site.js';
import { thisMachine } from '../site/lock-owner.js';
import { type JournalRequest, withJournal } from '../site/site-journal.js';
import { drawDiff } from '../terminal/diff-view.js';
import { sanitise } from '../terminal/sanitise.js';
import type { Style } from '../terminal/style.js';
import { type CommonOptions, type Context, styleFor } from './command.js';
import { writeNote } from './command-note.js';
import { recoveryText } from './command-unfinished.js';
import { tellUnfinished } from './command-worklog.js';

/** Options of every command that changes files. */
export interface ChangeOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

/**
 * Makes changes to the files of a site, all or none.
 *
 * @param summary what they are, in the words of a command line: `new week 5`; `worklog undo --list` shows it
 */
export type MakeChanges = (edits: readonly FileEdit[], summary: string) => void;

/**
 * Does the work of a command that changes the files of a site. What it reads and what it writes belong together, so the
 * worklog is opened inside of it: no other run changes the site meanwhile, and a change that an earlier run had not ended is
 * completed or taken back before. With `--dry-run` the work may write nothing, and such a change is only told.
 *
 * @throws Failure where the site cannot be changed now; then the work is not begun
 */
export async function changingSite<Result>(
  site: Site,
  options: ChangeOptions,
  context: Context,
  work: (makeChanges: MakeChanges) => Promise<Result>,
): Promise<Result> {
  if (options.dryRun === true) {
    await tellUnfinished(site, context, options);
    return work(() => {
      throw new Error('a dry run writes nothing');
    });
  }
  return withJournal(site.root, journalRequest(options, context), (journal) =>
    work((edits, summary) => applyChanges(journal, edits, { summary, time: context.now().toISOString() })),
  );
}

/** What the journal of a site needs of the world, and how the user is told of it. */
export function journalRequest(options: CommonOptions, context: Context): JournalRequest {
  const { args, env, files, now, pause, stderr } = context;
  return {
    ...{ env, files, now, pause },
    machine: thisMachine(),
    command: ['worklog', ...args].join(' '),
    onRecovery: (recovery) => writeNote(recoveryText(recovery), options, context),
    onWait: ({ command, pid, host }) => {
      if (!stderr.isTerminal) return;
      writeNote(`Waiting for ${command}, process ${pid} on ${host}, which changes this site.`, options, context);
    },
  };
}

/** Shows changes as a diff in the place of making them. */
export function writeDiff(edits: readonly FileEdit[], options: CommonOptions, context: Context): void {
  const style = styleFor(context.stdout, context, options);
  context.stdout.write(drawDiff(editDiff(edits), style, context.stdout.isTerminal || options.color === true));
  writeNote('Nothing was written.', options, context);
}

const DONE = {
  create: ({ good }: Style) => good('made   '),
  change: () => 'changed',
  delete: ({ warning }: Style) => warning('removed'),
} satisfies Record<FileEdit['kind'], (style: Style) => string>;

/** Names the files that were made, changed and removed, as seen from where the user is; with `--quiet` nothing but their paths. */
export function writeFiles(
  root: string,
  edits: readonly FileEdit[],
  options: CommonOptions,
  { cwd, ...context }: Context,
): void {
  const style = styleFor(context.stdout, { cwd, ...context }, options);
  for (const { kind, file } of edits) {
    const path = sanitise(shownPath(root, file, { cwd }));
    const done = DONE[kind](style);
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

/** How to take back what a command has written: the last line that it says. */
export const TAKES_BACK = 'worklog undo takes this back.';

/** The same where several sites may have been written, each as a change of its own. */
export function takesBackIn(sites: number): string {
  return sites === 1 ? TAKES_BACK : 'worklog undo --site <folder> takes it back, one site at a time.';
}
