import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { JsonPlace } from '../../src/worklog/json-place.js';
import { readShownWeeks } from '../../src/worklog/shown-week-json.js';
import { bulletWith, sectionWith, taskWith, weekWith } from '../support/shown-week.js';
import { thrownBy } from '../support/temporary-site.js';

const WEEK = weekWith({
  objectives: [bulletWith('a')],
  tasks: [taskWith({})],
  sections: [sectionWith({ heading: 'x' })],
});

const read = (document: unknown) => readShownWeeks(new JsonPlace(document, ''));
const documentOf = (...items: unknown[]) => ({ schemaVersion: 1, kind: 'week', items });

describe('the JSON of a week', () => {
  it('gives the week back', () => {
    expect(read(documentOf(WEEK))).toEqual([
      { ...WEEK, sections: [sectionWith({ heading: 'x' })], tasks: [taskWith({})] },
    ]);
  });

  it('may lack where things stand, dates, and what waits; unknown keys are passed over', () => {
    const least = {
      ...{ week: 5, language: 'EN', colour: 'red' },
      frontMatter: { title: null, date: null, weight: null, chapter: null, pre: null, other: {} },
      ...{ sections: [], objectives: [], achievements: [] },
      tasks: [
        {
          ...{ row: 1, items: [{ text: ' a ', items: [], mood: 'good' }], day: { text: 'Mon' }, done: null, extra: {} },
          ...{ start: { text: '2024-09-29', date: '2024-09-29' }, completion: null, references: [] },
        },
      ],
    };
    const [week] = read(documentOf(least));
    expect(week).toMatchObject({ week: 5, language: 'en', start: '2024-09-29', end: '2024-09-29', columns: [] });
    expect(week?.tasks[0]).toMatchObject({ items: [{ text: 'a', items: [] }], day: { text: 'Mon', weekdays: [] } });
    // It gets the sections of a new page, with bullets to be filled.
    expect(week?.sections.flatMap(({ roles }) => roles)).toEqual(['objectives', 'tasks', 'achievements']);
    expect(week?.blankBullets.map(({ address }) => address)).toEqual(['5.o1', '5.a1']);
  });

  it.each([
    ['a list', [], 'its root', 'an object', 'a list of 0'],
    ['another version', { ...documentOf(WEEK), schemaVersion: 2 }, 'schemaVersion', '1', '2'],
    ['another kind', { ...documentOf(WEEK), kind: 'tasks' }, 'kind', '"week"', '"tasks"'],
    ['no items', documentOf(), 'items', 'at least one week', 'a list of 0'],
    [
      'no language',
      documentOf({ ...WEEK, language: undefined }),
      'items[0].language',
      'a text',
      'nothing: the key is missing',
    ],
    ['a week as text', documentOf({ ...WEEK, week: '4' }), 'items[0].week', 'a whole number from 0 on', '"4"'],
    [
      'a row of none',
      documentOf({ ...WEEK, tasks: [taskWith({ row: 0 })] }),
      'items[0].tasks[0].row',
      'a whole number from 1 on',
      '0',
    ],
    [
      'words as a number',
      documentOf({ ...WEEK, objectives: [{ ...bulletWith('a'), text: 3 }] }),
      'items[0].objectives[0].text',
      'a text',
      '3',
    ],
    [
      'a role that there is not',
      documentOf({ ...WEEK, sections: [{ ...sectionWith({}), roles: ['x'] }] }),
      'items[0].sections[0].roles[0]',
      /"objectives", /,
      '"x"',
    ],
    [
      'an empty cell',
      documentOf({ ...WEEK, tasks: [taskWith({ day: { text: ' ', weekdays: [] } })] }),
      'items[0].tasks[0].day.text',
      /null/,
      '" "',
    ],
    [
      'a key with a space',
      documentOf({ ...WEEK, tasks: [{ ...taskWith({}), extra: { 'a b': 1 } }] }),
      'items[0].tasks[0].extra["a b"]',
      'a text',
      '1',
    ],
    [
      'a mark that would end its comment',
      documentOf({ ...WEEK, untranslated: [{ address: '4.o1', language: 'en -->', fingerprint: null }] }),
      'items[0].untranslated[0].language',
      'the code of a language',
      '"en -->"',
    ],
  ])('is refused with its place where it is %s', async (_, document, path, expected, found) => {
    const error = await thrownBy(() => read(JSON.parse(JSON.stringify(document))));
    expect(error).toBeInstanceOf(Failure);
    const { details } = error as Failure;
    expect(details.problem.endsWith(`see ${path}`), details.problem).toBe(true);
    expect(details.expected).toMatch(expected);
    expect(details.found).toBe(found);
  });

  it('is refused where it is nested without end', async () => {
    const nested = (depth: number): unknown =>
      JSON.parse(`${'{"text":"a","items":['.repeat(depth)}${']}'.repeat(depth)}`);
    const objectives = [{ ...(nested(100_000) as object), group: null }];
    expect(await thrownBy(() => read(documentOf({ ...WEEK, objectives })))).toBeInstanceOf(Failure);
    const other = { x: JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) };
    const frontMatter = { ...WEEK.frontMatter, other };
    expect(await thrownBy(() => read(documentOf({ ...WEEK, frontMatter })))).toBeInstanceOf(Failure);
  });
});
