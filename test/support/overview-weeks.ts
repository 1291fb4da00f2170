export const RAW_HTML = '[markup.goldmark.renderer]\nunsafe = true\n';
export const ONE_LANGUAGE = `baseURL = "https://example.org/"\n${RAW_HTML}`;
export const TWO_LANGUAGES = `baseURL = "https://example.org/"
defaultContentLanguage = "en"
[languages.en]
weight = 1
[languages.vi]
weight = 2
${RAW_HTML}`;

/** What stands in the front matter of a week. */
export type Head = (week: number) => string;

const yaml: Head = (week) => `---\ntitle: "Week ${week} Worklog"\nweight: ${week}\n---\n`;

/** The page of a week: one task on the Monday and one on the Tuesday of it, which is open. */
export function weekText(week: number, head: Head = yaml): string {
  const day = (of: number): string => `${String(7 * week - 6 + of).padStart(2, '0')}/06/2026`;
  return `${head(week)}
### Objectives:

* Goal ${week}

### Tasks:

| Day | Task | Start Date | Completion Date | Reference Material |
| --- | --- | --- | --- | --- |
| Mon | - Learn ${week}<br>&emsp; + more | ${day(0)} | ${day(0)} | <https://docs.example.org/${week}> |
| Tue | - Try ${week} | ${day(1)} | | |

### Achievements:

* Result ${week}
`;
}

/** The same in Vietnamese. */
export function vietnameseWeek(week: number): string {
  return `---\ntitle: "Nhật ký Tuần ${week}"\nweight: ${week}\n---\n
### Mục tiêu tuần ${week}:

* Mục tiêu ${week}

### Các công việc cần triển khai trong tuần này:

| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |
| --- | --- | --- | --- | --- |
| 2 | - Học ${week} | ${String(7 * week - 6).padStart(2, '0')}/06/2026 | | |

### Kết quả đạt được tuần ${week}:

* Kết quả ${week}
`;
}

/** Some weeks, each in a file. */
export function weeks(
  fileOf: (week: number) => string,
  text: (week: number) => string = weekText,
  numbers: readonly number[] = [1, 2, 3],
): Record<string, string> {
  return Object.fromEntries(numbers.map((week) => [fileOf(week), text(week)]));
}
