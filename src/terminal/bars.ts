/** The eighths of a column that a bar may end with (Unicode, Block Elements), from one to seven. */
const EIGHTHS = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const FULL = '█';

/**
 * A number as a bar: as long as its share of the greatest, to an eighth of a column. Nothing is no bar, and whatever is more
 * than nothing can be seen.
 *
 * @param greatest the number whose bar is `width` columns long
 */
export function bar(value: number, greatest: number, width: number): string {
  if (value <= 0 || greatest <= 0) return '';
  const eighths = Math.max(Math.round((Math.min(value, greatest) / greatest) * width * 8), 1);
  return FULL.repeat(eighths >> 3) + (EIGHTHS[(eighths & 7) - 1] ?? '');
}
