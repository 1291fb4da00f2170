import { describe, expect, it } from 'vitest';
import type { PageDateOrder } from '../../src/dialect/date-order.js';
import type { PageDayDigits } from '../../src/dialect/day-digits.js';
import { inferDialect, type ReadPage, siteDateOrder } from '../../src/dialect/site-dialect.js';
import type { Dialect, Trait } from '../../src/model/dialect.js';
import { readPage } from '../page/read-page.js';
import { vocabulary } from '../support/vocabulary.js';

interface PageOf {
  readonly text: string;
  readonly week?: number;
  readonly name?: string;
  readonly language?: string;
  readonly dateOrder?: PageDateOrder;
  readonly dayDigits?: PageDayDigits;
}

function dialectOf(pages: readonly (PageOf | string)[], language = 'en', dateFormat: string | null = null): Dialect {
  const read = pages.map((page, index): ReadPage => {
    const { text, week = index + 1, ...own } = typeof page === 'string' ? { text: page } : page;
    return {
      page: readPage(text, own.language),
      week,
      name: own.name ?? `week-${week}.md`,
      dateOrder: own.dateOrder ?? { order: 'day-first', evidence: 'proved' },
      dayDigits: own.dayDigits ?? { meaning: 'row-number', evidence: 'none' },
    };
  });
  return inferDialect(language, read, vocabulary, dateFormat);
}

const said = ({ value, agreeing, total, note }: Trait<string>): string =>
  `${value}: ${agreeing} of ${total}${note === null ? '' : `, ${note}`}`;

const table = (...rows: readonly string[]): string =>
  ['### Tasks', '| Day | Task | Start Date | Completion Date |', '| --- | --- | --- | --- |', ...rows].join('\n');

describe('how a site writes', () => {
  it('is what most of its pages show', () => {
    const page = (title: string): string => `---\ntitle: ${title}\n---\n`;
    const { title, quoting } = dialectOf([page('"Week 1 Worklog"'), page('"Week 2 Worklog"'), page("'Week Three'")]);
    expect(said(title)).toBe('Week {week} Worklog: 2 of 3');
    expect(said(quoting)).toBe('double: 2 of 3');
  });

  it('is told of one language', () => {
    const pages = [
      { text: '---\ntitle: Week 1\n---\n', week: 1 },
      { text: '---\ntitle: Tuần 1\n---\n', week: 1, language: 'vi' },
    ];
    expect(said(dialectOf(pages, 'vi').title)).toBe('Tuần {week}: 1 of 1');
    expect(dialectOf(pages, 'vi').pages).toBe(1);
  });

  it('is not known where no page shows it', () => {
    expect(dialectOf(['words']).columns).toEqual({
      value: null,
      source: 'none',
      agreeing: 0,
      total: 0,
      unit: 'page',
      note: null,
    });
  });

  it('has names of files with the week’s number, padded or not', () => {
    const named = (...names: readonly string[]) =>
      said(dialectOf(names.map((name, index) => ({ text: '', name, week: index + 1 }))).fileName);
    expect(named('1.1-Week1/_index.md', '1.2-Week2/_index.md')).toBe('1.{week}-Week{week}/_index.md: 2 of 2');
    expect(named('week-01.md', 'week-02.md')).toBe('week-{week:2}.md: 2 of 2');
  });

  it('has keys, in the order of the page', () => {
    expect(dialectOf(['---\ntitle: a\nweight: 1\npre: "<b>1.1. </b>"\n---\n']).frontMatterKeys.value).toBe(
      'title, weight, pre',
    );
    expect(dialectOf(['---\npre: " <b> 1.1. </b> "\n---\n', '---\npre: " <b> 1.2. </b> "\n---\n']).pre.value).toBe(
      ' <b> 1.{week}. </b> ',
    );
  });

  it('has headings with their marks and their colon', () => {
    const { headings } = dialectOf([
      '### Week 1 Objectives:\n- a\n',
      '### Week 2 Objectives:\n- a\n',
      '## Goals\n- a\n',
    ]);
    expect(said(headings.objectives)).toBe('### Week {week} Objectives:: 2 of 3');
    expect(headings.lessons.value).toBeNull();
  });

  it('has columns, and tables that are padded or compact', () => {
    const compact = dialectOf([table('| 1 | a | x | y |')]);
    expect(compact.columns.value).toBe('Day | Task | Start Date | Completion Date');
    expect(compact.tableStyle.value).toBe('compact');
    const padded = '### Tasks\n| Day | Task     |\n| --- | -------- |\n| 1   | Do it    |\n';
    expect(dialectOf([padded]).tableStyle.value).toBe('padded');
  });

  it.each([
    ['| 1 | a | 03/02/2024 | 13/02/2024 |', 'DD/MM/YYYY: 2 of 2'],
    ['| 1 | a | 3-2-2024 | 13-2-2024 |', 'D-M-YYYY: 2 of 2'],
    ['| 1 | a | 2024-02-03 | 2024-02-13 |', 'YYYY-MM-DD: 2 of 2'],
    ['| 1 | a | 3 February 2024 | soon |', 'D MMMM YYYY: 1 of 1'],
  ])('has a form of dates: %s is %s', (row, expected) => {
    expect(said(dialectOf([table(row)]).dateFormat)).toBe(expected);
  });

  it('has the form of dates that the settings fix', () => {
    const trait = dialectOf([table('| 1 | a | 03/02/2024 | 13/02/2024 |')], 'en', 'YYYY-MM-DD').dateFormat;
    expect(said(trait)).toBe('YYYY-MM-DD: 0 of 2, by worklog.toml');
    expect(trait.source).toBe('worklog.toml');
  });

  it('has bullets for lists, and marks in cells', () => {
    const dialect = dialectOf([
      `### Objectives\n* a\n* b\n\n- c\n\n${table('| 1 | - a <br>&emsp; + b <br>&emsp; + c <br> - d | | |', '| 2 | plain | | |')}`,
    ]);
    expect(said(dialect.bullet)).toBe('*: 2 of 3');
    expect(said(dialect.cellItem)).toBe('-: 1 of 2');
    expect(said(dialect.cellSubItem)).toBe('&emsp; +: 2 of 2');
    expect(said(dialect.lineBreak)).toBe('<br>: 3 of 3');
  });

  it('has numbered bullets as such', () => {
    expect(dialectOf(['### Objectives\n1. a\n2. b\n']).bullet.value).toBe('1.');
  });
});

