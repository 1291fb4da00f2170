import { describe, expect, it } from 'vitest';
import { BASE, DAYS, date, PAGE, statusOn, TWO, week } from './status-site.js';

describe('worklog status in a week', () => {
  it('says that nothing is missing where nothing is', async () => {
    const { state, week: own, today, steps } = await statusOn(10, TWO);
    expect({ state, steps }).toEqual({ state: 'during', steps: [] });
    expect(own).toMatchObject({ week: 2, start: '2024-01-08', end: '2024-01-14' });
    expect(today).toEqual({ date: '2024-01-10', weekday: 'wednesday', work: 'told', address: '2.3' });
  });

  it('asks for the work of today where its row is blank', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, work: ['- a', '- b', '', '', ''] }) };
    const { today, items, steps } = await statusOn(10, files);
    expect(today).toMatchObject({ work: 'blank', address: '2.3' });
    expect(items[0]?.addresses).toEqual(['2.3']);
    expect(steps).toEqual([['today-blank', 'worklog add task']]);
  });

  it('asks for it where there is no row', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, work: ['- a', '- b'] }) };
    const { today, steps } = await statusOn(10, files);
    expect(today).toMatchObject({ work: 'missing', address: null });
    expect(steps).toEqual([['today-missing', 'worklog add task']]);
  });

  it('offers to mark what was begun today as done, before what was begun earlier', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, done: [false, false, false] }) };
    expect((await statusOn(10, files)).steps).toEqual([
      ['today-open', 'worklog done 2.3'],
      ['open', 'worklog done 2.1 2.2'],
    ]);
  });

  it('says nothing of rows whose day is still to come', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, done: [true, true, true, false, false] }) };
    expect((await statusOn(10, files)).steps).toEqual([]);
  });

  it('names blank and missing days of the week before today', async () => {
    const work = ['', '- b', '- c'];
    const blank = { ...TWO, [PAGE(2)]: week({ monday: 8, work }) };
    expect((await statusOn(10, blank)).steps).toEqual([['day-blank', 'worklog add task --date 2024-01-08']]);
    const missing = { ...TWO, [PAGE(2)]: blank[PAGE(2)]?.replace(/^\| Mon.*\n/m, '') ?? '' };
    expect((await statusOn(10, missing)).steps).toEqual([['day-missing', 'worklog add task --date 2024-01-08']]);
  });

  it('takes a day for told of that a longer task covers', async () => {
    const text = week({ monday: 8, work: ['- a', '- b', '- c'] }).replace(
      '| Mon | - a | 2024-01-08 | 2024-01-08 |\n| Tue | - b | 2024-01-09 | 2024-01-09 |',
      '| Mon | - a | 2024-01-08 | 2024-01-09 |',
    );
    expect((await statusOn(10, { ...TWO, [PAGE(2)]: text })).steps).toEqual([]);
  });

  it('expects work from Monday to Friday in the first week, however few rows it has', async () => {
    const { today, steps } = await statusOn(4, { ...BASE, [PAGE(1)]: week({ monday: 1, work: ['- a', '- b'] }) });
    expect([today.work, steps]).toEqual(['missing', [['today-missing', 'worklog add task']]]);
  });

  it('neither asks for work nor denies it on a day that only some weeks work on', async () => {
    const saturday = week({ monday: 8, days: [...DAYS, 'Sat'] });
    const files = { ...TWO, [PAGE(2)]: saturday, [PAGE(3)]: week({ monday: 15 }), [PAGE(4)]: week({ monday: 22 }) };
    const { today, steps } = await statusOn(27, files);
    expect([today.work, steps]).toEqual([null, []]);
  });

  it('asks for nothing on a day off', async () => {
    const { today, steps } = await statusOn(13, TWO);
    expect({ work: today.work, steps }).toEqual({ work: 'off', steps: [] });
  });

  it('asks for nothing on a holiday, nor for one that is over', async () => {
    const files = {
      ...TWO,
      'worklog.toml': 'holidays = ["2024-01-09..2024-01-10"]\n',
      [PAGE(2)]: week({ monday: 8, work: ['- a', '', ''] }),
    };
    const { today, steps } = await statusOn(10, files);
    expect({ work: today.work, steps }).toEqual({ work: 'holiday', steps: [] });
  });

  it('asks for objectives at once, and for achievements on the last working day', async () => {
    const files = { ...TWO, [PAGE(2)]: week({ monday: 8, objectives: '-', achievements: '-' }) };
    expect((await statusOn(10, files)).steps).toEqual([['objectives-missing', 'worklog add objective']]);
    const both = [
      ['objectives-missing', 'worklog add objective'],
      ['achievements-missing', 'worklog add achievement'],
    ];
    expect((await statusOn(12, files)).steps).toEqual(both);
    expect((await statusOn(14, files)).steps).toEqual(both);
    const early = { ...files, 'worklog.toml': 'holidays = ["2024-01-12"]\n' };
    expect((await statusOn(11, early)).steps).toEqual(both);
  });

  it('does not ask for what the other weeks do without', async () => {
    const none = { objectives: '', achievements: '' };
    const files = { ...TWO, [PAGE(1)]: week({ monday: 1, ...none }), [PAGE(2)]: week({ monday: 8, ...none }) };
    expect((await statusOn(12, files)).steps).toEqual([]);
  });

  it('counts what earlier weeks have left open', async () => {
    const files = { ...TWO, [PAGE(1)]: week({ monday: 1, done: [false, true, false] }) };
    const { steps, items } = await statusOn(10, files);
    expect(steps).toEqual([['open-before', 'worklog list tasks --open --week ..1']]);
    expect(items[0]?.count).toBe(2);
  });

  it('finds the week though one of its dates is a slip of the pen', async () => {
    const files = {
      ...TWO,
      [PAGE(2)]: week({ monday: 8 }).replace('2024-01-08 | 2024-01-08', '2023-01-08 | 2023-01-08'),
    };
    expect((await statusOn(10, files)).week?.week).toBe(2);
  });

  it('says so where the rows of a page have the dates of another week', async () => {
    const files = { ...TWO, [PAGE(3)]: week({ monday: 1 }) };
    const { week: own, steps } = await statusOn(17, files);
    expect([own?.week, steps]).toEqual([3, [['dates-elsewhere', 'worklog open 3']]]);
  });

  it('asks for tasks where they are bullets and there are none', async () => {
    const bullets = (number: number, tasks: string): string =>
      `---\ntitle: Week ${number}\ndate: ${date(number * 7 - 6)}\n---\n### Objectives\n- x\n### Tasks\n${tasks}\n`;
    const files = { ...BASE, [PAGE(1)]: bullets(1, '- [x] a\n- [ ] b'), [PAGE(2)]: bullets(2, '') };
    expect((await statusOn(10, files)).steps).toEqual([
      ['tasks-missing', 'worklog add task'],
      ['open-before', 'worklog list tasks --open --week ..1'],
    ]);
    expect((await statusOn(3, files)).steps).toContainEqual(['open', 'worklog done 1.2']);
  });
});
