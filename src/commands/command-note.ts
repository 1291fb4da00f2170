import { sanitise } from '../terminal/sanitise.js';
import { type CommonOptions, type Context, styleFor } from './command.js';

/** Something that was not done, or done otherwise than one may expect, on stderr. */
export function writeNote(text: string, options: CommonOptions, context: Context): void {
  const style = styleFor(context.stderr, context, options);
  context.stderr.write(`${style.warning('worklog:')} ${sanitise(text)}\n`);
}
