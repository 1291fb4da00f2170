/** One week of a made-up worklog. */
export interface MadeWeek {
  readonly week: number;
  /** Its Monday, `YYYY-MM-DD`; without it its rows have no dates. */
  readonly monday?: string;
  readonly tasks?: readonly string[];
  readonly achievements?: readonly string[];
  readonly objectives?: readonly string[];
}

/** The files of a site that keeps these weeks, in a folder. */
export function siteIn(folder: string, weeks: readonly MadeWeek[], more: Readonly<Record<string, string>> = {}) {
  const files: Record<string, string> = {
    'hugo.toml': `baseURL = "https://example.org/"\ntitle = ${JSON.stringify(folder)}\n`,
    'content/1-Worklog/_index.md': '---\ntitle: Worklog\n---\n',
    ...Object.fromEntries(weeks.map((week) => [pageOf(week.week), weekText(week, folder)])),
    ...more,
  };
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
}

export function pageOf(week: number, language = ''): string {
  return `content/1-Worklog/1.${week}-Week${week}/_index${language === '' ? '' : `.${language}`}.md`;
}

/** Weeks that follow each other, all done, from a Monday on. */
export function doneWeeks(count: number, monday = '2025-09-08', first = 1): MadeWeek[] {
  return Array.from({ length: count }, (_, index) => ({ week: first + index, monday: addDays(monday, 7 * index) }));
}

/**
 * The page of a week.
 *
 * @param author whose words it is in
 */
export function weekText({ week, monday, ...own }: MadeWeek, author = 'an'): string {
  const { objectives = [`Plan ${author} ${week}`], achievements = [`Result ${author} ${week}`] } = own;
  const tasks = own.tasks ?? ['a', 'b', 'c', 'd', 'e'].map((name) => `${author} ${name} ${week}`);
  const rows = tasks.map((task, index) => {
    const date = monday === undefined ? '' : addDays(monday, index);
    return `| ${index + 2} | ${task} | ${date} | ${date} |`;
  });
  const bullets = (entries: readonly string[]): string => entries.map((entry) => `- ${entry}`).join('\n');
  return `---
title: "Week ${week} Worklog"
weight: ${week}
---

### Week ${week} Objectives

${bullets(objectives)}

### Tasks

| Day | Task | Start Date | Completion Date |
| --- | ---- | ---------- | --------------- |
${rows.join('\n')}

### Week ${week} Achievements

${bullets(achievements)}
`;
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
