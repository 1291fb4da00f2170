import { type KnownPage, knownPages } from '../../src/edits/known-page.js';
import { pageInput } from '../../src/page/content-page.js';
import { readWeekPage } from '../../src/page/week-page.js';
import { buildWorklog } from '../../src/worklog/build-worklog.js';
import { vocabulary } from '../support/vocabulary.js';

/** Pages with the days that their rows start on, by week; an empty one has no table. */
export function pagesOf(weeks: Readonly<Record<number, readonly string[]>>, date = ''): KnownPage[] {
  const pages = Object.entries(weeks).map(([week, days]) => {
    const rows = days.map((day) => `| - Work | ${day} |\n`).join('');
    const text = `---\ntitle: Week ${week}\ndate: ${date}\n---\n### Tasks\n\n${rows === '' ? '- Work\n' : `| Task | Start |\n|-|-|\n${rows}`}`;
    const page = readWeekPage(pageInput(`w${week}.md`, 'en', text), { vocabulary, frontMatter: null });
    return { week: Number(week), page };
  });
  const input = { section: 'w', languages: ['en'], language: 'en', pages, sectionPages: [] };
  const built = buildWorklog(input, { dateOrder: () => null, dayDigits: () => null }, vocabulary);
  return knownPages(built, 'en', vocabulary);
}

/** Whether a day is of the template's sample. */
export const isSampleDay = (day: string): boolean => day >= '2025-08-11' && day <= '2025-08-15';
