import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../src/model/calendar-date.js';
import { type WeekHtmlOptions, weekHtml } from '../../../src/renderers/html/week-html.js';
import type { ShownWeek } from '../../../src/worklog/shown-week.js';
import { outputWords } from '../../support/output-words.js';
import { elementsIn, type HtmlElement, readHtml, wordsIn } from '../../support/read-html.js';
import { bulletWith, sectionWith, taskWith, weekWith } from '../../support/shown-week.js';

const read = (week: Partial<ShownWeek>, options: Partial<WeekHtmlOptions> = {}): HtmlElement =>
  readHtml(String(weekHtml(weekWith(week), { words: outputWords('en'), headingLevel: 2, ...options })));
const texts = (element: HtmlElement, tag: string): string[] =>
  elementsIn(element)
    .filter((one) => one.tag === tag)
    .map((one) => wordsIn(one).trim());
const tasksSection = sectionWith({ roles: ['tasks'], heading: 'Tasks to be carried out this week:' });
const table = (...tasks: Parameters<typeof taskWith>[0][]): HtmlElement =>
  read({ sections: [tasksSection], tasks: tasks.map(taskWith) });
const on = (day: number): { text: string; date: ReturnType<typeof calendarDate> } => ({
  text: `${day}/9/2024`,
  date: calendarDate(2024, 9, day),
});

describe('a week as HTML', () => {
  it('is an article in its language with an anchor', () => {
    expect(read({ language: 'vi' }, { id: 'week-4' }).children[0]).toMatchObject({
      tag: 'article',
      attributes: { id: 'week-4', lang: 'vi' },
    });
  });

  it.each(['en us', 'x"', 'english_language'])('claims no language that HTML does not know: %j', (language) => {
    expect(elementsIn(read({ language }))[0]?.attributes).not.toHaveProperty('lang');
  });

  it.each([
    ['Week 4', 'Week 4'],
    ['Databases', 'Week 4 · Databases'],
    ['Week 14', 'Week 4 · Week 14'],
    [null, 'Week 4'],
  ])('named %j is headed %j', (title, heading) => {
    expect(texts(read({ title }), 'h2')).toEqual([heading]);
  });

  it('has its days as its cells write them, or as it is told to', () => {
    const start = calendarDate(2024, 9, 2);
    const end = calendarDate(2024, 9, 6);
    const tasks = [taskWith({ start: on(2) })];
    expect(texts(read({ start, end, tasks }), 'p')).toEqual(['2/9/2024 – 2024-09-06']);
    expect(texts(read({ start, end, tasks }, { writeDate: () => 'a day' }), 'p')).toEqual(['a day – a day']);
    expect(texts(read({ start, end: start, tasks }), 'p')).toEqual(['2/9/2024']);
  });

  it('says of a sample that it is one, in place of its days', () => {
    const start = calendarDate(2024, 9, 2);
    const tasks = [taskWith({ done: false })];
    expect(texts(read({ start, end: start, tasks }, { isSample: true }), 'p')).toEqual(['Template sample']);
  });

  it('names the main sections in the words of its language, the others as their author does', () => {
    const sections = [
      sectionWith({ roles: ['objectives'], heading: 'What I want this week:' }),
      sectionWith({ roles: ['lessons'], heading: 'Những gì đã học', items: [bulletWith('To ask')] }),
    ];
    const week = read({ sections, objectives: [bulletWith('Aim')] }, { words: outputWords('vi') });
    expect(texts(week, 'h3')).toEqual(['Mục tiêu', 'Những gì đã học']);
  });

  it('keeps the order of the page', () => {
    const sections = (['achievements', 'objectives'] as const).map((role) => sectionWith({ roles: [role] }));
    expect(texts(read({ sections }), 'h3')).toEqual(['Achievements', 'Objectives']);
  });

  it('says where a main section holds nothing, and leaves out any other that does', () => {
    const sections = [tasksSection, sectionWith({ roles: ['notes'], heading: 'Notes' })];
    expect(texts(read({ sections }), 'p')).toEqual(['Nothing yet']);
    expect(texts(read({ sections }), 'h3')).toEqual(['Tasks']);
  });

  it('has the entries of one role once, and the words of each of its sections', () => {
    const sections = [tasksSection, sectionWith({ roles: ['tasks'], heading: 'More tasks', paragraphs: ['Words'] })];
    const week = read({ sections, tasks: [taskWith({})] });
    expect(texts(week, 'h3')).toEqual(['Tasks', 'More tasks']);
    expect(texts(week, 'p')).toEqual(['Words']);
    expect(texts(week, 'li')).toEqual(['Work']);
  });

  it('has two sections for a heading that is for both', () => {
    const sections = [sectionWith({ roles: ['tasks', 'achievements'], paragraphs: ['Before'] })];
    const week = read({ sections, tasks: [taskWith({})], achievements: [bulletWith('Gain')] });
    expect(texts(week, 'section')).toEqual(['Tasks\nBeforeWork', 'Achievements\nGain']);
  });

  it('loses no entries that stand in no section', () => {
    expect(texts(read({ objectives: [bulletWith('Aim')] }), 'h3')).toEqual(['Objectives']);
  });

  it('has groups over their lists, and lists in lists', () => {
    const objectives = [bulletWith('a'), bulletWith('b', 'G <1>', ['c']), bulletWith('d', 'G <1>')];
    const week = read({ sections: [sectionWith({ roles: ['objectives'] })], objectives });
    expect(texts(week, 'h4')).toEqual(['G <1>']);
    expect(texts(week, 'ul')).toEqual(['a', 'bcd', 'c']);
  });
});

