import { describe, expect, it } from 'vitest';
import { type BuiltWorklog, buildWorklog } from '../../src/worklog/build-worklog.js';
import type { ListKind } from '../../src/worklog/listed.js';
import { type Query, queryEntries } from '../../src/worklog/query.js';
import { latestWeek } from '../../src/worklog/shown-week.js';
import { readPage } from '../page/read-page.js';
import { vocabulary } from '../support/vocabulary.js';

const EVERYTHING: Query = { weeks: null, from: null, to: null, match: null, open: false };

const worklog = (...pages: readonly string[]): BuiltWorklog['worklog'] =>
  buildWorklog(
    {
      section: 'worklog',
      languages: ['en'],
      language: 'en',
      sectionPages: [],
      pages: pages.map((text, index) => ({ week: index + 1, page: readPage(text) })),
    },
    { dateOrder: () => null, dayDigits: () => null },
    vocabulary,
  ).worklog;

const table = (...rows: readonly string[]): string =>
  ['### Tasks', '| Day | Task | Start | End | Source |', '|---|---|---|---|---|', ...rows].join('\n');

const asked = (query: Partial<Record<keyof Query, unknown>>, kind: ListKind, ...pages: readonly string[]): string =>
  queryEntries(worklog(...pages), kind, { ...EVERYTHING, ...query } as Query, '.')
    .map((item) => ('address' in item ? item.address : String(item.week)))
    .join(' ');

describe('what a query leaves', () => {
  it('is everything where nothing is asked', () => {
    expect(asked({}, 'tasks', table('| Mon | a | | | |', '| Tue | | | | |', '| Wed | c | | | |'))).toBe('1.1 1.3');
  });

  it('is the weeks that are chosen', () => {
    expect(asked({ weeks: (week: number) => week === 2 }, 'weeks', '', '', '')).toBe('2');
  });

  it('is tasks whose days touch the span', () => {
    const page = table(
      '| Mon | early | 2024-01-01 | 2024-01-02 | |',
      '| Tue | across | 2024-01-02 | 2024-01-20 | |',
      '| Wed | unfinished | 2024-01-10 | | |',
      '| Thu | backwards | 2024-01-12 | 2024-01-08 | |',
    );
    expect(asked({ from: '2024-01-09', to: '2024-01-11' }, 'tasks', page)).toBe('1.2 1.3 1.4');
    expect(asked({ from: '2024-01-21' }, 'tasks', page)).toBe('');
  });

  it('leaves out tasks without a date, and takes the days of the week for bullets', () => {
    const page = table('| Mon | dated | 2024-01-01 | 2024-01-05 | |', '| Tue | undated | soon | | |');
    expect(asked({ from: '2024-01-05' }, 'tasks', page)).toBe('1.1');
    expect(asked({ from: '2024-01-06' }, 'tasks', page)).toBe('');
    expect(asked({ to: '2024-01-01' }, 'objectives', `### Objectives\n- a\n${page}`)).toBe('1.o1');
  });

  it('leaves out what has no day at all', () => {
    expect(asked({ from: '2000-01-01' }, 'weeks', '### Objectives\n- a\n')).toBe('');
    expect(asked({ from: '2000-01-01' }, 'weeks', '---\ndate: 2024-05-05T10:00:00+07:00\n---\n')).toBe('1');
    expect(asked({ from: '2000-01-01' }, 'weeks', '---\ndate: "`r Sys.Date()`"\n---\n')).toBe('');
  });

  it('is the tasks that are not done; what nobody can tell is not open', () => {
    const page = table(
      '| Mon | done | 2024-01-01 | 2024-01-02 | |',
      '| Tue | open | 2024-01-02 | | |',
      '| Wed | | | | |',
    );
    expect(asked({ open: true }, 'tasks', page)).toBe('1.2');
    expect(asked({ open: true }, 'tasks', '### Tasks\n| Day | Task |\n|-|-|\n| Mon | a |\n')).toBe('');
    expect(asked({ open: true }, 'tasks', '### Tasks\n- [ ] a\n- [x] b\n- c\n')).toBe('1.1');
    expect(asked({ open: true }, 'weeks', page, table('| Mon | done | | 2024-01-02 | |'))).toBe('1');
  });

  it('is the sources of the tasks that it would leave', () => {
    const page = table(
      '| Mon | done | 2024-01-01 | 2024-01-02 | https://example.org/a |',
      '| Tue | open | 2024-01-03 | | https://example.org/b |',
      '| Wed | undated | | | https://example.org/c |',
      '| Thu | | | | https://example.org/blank |',
    );
    expect(asked({ open: true }, 'references', page)).toBe('1.2 1.3');
    expect(asked({ from: '2024-01-01', to: '2024-01-02' }, 'references', page)).toBe('1.1');
  });

  it('is the sources that hold the text', () => {
    const page = table(
      '| Mon | a | | | [The Book](https://example.org/b) |',
      '| Tue | b | | | https://example.org/c |',
    );
    expect(asked({ match: 'the book' }, 'references', page)).toBe('1.1');
    expect(asked({ match: 'EXAMPLE.org/C' }, 'references', page)).toBe('1.2');
    expect(asked({ match: 'the book' }, 'tasks', page)).toBe('1.1');
  });

  it('has the text in the entry itself, not in others of its page', () => {
    const page = '### Objectives\n- Know the house\n- Draw it\n  - with **Đội ngũ**\n';
    expect(asked({ match: 'house' }, 'objectives', page)).toBe('1.o1');
    expect(asked({ match: 'doi ngu' }, 'objectives', page)).toBe('1.o2');
    expect(asked({ match: '' }, 'objectives', page)).toBe('1.o1 1.o2');
  });

  it('has the text in words as a reader sees them, or in an address', () => {
    const page = [
      '### Objectives',
      '- learn **Tìm** hiểu',
      '- one',
      '  two\tlines',
      '- fish &amp; chips, `a_b`',
      '- a [map *of it*](https://example.org/map) and ![the plan](/plan.png)',
    ].join('\n');
    for (const [match, expected] of [
      ['tim hieu', '1.o1'],
      ['**', ''],
      ['one  two lines', '1.o2'],
      ['fish & chips, a_b', '1.o3'],
      ['map of it and', '1.o4'],
      ['example.org/map', '1.o4'],
      ['the plan', '1.o4'],
      ['/PLAN.png', '1.o4'],
    ]) {
      expect(asked({ match }, 'objectives', page), match).toBe(expected);
    }
  });

  it('finds a week by all that its tasks are found by', () => {
    const page = table('| Mon | a | | | https://c.d/ |');
    expect(asked({ match: 'c.d' }, 'weeks', page, '')).toBe('1');
    expect(asked({ match: 'c.d' }, 'tasks', page, '')).toBe('1.1');
  });

  it('counts an empty bullet as a row to fill', () => {
    const page = '### Tasks\n\n- \n- [ ] \n- real\n- - nested\n';
    expect(asked({}, 'tasks', page)).toBe('1.3 1.4');
    expect(asked({ open: true }, 'weeks', page)).toBe('');
  });
});

describe('the latest week', () => {
  it('is the last that has an entry', () => {
    expect(
      latestWeek(worklog('### Objectives\n- a\n', table('| Mon | b | | | |'), table('| Mon | | | | |'), ''))?.number,
    ).toBe(2);
  });

  it('is none where every week is empty', () => {
    expect(latestWeek(worklog('', '---\ntitle: Week 2\n---\n'))).toBeNull();
    expect(latestWeek(worklog())).toBeNull();
  });
});
