import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runHere, type Said } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';
import { type SiteForm, siteOf, USUAL_FORM } from '../support/week-pages.js';

/** Wednesday of the fourth week of the sites that the tests make. */
export const now = () => new Date(2026, 6, 8, 12);

export function newWeek(cwd: string, ...args: string[]): Promise<Said> {
  return runHere(['new', 'week', ...args], { cwd, now });
}

export function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The page of the fourth week of a site with three. */
export async function fourthPage(form: Partial<SiteForm>, ...args: string[]): Promise<string> {
  const root = makeSite(siteOf({ ...USUAL_FORM, ...form }));
  const { stderr, status } = await newWeek(root, ...args);
  expect([stderr, status]).toEqual(['', 0]);
  return read(root, 'content/1-Worklog/1.4-Week4/_index.md');
}

/** The page of the fourth week of a site in the usual form. */
export const PAGE = `---
title: "Week 4 Worklog"
date: 2026-07-06
weight: 4
chapter: false
pre: " <b> 1.4. </b> "
---

### Week 4 Objectives:

*

### Tasks to be carried out this week:

| Day | Task | Start Date | Completion Date | Reference |
| --- | --- | --- | --- | --- |
| 2 | | 06/07/2026 | | |
| 3 | | 07/07/2026 | | |
| 4 | | 08/07/2026 | | |
| 5 | | 09/07/2026 | | |
| 6 | | 10/07/2026 | | |

### Week 4 Achievements:

*
`;
