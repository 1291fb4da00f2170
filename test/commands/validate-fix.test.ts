import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';
import { PAGE, SOUND, siteOf, WRONG_DATE } from './validate-pages.js';

/** Its title and its weight can be mended; its last date cannot. */
const COPIED = WRONG_DATE.replace('Week 4 Worklog', 'Week 3 Worklog').replace('weight: 4', 'weight: 1.4');
const MENDED = WRONG_DATE;
/** Only the emphasis is at fault, and the date of the front matter. */
const UNSAFE = SOUND.replace('date: 2025-09-29', 'date: TBD').replace('- Drew a', '- **Drew:**a');
const SECOND = 'content/1-Worklog/1.5-Week5/_index.md';

/** A sound page of a week, but for its weight. */
const weekPage = (week: number, weight: number): string =>
  SOUND.replaceAll('Week 4', `Week ${week}`).replace('1.4.', `1.${week}.`).replace('weight: 4', `weight: ${weight}`);

const read = (cwd: string, file = PAGE): string => readFileSync(join(cwd, file), 'utf8');

describe('worklog validate --fix', () => {
  it('mends what it can, names the files and the rules, and tells what is left', async () => {
    const cwd = siteOf(COPIED);
    const { status, stdout, stderr } = await runHere(['validate', '--fix'], { cwd });
    expect(stdout).toMatch(
      /^changed content\/1-Worklog\/1\.4-Week4\/_index\.md\n\nMended 2 problems in 1 file: 1 title-week-mismatch, 1 weight-not-integer\.\n\nworklog undo takes this back\.\n\ncontent.*date-invalid\n/,
    );
    expect(stdout).toMatch(/\n1 error in 1 page\.\n$/);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(read(cwd)).toBe(MENDED);
  });

  it('exits with 0 where nothing is left', async () => {
    const cwd = siteOf(SOUND.replace('Week 4 Worklog', 'Week 3 Worklog'));
    const { status, stdout } = await runHere(['validate', '--fix'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(/\nNo problem found in 1 page\.\n$/);
  });

  it('says and writes nothing more where there is nothing to mend', async () => {
    const cwd = siteOf(SOUND);
    const { status, stdout } = await runHere(['validate', '--fix'], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'No problem found in 1 page.\n' });
  });

  it('leaves what wants a look to --fix-unsafe, which mends all', async () => {
    const cwd = siteOf(UNSAFE);
    const safe = await runHere(['validate', '--fix'], { cwd });
    expect(safe.stdout).toContain('1 warning in 1 page. --fix-unsafe mends 1.');
    expect(read(cwd)).toBe(UNSAFE.replace('**Drew:**a', '**Drew:** a'));
    await runHere(['validate', '--fix-unsafe'], { cwd });
    expect(read(cwd)).toBe(SOUND.replace('- Drew a', '- **Drew:** a'));
  });

  it('keeps a byte order mark, CRLF and all that it is not about', async () => {
    const page = `\ufeff${COPIED.replaceAll('\n', '\r\n').replace('Draw a network', 'Draw  a network  ')}`;
    const cwd = siteOf(page);
    await runHere(['validate', '--fix'], { cwd });
    expect(read(cwd)).toBe(page.replace('Week 3', 'Week 4').replace('1.4\r', '4\r'));
  });

  it('with --quiet mends and tells errors only, and names the files', async () => {
    const cwd = siteOf(COPIED);
    const { stdout } = await runHere(['validate', '--fix', '--quiet'], { cwd });
    expect(stdout).toMatch(/^content\/1-Worklog\/1\.4-Week4\/_index\.md\ncontent.*date-invalid\n/);
    expect(read(cwd)).toBe(COPIED.replace('Week 3', 'Week 4'));
  });

  it('gives out what it has changed as data', async () => {
    const cwd = siteOf(COPIED);
    const { stdout } = await runHere(['validate', '--fix', '--output', 'json'], { cwd });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, fixed: 2 },
      fixed: [
        { rule: 'title-week-mismatch', count: 1 },
        { rule: 'weight-not-integer', count: 1 },
      ],
      refused: [],
      changes: [
        {
          site: '.',
          file: PAGE,
          edits: [
            { line: 2, column: 14, endLine: 2, endColumn: 15, text: '4' },
            { line: 4, column: 9, endLine: 4, endColumn: 11, text: '' },
          ],
        },
      ],
    });
    expect(report.items.map(({ rule }: { rule: string }) => rule)).toEqual(['date-invalid']);
    expect(read(cwd)).toBe(MENDED);
  });
});

