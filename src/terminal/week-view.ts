import { bulletAddress, taskAddress } from '../model/address.js';
import { type Bullet, type Entry, isBlankBullet } from '../model/entry.js';
import { type DateCell, isBlank, isOpen, type Task } from '../model/task.js';
import { isMainRole, type SectionRole, type WeekPage } from '../model/week-page.js';
import { inlineRuns, type Run } from '../renderers/inline-runs.js';
import { filledBullets, filledTasks, weekSpan } from '../worklog/listed.js';
import { cellToLines, entriesToLines, entryToLines, textToLines } from './cell-text.js';
import { dateRange, dayText } from './date-words.js';
import { sanitise } from './sanitise.js';
import type { Style } from './style.js';
import { type StyledLine, wrapLine } from './styled-text.js';

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 100;
const INDENT = 2;

/**
 * Lays a week out to be read: title, days, objectives, each day's work with its sources, achievements by group, and
 * whatever other sections say.
 */
export function drawWeek(page: WeekPage, languageName: string, style: Style, width: number): string {
  const lines = [
    ...header(page, languageName),
    ...bullets(page, 'objectives', 'Objectives'),
    ...tasks(page),
    ...bullets(page, 'achievements', 'Achievements'),
    ...otherSections(page),
  ];
  return lines
    .flatMap((line) => wrapLine(line, Math.min(width, WIDEST)))
    .map((line) => `${line.runs.map(style.run).join('').trimEnd()}\n`)
    .join('');
}

function header(page: WeekPage, languageName: string): StyledLine[] {
  const { start, end } = weekSpan(page);
  const title = page.frontMatter.title ?? '';
  // Most titles name their week already.
  const named = new RegExp(`(?<!\\d)0*${page.week}(?!\\d)`).test(title);
  const about = [start === null || end === null ? 'no dates' : dateRange(start, end), languageName, page.file];
  return [
    plainLine(named ? title : [`Week ${page.week}`, title].filter(Boolean).join(' · '), 0, 'bold'),
    plainLine(about.filter(Boolean).join(' · '), 0, 'faint'),
  ];
}

function heading(text: string, note: string): StyledLine[] {
  return [EMPTY, { runs: [run(text, 'bold'), run(note === '' ? '' : `  ${note}`, 'faint')], indent: 0 }];
}

function bullets(page: WeekPage, kind: 'objectives' | 'achievements', name: string): StyledLine[] {
  const own = page[kind];
  const filled = filledBullets(own).length;
  if (filled === 0) return emptySection(page, kind, name);
  const lines = underGroups(own, (bullet, index, indent) =>
    isBlankBullet(bullet) ? [] : numbered(bullet, bulletAddress(page.week, kind, index + 1), indent),
  );
  return [...heading(name, String(filled)), ...lines];
}

/** Bullets under the groups that head them; a group is named once. */
function underGroups(
  own: readonly Bullet[],
  draw: (bullet: Bullet, index: number, indent: number) => StyledLine[],
): StyledLine[] {
  return own.flatMap((bullet, index) => {
    const { group } = bullet;
    if (group === null) return draw(bullet, index, INDENT);
    const opens = group !== (own[index - 1]?.group ?? null);
    return [...(opens ? [plainLine(group, INDENT, 'bold')] : []), ...draw(bullet, index, 2 * INDENT)];
  });
}

/** The sections that hold no entries of the worklog, such as lessons or next week's plan, in their own words. */
function otherSections({ sections }: WeekPage): StyledLine[] {
  return sections
    .filter(({ roles }) => !roles.some(isMainRole))
    .flatMap(({ heading: name, paragraphs, items }) => {
      const lines = [
        ...paragraphLines(paragraphs),
        ...underGroups(items, (bullet, _, indent) =>
          entryToLines(bullet, '• ', 0).map((line) => indented(line, indent)),
        ),
      ];
      return lines.length === 0 ? [] : [...heading(name, ''), ...lines];
    });
}

function paragraphLines(paragraphs: readonly string[]): StyledLine[] {
  return paragraphs.flatMap(textToLines).map((runs) => indented({ runs: clean(runs), indent: 0 }, INDENT));
}

/** A section may hold words only; they are shown rather than nothing. */
function emptySection(page: WeekPage, role: SectionRole, name: string): StyledLine[] {
  const sections = page.sections.filter((section) => section.roles.includes(role));
  const words = paragraphLines(sections.flatMap((section) => section.paragraphs));
  if (words.length === 0) return [...heading(name, sections.length > 0 ? 'none yet' : 'no such section')];
  return [...heading(name, ''), ...words];
}

