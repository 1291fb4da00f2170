import type { Fix } from '../../model/diagnostic.js';
import { Failure } from '../../model/failure.js';
import type { ChangeOptions } from '../command-changes.js';

/** The options of `validate` that mend. */
export interface FixOptions extends ChangeOptions {
  readonly fix?: boolean;
  readonly fixUnsafe?: boolean;
}

/** What is to be mended. */
export interface FixChoice {
  readonly safeties: ReadonlySet<Fix['safety']>;
  /** Only what is of this severity: `--quiet` tells errors only, and what is not told is not mended. */
  readonly errorsOnly: boolean;
  /** Whether the one page on stdin is mended, and no file. */
  readonly onlyBuffer: boolean;
  readonly isDryRun: boolean;
  /** The command in a few words: `validate --fix`. */
  readonly summary: string;
}

/**
 * What the options want mended; null for nothing.
 *
 * @throws Failure where --dry-run has nothing to show, or would write
 */
export function readFixChoice(
  options: FixOptions & { readonly stdin?: boolean; readonly writeBaseline?: string },
): FixChoice | null {
  const { fix = false, fixUnsafe = false, dryRun = false, quiet = false, stdin = false, writeBaseline } = options;
  if (!fix && !fixUnsafe) {
    if (!dryRun) return null;
    throw new Failure({
      problem: '--dry-run shows what --fix would write',
      expected: '--fix or --fix-unsafe beside it',
      found: 'neither',
      advice: 'As in: worklog validate --fix --dry-run',
    });
  }
  if (dryRun && writeBaseline !== undefined) {
    throw new Failure({
      problem: '--dry-run writes nothing, and --write-baseline does',
      expected: 'one of the two',
      found: 'both',
      advice: 'Leave one of them out.',
    });
  }
  return {
    safeties: new Set(fixUnsafe ? ['safe', 'unsafe'] : ['safe']),
    errorsOnly: quiet,
    onlyBuffer: stdin,
    isDryRun: dryRun,
    summary: `validate ${fixUnsafe ? '--fix-unsafe' : '--fix'}`,
  };
}