describe('its task table', () => {
  it('has the columns that say something', () => {
    const day = { text: 'Mon', weekdays: ['monday' as const] };
    const full = {
      day,
      start: on(2),
      completion: on(3),
      references: [{ url: null, text: 'Book' }],
      extra: { Hours: '8' },
    };
    expect(texts(table(full, {}), 'th')).toEqual(['Day', 'Task', 'Start', 'Completion', 'References', 'Hours']);
    expect(texts(table(full), 'td')).toEqual(['Mon', 'Work', '2/9/2024', '3/9/2024', 'Book', '8']);
    expect(texts(table({ start: on(2) }), 'th')).toEqual(['Task', 'Start']);
  });

  it('names its cells, for narrow screens', () => {
    const cells = elementsIn(table({ start: on(2), extra: { '**Hours** "a"': '8' } })).filter(
      ({ tag }) => tag === 'td',
    );
    expect(cells.map(({ attributes }) => attributes['data-label'])).toEqual(['Task', 'Start', 'Hours "a"']);
  });

  it('says the weekday of a bare number', () => {
    expect(texts(table({ day: { text: '2', weekdays: ['monday'] } }), 'td')[0]).toBe('2 Mon');
    expect(texts(table({ day: { text: '1', weekdays: [] }, start: on(2) }), 'td')[0]).toBe('1');
  });

  it.each([
    ['9/2/2024', '02.09.2024'],
    ['**Mon, 9/2/2024**', 'Mon, 02.09.2024'],
    ['September 2, 2024', '02.09.2024'],
  ])('writes the date of a cell as it is told to, and nothing else of it: %j', (text, written) => {
    const tasks = [
      taskWith({ start: { text, date: calendarDate(2024, 9, 2) }, completion: { text: 'soon', date: null } }),
    ];
    const week = read({ sections: [tasksSection], tasks }, { writeDate: () => '02.09.2024' });
    expect(texts(week, 'td').slice(1)).toEqual([written, 'soon']);
  });

  it('marks open tasks in the column of the completion, or in one of the status', () => {
    expect(texts(table({ completion: on(3), done: true }, { done: false }), 'td')).toEqual([
      'Work',
      '3/9/2024',
      'Work',
      'Open',
    ]);
    const statuses = table({ start: on(2), done: true }, { start: on(2), done: false });
    expect(texts(statuses, 'td')).toEqual(['Work', '2/9/2024', 'Done', 'Work', '2/9/2024', 'Open']);
    expect(elementsIn(statuses).filter(({ attributes }) => attributes.class === 'entry open')).toHaveLength(1);
  });

  it('is a list where the page has one', () => {
    const list = table({ done: false, items: [{ text: 'a', items: [{ text: 'b', items: [] }] }] }, { done: true });
    expect(texts(list, 'table')).toEqual([]);
    expect(texts(list, 'li')).toEqual(['a Openb', 'b', 'Work Done']);
  });

  it.each([
    [{ url: 'https://a.example/x', text: null }, 'a.example/x', 'https://a.example/x'],
    [{ url: 'https://a.example/', text: 'The *guide*' }, 'The guide', 'https://a.example/'],
    [{ url: 'https://a.example/', text: 'https://b.example/' }, 'https://b.example/', 'https://a.example/'],
    [
      { url: `https://a.example/${'b/'.repeat(40)}c.html`, text: null },
      'a.example/…/c.html',
      `https://a.example/${'b/'.repeat(40)}c.html`,
    ],
    [
      { url: `https://a.example/${'b'.repeat(80)}`, text: null },
      `a.example/${'b'.repeat(41)}…`,
      `https://a.example/${'b'.repeat(80)}`,
    ],
  ])('links its sources: %j', (reference, words, address) => {
    const links = elementsIn(table({ references: [reference] })).filter(({ tag }) => tag === 'a');
    expect(links.map((link) => [wordsIn(link), link.attributes.href])).toEqual([[words, address]]);
  });

  it.each([
    [{ url: 'javascript:alert(1)', text: 'The guide' }, 'The guide'],
    [{ url: 'javascript:alert(1)', text: null }, 'javascript:alert(1)'],
    [{ url: '/2-Workshop/', text: null }, '/2-Workshop/'],
    [{ url: null, text: 'A <book>' }, 'A <book>'],
  ])('has the words alone of a source that is no link to the web: %j', (reference, words) => {
    const section = table({ references: [reference] });
    expect(texts(section, 'a')).toEqual([]);
    expect(texts(section, 'td').at(-1)).toBe(words);
  });
});
