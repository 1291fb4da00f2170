import { describe, expect, it } from 'vitest';
import { Failure, type FailureDetails } from '../../../src/model/failure.js';
import type { ShownWeek } from '../../../src/worklog/shown-week.js';
import { bulletWith, sectionWith, taskWith, weekWith } from '../../support/shown-week.js';
import { thrownBy } from '../../support/temporary-site.js';
import { render, shownOf } from './rendering.js';

/** The part of a page from a heading to the next one. */
function section(page: string, heading: string): string {
  const [, part = ''] = page.split(`### ${heading}\n\n`);
  return (part.split('\n### ')[0] ?? '').trimEnd();
}

async function failure(week: ShownWeek): Promise<FailureDetails> {
  const error = await thrownBy(() => render(week));
  expect(error).toBeInstanceOf(Failure);
  return (error as Failure).details;
}

const TASKS = 'Tasks to be carried out this week:';

describe('a week as a page', () => {
  it('has the front matter, the headings and the columns of the template, and a padded table', () => {
    const page = render(
      weekWith({
        objectives: [bulletWith('Learn Go')],
        tasks: [
          taskWith({
            day: { text: 'Mon', weekdays: ['monday'] },
            items: [
              { text: 'Read', items: [{ text: 'the guide', items: [{ text: 'twice', items: [] }] }] },
              { text: 'Draw', items: [] },
            ],
            start: { text: '29/09/2024', date: null },
            references: [
              { url: 'https://go.dev/', text: 'Go' },
              { url: null, text: 'team handbook' },
            ],
          }),
        ],
        achievements: [bulletWith('Wrote a service', 'Go', ['Three endpoints'])],
      }),
    );
    expect(page).toBe(`---
title: "Week 4"
weight: 4
chapter: false
---

### Week 4 Objectives:

* Learn Go

### Tasks to be carried out this week:

| Day | Task                                                                 | Start Date | Completion Date | Reference Material                     |
| --- | -------------------------------------------------------------------- | ---------- | --------------- | -------------------------------------- |
| Mon | - Read<br>&emsp; + the guide<br>&emsp;&emsp;&emsp; * twice<br>- Draw | 29/09/2024 |                 | [Go](https://go.dev/)<br>team handbook |

### Week 4 Achievements:

**Go:**

* Wrote a service
  * Three endpoints
`);
  });

  it('has the words of its own language', () => {
    const page = render(weekWith({ language: 'vi', objectives: [bulletWith('Học')], tasks: [taskWith({})] }));
    expect(page).toContain('### Mục tiêu tuần 4:\n\n* Học\n');
    expect(page).toContain('| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |');
  });

  it('keeps the rows that wait, with their days, and the bullets without words', () => {
    const text =
      '### Objectives\n\n- a\n-\n- b\n\n### Tasks\n\n| Day | Task | Start | Completion |\n|-|-|-|-|\n| Mon | | 29/09/2024 | |\n| Tue | - Read | | |\n| | | | |\n';
    const page = render(shownOf(text));
    expect(section(page, 'Week 4 Objectives:')).toBe('* a\n*\n* b');
    expect(section(page, TASKS)).toMatch(/\| Mon \| {8}\| 29\/09\/2024 \|.*\n\| Tue \| - Read \|.*\n\| {5}\| {8}\|/);
    expect(shownOf(page).blankRows.map(({ row }) => row)).toEqual([1, 3]);
  });

  it('keeps columns of its own behind those of the template, empty ones too', () => {
    const page = render(shownOf('### Tasks\n\n| Hours | Task | Completion | Note |\n|-|-|-|-|\n| 3 | - Read | | |\n'));
    expect(section(page, TASKS).split('\n')[0]).toBe(
      '| Day | Task   | Start Date | Completion Date | Reference Material | Hours | Note |',
    );
    expect(shownOf(page).tasks[0]?.extra).toEqual({ Hours: '3' });
  });

  it('has no column that tells of completion where the page had none: an empty one would say that nothing is done', () => {
    const page = render(shownOf('### Tasks\n\n| Day | Task |\n|-|-|\n| Mon | - Read |\n'));
    expect(page).not.toContain('Completion');
    expect(shownOf(page).tasks[0]?.done).toBeNull();
  });

  it('writes tasks that are bullets with their checkboxes', () => {
    const page = render(shownOf('### Tasks\n\n- [x] Read\n  - the guide\n- [ ] Draw\n- [ ]\n'));
    expect(section(page, TASKS)).toBe('* [x] Read\n  * the guide\n* [ ] Draw\n* [ ]');
  });

  it('keeps other sections with their headings, words and bullets behind those of the template', () => {
    const text =
      '### Lessons learned\n\nSome words.\n\n**Go:**\n\n- Short names\n  - and plain ones\n\n### Objectives\n\n- Learn\n\n## Next week\n\n- Rest\n';
    const page = render(shownOf(text));
    expect(page).toBe(`### Week 4 Objectives:

* Learn

### Lessons learned

Some words.

**Go:**

* Short names
  * and plain ones

### Next week

* Rest
`);
  });

  it('begins a section anew where bullets without a group follow a group', () => {
    const page = render(shownOf('### Achievements\n\n**Go:**\n\n- a\n\n### Results\n\n- b\n'));
    expect(page).toBe('### Week 4 Achievements:\n\n**Go:**\n\n* a\n\n### Results\n\n* b\n');
  });

  it('writes groups so that they are read as they were', () => {
    const groups = ['Go', 'What came of it?', 'snake_case *and* [more]', 'A | B', 'Ends in a colon:', '🎉'];
    const page = render(weekWith({ achievements: groups.map((group) => bulletWith('x', group)) }));
    expect(page).toContain('**Go:**');
    expect(page).toContain('**What came of it?**');
    expect(shownOf(page).achievements.map(({ group }) => group)).toEqual(groups);
  });

  it('keeps words that would be a mark from being one', () => {
    const texts = ['- a', '1. b', '# c', '> d', '[x] e', '---', 'f | g', 'h \\', '```'];
    const page = render(
      weekWith({
        objectives: texts.map((text) => bulletWith(text)),
        tasks: texts.map((text, index) => taskWith({ row: index + 1, items: [{ text, items: [] }] })),
      }),
    );
    const again = shownOf(page);
    expect(again.objectives.map(({ text }) => text)).toEqual(texts);
    expect(again.tasks.map(({ items }) => items[0]?.text)).toEqual(texts);
  });

  it('keeps code, quotes and several paragraphs of a bullet', () => {
    const text = '### Objectives\n\n- a\n\n  b\n  c\n\n  ```js\n  x\n\n    y\n  ```\n- > quoted\n  > on\n';
    const page = render(shownOf(text));
    expect(section(page, 'Week 4 Objectives:')).toBe(
      '* a\n\n  b\n  c\n\n  ```js\n  x\n\n    y\n  ```\n* > quoted\n  > on',
    );
  });

  it('keeps the marks of entries that wait for their translation, with their fingerprints', () => {
    const text =
      '### Objectives\n\n- Learn <!-- untranslated en 21b8 -->\n\n### Tasks\n\n| Day | Task |\n|-|-|\n| 2 | - a<br>&emsp; + Học <!-- untranslated vi --> |\n';
    const page = render(shownOf(text));
    expect(page).toContain('* Learn <!-- untranslated en 21b8 -->');
    expect(page).toContain('- a<br>&emsp; + Học <!-- untranslated vi -->');
  });

  it('writes every form of a source so that it is read as it was', () => {
    const references = [
      { url: 'https://a.b/(c)', text: null },
      { url: 'https://a.b/', text: 'x | y' },
      { url: 'mailto:me@example.com', text: null },
      { url: '/images/x.png', text: null },
      { url: 'https://a.b/', text: 'a [b' },
      { url: null, text: 'page 3, top' },
    ];
    expect(shownOf(render(weekWith({ tasks: [taskWith({ references })] }))).tasks[0]?.references).toEqual(references);
  });

  it('ends its lines as the page does that it takes the place of', () => {
    const page = render(
      shownOf('### Objectives\n\n- a\n-\n\n### Tasks\n\n| Day | Task |\n|-|-|\n| 2 | - a |\n'),
      null,
      '\r\n',
    );
    expect(page.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(shownOf(page).blankBullets).toHaveLength(1);
  });
});

describe('a week that no page can say', () => {
  it.each([
    [
      'a <br> in a task',
      weekWith({ tasks: [taskWith({ items: [{ text: 'a <br> b', items: [] }] })] }),
      /task 4\.1 .*cell/,
    ],
    [
      'a line break in a task',
      weekWith({ tasks: [taskWith({ items: [{ text: 'a\nb', items: [] }] })] }),
      /4\.1\.1 .*cell/,
    ],
    [
      'a task without words with others under it',
      weekWith({ tasks: [taskWith({ items: [{ text: '', items: [{ text: 'a', items: [] }] }] })] }),
      /4\.1\.1 .*cell/,
    ],
    [
      'a task that is done and has no completion',
      weekWith({ tasks: [taskWith({ done: true })] }),
      /4\.1: whether it is done/,
    ],
    ['a bullet that goes on as a list', weekWith({ objectives: [bulletWith('a\n- b')] }), /the objective 4\.o1/],
    ['a section of no kind', weekWith({ sections: [sectionWith({ heading: 'Weather' })] }), /section/],
    ['an escape character', weekWith({ objectives: [bulletWith('\u001b[31mred')] }), /control character/],
  ])('is refused and told: %s', async (_, week, problem) => {
    const details = await failure(week);
    expect(details.problem).toMatch(problem);
    expect(details.expected).toBeTruthy();
    expect(details.found).toBeTruthy();
    expect(details.advice).toBeTruthy();
  });
});
