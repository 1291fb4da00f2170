import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

export const FOLDER = 'content/1-Worklog';
export const WEEK_1 = `${FOLDER}/1.1-Week1/_index.md`;
export const WEEK_1_VI = `${FOLDER}/1.1-Week1/_index.vi.md`;
export const SECTION = `${FOLDER}/_index.md`;

/** A page that says no more than a week does, in a form of its own. */
export const UNTIDY = `---
weight: 1
title: 'Week 1 Worklog'
---
## Goals
- Learn about networks
## Week 1 – Tasks
|Day|Task|Start|Completion|Link|
|-|-|-|-|-|
|Mon|• Read<br/>• Draw|01/01/2024|01/01/2024|https://example.org/|
|Tue||02/01/2024|||
`;

export const TIDY = `---
title: "Week 1 Worklog"
weight: 1
---

### Week 1 Objectives:

- Learn about networks

### Tasks to be carried out this week:

| Day | Task | Start Date | Completion Date | Reference Material |
| --- | --- | --- | --- | --- |
| Mon | - Read<br/>- Draw | 01/01/2024 | 01/01/2024 | <https://example.org/> |
| Tue | | 02/01/2024 | | |
`;

export const VIETNAMESE = `---\ntitle: "Tuần 1"\nweight: 1\n---\n\n### Mục tiêu:\n\n- Học mạng\n`;

export function siteOf(files: Readonly<Record<string, string>> = {}): string {
  return makeSite({
    'hugo.toml':
      'baseURL = "https://example.org/"\ndefaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n',
    [SECTION]: '---\ntitle: "Worklog"\n---\n\n- [Week 1: Networks](1.1-week1/)\n',
    [WEEK_1]: UNTIDY,
    [WEEK_1_VI]: VIETNAMESE,
    ...files,
  });
}

/** A week's JSON, as far as tests change it. */
export interface Week {
  readonly frontMatter: { readonly other: object };
  readonly sections: readonly object[];
  readonly objectives: readonly object[];
  readonly tasks: readonly { readonly items: readonly object[] }[];
}

export const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

/** What `worklog show` says of a site, changed by hand. */
export async function shown(
  root: string,
  args: readonly string[],
  change?: (week: Record<string, unknown>) => void,
): Promise<string> {
  const { stdout } = await runHere(['show', ...args, '--output', 'json'], { cwd: root });
  const document = JSON.parse(stdout);
  for (const item of document.items) change?.(item);
  return JSON.stringify(document);
}
