import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';
import { ENGLISH, englishWeek, read, sync, syncSite, VIETNAMESE, vietnameseWeek } from './sync-pages.js';

const EN = englishWeek([['Mon', 'Learn Amazon VPC', '09/29/2025', '09/30/2025', '<https://example.org/vpc>']]);
const VI = vietnameseWeek([['Thứ 2', 'Tìm hiểu Amazon VPC', '22/09/2025', '', '']]);

describe('worklog sync', () => {
  it('says of each file what was carried over, where, and how to take it back', async () => {
    const root = syncSite(EN, VI);
    const { stdout, stderr, status } = await sync(root, '4');
    expect({ stdout, stderr, status }).toEqual({
      stdout: `content/1-Worklog/1.4-Week4/_index.vi.md:7
  - …m hiểu Amazon VPC | 22/09/2025 | | |
  + …m hiểu Amazon VPC | 29/09/2025 | 30/09/2025 | <https://example.org/vpc> |
  2 dates, 1 link

worklog undo takes this back.
`,
      stderr: '',
      status: 0,
    });
    expect((await runHere(['undo'], { cwd: root })).status).toBe(0);
    expect(read(root, VIETNAMESE)).toBe(VI);
  });

  it('says so where nothing is to be done', async () => {
    const root = syncSite(EN, EN);
    expect(await sync(root, '4')).toEqual({ stdout: 'The languages are in step.\n', stderr: '', status: 0 });
  });

  it('does not call a language in step that is the only one', async () => {
    const root = makeSite({ 'hugo.toml': '[languages.en]\n[languages.vi]\n', [ENGLISH]: EN });
    const said = 'Only English has pages: there is nothing that they could be in step with.\n';
    for (const args of [[], ['--check']]) {
      expect(await sync(root, ...args)).toEqual({ stdout: said, stderr: '', status: 0 });
    }
  });

  it('--check writes nothing, says what is out of step, and exits with 1', async () => {
    const root = syncSite(EN, VI);
    const { stdout, status } = await sync(root, '--check');
    expect([stdout, status]).toEqual(['Week 4, Tiếng Việt\n  2 dates, 1 link to carry over.\n', 1]);
    expect(read(root, VIETNAMESE)).toBe(VI);
  });

  it('--check is content after a sync', async () => {
    const root = syncSite(EN, VI);
    await sync(root);
    expect(await sync(root, '--check')).toEqual({ stdout: 'The languages are in step.\n', stderr: '', status: 0 });
  });

  it('--dry-run shows the changes and writes nothing', async () => {
    const root = syncSite(EN, VI);
    const { stdout, stderr } = await sync(root, '--dry-run');
    expect(stdout).toContain('+| Thứ 2 | Tìm hiểu Amazon VPC | 29/09/2025 |');
    expect(stderr).toBe('worklog: Nothing was written.\n');
    expect(read(root, VIETNAMESE)).toBe(VI);
  });

  it('--from names the language that is right', async () => {
    const root = syncSite(EN, VI);
    await sync(root, '4', '--from', 'vi');
    expect(read(root, VIETNAMESE)).toBe(VI);
    expect(read(root, ENGLISH)).toContain('| Learn Amazon VPC | 09/22/2025 | 09/30/2025 |');
  });

  it('leaves the weeks alone that are not named', async () => {
    const root = syncSite(EN, VI);
    expect((await sync(root, '3')).stdout).toBe('The languages are in step.\n');
  });

  it('tells of a week that a language lacks', async () => {
    const root = syncSite(EN, VI);
    rmSync(join(root, VIETNAMESE));
    const { stderr } = await sync(root, '4');
    expect(stderr).toContain(
      'Week 4, Tiếng Việt. There is no page in Tiếng Việt: worklog new week 4 --lang vi makes it.',
    );
  });

  it.each([
    [['abc'], 'The weeks cannot be read'],
    [['9'], 'There is no week 9'],
    [['--from', 'fr'], 'There is no language "fr"'],
    [['--lang', 'en'], '--lang names en'],
  ])('%j is refused', async (args, problem) => {
    const { status, stdout, stderr } = await sync(syncSite(EN, VI), ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(problem);
  });
});
