import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { ADVERSARIES } from '../support/adversarial-pages.js';
import { countWorkUntilDone } from '../support/count-work.js';
import { HOSTILE_PLACES } from '../support/hostile-places.js';
import { makeSite } from '../support/temporary-site.js';

// No command has an expression that goes over a long text again and again: what test/architecture/expressions.test.ts tries on
// each that is written in a source, this does on those that are put together, and on the texts that they really get. Each of the
// texts made to hurt is as long as it takes to see that, so that one site holds them all: as entries of one week, and each as
// the page of a week of its own.

const LENGTH = 1_500;
const TEXTS = ADVERSARIES.map(({ make }) => make(Math.ceil((8 * LENGTH) / make(8).length)).slice(0, 2 * LENGTH));
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
const inItem = (text: string): string => text.replace(/\r\n?|\n/g, '\n  ');

/** Week 1: an objective, a row and an achievement of several lines for each text. */
const ENTRIES = `---
title: Week 1
---
### Week 1 Objectives

- Read
${TEXTS.map((text) => `- ${oneLine(text)}\n`).join('')}
### Week 1 Tasks

| Day | Task | Start Date | Completion Date | Reference |
| --- | --- | --- | --- | --- |
| Mon | - Read | 01/01/2024 | | |
${TEXTS.map((text) => oneLine(text).replaceAll('|', '/'))
  .map((text) => `| ${text} | - a ${text} <br>&emsp; + ${text} | ${text} | 02/01/2024 | ${text} |\n`)
  .join('')}
### Week 1 Achievements

- Read
${TEXTS.map((text) => `- a\n\n  ${inItem(text)}\n`).join('')}`;

/** @param hasPages whether each text is also the page of a week of its own */
function hostileSite(hasPages: boolean): string {
  const section = '---\ntitle: Worklog\n---\n\n- [Week 1](1.1-Week1/)\n';
  const files: Record<string, string> = {
    'hugo.toml': 'baseURL = "https://interns.test/"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.vi]\n',
    'content/1-Worklog/_index.md': `${section}${TEXTS.map((text) => `- [Week 1 ${oneLine(text)}](1.1-Week1/) ${oneLine(text)}\n`).join('')}`,
    'content/1-Worklog/_index.vi.md': section,
    'content/1-Worklog/1.1-Week1/_index.md': ENTRIES,
    'content/1-Worklog/1.1-Week1/_index.vi.md': ENTRIES,
  };
  let week = 1;
  for (const [place, put] of HOSTILE_PLACES) {
    if (!hasPages || place === 'an objective' || place === 'cells') continue;
    for (const text of TEXTS) {
      week++;
      const page = place === 'a title' ? put(text) : `---\ntitle: Week ${week}\n---\n${put(text)}`;
      files[`content/1-Worklog/1.${week}-Week${week}/_index.md`] = page;
    }
  }
  return makeSite(files);
}

/** What reads all pages of a site. */
const OF_PAGES = [
  'list tasks --output markdown',
  'config show',
  'status',
  'stats',
  'validate --tier strict --review',
  'review . --out -',
  'new week --dry-run',
  'format --check',
  'render overview --dry-run',
  'render report',
];

/** What is about one week, or one entry. Some refuse a week of such texts, but only once they have read what they would write. */
const OF_ENTRIES = [
  'list tasks',
  'list tasks --output ics',
  'list objectives --output markdown',
  'list achievements --output markdown',
  'list tasks --match read --sort task',
  'show 1',
  'show 1 --output json',
  'open 1 --web --print',
  'validate --tier strict --fix-unsafe --dry-run',
  'add task Read --week 1 --day tue --dry-run',
  'add objective Reading --week 1 --dry-run',
  'edit 1.1 --text Write --dry-run',
  'done 1.1 --dry-run',
  'move 1.o1 1.o3 --dry-run',
  'sync --check',
  'render index --dry-run',
  'render week 1',
  'render week 1 --output html',
  'render week 1 --output terminal',
];

describe('no text makes an expression go over it again and again in worklog', () => {
  it.each([...OF_PAGES.map((line) => [line, true] as const), ...OF_ENTRIES.map((line) => [line, false] as const)])(
    '%s',
    async (line, hasPages) => {
      const cwd = hostileSite(hasPages);
      let said = '';
      await countWorkUntilDone(async () => {
        said = (await runHere(line.split(' '), { cwd })).stderr;
      });
      expect(said).not.toMatch(/again and again|should not have happened/);
    },
  );
});
