import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere, type Said, type World } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

/** The pages of the week that the tests change: today, 10 January 2024, is its Wednesday. */
export const PAGES = {
  en: 'content/1-Worklog/1.1-Week1/_index.md',
  vi: 'content/1-Worklog/1.1-Week1/_index.vi.md',
} as const;

export const ENGLISH = `---
title: "Week 1 Worklog"
---

### Week 1 Objectives:

* Know the house
* Know the tools

### Tasks to be carried out this week:

| Day | Task | Start Date | Completion Date | Reference Material |
| --- | ---- | ---------- | --------------- | ------------------ |
| Mon | - Meet the team <br>&emsp; + Read the rules | 08/01/2024 | 08/01/2024 | <https://example.org/rules> |
| Tue | - Draw a map <br> - Share it | 09/01/2024 | | |
| Wed | | 10/01/2024 | | |

### Week 1 Achievements:

**People**

* Met everybody

**Tools**

* Drew a map
`;

export const VIETNAMESE = `---
title: "Nhật ký tuần 1"
---

### Mục tiêu tuần 1:

* Làm quen với ngôi nhà
* Làm quen với công cụ

### Các công việc cần triển khai trong tuần này:

| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |
| --- | --------- | ------------ | --------------- | -------------- |
| Thứ 2 | - Gặp đội ngũ <br>&emsp; + Đọc nội quy | 08/01/2024 | 08/01/2024 | <https://example.org/rules> |
| Thứ 3 | - Vẽ bản đồ <br> - Chia sẻ | 09/01/2024 | | |
| Thứ 4 | | 10/01/2024 | | |

### Kết quả đạt được tuần 1:

**Con người**

* Đã gặp mọi người

**Công cụ**

* Đã vẽ bản đồ
`;

const SITE = {
  'hugo.toml': `baseURL = "https://example.org/"
defaultContentLanguage = "en"
[languages.en]
weight = 1
[languages.vi]
weight = 2
`,
  'content/1-Worklog/_index.md': '---\ntitle: Worklog\n---\n',
  'content/1-Worklog/_index.vi.md': '---\ntitle: Nhật ký\n---\n',
};

/** A page in both languages; null leaves one out. */
export interface SitePages {
  readonly en?: string | null;
  readonly vi?: string | null;
}

/** What a command said, and the lines by which it changed the pages: `-` what was there, `+` what is there now. */
export interface Changed extends Said {
  readonly en: readonly string[];
  readonly vi: readonly string[];
}

/** Runs a command on a site with the two pages. */
export async function change(
  args: readonly string[],
  pages: SitePages = {},
  world: Partial<World> = {},
): Promise<Changed> {
  const { root, before } = entrySite(pages);
  const said = await runHere(args, { cwd: root, ...world });
  return { ...said, en: changedLines(root, 'en', before), vi: changedLines(root, 'vi', before) };
}

interface EntrySite {
  readonly root: string;
  readonly before: Readonly<Record<string, string>>;
}

export function entrySite({ en = ENGLISH, vi = VIETNAMESE }: SitePages = {}): EntrySite {
  const before = {
    ...SITE,
    ...(en === null ? {} : { [PAGES.en]: en }),
    ...(vi === null ? {} : { [PAGES.vi]: vi }),
  };
  return { root: makeSite(before), before };
}

function changedLines(root: string, language: keyof typeof PAGES, before: EntrySite['before']): string[] {
  const old = before[PAGES[language]]?.split('\n');
  if (old === undefined) return [];
  const now = readFileSync(join(root, PAGES[language]), 'utf8').split('\n');
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}
