import { Failure } from '../model/failure.js';
import { findFileTarget, findTargets, type LintTarget } from '../site/lint-targets.js';
import type { UnsavedTexts } from '../site/page-store.js';
import type { CommonOptions, Context } from './command.js';
import { stdinText } from './command-stdin.js';

/** Options of every command that works on paths, or on what stands on stdin. */
export interface TargetOptions extends CommonOptions {
  readonly stdin?: boolean;
  readonly stdinPath?: string;
}

/**
 * What a command is to look at: the paths, or the page that stdin stands for.
 *
 * @param command its name, for messages
 * @throws Failure for options that contradict each other, and paths that no site holds
 */
export async function readTargets(
  command: string,
  paths: readonly string[],
  options: TargetOptions,
  context: Context,
): Promise<{ readonly targets: readonly LintTarget[]; readonly unsaved: UnsavedTexts }> {
  const site = options.site ?? null;
  if (options.stdin !== true) {
    if (options.stdinPath !== undefined) throw missingOption(command, '--stdin-path', '--stdin');
    return { targets: await findTargets(context.cwd, site, paths), unsaved: new Map() };
  }
  if (options.stdinPath === undefined) throw missingOption(command, '--stdin', '--stdin-path <file>');
  if (paths.length > 0) {
    throw new Failure({
      problem: '--stdin takes no paths',
      expected: 'the one page that --stdin-path names',
      found: paths.join(' '),
      advice: 'Leave the paths out, or --stdin.',
    });
  }
  const target = await findFileTarget(context.cwd, site, options.stdinPath);
  return { targets: [target], unsaved: new Map([[target.file, stdinText(await context.readStdin(), 'kept')]]) };
}

function missingOption(command: string, given: string, missing: string): Failure {
  return new Failure({
    problem: `${given} needs ${missing}`,
    expected: 'both',
    found: `only ${given}`,
    advice: `As in: worklog ${command} --stdin --stdin-path content/1-Worklog/1.4-Week4/_index.md`,
  });
}
