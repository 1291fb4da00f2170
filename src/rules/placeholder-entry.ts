import type { Entry } from '../model/entry.js';
import type { Task } from '../model/task.js';
import type { Span } from '../text/span.js';
import { rule } from './rule.js';

export const placeholderEntry = rule({
  id: 'placeholder-entry',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'an entry or a cell that only keeps the place of one, such as `...` or `TODO`',
  why: 'It tells readers nothing but that the page is not finished, and it is counted as an entry all the same.',
  messages: {
    entry: {
      text: 'This entry says only "{text}".',
      help: 'Write what belongs here, or remove the entry.',
    },
    day: {
      text: 'The day cell says only "{text}".',
      help: 'Write the day of this row.',
    },
    date: {
      text: 'The date cell says only "{text}".',
      help: 'Write the date, or leave the cell empty until you know it.',
    },
  },
  passing: [
    '### Objectives\n\n- Learn how a bucket is shared\n- Storage classes, lifecycle rules, ...\n- Write a to-do list for the team\n',
    // Where work goes on, there is no day on which it was completed.
    '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| 2 | Share a bucket | 29/09/2025 | To be updated |\n| 3 | Read | 30/09/2025 | - |\n',
    // At the end of a day's list the dots say "and so on".
    '| Day | Task |\n| --- | --- |\n| 2 | - Storage: <br>&emsp; + Classes <br>&emsp; + ... |\n',
    // A page that is the template's as a whole has a rule of its own.
    '### Achievements\n\n- Access Key\n- Secret Key\n- Default Region\n- Create AWS Free Tier account\n- Launch an EC2 instance\n- Connect via SSH\n- ...\n',
    // A heading of what is nested under it.
    '### Objectives\n\n- To do:\n  - Share a bucket\n',
  ],
  failing: [
    '### Achievements\n\n- Shared a bucket\n- ⟦...⟧\n',
    '### Objectives\n\n* ⟦TODO⟧\n* ⟦**TBD**⟧\n* ⟦[To be updated]⟧\n* ⟦…⟧\n',
    '| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| 2 | ⟦...⟧ | ⟦DD/MM/YYYY⟧ | ⟦dd-mm-yyyy⟧ |\n| ⟦...⟧ | ⟦Doing task 4...⟧ | 30/09/2025 | 30/09/2025 |\n',
    { '1.4-Week4/_index.vi.md': '### Mục tiêu tuần 4\n\n- Chia sẻ một bucket\n- ⟦Đang cập nhật...⟧\n' },
  ],
  checkWeek(page, { site, report }) {
    if (site.isSample(page)) return;
    const isPlaceholder = (text: string): boolean => text.length <= LONGEST && site.prose.isPlaceholder(text);
    const tell = (message: 'entry' | 'day' | 'date', { text, span }: { text: string; span: Span }): void => {
      report(page, { message, span, data: { text } });
    };
    let goesOn: ReadonlySet<Entry> | null = null;
    for (const entry of page.entries) {
      if (!isPlaceholder(entry.text)) continue;
      goesOn ??= new Set(page.tasks.flatMap(({ items }) => lastOfLists(items)));
      if (hasWords(entry.text) ? entry.items.length === 0 : !goesOn.has(entry)) tell('entry', entry);
    }
    for (const { day, start, completion } of page.tasks) {
      if (day !== null && isPlaceholder(day.text)) tell('day', day);
      if (start !== null && isPlaceholder(start.text)) tell('date', start);
      if (completion !== null && isPlaceholder(completion.text) && !isStatus(completion)) tell('date', completion);
    }
  },
});

/** Longer than any placeholder with its marks. */
const LONGEST = 60;

/** The entries that end a list of at least two, where dots mean that it goes on. */
function lastOfLists(entries: readonly Entry[]): Entry[] {
  const nested = entries.flatMap(({ items }) => lastOfLists(items));
  const last = entries.at(-1);
  return last !== undefined && entries.length > 1 ? [...nested, last] : nested;
}

function hasWords(text: string): boolean {
  return /[^\s.…*_–-]/.test(text);
}

/** Words in a completion cell say how far the work is; dots, and the letters of a date's form, say nothing. */
function isStatus({ text }: NonNullable<Task['completion']>): boolean {
  return !/^[^\p{L}\p{N}]*$/u.test(text) && !/\b[dmy]{1,4}[/.-][dmy]{1,4}[/.-]/i.test(text);
}
