import { relative, resolve, sep } from 'node:path';
import { sanitise } from '../terminal/sanitise.js';
import { type CommonOptions, type Context, styleFor } from './command.js';

/** Something to know beside the result, such as what was not done: on stderr. */
export function writeNote(text: string, options: CommonOptions, context: Context): void {
  const style = styleFor(context.stderr, context, options);
  context.stderr.write(`${style.warning('worklog:')} ${sanitise(text)}\n`);
}

/** A file of a site as seen from where the user is. */
export function shownPath(root: string, file: string, { cwd }: Pick<Context, 'cwd'>): string {
  return relative(cwd, resolve(root, file)).replaceAll(sep, '/');
}
