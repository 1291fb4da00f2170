import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDate } from '../../src/model/calendar-date.js';
import { type CalendarInput, eventDays, renderCalendar } from '../../src/renderers/calendar.js';
import type { ListedTask } from '../../src/worklog/listed.js';
import { faultsOfLines, readCalendar } from '../support/read-calendar.js';

const INPUT: CalendarInput = {
  name: 'My log',
  identity: '0123456789abcdef',
  now: new Date('2026-07-08T05:06:07.890Z'),
  pageOf: () => 1,
  weekName: (_, week) => `Week ${week}`,
  referencesName: () => 'References',
};

const cell = (date: string | null) => (date === null ? null : { text: date, date: parseCalendarDate(date) });

function task(start: string | null, completion: string | null, others: Partial<ListedTask> = {}): ListedTask {
  return {
    ...{ address: '4.2', site: '.', week: 4, row: 2, language: 'en', file: 'a.md', line: 1, day: null, done: null },
    ...{ items: [{ text: 'Learn', items: [] }], references: [], extra: {} },
    start: cell(start),
    completion: cell(completion),
    ...others,
  };
}

function eventOf(others: Partial<ListedTask>, input = INPUT) {
  const [event] = readCalendar(renderCalendar([task('2026-07-06', null, others)], input)).events;
  if (event === undefined) throw new Error('no event');
  return event;
}

describe('the days of an event', () => {
  it.each([
    ['2026-07-06', '2026-07-08', '2026-07-06', '2026-07-08'],
    ['2026-07-06', null, '2026-07-06', '2026-07-06'],
    [null, '2026-07-08', '2026-07-08', '2026-07-08'],
    ['2026-07-31', '2026-08-13', '2026-07-31', '2026-08-13'],
    // Slips of the pen.
    ['2026-07-31', '2026-08-14', '2026-07-31', '2026-07-31'],
    ['2026-07-06', '2027-07-06', '2026-07-06', '2026-07-06'],
    ['2026-07-06', '2026-06-06', '2026-07-06', '2026-07-06'],
  ])('from %s to %s', (start, completion, first, last) => {
    expect(eventDays(task(start, completion))).toEqual({ first, last });
  });

  it('are none without a date', () => {
    expect(eventDays({ start: { text: '31/02/2026', date: null }, completion: null })).toBeNull();
  });

  it('are whole days, and the end is the day after', () => {
    const { events } = readCalendar(renderCalendar([task('2026-12-31', '2027-01-01')], INPUT));
    expect(events).toEqual([expect.objectContaining({ start: '2026-12-31', end: '2027-01-02', isWholeDays: true })]);
  });
});

describe('an event', () => {
  it('says in plain words what the task says', () => {
    const items = [
      {
        text: '**Learn** `S3`, [the guide](https://a.b/c); \\*all\\*',
        items: [{ text: 'buckets &amp; disks', items: [] }],
      },
      { text: 'Rest', items: [] },
    ];
    const references = [
      { url: null, text: 'Notes; *mine*' },
      { url: 'mailto:a@b.c', text: null },
      { url: 'https://example.org/ü?q=1', text: 'Guide' },
    ];
    expect(eventOf({ items, references })).toEqual({
      uid: '4.2-en-0123456789abcdef@worklog',
      start: '2026-07-06',
      end: '2026-07-07',
      isWholeDays: true,
      summary: 'Learn S3, the guide (https://a.b/c); *all*',
      description:
        '- Learn S3, the guide (https://a.b/c); *all*\n  - buckets & disks\n- Rest\n\nReferences:\n- Notes; mine\n- mailto:a@b.c\n- Guide: https://example.org/ü?q=1',
      url: 'https://example.org/%C3%BC?q=1',
      categories: 'Week 4',
      stamp: '2026-07-08T05:06:07Z',
    });
  });

  it('has a UID of its own in each week, row, language, worklog, and page of two for one week', () => {
    const others: [Partial<ListedTask>, Partial<CalendarInput>][] = [
      [{}, {}],
      [{ week: 5 }, {}],
      [{ row: 3 }, {}],
      [{ language: 'vi' }, {}],
      [{}, { identity: 'fedcba9876543210' }],
      [{}, { pageOf: () => 2 }],
    ];
    const uids = others.map(([own, input]) => eventOf(own, { ...INPUT, ...input }).uid);
    expect(new Set(uids).size).toBe(others.length);
  });

  it('keeps its UID whatever the row says, and whenever it was', () => {
    const first = eventOf({});
    const later = { start: cell('2027-01-01'), items: [{ text: 'Else', items: [] }], file: 'b.md', line: 9 };
    expect(eventOf(later, { ...INPUT, now: new Date(0) }).uid).toBe(first.uid);
  });

  it('without words of its own is named by its week', () => {
    expect(eventOf({ items: [{ text: '', items: [{ text: '![](a.png)', items: [] }] }] }).summary).not.toBe('');
    expect(eventOf({ items: [{ text: '<br>', items: [] }] }).summary).toBe('Week 4');
  });

  it.each(['javascript:alert(1)', 'ftp://a.b', 'https://', 'http://[', '/a'])('has no address %s', (url) => {
    expect(eventOf({ references: [{ url, text: null }] }).url).toBeNull();
  });
});

describe('the lines of a calendar', () => {
  const hostile = [
    `END:VEVENT\r\nBEGIN:VEVENT\nUID:x`,
    'a\\nb\\,c\\;d',
    '\u001b[31m\u202ered\u0007\u0085\u2028',
    '<script>alert(1)</script> {{< x >}} ]]> =cmd()',
    'x'.repeat(5000),
    'ấ😀'.repeat(100),
  ];

  it.each(hostile)('hold %.30j so that nothing acts', (text) => {
    const row = task('2026-07-06', null, {
      items: [{ text, items: [{ text, items: [] }] }],
      references: [{ url: `https://a.b/${text}`, text }],
    });
    const calendar = renderCalendar([row], { ...INPUT, name: text });
    expect(faultsOfLines(calendar)).toEqual([]);
    expect(readCalendar(calendar).events).toHaveLength(1);
    expect(calendar.match(/^UID:/gm)).toHaveLength(1);
  });

  it('are read back as they were written, whatever stands in them', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((words) => /^[^\\`*_[\]<&~!:.\s]+$/u.test(words));
    fc.assert(
      fc.property(text, (words) => {
        const calendar = renderCalendar([task('2026-07-06', null, { items: [{ text: words, items: [] }] })], INPUT);
        expect(faultsOfLines(calendar)).toEqual([]);
        expect(readCalendar(calendar).events[0]?.summary).toBe(words);
      }),
    );
  });
});
