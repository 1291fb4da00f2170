/** The days of a week in the order of ISO 8601. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The weekday of an ISO number (1 is Monday, 7 is Sunday); null outside of 1 to 7. */
export function isoWeekday(number: number): Weekday | null {
  return WEEKDAYS[number - 1] ?? null;
}

/** Its English name. */
export function weekdayName(day: Weekday): string {
  return day.charAt(0).toUpperCase() + day.slice(1);
}
