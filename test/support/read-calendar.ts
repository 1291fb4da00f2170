import ICAL from 'ical.js';

/** An event as another program reads it. */
export interface ReadEvent {
  readonly uid: string;
  /** `YYYY-MM-DD`; the end is the day after the last. */
  readonly start: string;
  readonly end: string;
  readonly isWholeDays: boolean;
  readonly summary: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly categories: string | null;
  readonly stamp: string;
}

/** Reads a calendar with ical.js, which shares no line with what writes it. */
export function readCalendar(text: string): { readonly name: string | null; readonly events: readonly ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const propertyOf = (component: InstanceType<typeof ICAL.Component>, name: string): string | null => {
    const value = component.getFirstPropertyValue(name);
    return value === null || value === undefined ? null : String(value);
  };
  return {
    name: propertyOf(calendar, 'x-wr-calname'),
    events: calendar.getAllSubcomponents('vevent').map((component): ReadEvent => {
      const { startDate, endDate, uid, summary } = new ICAL.Event(component);
      return {
        uid,
        summary,
        start: startDate.toString(),
        end: endDate.toString(),
        isWholeDays: startDate.isDate && endDate.isDate,
        description: propertyOf(component, 'description'),
        url: propertyOf(component, 'url'),
        categories: propertyOf(component, 'categories'),
        stamp: propertyOf(component, 'dtstamp') ?? '',
      };
    }),
  };
}

/** What of RFC 5545 §3.1 a text does not keep to: lines that end with CRLF and have 75 octets at most, in whole characters. */
export function faultsOfLines(text: string): string[] {
  const encoder = new TextEncoder();
  const lines = text.split('\r\n');
  const faults = lines.flatMap((line) => {
    if (encoder.encode(line).length > 75) return [`too long: ${line}`];
    // A surrogate that stands alone would be a character that is cut.
    if (/[\ud800-\udfff]/.test(line.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))) return [`cut: ${line}`];
    return /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(line) ? [`control: ${JSON.stringify(line)}`] : [];
  });
  return text.endsWith('END:VCALENDAR\r\n') ? faults : [...faults, 'no end'];
}
