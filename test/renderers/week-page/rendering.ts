import { Vocabulary } from '../../../src/locale/vocabulary.js';
import { parseCalendarDate } from '../../../src/model/calendar-date.js';
import type { WeekPage } from '../../../src/model/week-page.js';
import { pageInput } from '../../../src/page/content-page.js';
import { readWeekPage, type WrittenPage } from '../../../src/page/week-page.js';
import { renderWeekPage } from '../../../src/renderers/week-page/render-week-page.js';
import { loadFrontMatterReader } from '../../../src/site/front-matter-reader.js';
import { readLocalePacks } from '../../../src/site/locale-packs.js';
import { type FormingSite, siteForm } from '../../../src/site/week-page-form.js';
import { buildWorklog } from '../../../src/worklog/build-worklog.js';
import { JsonPlace } from '../../../src/worklog/json-place.js';
import { type ShownWeek, shownWeek } from '../../../src/worklog/shown-week.js';
import { readShownWeeks } from '../../../src/worklog/shown-week-json.js';

const templates = new URL('../../../templates/', import.meta.url);
const vocabulary = new Vocabulary(readLocalePacks(templates));
const reader = { vocabulary, frontMatter: await loadFrontMatterReader() };
const today = parseCalendarDate('2024-01-10') as NonNullable<ReturnType<typeof parseCalendarDate>>;

/** Renders a week by the template of its language, laid out as a site's pages are, if there is one. */
export function render(week: ShownWeek, site: FormingSite | null = null, newLine: '\n' | '\r\n' = '\n'): string {
  return renderWeekPage(week, { ...siteForm(week, site, { templates, today, reader }), newLine }, reader);
}

export function readWritten(text: string, language = 'en'): WrittenPage {
  return readWeekPage(pageInput('week-4.md', language, text), reader);
}

/** A page's text as `worklog show` tells it. */
export function shownOf(text: string, { week = 4, language = 'en' } = {}): ShownWeek {
  const page = readWritten(text, language);
  const input = { section: '', languages: [language], language, pages: [{ week, page }], sectionPages: [] };
  const built = buildWorklog(input, { dateOrder: () => null, dayDigits: () => null }, vocabulary);
  return shownWeek(built.worklog.weeks[0]?.pages[0] as WeekPage, '.');
}

/** A week on its way through JSON. */
export function throughJson(week: ShownWeek): ShownWeek {
  const document = JSON.parse(JSON.stringify({ schemaVersion: 1, kind: 'week', items: [week] }));
  return readShownWeeks(new JsonPlace(document, ''))[0] as ShownWeek;
}

const PLACE = new Set([
  'file',
  'line',
  'address',
  'site',
  'heading',
  'level',
  'start',
  'end',
  'date',
  'weekdays',
  'columns',
]);

/** What a week says, without its place and what only a whole site tells. */
export function said(week: ShownWeek): unknown {
  const { frontMatter, objectives, tasks, achievements, blankRows, blankBullets, untranslated, sections } = week;
  const entries = { objectives, achievements, blankBullets, untranslated };
  const rows = [...tasks, ...blankRows].map(({ start, completion, day, extra, ...task }) => ({
    ...task,
    texts: [day?.text ?? null, start?.text ?? null, completion?.text ?? null],
    cells: Object.entries(extra).sort(),
  }));
  const others = sections
    .filter(({ roles }) => !roles.some((role) => ['objectives', 'tasks', 'achievements'].includes(role)))
    // One space at the end of a line is layout.
    .map((section) => ({ ...section, paragraphs: section.paragraphs.map((text) => text.replace(/(?<! ) $/gm, '')) }));
  return [
    frontMatter,
    JSON.parse(JSON.stringify([entries, rows, others], (key, value: unknown) => (PLACE.has(key) ? undefined : value))),
    others.map(({ heading }) => heading),
  ];
}

/** How many entries a week has: tasks and bullets with all that is nested under them. */
export function countSaid({ objectives, tasks, achievements, sections }: ShownWeek): number {
  const count = (items: readonly { readonly items: readonly unknown[] }[]): number =>
    items.reduce((sum, { items: nested }) => sum + 1 + count(nested as typeof items), 0);
  return (
    count(objectives) + count(achievements) + count(tasks) + sections.reduce((sum, { items }) => sum + count(items), 0)
  );
}
