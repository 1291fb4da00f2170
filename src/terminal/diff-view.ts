import { sanitise } from './sanitise.js';
import type { Style } from './style.js';

/** A unified diff as a terminal shows it: what comes in green, what goes in red. */
export function drawDiff(diff: string, style: Style, isTerminal: boolean): string {
  // A diff that goes into a file must stay one that can be applied.
  if (!isTerminal) return diff;
  return diff
    .split('\n')
    .map((line) => drawLine(sanitise(line.replace(/\r$/, '')), style))
    .join('\n');
}

function drawLine(line: string, style: Style): string {
  if (/^(?:diff |---|\+\+\+|new file|deleted file)/.test(line)) return style.strong(line);
  if (line.startsWith('@@')) return style.faint(line);
  if (line.startsWith('+')) return style.good(line);
  return line.startsWith('-') ? style.error(line) : line;
}
