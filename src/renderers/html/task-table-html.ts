import { type OutputWords, phrase, type WeekWord } from '../../locale/output-words.js';
import { shortWeekdayName } from '../../locale/weekday-name.js';
import type { CalendarDate } from '../../model/calendar-date.js';
import type { ListedDate, ListedTask } from '../../worklog/listed.js';
import { inlineWords } from '../inline-runs.js';
import { entriesHtml, entryHtml } from './entries-html.js';
import { type Html, html } from './html.js';
import { inlineHtml } from './markdown-html.js';
import { referencesHtml } from './reference-html.js';

/** A column of the table: its name, in Markdown where a page has it, and what a task has in it. */
interface Column {
  readonly kind: 'day' | 'task' | 'date' | 'sources' | 'status' | 'extra';
  readonly name: string;
  readonly cell: (task: ListedTask) => Html;
}

/**
 * The tasks of a week, each with its day, work, dates, sources and whatever other columns the page has; columns that
 * say nothing are left out. Tasks that are bullets of the page are bullets.
 *
 * @param writeDate how dates are written; without it as the cells have them
 */
export function tasksHtml(
  tasks: readonly ListedTask[],
  words: OutputWords,
  writeDate?: (date: CalendarDate) => string,
): Html {
  if (tasks.every(isBullet)) {
    return html`<ul class="entries tasks">${tasks.map((task) => html`<li class="${entryClass(task)}">${bulletHtml(task, words)}</li>`)}</ul>`;
  }
  const columns = columnsFor(tasks, words, writeDate);
  // The columns that every week has look best where they are as wide in each.
  const isUsual = columns.every(({ kind }) => kind !== 'extra' && kind !== 'status');
  return html`<table class="tasks${isUsual && ' usual'}">
<thead><tr>${columns.map(({ kind, name }) => html`<th scope="col" class="${kind}">${inlineHtml(name)}</th>`)}</tr></thead>
<tbody>
${tasks.map((task) => html`<tr class="${entryClass(task)}">${columns.map((column) => cellHtml(column, task))}</tr>\n`)}</tbody>
</table>`;
}

/** What a style or a script finds an entry by, and an open task among them. */
function entryClass({ done }: ListedTask): string {
  return done === false ? 'entry open' : 'entry';
}

function isBullet({ day, start, completion, references, extra }: ListedTask): boolean {
  const cells = [...[day, start, completion].filter((cell) => cell !== null), ...references, ...Object.values(extra)];
  return cells.length === 0;
}

function bulletHtml({ items, done }: ListedTask, words: OutputWords): Html {
  const [first, ...more] = items;
  const status = statusHtml(done, words);
  if (first === undefined) return status;
  return html`${entryHtml({ ...first, items: [] })} ${status}${entriesHtml([...first.items, ...more])}`;
}

function columnsFor(
  tasks: readonly ListedTask[],
  words: OutputWords,
  writeDate?: (date: CalendarDate) => string,
): Column[] {
  const word = (name: WeekWord): string => phrase(words.week[name], words.language);
  const tellsCompletion = tasks.some(({ completion }) => completion !== null);
  const all: (Column | false)[] = [
    tasks.some(({ day }) => day !== null) && { kind: 'day', name: word('day'), cell: (task) => dayHtml(task, words) },
    { kind: 'task', name: word('task'), cell: ({ items }) => entriesHtml(items) },
    tasks.some(({ start }) => start !== null) && {
      kind: 'date',
      name: word('start'),
      cell: ({ start }) => dateHtml(start, writeDate),
    },
    tellsCompletion && {
      kind: 'date',
      name: word('completion'),
      cell: ({ completion, done }) =>
        html`${dateHtml(completion, writeDate)}${done === false && statusHtml(done, words)}`,
    },
    tasks.some(({ references }) => references.length > 0) && {
      kind: 'sources',
      name: word('references'),
      cell: ({ references }) => referencesHtml(references),
    },
    ...extraNames(tasks).map(
      (name): Column => ({ kind: 'extra', name, cell: ({ extra }) => textHtml(extraOf(extra, name)) }),
    ),
    !tellsCompletion &&
      tasks.some(({ done }) => done !== null) && {
        kind: 'status',
        name: word('status'),
        cell: ({ done }) => statusHtml(done, words),
      },
  ];
  return all.filter((column) => column !== false);
}

function cellHtml({ kind, name, cell }: Column, task: ListedTask): Html {
  const content = cell(task);
  const isEmpty = String(content) === '';
  return html`<td class="${kind}${isEmpty && ' empty'}" data-label="${inlineWords(name)}">${content}</td>`;
}

function textHtml(text: string | null | undefined): Html {
  return text === null || text === undefined ? html`` : inlineHtml(text);
}

/** What is longer than `29/09/2024` may need several lines. */
const LONGEST_DATE = 11;

function dateHtml(cell: ListedDate | null, writeDate?: (date: CalendarDate) => string): Html {
  if (cell === null || cell.date === null) return textHtml(cell?.text);
  const text = writeDate === undefined ? cell.text : rewritten(cell.text, writeDate(cell.date));
  const words = writeDate === undefined ? inlineHtml(text) : html`${text}`;
  return text.length > LONGEST_DATE ? words : html`<time datetime="${cell.date}">${words}</time>`;
}

/** The text of a date cell with its date in another form; a weekday beside it stays. */
function rewritten(text: string, date: string): string {
  const words = inlineWords(text);
  const digits = /\d{1,4}([/.-])\d{1,2}\1\d{1,4}/;
  return digits.test(words) ? words.replace(digits, () => date) : date;
}

function extraNames(tasks: readonly ListedTask[]): string[] {
  return [...new Set(tasks.flatMap(({ extra }) => Object.keys(extra)))];
}

function extraOf(extra: ListedTask['extra'], name: string): string | undefined {
  return Object.hasOwn(extra, name) ? extra[name] : undefined;
}

/** The day as the page has it, and the weekdays behind a bare number: readers do not know how a site counts them. */
function dayHtml({ day }: ListedTask, { language }: OutputWords): Html {
  if (day === null) return html``;
  if (day.weekdays.length === 0 || /\p{L}/u.test(day.text)) return inlineHtml(day.text);
  return html`${inlineHtml(day.text)} <span class="weekday">${day.weekdays.map((one) => shortWeekdayName(one, language)).join(', ')}</span>`;
}

function statusHtml(done: boolean | null, words: OutputWords): Html {
  if (done === null) return html``;
  const name = done ? 'done' : 'open';
  return html`<span class="status ${name}">${phrase(words.week[name], words.language)}</span>`;
}
