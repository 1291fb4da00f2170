import { isBlank } from '../model/task.js';
import { rule } from './rule.js';

export const referenceMissing = rule({
  id: 'reference-missing',
  tier: 'review',
  severity: 'info',
  fix: null,
  summary: 'a reference column without one reference in it',
  why: 'References let a mentor see what was read, and let the author find it again.',
  messages: {
    missing: {
      text: 'No task of this week names a reference.',
      help: 'Link the pages, labs or videos that you worked with in the column "{column}".',
    },
  },
  passing: [
    '| Day | Task | Reference |\n| --- | --- | --- |\n| 2 | Share a bucket | <https://example.com/buckets> |\n| 3 | Rest | |\n',
    '| Day | Task | Reference |\n| --- | --- | --- |\n| 2 | Share a bucket | The course book, chapter 3 |\n',
    // Without such a column nobody expects one; blank rows are still to be filled.
    '| Day | Task |\n| --- | --- |\n| 2 | Share a bucket |\n',
    '| Day | Task | Reference |\n| --- | --- | --- |\n| 2 | | |\n',
  ],
  failing: [
    '| Day | Task | ⟦Reference⟧ |\n| --- | --- | --- |\n| 2 | Share a bucket | |\n| 3 | Read on | N/A |\n',
    {
      '1.4-Week4/_index.vi.md':
        '| Thứ | Công việc | ⟦**Nguồn tài liệu**⟧ |\n| --- | --- | --- |\n| 2 | Chia sẻ một bucket |\n',
    },
  ],
  checkWeek(page, { site, report }) {
    const { taskTable, tasks } = page;
    const index = taskTable?.columns.findIndex(({ role }) => role === 'reference') ?? -1;
    const span = taskTable?.table.header.cells[index]?.span;
    if (span === undefined || tasks.every(isBlank)) return;
    if (tasks.some(({ references }) => references.length > 0) || site.isSample(page)) return;
    report(page, { message: 'missing', span, data: { column: taskTable?.columns[index]?.heading ?? '' } });
  },
});
