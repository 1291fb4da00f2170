import { expect, test } from 'vitest';
import { titleTopics } from '../../../src/edits/section-list/title-topic.js';
import { vocabulary } from '../../support/vocabulary.js';

/** The topics of some titles, which are of the weeks 1, 2, 3 … */
function topics(...titles: string[]): (string | null)[] {
  const read = titleTopics(
    titles.map((text, index) => ({ text, week: index + 1 })),
    vocabulary,
  );
  return titles.map((_, index) => read(index + 1));
}

test.each([
  [
    ['Week 1: Storage', 'Week 2: Queues and 3 caches'],
    ['Storage', 'Queues and 3 caches'],
  ],
  [
    ['Week 1 - Storage', 'Week 2 – Queues'],
    ['Storage', 'Queues'],
  ],
  [
    ['Tuần 1: Lưu trữ', 'Tuần 2 | Hàng đợi'],
    ['Lưu trữ', 'Hàng đợi'],
  ],
  [
    ['Storage (Week 1)', 'Queues - Week 2'],
    ['Storage', 'Queues'],
  ],
  [
    ['Storage', 'Queues: how they work'],
    ['Storage', 'Queues: how they work'],
  ],
  [
    ['Week 1 Worklog', 'Week 2 Worklog', 'Week 3: Caches'],
    [null, null, 'Caches'],
  ],
])('the topic of a title is what it says beside its week: %j', (titles, expected) => {
  expect(topics(...titles)).toEqual(expected);
});

test.each([
  [['Week 1 Worklog', 'Week 2 Worklog']],
  [['Worklog', 'Worklog']],
  [['Tuần 1 - Nhật ký Công việc', 'Tuần 2 - Nhật ký Công việc']],
  [['Week 1: Worklog', 'Week 2 - Work log']],
  [['Week 1', 'Week 2 (!)']],
  [['Week 1: My progress', 'Week 2 - My progress']],
])('what titles have in common, or a name of worklogs, is none: %j', (titles) => {
  expect(topics(...titles)).toEqual(titles.map(() => null));
});

test('a title that names another week tells nothing of this one', () => {
  expect(topics('Week 1: Storage', 'Week 7: Queues')).toEqual(['Storage', null]);
});
