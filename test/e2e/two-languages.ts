/** A site in English and Vietnamese, with what real ones have: other weekday words, a row to fill, links, a status column. */
export const TWO_LANGUAGES = {
  'hugo.toml': `baseURL = "https://example.org/"
defaultContentLanguage = "en"
[languages.en]
weight = 1
[languages.vi]
weight = 2
`,
  'content/1-Worklog/_index.md': '---\ntitle: Worklog\n---\n',
  'content/1-Worklog/_index.vi.md': '---\ntitle: Nhật ký\n---\n',
  'content/1-Worklog/1.1-Week1/_index.md': week(1, [
    ['Mon', '- Meet the team <br>&emsp; + Read the rules', '01/01/2024', '01/01/2024', '<https://example.org/rules>'],
    ['Tue', '- Draw a [map](https://example.org/map) of `src \\| test`', '02/01/2024', '03/01/2024', ''],
    ['Sat', '- =SUM(A1) is no formula', '13/01/2024', '', 'The handbook'],
  ]),
  'content/1-Worklog/1.1-Week1/_index.vi.md': week(
    1,
    [
      ['Thứ 2', '- Tìm hiểu **đội ngũ** 👩‍💻', '01/01/2024', '01/01/2024', '<https://example.org/rules>'],
      ['Thứ 3', '- Vẽ bản đồ', '02/01/2024', '03/01/2024', ''],
      ['Thứ 7', '- Không phải công thức', '13/01/2024', '', 'Sổ tay'],
    ],
    'vi',
  ),
  'content/1-Worklog/1.2-Week2/_index.md': week(2, [
    ['Mon', '- Write the first test', '15/01/2024', '15/01/2024', ''],
    ['Tue', '', '', '', ''],
  ]),
  'content/1-Worklog/1.3-Week3/_index.md': `---
title: "Week 3 Worklog"
date: 2024-01-22
---
### Week 3 Objectives:
- Ship
### Tasks:
| Day | Task | Room |
| --- | ---- | ---- |
| Mon | - Ship it | Blue |
### Week 3 Achievements:
**On time**
- Shipped
- Told everybody
`,
} as const;

type Row = readonly [day: string, task: string, start: string, completion: string, reference: string];

function week(number: number, rows: readonly Row[], language: 'en' | 'vi' = 'en'): string {
  const words =
    language === 'en'
      ? {
          title: `Week ${number} Worklog`,
          objectives: `### Week ${number} Objectives:`,
          objective: 'Know the house',
          tasks: '### Tasks to be carried out this week:',
          columns: '| Day | Task | Start Date | Completion Date | Reference Material |',
          achievements: `### Week ${number} Achievements:`,
          achievement: 'Knew the house',
        }
      : {
          title: `Nhật ký tuần ${number}`,
          objectives: `### Mục tiêu tuần ${number}:`,
          objective: 'Làm quen với ngôi nhà',
          tasks: '### Các công việc cần triển khai trong tuần này:',
          columns: '| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |',
          achievements: `### Kết quả đạt được tuần ${number}:`,
          achievement: 'Đã làm quen với ngôi nhà',
        };
  return [
    `---\ntitle: "${words.title}"\nweight: ${number}\n---`,
    `${words.objectives}\n\n- ${words.objective}\n`,
    `${words.tasks}\n${words.columns}\n| --- | --- | --- | --- | --- |`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    `\n${words.achievements}\n\n- ${words.achievement}\n  - From the cellar\n`,
  ].join('\n');
}
