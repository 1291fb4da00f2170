import { alignRows, basePage } from '../worklog/languages.js';
import { filledTasks } from '../worklog/listed.js';
import { rule } from './rule.js';

export const languageRows = rule({
  id: 'language-rows',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'a task table with more or fewer rows than in the other language',
  why: 'Readers of one language are told of work that the others never hear of.',
  messages: {
    more: {
      text: 'The task table has {count} rows here, but {other} in {language}: this row is the first without a counterpart.',
      help: 'Add the row to the other page, or remove it here.',
    },
    fewer: {
      text: 'The task table has {count} rows here, but {other} in {language}: a row is missing at this place.',
      help: 'Add the row that the other page has.',
    },
    counterpart: { text: 'This row has no counterpart.' },
    neighbour: { text: 'The row would stand behind this one.' },
  },
  passing: [
    pair(['22/09/2025', '23/09/2025'], ['22/09/2025', '23/09/2025']),
    // A blank row waits to be filled, and is not counted.
    {
      '1.4-Week4/_index.md': table('Task', '22/09/2025'),
      '1.4-Week4/_index.vi.md': `${table('Công việc', '22/09/2025')}|  |  |\n`,
    },
    // A page without a table has a rule of its own.
    { '1.4-Week4/_index.md': table('Task', '22/09/2025'), '1.4-Week4/_index.vi.md': '## Công việc\n\n- Đọc\n- Viết\n' },
  ],
  failing: [
    {
      '1.4-Week4/_index.md': table('Task', '22/09/2025', '23/09/2025'),
      '1.4-Week4/_index.vi.md':
        '| Công việc | Ngày bắt đầu |\n| --- | --- |\n| Đọc | 22/09/2025 |\n⟦| Nghỉ | 22/09/2025 |⟧\n| Viết | 23/09/2025 |\n',
    },
    {
      '1.4-Week4/_index.md': table('Task', '22/09/2025', '23/09/2025', '24/09/2025'),
      '1.4-Week4/_index.vi.md':
        '| Công việc | Ngày bắt đầu |\n| --- | --- |\n⟦| Đọc | 22/09/2025 |⟧\n| Viết | 24/09/2025 |\n',
    },
    {
      // All of one day: the length of their texts tells which of them has no counterpart.
      '1.4-Week4/_index.md':
        '| Task | Start Date |\n| --- | --- |\n| Read the whole guide of the storage service | 22/09/2025 |\n| Rest | 22/09/2025 |\n',
      '1.4-Week4/_index.vi.md':
        '| Công việc | Ngày bắt đầu |\n| --- | --- |\n⟦| Đọc | 22/09/2025 |⟧\n| Đọc hết hướng dẫn của dịch vụ lưu trữ này | 22/09/2025 |\n| Nghỉ | 22/09/2025 |\n',
    },
  ],
  checkWeek(page, { site, report }) {
    const base = basePage(page, site.counterparts(page), site.languages);
    if (base === null || page.taskTable === null || base.taskTable === null) return;
    const { extra, missing, before, baseBefore } = alignRows(page, base);
    if (extra.length === missing.length || before === null) return;
    if (site.isSample(page) || site.isSample(base)) return;
    const isMore = extra.length > missing.length;
    const [first] = extra;
    const [counterpart] = missing;
    const data = {
      count: filledTasks(page).length,
      other: filledTasks(base).length,
      language: site.vocabulary.languageName(base.language),
    };
    const place = isMore ? baseBefore : (counterpart ?? null);
    const message = isMore ? ('neighbour' as const) : ('counterpart' as const);
    report(page, {
      message: isMore ? 'more' : 'fewer',
      span: (isMore && first !== undefined ? first : before).span,
      data,
      related: place === null ? [] : [{ page: base, span: place.span, message }],
    });
  },
});

function pair(english: string[], vietnamese: string[]): Record<string, string> {
  return {
    '1.4-Week4/_index.md': table('Task', ...english),
    '1.4-Week4/_index.vi.md': table('Công việc', ...vietnamese),
  };
}

function table(task: string, ...dates: string[]): string {
  const start = task === 'Task' ? 'Start Date' : 'Ngày bắt đầu';
  return [`| ${task} | ${start} |`, '| --- | --- |', ...dates.map((date) => `| AWS | ${date} |`), ''].join('\n');
}
