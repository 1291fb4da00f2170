import type { ListedTask } from '../../src/worklog/listed.js';
import type { ShownWeek } from '../../src/worklog/shown-week.js';

const PLACE = { site: '.', week: 4, language: 'en', file: 'content/1-Worklog/1.4-Week4/_index.md' };

/** A week as `show --output json` gives it out, with nothing in it but what a test says. */
export function weekWith(own: Partial<ShownWeek>): ShownWeek {
  const frontMatter = { title: 'Week 4', date: null, weight: 4, chapter: false, pre: null, other: {} };
  const entries = { sections: [], objectives: [], tasks: [], achievements: [], columns: [] };
  const waiting = { blankRows: [], blankBullets: [], untranslated: [] };
  return { ...PLACE, title: 'Week 4', date: null, start: null, end: null, frontMatter, ...entries, ...waiting, ...own };
}

export function taskWith(own: Partial<ListedTask>): ListedTask {
  const cells = { day: null, start: null, completion: null, references: [], extra: {}, done: null };
  return { ...PLACE, address: '4.1', line: 1, row: 1, items: [{ text: 'Work', items: [] }], ...cells, ...own };
}

export function bulletWith(
  text: string,
  group: string | null = null,
  items: string[] = [],
): ShownWeek['objectives'][number] {
  return { ...PLACE, address: '4.o1', line: 1, group, text, items: items.map((one) => ({ text: one, items: [] })) };
}

export function sectionWith(own: Partial<ShownWeek['sections'][number]>): ShownWeek['sections'][number] {
  return { roles: [], heading: '', level: 3, line: 1, paragraphs: [], items: [], ...own };
}
