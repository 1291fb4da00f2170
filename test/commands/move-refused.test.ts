import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const CONFIGURATION = 'defaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';
const WEEK = 'content/1-Worklog/1.4-Week4/_index.md';
const VIETNAMESE_WEEK = 'content/1-Worklog/1.4-Week4/_index.vi.md';
const HEAD = '| Day | Task | Start Date |\n| --- | --- | --- |\n';

/** Runs a command that must refuse, and checks that no page has changed. */
async function refusal(pages: Record<string, string>, args: readonly string[]): Promise<string> {
  const root = makeSite({ 'hugo.toml': CONFIGURATION, ...pages });
  const { status, stderr } = await runHere(args, { cwd: root });
  expect(status).toBe(2);
  for (const [file, text] of Object.entries(pages)) expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  return stderr;
}

test('a row with cells that no column has is not moved, since they would be lost', async () => {
  const page = `### Tasks\n\n${HEAD}| Mon | A | 30/09/2024 |\n| Tue | B | 01/10/2024 | see also notes |\n`;
  expect(await refusal({ [WEEK]: page }, ['move', '4.2', '4.1'])).toContain('found:    see also notes');
});

test('a bullet with a checkbox does not lose it in another week', async () => {
  const page = '### Objectives\n\n* [x] Done\n* [ ] Open\n';
  const other = '### Objectives\n\n* Plain\n';
  const files = { [WEEK]: page, 'content/1-Worklog/1.5-Week5/_index.md': other };
  expect(await refusal(files, ['move', '4.o1', '5'])).toContain('4.o1 has checkboxes, which would be lost');
});

test('a bullet does not land in its own list where another one is named', async () => {
  const page = '### Achievements\n\n* One\n  * a\n  * b\n* Two\n  * c\n';
  expect(await refusal({ [WEEK]: page }, ['move', '4.a1.2', '4.a2.1'])).toContain('cannot be put between');
});

test('a row is not put to a place that the other language does not have', async () => {
  const english = `### Tasks\n\n${HEAD}| Mon | A | 30/09/2024 |\n| Tue | B | 01/10/2024 |\n| Thu | C | 03/10/2024 |\n`;
  const vietnamese = `### Công việc\n\n${HEAD}| 3 | B | 01/10/2024 |\n| 5 | C | 03/10/2024 |\n`;
  const said = await refusal({ [WEEK]: english, [VIETNAMESE_WEEK]: vietnamese }, ['move', '4.3', '4.1']);
  expect(said).toContain('The place 4.1 has no certain counterpart');
});

test('a place behind the last row is told as that', async () => {
  const page = `### Tasks\n\n${HEAD}| Mon | A | 30/09/2024 |\n| Tue | B | 01/10/2024 |\n`;
  expect(await refusal({ [WEEK]: page }, ['move', '4.1', '4.9'])).toContain('expected: a place from 1 to 2');
});

test('an empty --expect guards nothing, and is refused', async () => {
  const page = `### Tasks\n\n${HEAD}| Mon | A | 30/09/2024 |\n`;
  expect(await refusal({ [WEEK]: page }, ['remove', '4.1', '--expect', ''])).toContain('--expect is empty');
});

test('a day and a start that contradict each other are refused', async () => {
  const page = `### Tasks\n\n${HEAD}| Tue (01/10) | A | 01/10/2024 |\n`;
  const said = await refusal({ [WEEK]: page }, ['edit', '4.1', '--day', 'fri', '--start', '2024-10-10']);
  expect(said).toContain('--day and --start name two days');
});

test('a place behind the last entry of a cell, or of a bullet, is told as that', async () => {
  const page = `### Tasks\n\n${HEAD}| Mon | - A <br> - B | 30/09/2024 |\n| Tue | - C | 01/10/2024 |\n\n### Achievements\n\n* D\n  * e\n`;
  expect(await refusal({ [WEEK]: page }, ['move', '4.1.1', '4.1.99'])).toContain(
    '4.1.99 is behind the last entry of 4.1.\n  expected: 4.1.1 to 4.1.2, or 4.1 for its end',
  );
  expect(await refusal({ [WEEK]: page }, ['move', '4.2.1', '4.1.4'])).toContain('expected: 4.1.1 to 4.1.3');
  expect(await refusal({ [WEEK]: page }, ['move', '4.a1.1', '4.a1.2'])).toContain('expected: 4.a1.1, or 4.a1');
});
