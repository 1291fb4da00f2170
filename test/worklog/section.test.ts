import { describe, expect, test } from 'vitest';
import { findSections, holderOf, pageName, reasonBefore, type SectionFile } from '../../src/worklog/section.js';
import { nameWeekNumber } from '../../src/worklog/week-number.js';
import { vocabulary } from '../support/vocabulary.js';

function file(logical: string): SectionFile {
  const name = logical.slice(logical.lastIndexOf('/') + 1);
  return { logical, kind: name === '_index.md' ? 'branch' : name === 'index.md' ? 'leaf' : 'page' };
}

function sections(...paths: string[]) {
  return findSections(paths.map(file), (one) => nameWeekNumber(pageName(one), vocabulary), vocabulary);
}

const found = (...paths: string[]) => sections(...paths).map(({ section, weeks }) => [section, ...weeks]);

describe('the name and the folder of a page (page format §1.2)', () => {
  test.each([
    ['1-Worklog/1.4-Week4/_index.md', '1.4-Week4', '1-Worklog'],
    ['worklog/week-4/index.md', 'week-4', 'worklog'],
    ['worklog/week-4.md', 'week-4', 'worklog'],
    ['worklog/_index.md', 'worklog', ''],
    ['week-4.md', 'week-4', ''],
  ])('%s', (logical, name, holder) => {
    expect([pageName(file(logical)), holderOf(file(logical))]).toEqual([name, holder]);
  });

  test("the content's own front page stands in no folder", () => {
    expect(holderOf(file('_index.md'))).toBeNull();
  });
});

describe('the section is the folder whose children are week pages (page format §1.3)', () => {
  test('branch bundles', () => {
    expect(
      found('_index.md', '1-Worklog/_index.md', '1-Worklog/1.1-Week1/_index.md', '1-Worklog/1.2-Week2/_index.md'),
    ).toEqual([['1-Worklog', 1, 2]]);
  });

  test('leaf bundles and plain pages', () => {
    expect(found('notes/tuan-1/index.md', 'notes/tuan-02.md')).toEqual([['notes', 1, 2]]);
  });

  test('the content folder itself', () => {
    expect(found('week-1.md', 'week-2.md')).toEqual([['', 1, 2]]);
  });

  test('the languages of a page are one week', () => {
    expect(found('worklog/week-1.md', 'worklog/week-1.md')).toEqual([['worklog', 1]]);
  });

  test('what lies below a week belongs to it', () => {
    expect(found('worklog/week-1/_index.md', 'worklog/week-1/week-1-notes.md', 'worklog/week-1/w2/_index.md')).toEqual([
      ['worklog', 1],
    ]);
  });

  test('resources are no pages', () => {
    const image: SectionFile = { logical: 'worklog/week-1/week-1.png', kind: 'resource' };
    expect(findSections([image], () => 1, vocabulary)).toEqual([]);
  });

  test('a site without weeks has none', () => {
    expect(found('_index.md', 'about/index.md', '2-Proposal/_index.md')).toEqual([]);
  });
});

describe('folders that group the weeks (page format §1.4)', () => {
  test('are one worklog', () => {
    const [section] = sections(
      'worklog/09-Sep/week-1.md',
      'worklog/09-Sep/week-2.md',
      'worklog/10-Oct/week-3/_index.md',
    );
    expect(section).toEqual({
      section: 'worklog',
      folders: ['worklog/09-Sep', 'worklog/10-Oct'],
      weeks: new Set([1, 2, 3]),
    });
  });

  test('are several where they hold the same weeks', () => {
    expect(found('teams/blue/week-1.md', 'teams/red/week-1.md')).toEqual([
      ['teams/blue', 1],
      ['teams/red', 1],
    ]);
  });

  test('may share the week in which a month ends', () => {
    expect(found('log/sep/week-1.md', 'log/sep/week-2.md', 'log/oct/week-2.md', 'log/oct/week-3.md')).toEqual([
      ['log', 1, 2, 3],
    ]);
    expect(found('log/oct/week-2.md', 'log/oct/week-3.md', 'log/sep/week-1.md', 'log/sep/week-2.md')).toHaveLength(1);
    expect(found('x/blue/week-1.md', 'x/blue/week-3.md', 'x/red/week-2.md', 'x/red/week-3.md')).toHaveLength(2);
  });

  test('stand at the top of the site where their names differ in number or month only', () => {
    expect(found('09-September/week-1.md', '10-October/week-2.md')).toEqual([['', 1, 2]]);
    expect(found('phase-1/week-1.md', 'phase-2/week-2.md')).toEqual([['', 1, 2]]);
    expect(found('worklog/week-1.md', 'workshop/week-2.md')).toHaveLength(2);
  });

  test('a single one is the section itself', () => {
    expect(found('site/worklog/week-1.md')).toEqual([['site/worklog', 1]]);
  });
});

describe('the likeliest of several folders (page format §1.5)', () => {
  test('has the most weeks', () => {
    expect(found('worklog/week-1.md', 'course/week-1.md', 'course/week-2.md')[0]).toEqual(['course', 1, 2]);
  });

  test('else says by its name that it is a worklog', () => {
    expect(found('course/week-1.md', '5-Nhat-ky/tuan-1.md')[0]).toEqual(['5-Nhat-ky', 1]);
  });

  test('else is the nearest to the root', () => {
    expect(found('a/b/c/week-1.md', 'z/week-2.md', 'z/week-3.md', 'a/b/c/week-4.md')[0]).toEqual(['z', 2, 3]);
  });

  test('is not told where nothing tells two apart', () => {
    const [one, two] = sections('blue/week-1.md', 'red/week-1.md');
    expect(one && two && reasonBefore(one, two, vocabulary)).toBeNull();
  });

  test('is told where one thing does', () => {
    const [one, two] = sections('blue/week-1.md', 'internship/week-1.md');
    expect(one && two && reasonBefore(one, two, vocabulary)).toBe('name');
  });
});
