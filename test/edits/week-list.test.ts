import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../src/edits/apply-text-edits.js';
import { addressLike, weekListEntry } from '../../src/edits/week-list.js';
import { pageInput } from '../../src/page/content-page.js';
import { readSectionPage } from '../../src/page/section-page.js';
import { vocabulary } from '../support/vocabulary.js';

const folder = (week: number): string => `1-worklog/1.${week}-week${week}`;

/** The section page with week 3 added, or null where that takes an author. */
function withWeek(text: string, week = 3, title = 'Queues'): string | null {
  const section = readSectionPage(pageInput('1-Worklog/_index.md', 'en', text), null);
  const listed = section.links.flatMap((link) => {
    const number = /week(\d+)/i.exec(link.url)?.[1];
    return number === undefined ? [] : [{ link, week: Number(number), path: folder(Number(number)) }];
  });
  const edit = weekListEntry({ section, listed, week, title, path: folder(week) }, vocabulary);
  return edit && applyTextEdits(text, [edit]);
}

describe('a new entry has the form of the others', () => {
  test.each([
    ['paragraphs', '**Week 2:** [B](1.2-week2/)', '\n\n', '**Week 3:** [Queues](1.3-week3/)'],
    ['a list', '- **Tuần 2:** [B](1.2-week2/)', '\n', '- **Tuần 3:** [Queues](1.3-week3/)'],
    ['a numbered list', '2. [B](1.2-week2/)', '\n', '3. [Queues](1.3-week3/)'],
    ['the label above the link', '**Week 2:**  \n[B](1.2-week2/)', '\n\n', '**Week 3:**  \n[Queues](1.3-week3/)'],
    ['the label in the link', '* [Week 2: B](1.2-week2)', '\n', '* [Week 3: Queues](1.3-week3)'],
    ['only the label in the link', '* [Week 02](./1.2-week2)', '\n', '* [Week 03](./1.3-week3)'],
    ['bold links', '- **[B](/1-worklog/1.2-week2/)**', '\n', '- **[Queues](/1-worklog/1.3-week3/)**'],
    ['bold words', 'Week 2: [**B**](1.2-week2/)', '<br>\n', 'Week 3: [**Queues**](1.3-week3/)'],
    ['lines of one paragraph', 'Week 2: [B](1.2-week2/)', '  \n', 'Week 3: [Queues](1.3-week3/)'],
    ['rules between', '## Week 2\n\n[B](1.2-Week2/)', '\n\n---\n\n', '## Week 3\n\n[Queues](1.3-week3/)'],
  ])('%s', (_, second, between, third) => {
    const first = second.replaceAll('2', '1').replace(/\bB\b/, 'A');
    const list = `Intro.\n\n${first}${between}${second}`;
    const longer = `${list}${between}${third}`;
    expect(withWeek(list)).toBe(longer);
    expect(withWeek(`${list}\n`)).toBe(`${longer}\n`);
    expect(withWeek(list.replaceAll('\n', '\r\n'))).toBe(longer.replaceAll('\n', '\r\n'));
    expect(withWeek(`${list}${between}${third.replaceAll('3', '4')}\n`)).toBe(
      `${longer}${between}${third.replaceAll('3', '4')}\n`,
    );
  });

  test('rows of a table', () => {
    const table = '| Week | Topic |\n| --- | --- |\n| 2 | [B](1.2-week2/) |\n';
    expect(withWeek(table, 3, 'A | B')).toBe(`${table}| 3 | [A \\| B](1.3-week3/) |\n`);
  });

  test('after a single entry', () => {
    expect(withWeek('**Week 2:** [B](1.2-week2/)  \r\n')).toBe(
      '**Week 2:** [B](1.2-week2/)  \r\n\r\n**Week 3:** [Queues](1.3-week3/)\r\n',
    );
    expect(withWeek('- Week 2: [B](1.2-week2/)')).toBe('- Week 2: [B](1.2-week2/)\n- Week 3: [Queues](1.3-week3/)');
  });

  test('a title of several lines is one line', () => {
    expect(withWeek('Week 2: [B](1.2-week2/)\n', 3, 'Queues\n\n# SQS\r\n')).toContain('[Queues # SQS](1.3-week3/)');
  });

  test('brackets in the title are escaped', () => {
    expect(withWeek('Week 2: [B](1.2-week2/)\n', 3, 'Queues [SQS]')).toContain('[Queues \\[SQS\\]](1.3-week3/)');
  });
});

