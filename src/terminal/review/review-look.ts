import { sanitise } from '../sanitise.js';
import { textLine, wrapLine } from '../styled-text.js';
import type { MatrixLook } from './matrix-view.js';

export interface ReviewLook extends MatrixLook {
  /** Whether signs are explained, and what is left out is told. */
  readonly notes: boolean;
}

const MOST_NAMES = 40;

/** Words in lines that begin so many columns from the left. */
export function paragraph(text: string, indent: number, { style, width }: ReviewLook): string[] {
  const lines = wrapLine({ ...textLine(sanitise(text)), indent: 0 }, Math.max(width - indent, 1));
  return lines.map(({ runs }) => ' '.repeat(indent) + runs.map(style.run).join('').trimEnd());
}

/** Names in a sentence; of very many only the first. */
export function namesText(label: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length - MOST_NAMES;
  return [`${label}: ${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
}
