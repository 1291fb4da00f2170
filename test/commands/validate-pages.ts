import { makeSite } from '../support/temporary-site.js';

export const PAGE = 'content/1-Worklog/1.4-Week4/_index.md';
const HEAD = `---
title: "Week 4 Worklog"
date: 2025-09-29
weight: 4
pre: " <b> 1.4. </b> "
---

### Week 4 Objectives:

- Learn about networks

### Tasks to be carried out this week:

| Day | Task | Start Date | Completion Date | Reference Material |
| --- | ---- | ---------- | --------------- | ------------------ |
`;
const TAIL = `
### Week 4 Achievements:

- Drew a network
`;
/** Its one row ends on a day that no calendar has. */
export const WRONG_DATE = `${HEAD}| Mon | - Draw a network | 29/09/2025 | 31/09/2025 | <https://example.org/> |\n${TAIL}`;
/** One objective is still to come. */
export const WARNED = `${HEAD.replace('- Learn', '- TODO\n- Learn')}| Mon | - Draw a network | 29/09/2025 | 29/09/2025 | <https://example.org/> |\n${TAIL}`;
export const SOUND = WARNED.replace('- TODO\n', '');

/** A site of one page, week 4. */
export function siteOf(page: string, files: Readonly<Record<string, string>> = {}): string {
  return makeSite({ 'hugo.toml': 'baseURL = "https://example.org/"\n', [PAGE]: page, ...files });
}
