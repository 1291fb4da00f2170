import type { ChangeExcerpt } from '../reporters/change-excerpt.js';
import { sanitise } from './sanitise.js';
import type { Style } from './style.js';

/** The lines that a change touches, below the place where they stand. */
export function drawChange({ lines, line }: ChangeExcerpt, file: string, style: Style): string {
  const drawn = lines.map(({ sign, pieces }) => {
    const colour = sign === '+' ? style.good : style.error;
    const words = pieces.map(({ text, differs }) => (differs ? colour : style.faint)(sanitise(text))).join('');
    return `  ${colour(sign)} ${words}`.trimEnd();
  });
  return `${style.strong(`${sanitise(file)}:${line}`)}\n${drawn.map((one) => `${one}\n`).join('')}`;
}
