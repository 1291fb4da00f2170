import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOUNDING_SITE as cwd } from '../cli/run-here.js';
import { runWorklog } from '../support/run-worklog.js';

describe('the page that everything began with', () => {
  const items = (...args: string[]) => JSON.parse(runWorklog([...args, '--output', 'json'], { cwd }).stdout).items;

  it('has the tasks that a person reads in it', () => {
    const { status, stdout, stderr } = runWorklog(['list', 'tasks', '--output', 'json'], { cwd });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(cwd, 'tasks.json'), 'utf8')));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('counts the days as Vietnamese does, which its dates prove', () => {
    const days = items('list', 'tasks').map((task: { day: { weekdays: string[] } }) => task.day.weekdays);
    expect(days.flat()).toEqual(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday']);
    expect(runWorklog(['config', 'show'], { cwd }).stdout).toMatch(/day digits +monday-is-2 +1 of 1 page, proved by/);
  });

  it('has three objectives', () => {
    expect(items('list', 'objectives').map(({ text }: { text: string }) => text)).toEqual([
      'Learn about VM Import/Export services in AWS',
      'Understand Amazon RDS (Relational Database Service)',
      'Gain hands-on experience with database management in AWS',
    ]);
  });

  it('has four achievements with nineteen items under them', () => {
    const achievements: { text: string; items: unknown[] }[] = items('list', 'achievements');
    expect(achievements.map(({ text, items: nested }) => [text, nested.length])).toEqual([
      ['**VM Import/Export Knowledge:**', 5],
      ['**Amazon RDS Expertise:**', 5],
      ['**Database Management:**', 5],
      ['**High Availability and Disaster Recovery:**', 4],
    ]);
  });

  it('is a week from the first to the last day of its tasks', () => {
    expect(items('list')).toEqual([
      {
        site: '.',
        week: 4,
        language: 'en',
        file: 'content/1-Worklog/1.4-Week4/_index.md',
        title: 'Week 4 Worklog',
        date: '2024-09-29',
        start: '2024-09-29',
        end: '2024-10-04',
        objectives: 3,
        tasks: 5,
        achievements: 4,
      },
    ]);
  });
});
