import { describe, expect, test } from 'vitest';
import { vocabulary } from '../support/vocabulary.js';

const sure = (text: string) => {
  const reading = vocabulary.heading(text);
  return reading?.certainty === 'sure' ? reading.roles : null;
};

describe('a heading surely has a role by the words that it holds (page format §4.2)', () => {
  test.each([
    'Week 4 Objectives:',
    'Objective',
    'Goals of week 12',
    'goal',
    'Mục tiêu tuần 4:',
    'MỤC TIÊU',
    'Week 4 – Objectives',
    '🎯 **Weekly Objectives**',
    'Objectives: learn Go',
  ])('%s: objectives', (text) => {
    expect(sure(text)).toEqual(['objectives']);
  });

  test.each([
    'Tasks to be carried out this week:',
    'Task',
    'Daily activities',
    'Work done',
    'Work Performed:',
    'Daily plan',
    '📅 Daily Task Log',
    'Daily worklog',
    'Các công việc cần triển khai trong tuần này:',
    'Các nhiệm vụ thực hiện trong tuần',
    'Đầu việc',
    'Kế hoạch theo ngày',
    'Nhật ký làm việc',
  ])('%s: tasks', (text) => {
    expect(sure(text)).toEqual(['tasks']);
  });

  test.each([
    'Week 4 Achievements:',
    'Achievement',
    'Achivements',
    'Achievments',
    'Results',
    'Key outcomes',
    'Kết quả đạt được tuần 4:',
    'THÀNH TỰU',
    'Achievements:a',
  ])('%s: achievements', (text) => {
    expect(sure(text)).toEqual(['achievements']);
  });

  test.each([
    ['Plan for next week', ['plan']],
    ['Kế hoạch tuần tới', ['plan']],
    ['Lessons learned', ['lessons']],
    ['Bài học kinh nghiệm', ['lessons']],
    ['References', ['references']],
    ['Tài liệu tham khảo', ['references']],
    ['Notes', ['notes']],
    ['Ghi chú', ['notes']],
    ['Challenges', ['challenges']],
    ['Khó khăn', ['challenges']],
    ['Weekly summary', ['summary']],
    ['Tổng kết', ['summary']],
    ['Đúc kết của tuần', ['summary']],
    ['Nhìn lại tuần 4', ['summary']],
    ['Vướng mắc', ['challenges']],
    ['Bằng chứng', ['evidence']],
  ])('%s: %s', (text, roles) => {
    expect(sure(text)).toEqual(roles);
  });

  test.each([
    ['Tasks and achievements', ['tasks', 'achievements']],
    ['Tasks and Achivements', ['tasks', 'achievements']],
    ['Công việc và thành tựu', ['tasks', 'achievements']],
    ['Nhiệm vụ và kết quả', ['tasks', 'achievements']],
    ['Goals and tasks', ['objectives', 'tasks']],
  ])('%s has both roles', (text, roles) => {
    expect(sure(text)).toEqual(roles);
  });

  test.each(['Multitasking', 'Goalkeeper', 'Resulting state', 'Amazon S3', 'Week 4'])('%s: none', (text) => {
    expect(vocabulary.heading(text)).toBeNull();
  });
});

describe('what a role shuts out (page format §4.3, §4.4)', () => {
  test('a main role shuts out the others', () => {
    expect(sure('Results and lessons')).toEqual(['achievements']);
    expect(sure('Task notes')).toEqual(['tasks']);
  });

  test.each(['Evidence of results', 'Minh chứng kết quả'])('%s is only evidence', (text) => {
    expect(sure(text)).toEqual(['evidence']);
  });

  test.each(['Module 5.1: Tasks of the bucket owner', 'Bài 2.3: Kết quả'])('%s is a chapter', (text) => {
    expect(vocabulary.heading(text)).toBeNull();
  });

  test.each(['1. Objectives', '2) Tasks', '3.1. Kết quả'])('%s is numbered', (text) => {
    expect(vocabulary.heading(text)?.certainty).toBe('numbered');
  });

  test('a numbered heading of another role ends a section all the same', () => {
    expect(sure('4. Lessons learned')).toEqual(['lessons']);
  });
});

describe('a heading likely has a role if it is the words and nothing else (page format §4.6)', () => {
  test.each([
    ['Schedule', 'tasks'],
    ['Week 4 – Accomplishments', 'achievements'],
    ['4. Deliverables', 'achievements'],
    ['Targets', 'objectives'],
    ['Tuần 4: Thành quả', 'achievements'],
    ['Nội dung thực hiện', 'tasks'],
  ])('%s: %s', (text, role) => {
    expect(vocabulary.heading(text)).toEqual({ roles: [role], certainty: 'likely' });
  });

  test.each(['Schedule of the data centre', 'Progress bars', 'Log groups'])('%s: none', (text) => {
    expect(vocabulary.heading(text)).toBeNull();
  });
});
