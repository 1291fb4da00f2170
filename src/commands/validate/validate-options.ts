import { Failure } from '../../model/failure.js';
import { sanitise } from '../../terminal/sanitise.js';
import { type Context, colorFor, columnsOf } from '../command.js';
import type { TargetOptions } from '../command-targets.js';
import type { FixOptions } from './fix-options.js';
import type { RuleOptions } from './rule-choice.js';
import type { SiteDrawing } from './site-drawing.js';

export interface ValidateOptions extends FixOptions, TargetOptions, RuleOptions {
  readonly sites?: readonly string[];
  readonly maxWarnings?: string;
  readonly changed?: string | boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly output?: string;
}

export const OUTPUTS = ['pretty', 'json', 'ndjson'] as const;

/**
 * How many warnings are allowed, null for any number.
 *
 * @throws Failure for what is no number
 */
export function readMaxWarnings({ maxWarnings: typed }: ValidateOptions): number | null {
  if (typed === undefined) return null;
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  throw new Failure({
    problem: '--max-warnings cannot be read',
    expected: 'a number, such as 0',
    found: JSON.stringify(typed),
  });
}

/** The revision that pages are to differ from; without one, the last commit. Null where it does not matter. */
export function readRevision({ changed }: ValidateOptions): string | null {
  if (changed === undefined || changed === false) return null;
  return changed === true ? 'HEAD' : changed;
}

/** How diagnostics are drawn for whoever reads stdout. */
export function drawingFor(context: Context, options: ValidateOptions): SiteDrawing {
  return {
    color: colorFor(context.stdout, context, options),
    width: columnsOf(context),
    wraps: context.stdout.columns !== null,
  };
}

/** What more warnings than are allowed come to, on one line. */
export function tooManyWarnings(warnings: number, allowed: number): string {
  return `worklog: ${warnings === 1 ? '1 warning' : `${warnings} warnings`}, and --max-warnings allows ${allowed}.\n`;
}

/** What to do about problems that only a baseline knows, a line of its own; nothing where none is gone. */
export function goneText(gone: number, { baseline }: ValidateOptions): string {
  if (gone === 0) return '';
  const [them, are, it] = gone === 1 ? ['One problem', 'is', 'it'] : [`${gone} problems`, 'are', 'them'];
  const again = sanitise(`worklog validate --write-baseline ${baseline}`);
  return `${them} of the baseline ${are} gone: ${again} forgets ${it}.\n`;
}
