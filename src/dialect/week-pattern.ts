/** Puts `{week}` in place of a week's number in a name, a title or a heading, `{week:2}` where it is padded. */
export function weekPattern(text: string, week: number): string {
  return text.replace(/(?<![\d{])(0*)(\d+)(?![\d}])/g, (whole, zeros: string, digits: string) => {
    if (Number(digits) !== week) return whole;
    return zeros === '' ? '{week}' : `{week:${whole.length}}`;
  });
}

/** What a pattern gives for a week. */
export function expandWeekPattern(pattern: string, week: number): string {
  return pattern.replace(/\{week(?::(\d+))?\}/g, (_, width?: string) => String(week).padStart(Number(width ?? 0), '0'));
}