describe('worklog validate --fix --dry-run', () => {
  it('shows a diff and writes nothing', async () => {
    const cwd = siteOf(COPIED);
    const { status, stdout, stderr } = await runHere(['validate', '--fix', '--dry-run'], { cwd });
    expect(stdout).toMatch(/^diff --git a\/content[\s\S]*\n-title: "Week 3 Worklog"\n[\s\S]*\n\+weight: 4\n/);
    expect(stdout).not.toContain('date-invalid');
    expect(stderr).toBe(
      'worklog: This mends 2 problems in 1 file: 1 title-week-mismatch, 1 weight-not-integer.\nworklog: Nothing was written.\n',
    );
    expect(status).toBe(1);
    expect(read(cwd)).toBe(COPIED);
  });

  it('of several sites names the files from where the user is', async () => {
    const cwd = makeSite({ 'a/hugo.toml': '', [`a/${PAGE}`]: COPIED, 'b/hugo.toml': '', [`b/${PAGE}`]: COPIED });
    const { stdout } = await runHere(['validate', '--fix', '--dry-run'], { cwd });
    expect(stdout.match(/^\+\+\+ .*$/gm)).toEqual([`+++ b/a/${PAGE}`, `+++ b/b/${PAGE}`]);
  });

  it('gives out as data what would be changed', async () => {
    const cwd = siteOf(COPIED);
    const { stdout } = await runHere(['validate', '--fix', '--dry-run', '--output', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 1, fixed: 2 }, changes: [{ file: PAGE }] });
    expect(read(cwd)).toBe(COPIED);
  });

  it.each([
    ['without --fix', ['--dry-run'], '--dry-run shows what --fix would write'],
    ['with a baseline to write', ['--fix', '--dry-run', '--write-baseline', 'k.json'], '--dry-run writes nothing'],
  ])('is refused %s', async (_, args, problem) => {
    const { status, stderr } = await runHere(['validate', ...args], { cwd: siteOf(COPIED) });
    expect(status).toBe(2);
    expect(stderr).toContain(problem);
  });
});

