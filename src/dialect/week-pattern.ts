/** Puts `{week}` in place of a week's number in a name, a title or a heading, `{week:2}` where it is padded. */
export function weekPattern(text: string, week: number): string {
  return text.replace(/(?<![\d{])\d+(?![\d}])/g, (digits) => {
    if (Number(digits) !== week) return digits;
    return /^0\d/.test(digits) ? `{week:${digits.length}}` : '{week}';
  });
}

/** What a pattern gives for a week. */
export function expandWeekPattern(pattern: string, week: number): string {
  return pattern.replace(/\{week(?::(\d+))?\}/g, (_, width?: string) => String(week).padStart(Number(width ?? 0), '0'));
}