describe('the order of dates', () => {
  const orders = (...pages: readonly PageDateOrder[]) =>
    dialectOf(pages.map((dateOrder) => ({ text: '', dateOrder }))).dateOrder;
  const proved = { order: 'day-first', evidence: 'proved' } as const;

  it('is told with what proves it, page by page', () => {
    expect(
      said(
        orders(
          proved,
          proved,
          { order: 'day-first', evidence: 'span' },
          { order: 'day-first', evidence: 'majority' },
          { order: null, evidence: 'mixed' },
          { order: null, evidence: 'none' },
          { order: 'month-first', evidence: 'proved' },
        ),
      ),
    ).toBe('day-first: 4 of 6, proved by 2, by the smaller span on 1, by the other pages on 1, both orders on 1');
  });

  it('is told to come from the language, or from the settings', () => {
    const habit = orders({ order: 'day-first', evidence: 'language' });
    expect([said(habit), habit.source]).toEqual(["day-first: 1 of 1, by the language's habit on 1", 'language']);
    const setting = orders({ order: 'month-first', evidence: 'setting' });
    expect([said(setting), setting.source]).toEqual(['month-first: 1 of 1, by worklog.toml on 1', 'worklog.toml']);
  });

  it('of what a user types is that of most pages', () => {
    expect(siteDateOrder([proved, { order: 'month-first', evidence: 'proved' }, proved])).toBe('day-first');
    expect(siteDateOrder([{ order: null, evidence: 'ambiguous' }])).toBeNull();
    expect(siteDateOrder([])).toBeNull();
  });
});

describe('the count of days', () => {
  const digits = (...pages: readonly PageDayDigits[]) =>
    dialectOf(pages.map((dayDigits) => ({ text: table('| 2 | a | | |'), dayDigits }))).dayDigits;

  it('is told with the pages whose dates prove it', () => {
    expect(
      said(digits({ meaning: 'monday-is-2', evidence: 'page' }, { meaning: 'monday-is-2', evidence: 'site' })),
    ).toBe('monday-is-2: 2 of 2, proved by the dates of 1');
    expect(said(digits({ meaning: 'row-number', evidence: 'none' }))).toBe('row-number: 1 of 1');
    expect(said(digits({ meaning: 'row-number', evidence: 'setting' }))).toBe('row-number: 1 of 1, by worklog.toml');
  });

  it('is not told where days are words', () => {
    expect(dialectOf([table('| Mon | a | | |')]).dayDigits.value).toBeNull();
  });
});
