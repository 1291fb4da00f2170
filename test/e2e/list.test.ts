import { describe, expect, it } from 'vitest';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';
import { TWO_LANGUAGES } from './two-languages.js';

function list(...args: string[]): string {
  const { status, stdout, stderr } = runWorklog(['list', ...args], { cwd: makeSite(TWO_LANGUAGES), columns: 80 });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('worklog list', () => {
  it('shows the weeks of the language of the site', () => {
    expect(list()).toBe(`\
Week  Title           First day   Last day    Objectives  Tasks  Achievements
─────────────────────────────────────────────────────────────────────────────
1     Week 1 Worklog  2024-01-01  2024-01-13  1           3      1
2     Week 2 Worklog  2024-01-15  2024-01-15  1           1      1
3     Week 3 Worklog                          1           1      2

3 weeks
`);
  });

  it('shows tasks with their days, dates and sources', () => {
    expect(list('tasks', '--week', '1')).toBe(`\
Address  Day  Task                                        Start       Completion
────────────────────────────────────────────────────────────────────────────────
1.1      Mon  Meet the team                               2024-01-01  2024-01-01
                + Read the rules
  References  https://example.org/rules

1.2      Tue  Draw a map (https://example.org/map) of     2024-01-02  2024-01-03
              src | test

1.3      Sat  =SUM(A1) is no formula                      2024-01-13
  References  The handbook

3 tasks
`);
  });

  it('shows Vietnamese in its columns', () => {
    expect(list('tasks', '--lang', 'vi')).toBe(`\
Address  Day  Task             Start       Completion  References
────────────────────────────────────────────────────────────────────────────────
1.1      Mon  Tìm hiểu đội     2024-01-01  2024-01-01  https://example.org/rules
              ngũ 👩‍💻

1.2      Tue  Vẽ bản đồ        2024-01-02  2024-01-03

1.3      Sat  Không phải công  2024-01-13              Sổ tay
              thức

3 tasks
`);
  });

  it('names a group once', () => {
    expect(list('achievements', '--week', '3')).toBe(`\
Address  Group    Achievement
────────────────────────────────
3.a1     On time  Shipped
3.a2              Told everybody

2 achievements
`);
  });

  it('shows the sources of the tasks', () => {
    expect(list('references')).toBe(`\
Address  Source        Link
────────────────────────────────────────────────
1.1                    https://example.org/rules
1.3      The handbook

2 references
`);
  });

  it('says the language where there are several', () => {
    expect(list('objectives', '--lang', 'all', '--week', '1')).toBe(`\
Address  Language  Objective
────────────────────────────────────────
1.o1     en        Know the house
1.o1     vi        Làm quen với ngôi nhà

2 objectives
`);
  });

  it('leaves out the count when it is to be quiet', () => {
    expect(list('objectives', '--week', '1', '--quiet')).toBe(`\
Address  Objective
───────────────────────
1.o1     Know the house
`);
  });
});

describe('the other forms of worklog list', () => {
  it('ndjson is one item a line', () => {
    const lines = list('references', '--output', 'ndjson').trimEnd().split('\n');
    const json = JSON.parse(list('references', '--output', 'json'));
    expect(lines.map((line) => JSON.parse(line))).toEqual(json.items);
  });

  it('csv has every column with its machine name, CRLF, and no formulas', () => {
    expect(list('tasks', '--week', '1', '--output', 'csv')).toBe(
      [
        'address,day,task,start,completion,references',
        '1.1,Mon,"Meet the team\n  + Read the rules",2024-01-01,2024-01-01,https://example.org/rules',
        '1.2,Tue,Draw a [map](https://example.org/map) of `src | test`,2024-01-02,2024-01-03,',
        "1.3,Sat,'=SUM(A1) is no formula,2024-01-13,,The handbook",
        '',
      ].join('\r\n'),
    );
  });

  it('tsv is one row a line', () => {
    expect(list('tasks', '--week', '1', '--columns', 'address,task', '--output', 'tsv')).toBe(
      'address\ttask\n1.1\tMeet the team\\n  + Read the rules\n1.2\tDraw a [map](https://example.org/map) of `src | test`\n1.3\t=SUM(A1) is no formula\n',
    );
  });

  it('markdown is a table for a page', () => {
    expect(list('tasks', '--week', '1', '--columns', 'address,task', '--output', 'markdown')).toBe(`\
| Address | Task |
| --- | --- |
| 1.1 | Meet the team<br>&emsp;+ Read the rules |
| 1.2 | Draw a [map](https://example.org/map) of \`src \\| test\` |
| 1.3 | =SUM(A1) is no formula |
`);
  });

  it('a status and any other column of the table can be asked for', () => {
    expect(list('tasks', '--week', '3', '--columns', 'task,extra,done,file,line')).toBe(`\
Task     More        Done  File                                   Line
──────────────────────────────────────────────────────────────────────
Ship it  Room: Blue        content/1-Worklog/1.3-Week3/_index.md  10

1 task
`);
  });
});
