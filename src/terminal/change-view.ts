import type { ChangeExcerpt } from '../reporters/change-excerpt.js';
import { sanitise } from './sanitise.js';
import type { Style } from './style.js';

/** The lines that a change touches, below the place where it stands. */
export function drawChange({ lines, line }: ChangeExcerpt, file: string, style: Style): string {
  const drawn = lines.map(({ sign, before, changed, after }) => {
    const colour = sign === '+' ? style.good : style.error;
    const [head, words, tail] = [before, changed, after].map(sanitise);
    return `  ${colour(sign)} ${style.faint(head ?? '')}${colour(words ?? '')}${style.faint(tail ?? '')}`.trimEnd();
  });
  return `${style.strong(`${sanitise(file)}:${line}`)}\n${drawn.map((one) => `${one}\n`).join('')}`;
}
