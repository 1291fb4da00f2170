import { type OutputWords, phrase } from '../../locale/output-words.js';
import type { CalendarDate } from '../../model/calendar-date.js';
import { isMainRole, MAIN_ROLES, type MainRole, type SectionRole } from '../../model/week-page.js';
import type { ListedTask } from '../../worklog/listed.js';
import type { ShownWeek } from '../../worklog/shown-week.js';
import { inlineWords } from '../inline-runs.js';
import { groupedHtml } from './entries-html.js';
import { type Html, html } from './html.js';
import { paragraphHtml } from './markdown-html.js';
import { tasksHtml } from './task-table-html.js';

export interface WeekHtmlOptions {
  /** Those of the page's language. */
  readonly words: OutputWords;
  /** The level of the week's own heading; its sections are one below. */
  readonly headingLevel: 1 | 2 | 3;
  /** What links lead to; without it the week has no anchor. */
  readonly id?: string;
  /** How all dates are written; without it as the cells of the week have them, else as `YYYY-MM-DD`. */
  readonly writeDate?: (date: CalendarDate) => string;
  /** Whether the page still is the template's sample, which is told instead of its days. */
  readonly isSample?: boolean;
}

/**
 * A week as an `article`: its name and days, then the sections in the order of the page, with whatever they say. The main
 * sections have the same names in every week; the others have those of their author.
 */
export function weekHtml(week: ShownWeek, options: WeekHtmlOptions): Html {
  const { headingLevel, id, words } = options;
  return html`<article class="week" data-week="${week.week}"${id !== undefined && html` id="${id}"`}${languageAttribute(week.language)}>
<header>
<h${headingLevel}>${weekHeading(week, words)}</h${headingLevel}>
${aboutHtml(week, options)}</header>
${sectionsHtml(week, options)}</article>
`;
}

/** The days of a week and its open tasks; nothing where there are none. */
function aboutHtml(week: ShownWeek, options: WeekHtmlOptions): Html {
  const { figures, language } = options.words;
  const about = (content: Html): Html => html`<p class="about">${content}</p>\n`;
  if (options.isSample === true)
    return about(html`<span class="status sample">${phrase(figures.sample, language)}</span>`);
  const dates = weekDates(week, options);
  const open = week.tasks.filter(({ done }) => done === false).length;
  if (dates === null && open === 0) return html``;
  return about(
    html`${dates !== null && html`<span class="dates">${dates}</span>`}${open > 0 && html` <span class="status open">${phrase(figures.openTaskCount, language, { count: open })}</span>`}`,
  );
}

/** A week's title, with its number before it where it does not name it. */
export function weekHeading({ week, title }: Pick<ShownWeek, 'week' | 'title'>, words: OutputWords): string {
  const named = new RegExp(`(?<!\\d)0*${week}(?!\\d)`).test(title ?? '');
  const number = phrase(words.figures.weekNumber, words.language, { week });
  return named ? (title ?? '') : [number, title].filter(Boolean).join(' · ');
}

/** The first and the last day of a week's tasks in words; null where no task has a date. */
export function weekDates(
  week: Pick<ShownWeek, 'start' | 'end' | 'tasks'>,
  { words, writeDate }: Pick<WeekHtmlOptions, 'words' | 'writeDate'>,
): string | null {
  const { start, end, tasks } = week;
  if (start === null || end === null) return null;
  const written = (date: CalendarDate): string => writeDate?.(date) ?? writtenDate(date, tasks) ?? date;
  if (start === end) return written(start);
  return phrase(words.week.dates, words.language, { start: written(start), end: written(end) });
}

/** A date as a cell of the week says it. */
function writtenDate(date: CalendarDate, tasks: readonly ListedTask[]): string | null {
  const cells = tasks.flatMap(({ start, completion }) => [start, completion]);
  const text = cells.find((cell) => cell?.date === date)?.text;
  return text === undefined ? null : inlineWords(text);
}

/** `lang` for a language that is named as HTML wants it (BCP 47); Hugo allows other names too. */
export function languageAttribute(language: string): Html {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? html` lang="${language}"` : html``;
}

function sectionsHtml(week: ShownWeek, options: WeekHtmlOptions): Html[] {
  const written = new Set<SectionRole>();
  const sections = week.sections.map(({ roles, heading, paragraphs, items }) => {
    const main = MAIN_ROLES.filter((role) => roles.includes(role) && !written.has(role));
    for (const role of main) written.add(role);
    const said = [...paragraphs.map(paragraphHtml), groupedHtml(items, options.headingLevel + 2)];
    if (main.length > 0) return mainSections(week, main, said, options);
    if (String(html`${said}`) === '') return html``;
    // A second section of a main role: its entries stand in the first one, its words here.
    return sectionHtml(roles.find((role) => !isMainRole(role)) ?? 'more', heading, said, options);
  });
  // Entries always stand in a section; whoever makes the data by hand may forget it.
  const left = MAIN_ROLES.filter((role) => !written.has(role) && week[role].length > 0);
  return [...sections, mainSections(week, left, [], options)];
}

/** The sections of the entries: one, or several that stand under one heading of the page, whose words go before them. */
function mainSections(week: ShownWeek, roles: readonly MainRole[], said: Html[], options: WeekHtmlOptions): Html {
  return html`${roles.map((role, index) => {
    const before = index === 0 ? said : [];
    const entries = week[role].length > 0 ? mainEntries(week, role, options) : null;
    const none = html`<p class="nothing">${phrase(options.words.week.nothing, options.words.language)}</p>`;
    const content = entries ?? (String(html`${before}`) === '' ? none : null);
    const name = phrase(options.words.figures[role], options.words.language);
    return sectionHtml(role, name, [...before, content], options);
  })}`;
}

function mainEntries(week: ShownWeek, role: MainRole, { words, headingLevel, writeDate }: WeekHtmlOptions): Html {
  return role === 'tasks' ? tasksHtml(week.tasks, words, writeDate) : groupedHtml(week[role], headingLevel + 2);
}

function sectionHtml(
  kind: string,
  name: string,
  content: readonly (Html | null)[],
  { headingLevel }: WeekHtmlOptions,
): Html {
  return html`<section class="${kind}">
<h${headingLevel + 1}>${name}</h${headingLevel + 1}>
${content}
</section>
`;
}
