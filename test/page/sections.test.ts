import { describe, expect, test } from 'vitest';
import { slice } from '../../src/text/span.js';
import { readPage, trees } from './read-page.js';

const outline = (text: string) =>
  readPage(text).sections.map(({ roles, heading, level }) => [level, heading, roles.join('+')]);

describe('a section begins at a heading with a role (page format §4.1)', () => {
  test('of any level, ATX or setext', () => {
    expect(outline('# Objectives\n\n##### Tasks\n\nAchievements\n---\n')).toEqual([
      [1, 'Objectives', 'objectives'],
      [5, 'Tasks', 'tasks'],
      [2, 'Achievements', 'achievements'],
    ]);
  });

  test('its heading is what a reader sees', () => {
    expect(outline('## **Week 4** &amp; `its` [objectives](#a){#goals}\n\n## Tasks {#tasks .wide}\n')).toEqual([
      [2, 'Week 4 & its objectives', 'objectives'],
      [2, 'Tasks', 'tasks'],
    ]);
  });

  test('its spans are the heading and all that follows', () => {
    const text = '# Week 4\n\n### Objectives:\n\n- a\n\ntext\n\n### Tasks\n\n- b\n';
    const [objectives, tasks] = readPage(text).sections;
    expect(objectives && slice(text, objectives.headingSpan)).toBe('Objectives:');
    expect(objectives && slice(text, objectives.span)).toBe('### Objectives:\n\n- a\n\ntext');
    expect(tasks && slice(text, tasks.span)).toBe('### Tasks\n\n- b');
  });

  test('a heading in code is none', () => {
    expect(outline('```\n# Objectives\n```\n')).toEqual([]);
  });

  test('headings in capitals, with emoji and with a dash count', () => {
    expect(outline('# WEEK 4 OBJECTIVES\n\n# ✅ TASKS\n\n# Tuần 4 – Kết quả\n').map(([, , role]) => role)).toEqual([
      'objectives',
      'tasks',
      'achievements',
    ]);
  });
});

describe('numbered headings (page format §4.4)', () => {
  test('count where all are numbered', () => {
    expect(outline('## 1. Objectives\n\n## 2. Tasks\n\n## 3. Achievements\n').map(([, , role]) => role)).toEqual([
      'objectives',
      'tasks',
      'achievements',
    ]);
  });

  test('are chapters where a heading without number has a main role', () => {
    const page = readPage('### Achievements\n\n#### 1. Tasks of the owner\n\n- a\n\n#### 2. Results\n\n- b\n');
    expect(page.sections).toHaveLength(1);
    expect(page.achievements.map(({ text, group }) => [group, text])).toEqual([
      ['1. Tasks of the owner', 'a'],
      ['2. Results', 'b'],
    ]);
  });

  test('with Roman numerals are headings like others', () => {
    expect(outline('## I. Objectives\n\n## II. Tasks\n')).toHaveLength(2);
  });
});

describe('bold paragraphs (page format §4.5)', () => {
  test('stand for headings where there are no others', () => {
    const page = readPage('**Objectives:**\n\n- a\n\n__Achievements__\n\n- b\n');
    expect(page.sections.map(({ level, roles }) => [level, ...roles])).toEqual([
      [7, 'objectives'],
      [7, 'achievements'],
    ]);
    expect([trees(page.objectives), trees(page.achievements)]).toEqual([['a'], ['b']]);
  });

  test('do so below a title without a role', () => {
    expect(outline('# Week 4\n\n**Objectives**:\n- a\n')).toEqual([[7, 'Objectives:', 'objectives']]);
  });

  test('are groups where there are real headings', () => {
    const page = readPage('## Achievements\n\n**Results of the test:**\n\n- a\n');
    expect(page.sections).toHaveLength(1);
    expect(page.achievements[0]?.group).toBe('Results of the test');
  });

  test('a paragraph that is bold in part is text', () => {
    expect(outline('**Objectives** of **all**\n\n- a\n')).toEqual([]);
  });
});

describe('likely words (page format §4.6)', () => {
  test('count where nothing surer has their role', () => {
    expect(outline('## Objectives\n\n## Schedule\n\n## Deliverables\n').map(([, , role]) => role)).toEqual([
      'objectives',
      'tasks',
      'achievements',
    ]);
  });

  test('do not where something surer has', () => {
    expect(outline('## Tasks\n\n## Schedule\n\n## Achievements\n\n## Deliverables\n')).toHaveLength(2);
  });
});

describe('the end of a section (page format §4.7)', () => {
  test('a main role of any level begins the next', () => {
    expect(outline('# Tasks\n\n### Achievements\n')).toHaveLength(2);
  });

  test('another role ends it from its own level up', () => {
    const page = readPage('### Achievements\n\n- a\n\n### Next week\n\n- b\n\n## Lessons learned\n\n- c\n');
    expect(page.sections.map((section) => section.roles)).toEqual([['achievements'], ['plan'], ['lessons']]);
    expect(trees(page.achievements)).toEqual(['a']);
  });

  test('another role below its level is part of it', () => {
    const page = readPage('## Achievements\n\n- a\n\n### Notes\n\n- b\n');
    expect(page.achievements.map(({ text, group }) => [group, text])).toEqual([
      [null, 'a'],
      ['Notes', 'b'],
    ]);
  });

  test('a heading without a role never ends it', () => {
    expect(trees(readPage('### Achievements\n\n- a\n\n## AWS\n\n- b\n').achievements)).toEqual(['a', 'b']);
  });
});

test('a heading inside of a list item counts (page format §4.8)', () => {
  expect(outline('## Tasks\n\n- a\n\n  ### Achievements\n').map(([, , role]) => role)).toEqual([
    'tasks',
    'achievements',
  ]);
});

test('a heading inside of a block quote counts (page format §4.8)', () => {
  expect(trees(readPage('> ## Objectives\n>\n> - a\n').objectives)).toEqual(['a']);
});

test('two sections of one role follow each other (page format §4.9)', () => {
  expect(trees(readPage('## Objectives\n\n- a\n\n## Tasks\n\n## More goals\n\n- b\n').objectives)).toEqual(['a', 'b']);
});

test('paragraphs are kept as Markdown, those that head a list are not (page format §10.4)', () => {
  const [section] = readPage('## Achievements\n\nIt was a **good** week.\n\n**Go**\n\n- a\n').sections;
  expect(section?.paragraphs).toEqual(['It was a **good** week.']);
});
