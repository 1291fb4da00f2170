import type { Bullet, Entry } from '../model/entry.js';
import type { Task } from '../model/task.js';
import type { WeekPage } from '../model/week-page.js';
import { SourceText } from '../text/source-text.js';
import type { Listed, ListedEntry } from './listed.js';
import type { ShownWeek } from './shown-week.js';

/** Where nothing stands that has no page. */
const NOWHERE = { start: 0, end: 0 };

/** A week that was told as data, in the form of a page, for whoever shows pages. It has no text, and no place in one. */
export function pageOfShownWeek(week: ShownWeek): WeekPage {
  return {
    file: week.file,
    language: week.language,
    week: week.week,
    frontMatter: week.frontMatter,
    sections: week.sections.map(({ roles, heading, level, paragraphs, items }) => ({
      ...{ roles, heading, level, paragraphs },
      span: NOWHERE,
      headingSpan: NOWHERE,
      items: items.map(bullet),
    })),
    objectives: week.objectives.map(bullet),
    tasks: [...week.tasks, ...week.blankRows].sort((a, b) => a.row - b.row).map(task),
    achievements: week.achievements.map(bullet),
    hasTaskTable: week.columns !== null,
    taskColumns: week.columns,
    source: new SourceText(''),
  };
}

function entry({ text, items }: ListedEntry): Entry {
  return { text, items: items.map(entry), span: NOWHERE };
}

function bullet({ group, ...own }: ListedEntry & { readonly group: string | null }): Bullet {
  return { group, ...entry(own) };
}

function task({ row, day, items, start, completion, references, done, extra }: Listed['tasks']): Task {
  return {
    row,
    span: NOWHERE,
    day: day === null ? null : { ...day, span: NOWHERE },
    items: items.map(entry),
    start: start === null ? null : { ...start, span: NOWHERE },
    completion: completion === null ? null : { ...completion, span: NOWHERE },
    references: references.map((reference) => ({ ...reference, span: NOWHERE })),
    extra,
    done,
  };
}
