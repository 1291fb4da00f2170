import { describe, expect, test } from 'vitest';
import { vocabulary } from '../support/vocabulary.js';

describe('a column surely has a role by its heading (page format §5.2)', () => {
  test.each(['Day', 'Date', 'Thứ', 'Ngày', '**Day**'])('%s: day', (text) => {
    expect(vocabulary.column(text)).toEqual({ role: 'day', certainty: 'sure' });
  });

  test.each([
    'Task',
    'Tasks',
    'Task description',
    'Task Details',
    'Detailed tasks',
    'Detailed work',
    'Implementation content',
    'Content',
    'Contents',
    'Công việc',
    'Mô tả công việc',
    'Công việc chính',
    'Công việc chi tiết',
    'Nhiệm vụ',
    'Nội dung',
    'Nội dung triển khai',
  ])('%s: task', (text) => {
    expect(vocabulary.column(text)).toEqual({ role: 'task', certainty: 'sure' });
  });

  test.each(['Start', 'Start Date', 'Bắt đầu', 'Ngày bắt đầu'])('%s: start', (text) => {
    expect(vocabulary.column(text)).toEqual({ role: 'start', certainty: 'sure' });
  });

  test.each([
    'Completion Date',
    'End date',
    'End',
    'Finish',
    'Complete',
    'Completed',
    'Hoàn thành',
    'Ngày hoàn thành',
    'Kết thúc',
    'Ngày kết thúc',
  ])('%s: completion', (text) => {
    expect(vocabulary.column(text)).toEqual({ role: 'completion', certainty: 'sure' });
  });

  test.each([
    'Reference',
    'References',
    'Reference Material',
    'Reference materials',
    'Reference documents',
    'Resource',
    'Resources',
    'Source',
    'Document source',
    'Documentation',
    'Tài liệu',
    'Tài liệu tham khảo',
    'Nguồn',
    'Nguồn tài liệu',
    'Nguồn tài liệu tham khảo',
  ])('%s: reference', (text) => {
    expect(vocabulary.column(text)).toEqual({ role: 'reference', certainty: 'sure' });
  });
});

describe('a column likely has a role', () => {
  test.each([
    ['No.', 'day'],
    ['STT', 'day'],
    ['#', 'day'],
    ['Start Date (dd/mm/yyyy)', 'start'],
    ['Task / Công việc', 'task'],
    ['Work item', 'task'],
    ['Hoạt động', 'task'],
    ['Started', 'start'],
    ['Finish date', 'completion'],
    ['Ref.', 'reference'],
    ['Link', 'reference'],
  ])('%s: %s', (text, role) => {
    expect(vocabulary.column(text)).toEqual({ role, certainty: 'likely' });
  });
});

test.each(['Notes', 'Ghi chú', 'Duration', 'Status', 'Trạng thái', 'Due date', 'Hours', ''])(
  'a column headed "%s" has no role',
  (text) => {
    expect(vocabulary.column(text)).toBeNull();
  },
);

describe('a column that holds a word for work', () => {
  test.each(['What I worked on: tasks', 'Nội dung công việc trong ngày'])('%s is likely the task column', (text) => {
    expect(vocabulary.isLikelyTaskColumn(text)).toBe(true);
  });

  test.each(['Task status', 'Ghi chú công việc', 'Duration'])('%s is not', (text) => {
    expect(vocabulary.isLikelyTaskColumn(text)).toBe(false);
  });
});

test.each(['Status', '**Trạng thái**', 'Tình trạng'])('%s says how far the work is (page format §11.2)', (text) => {
  expect(vocabulary.isStatusColumn(text)).toBe(true);
});
