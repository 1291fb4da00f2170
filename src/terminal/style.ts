import { Chalk, type ChalkInstance } from 'chalk';
import type { Run, RunStyle } from '../renderers/inline-runs.js';
import { sanitise } from './sanitise.js';

/** Colours by what they mean. Without colour every function gives its text back as it is. */
export interface Style {
  readonly run: (run: Run) => string;
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly error: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** Whether to use colour: `--color` and `--no-color` before the environment, the environment before the terminal. */
export interface ColorChoice {
  readonly option: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/**
 * Decides for colour as the tools of this field do: any `NO_COLOR` that is not empty says no (https://no-color.org),
 * `FORCE_COLOR` says yes unless it is 0 or false, else a terminal that is not dumb says yes.
 */
export function wantsColor({ option, env, isTerminal }: ColorChoice): boolean {
  if (option !== undefined) return option;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

export function makeStyle(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const styles: Record<RunStyle, ChalkInstance | null> = {
    plain: null,
    bold: chalk.bold,
    code: chalk.cyan,
    link: chalk.blue.underline,
    faint: chalk.dim,
  };
  return {
    run: ({ text, style }) => styles[style]?.(sanitise(text)) ?? sanitise(text),
    heading: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
    warning: chalk.yellow,
    error: chalk.red,
    strong: chalk.bold,
  };
}