function numbered(bullet: Entry, address: string, indent: number): StyledLine[] {
  const [first, ...rest] = entryToLines(bullet, '', 0);
  const mark = run(`${address}  `, 'faint');
  const hang = mark.text.length;
  return [
    indented({ runs: [mark, ...(first?.runs ?? [])], indent: hang }, indent),
    ...rest.map((line) => indented(line, indent + hang)),
  ];
}

function tasks(page: WeekPage): StyledLine[] {
  const rows = page.tasks;
  const open = rows.filter(isOpen).length;
  if (rows.length === 0) return emptySection(page, 'tasks', 'Tasks');
  const note = [
    String(filledTasks(page).length),
    ...(open > 0 ? [`${open} open`] : []),
    ...(page.hasTaskTable ? [] : ['no table']),
  ];
  const linesOf = page.hasTaskTable ? taskLines : bulletTaskLines;
  return [...heading('Tasks', note.join(', ')), ...rows.flatMap((task) => linesOf(task, page.week))];
}

/** A bullet that stands for a task has no day to be headed by. */
function bulletTaskLines(task: Task, week: number): StyledLine[] {
  const [first, ...more] = task.items;
  const address = taskAddress(week, task.row);
  if (first === undefined) return [nothingYet({ runs: [run(address, 'faint')], indent: 0 })];
  const [line, ...rest] = numbered(first, address, INDENT);
  const head = line === undefined ? [] : [{ ...line, runs: [...line.runs, ...stateOf(task)] }];
  return [...head, ...rest, ...entriesToLines(more).map((other) => indented(other, 2 * INDENT))];
}

function stateOf({ done }: Task): Run[] {
  if (done === null) return [];
  return done ? [run('  ✓', 'plain')] : [run('  ○ open', 'bold')];
}

function taskLines(task: Task, week: number): StyledLine[] {
  const address = taskAddress(week, task.row);
  const when = daysOf(task);
  const head: StyledLine = { runs: [run(`${address}  `, 'faint'), run(when, 'bold')], indent: 4 };
  if (isBlank(task)) return [nothingYet(head)];
  const more = Object.entries(task.extra).map(
    ([name, text]): StyledLine => ({
      runs: [run(`${name}: `, 'faint'), ...clean(inlineRuns(text))],
      indent: 2,
    }),
  );
  const sources = cellToLines({ type: 'links', links: task.references }).map(
    (line): StyledLine => ({ runs: [run('→ ', 'faint'), ...line.runs], indent: 2 }),
  );
  return [
    indented({ ...head, runs: [...head.runs, ...stateOf(task)] }, INDENT),
    ...[...entriesToLines(task.items), ...more, ...sources].map((line) => indented(line, 2 * INDENT)),
  ];
}

/** A row that waits to be filled. */
function nothingYet({ runs, indent }: StyledLine): StyledLine {
  return indented({ runs: [...runs, run('  nothing yet', 'faint')], indent }, INDENT);
}

/** The day and the dates of a row; what is no date is shown as it is written. */
function daysOf({ day, start, completion }: Task): string {
  const dates = rowDates(start, completion);
  if (dates !== null) return dates;
  const words = [day?.text, start?.text, completion?.text].filter((text) => text !== undefined);
  return (
    words
      .map((text) =>
        clean(inlineRuns(text))
          .map((part) => part.text)
          .join(''),
      )
      .join(' · ') || 'no day'
  );
}

function rowDates(start: DateCell | null, completion: DateCell | null): string | null {
  if (start?.date == null) return null;
  if (completion === null || completion.date === start.date) return dayText(start.date);
  return completion.date === null ? null : `${dayText(start.date)} – ${dayText(completion.date)}`;
}

const EMPTY: StyledLine = { runs: [], indent: 0 };

function plainLine(text: string, indent: number, style: Run['style'] = 'plain'): StyledLine {
  return indented({ runs: [run(text, style)], indent: 0 }, indent);
}

function indented(line: StyledLine, columns: number): StyledLine {
  return { runs: [run(' '.repeat(columns), 'plain'), ...line.runs], indent: line.indent + columns };
}

/** Sanitised before it is measured. */
function run(text: string, style: Run['style']): Run {
  return { text: sanitise(text), style };
}

function clean(runs: readonly Run[]): Run[] {
  return runs.map(({ text, style }) => run(text, style));
}