describe('only what is told is mended:', () => {
  it.each([
    ['by rule', ['--rule', 'weight-not-integer']],
    ['by rules that are left out', ['--ignore', 'title-week-mismatch']],
  ])('%s', async (_, args) => {
    const cwd = siteOf(COPIED);
    await runHere(['validate', '--fix', ...args], { cwd });
    expect(read(cwd)).toBe(COPIED.replace('1.4\n', '4\n'));
  });

  it('by tier', async () => {
    const cwd = siteOf(COPIED);
    await runHere(['validate', '--fix', '--tier', 'basic'], { cwd });
    expect(read(cwd)).toBe(COPIED);
  });

  it('by path, and by language', async () => {
    const vietnamese = 'content/1-Worklog/1.4-Week4/_index.vi.md';
    const files = { [SECOND]: COPIED, [vietnamese]: COPIED };
    const byPath = siteOf(COPIED, files);
    await runHere(['validate', '--fix', '--rule', 'title-week-mismatch', SECOND], { cwd: byPath });
    expect([read(byPath), read(byPath, SECOND)]).toEqual([COPIED, COPIED.replace('Week 3', 'Week 5')]);
    const byLanguage = siteOf(COPIED, files);
    await runHere(['validate', '--fix', '--rule', 'title-week-mismatch', '--lang', 'vi'], { cwd: byLanguage });
    expect([read(byLanguage), read(byLanguage, vietnamese)]).toEqual([COPIED, COPIED.replace('Week 3', 'Week 4')]);
  });

  it('nothing that a comment or a baseline keeps', async () => {
    const page = COPIED.replace('### Week', '<!-- worklog-disable title-week-mismatch -->\n\n### Week');
    const suppressed = siteOf(page);
    await runHere(['validate', '--fix'], { cwd: suppressed });
    expect(read(suppressed)).toBe(page.replace('1.4\n', '4\n'));
    const known = siteOf(COPIED);
    await runHere(['validate', '--write-baseline', 'known.json'], { cwd: known });
    await runHere(['validate', '--fix', '--baseline', 'known.json'], { cwd: known });
    expect(read(known)).toBe(COPIED);
  });

  it('no weights where a comment keeps one of them', async () => {
    const kept = weekPage(5, 1).replace('### Week', '<!-- worklog-disable weight-duplicate -->\n\n### Week');
    const pages = { [PAGE]: weekPage(4, 1), [SECOND]: kept, 'content/1-Worklog/1.6-Week6/_index.md': weekPage(6, 1) };
    const cwd = siteOf(weekPage(4, 1), pages);
    const { stdout, stderr } = await runHere(['validate', '--fix', '--rule', 'weight-duplicate'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/weight-duplicate[\s\S]*\n2 warnings in 3 pages\.\n$/);
    expect(read(cwd, SECOND)).toBe(kept);
  });

  it('in other files too, where the rule is about them', async () => {
    const cwd = siteOf(SOUND, {
      [SECOND]: weekPage(5, 5),
      'content/1-Worklog/_index.md': '**Week 4:** [x](1.4-week4/)\n',
    });
    await runHere(['validate', '--fix', '--rule', 'index-week-missing'], { cwd });
    expect(read(cwd, 'content/1-Worklog/_index.md')).toBe(
      '**Week 4:** [x](1.4-week4/)\n\n**Week 5:** [Week 5 Worklog](1.5-week5/)\n',
    );
  });
});

describe('worklog validate --stdin --fix', () => {
  const args = ['validate', '--stdin', '--stdin-path', PAGE, '--fix'];

  it('prints the mended text, tells the rest on stderr and touches no file', async () => {
    const cwd = siteOf(SOUND);
    const { status, stdout, stderr } = await runHere(args, { cwd, stdin: COPIED });
    expect(stdout).toBe(MENDED);
    expect(stderr).toMatch(/date-invalid[\s\S]*\n1 error in 1 page\.\n$/);
    expect(status).toBe(1);
    expect(read(cwd)).toBe(SOUND);
  });

  it('prints the text as it is where nothing can be mended, byte for byte', async () => {
    const page = `\ufeff${SOUND.replaceAll('\n', '\r\n')}`;
    expect((await runHere(args, { cwd: siteOf(SOUND), stdin: page })).stdout).toBe(page);
  });

  it('mends nothing that takes another file too', async () => {
    const shared = weekPage(4, 1);
    const cwd = siteOf(shared, { [SECOND]: weekPage(5, 1) });
    const { stdout, stderr } = await runHere([...args, '--rule', 'weight-duplicate'], { cwd, stdin: shared });
    expect(stdout).toBe(shared);
    expect(stderr).toContain('weight-duplicate');
  });

  it('with --dry-run shows the diff', async () => {
    const { stdout } = await runHere([...args, '--dry-run'], { cwd: siteOf(SOUND), stdin: COPIED });
    expect(stdout).toContain('+weight: 4\n');
  });
});

describe('of several sites', () => {
  it('one that cannot be written never stops the others', async () => {
    const cwd = makeSite({ 'a/hugo.toml': '', [`a/${PAGE}`]: COPIED, 'b/hugo.toml': '', [`b/${PAGE}`]: COPIED });
    chmodSync(join(cwd, 'a', PAGE), 0o444);
    const { status, stderr } = await runHere(['validate', '--fix'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('1 of 2 sites could not be mended');
    expect(stderr).toContain('is read-only');
    expect([read(join(cwd, 'a')), read(join(cwd, 'b'))]).toEqual([COPIED, MENDED]);
  });
});