test.each([
  ['words of their own', '- Week 1: [A](1.1-week1/) about servers\n- Week 2: [B](1.2-week2/) about disks\n'],
  ['a description below', 'Week 1: [A](1.1-week1/)\nServers.\n\nWeek 2: [B](1.2-week2/)\nDisks.\n'],
  ['words behind the last one', '- Week 1: [A](1.1-week1/)\n- Week 2: [B](1.2-week2/) about disks\n'],
  ['weeks in no order', '- Week 2: [B](1.2-week2/)\n- Week 1: [A](1.1-week1/)\n- Week 4: [D](1.4-week4/)\n'],
  ['later weeks only, with words between', '## Week 4\n\n[D](1.4-week4/)\n\n## Week 5\n\n[E](1.5-week5/)\n'],
  ['one later week below its heading', '## Week 4\n\n[D](1.4-week4/)\n'],
  ['a title of the link', '- Week 1: [A](1.1-week1/ "Week 1")\n- Week 2: [B](1.2-week2/ "Week 2")\n'],
  ['definitions elsewhere', 'Week 2: [B]\n\n[B]: 1.2-week2/\n'],
])('takes an author where there are %s', (_, list) => {
  expect(withWeek(list)).toBeNull();
});

test.each([
  ['- **Week 4:** [D](1.4-week4/)\n- **Week 5:** [E](1.5-week5/)\n', '- **Week 3:** [Queues](1.3-week3/)\n'],
  ['Intro.\n\n**Week 4:** [D](1.4-week4/)\n', '**Week 3:** [Queues](1.3-week3/)\n\n'],
  ['- Week 4: [D](1.4-week4/)\n', '- Week 3: [Queues](1.3-week3/)\n'],
  ['| A | B |\n|---|---|\n| Week 4 | [D](1.4-week4/) |\n', '| Week 3 | [Queues](1.3-week3/) |\n'],
  ['\ufeffWeek 4:  \n[D](1.4-week4/)\n\nWeek 5:  \n[E](1.5-week5/)\n', 'Week 3:  \n[Queues](1.3-week3/)\n\n'],
])('the first week stands before those that are there: %j', (list, entry) => {
  const at = list.search(/(?:- |\| )?\*{0,2}Week 4/);
  expect(withWeek(list)).toBe(list.slice(0, at) + entry + list.slice(at));
});

test.each([
  ['on top', ['- Week 2: [B](1.2-week2/)', '- Week 1: [A](1.1-week1/)'], 0],
  ['in between', ['**Week 4:** [D](1.4-week4/)', '', '**Week 1:** [A](1.1-week1/)'], 2],
  ['at the end', ['- [Week 5: E](1.5-week5/)', '- [Week 4: D](1.4-week4/)'], 2],
])('a list with the newest week first goes on %s', (_, lines, at) => {
  const entry = (lines[0] ?? '').replace(/[245](?=:|-|\/)/g, '3').replace(/\b[BDE]\b(?=\])/, 'Queues');
  const between = lines.includes('') ? [entry, ''] : [entry];
  expect(withWeek(`${lines.join('\n')}\n`)).toBe(`${lines.toSpliced(at, 0, ...between).join('\n')}\n`);
});

test('an address like another leads from the folder that the two share', () => {
  expect(addressLike('/vi/1-Worklog/1.4-Week4/#top', '1-worklog/1.4-week4', '1-worklog/1.5-week5')).toBe(
    '/vi/1-Worklog/1.5-week5/#top',
  );
  expect(addressLike('a/week4', 'log/a/week4', 'log/b/week5')).toBe('b/week5');
  expect(addressLike('elsewhere/', 'log/week4', 'log/week5')).toBeNull();
});
