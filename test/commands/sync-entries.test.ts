import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { read, sync, synced, syncSite, VIETNAMESE } from './sync-pages.js';

const list = (heading: string, ...bullets: string[]): string =>
  `## ${heading}\n\n${bullets.map((bullet) => `* ${bullet}\n`).join('')}`;

describe('worklog sync carries over', () => {
  it('a bullet that is surely in no other words there, at its place', async () => {
    const { page } = await synced(
      list('Objectives', 'Learn AWS CDK', 'Send files through API Gateway', 'Use KMS keys'),
      list('Mục tiêu', 'Tìm hiểu AWS CDK', 'Sử dụng khóa KMS'),
    );
    expect(page).toMatch(
      /^## Mục tiêu\n\n\* Tìm hiểu AWS CDK\n\* Send files through API Gateway <!-- untranslated en \w{4} -->\n\* Sử dụng khóa KMS\n$/,
    );
  });

  it('the first bullet of a list', async () => {
    const { page } = await synced(
      list('Objectives', 'Send files through API Gateway', 'Learn AWS CDK'),
      list('Mục tiêu', 'Tìm hiểu AWS CDK'),
    );
    expect(page).toMatch(/^## Mục tiêu\n\n\* Send files .* -->\n\* Tìm hiểu AWS CDK\n$/);
  });

  it('bullets with what is nested under them', async () => {
    const { page } = await synced(
      list('Objectives', 'Learn AWS CDK', 'Use KMS keys:\n  * Envelope encryption'),
      list('Mục tiêu', 'Tìm hiểu AWS CDK'),
    );
    expect(page).toMatch(
      /\* Tìm hiểu AWS CDK\n\* Use KMS keys: <!-- untranslated en \w{4} -->\n {2}\* Envelope encryption <!-- untranslated en \w{4} -->\n$/,
    );
  });

  it('all bullets of a section that has none', async () => {
    const { page } = await synced(list('Objectives', 'Read', 'Write'), '## Mục tiêu\n');
    expect(page).toMatch(/^## Mục tiêu\n\n[-*] Read <!-- .*-->\n[-*] Write <!-- .*-->\n$/);
  });

  it('a bullet into the place of one that waits to be filled', async () => {
    const { page } = await synced(
      list('Objectives', 'Learn AWS CDK', 'Write the report'),
      list('Mục tiêu', 'Tìm hiểu AWS CDK', ''),
    );
    expect(page).toMatch(/\* Tìm hiểu AWS CDK\n\* Write the report <!-- untranslated en \w{4} -->\n$/);
  });

  it('bullets group by group', async () => {
    const { page } = await synced(
      `## Achievements\n\n**Cloud:**\n\n* Learned AWS CDK\n* Used KMS keys\n\n**Team:**\n\n* Met the team\n`,
      `## Kết quả\n\n**Đám mây:**\n\n* Đã học AWS CDK\n\n**Nhóm:**\n\n* Gặp gỡ nhóm\n`,
    );
    expect(page).toMatch(/\* Đã học AWS CDK\n\* Used KMS keys <!-- .* -->\n\n\*\*Nhóm:\*\*\n\n\* Gặp gỡ nhóm\n$/);
  });

  it('the tasks of pages without a table, and that they are done', async () => {
    const { page } = await synced(
      '## Tasks\n\n- [x] Learn AWS CDK\n- [ ] Use KMS keys\n',
      '## Công việc\n\n- [ ] Tìm hiểu AWS CDK\n',
    );
    expect(page).toMatch(
      /^## Công việc\n\n- \[x\] Tìm hiểu AWS CDK\n- \[ \] Use KMS keys <!-- untranslated en \w{4} -->\n$/,
    );
  });
});

describe('worklog sync leaves', () => {
  it('bullets that may be there in other words, and tells of them', async () => {
    const vietnamese = list('Mục tiêu', 'Đọc và viết');
    const { page, stderr } = await synced(list('Objectives', 'Read', 'Write'), vietnamese);
    expect(page).toBe(vietnamese);
    expect(stderr).toContain(
      'Week 4, Tiếng Việt. Objectives: 2 in English, 1 in Tiếng Việt, and nothing tells for certain which are missing.',
    );
  });

  it('a bullet of which another one tells there as a part', async () => {
    const vietnamese = list('Mục tiêu', 'Tìm hiểu AWS CDK và khóa KMS');
    const { page } = await synced(list('Objectives', 'Learn AWS CDK in TypeScript', 'Use KMS keys'), vietnamese);
    expect(page).toBe(vietnamese);
  });

  it('bullets that only the other language has', async () => {
    const vietnamese = list('Mục tiêu', 'Tìm hiểu AWS CDK', 'Sử dụng khóa KMS');
    const { page, stderr } = await synced(list('Objectives', 'Learn AWS CDK'), vietnamese);
    expect(page).toBe(vietnamese);
    expect(stderr).toContain('Objectives: "Sử dụng khóa KMS" is in Tiếng Việt only.');
  });

  it('what is more than a line of text', async () => {
    const { stderr } = await synced(
      list('Objectives', 'Learn AWS CDK', 'Use KMS keys\n\n  At length'),
      '## Mục tiêu\n',
    );
    expect(stderr).toContain('"Use KMS keys At length" is more than a line of text: carry it over by hand.');
  });
});

describe('an entry that waits for its translation', () => {
  const english = list('Objectives', 'Learn AWS CDK', 'Use KMS keys');
  const vietnamese = list('Mục tiêu', 'Tìm hiểu AWS CDK');

  it('follows what the source says by now', async () => {
    const { page } = await synced(english, vietnamese);
    const { page: again } = await synced(english.replace('KMS keys', 'KMS keys and policies'), page);
    expect(again).toMatch(/\* Use KMS keys and policies <!-- untranslated en \w{4} -->\n$/);
  });

  it('is never touched once somebody has put other words there, whether or not the comment is gone', async () => {
    const { page } = await synced(english, vietnamese);
    const translated = page.replace('Use KMS keys', 'Sử dụng khóa KMS');
    const { page: again } = await synced(english.replace('KMS keys', 'KMS keys and policies'), translated);
    expect(again).toBe(translated);
  });

  it('is told by untranslated-entry, and by no rule that compares the languages', async () => {
    const root = syncSite(english, vietnamese);
    await sync(root, '4');
    const { stdout } = await runHere(['validate', '--review', '--output', 'json'], { cwd: root });
    const found = JSON.parse(stdout) as { items: { rule: string; message: string }[] };
    const own = found.items.filter(({ rule }) => /^language-|^untranslated/.test(rule));
    expect(own.map(({ rule, message }) => [rule, message])).toEqual([
      ['untranslated-entry', 'This entry waits for its translation: it is still in English.'],
    ]);
  });

  it('loses its comment when worklog edit gives it its text', async () => {
    const root = syncSite(english, vietnamese);
    await sync(root, '4');
    await runHere(['edit', '4.o2', '--lang', 'vi', '--text', 'Sử dụng khóa KMS'], { cwd: root });
    expect(read(root, VIETNAMESE)).toBe(list('Mục tiêu', 'Tìm hiểu AWS CDK', 'Sử dụng khóa KMS'));
  });

  it('is listed without its comment', async () => {
    const root = syncSite(english, vietnamese);
    await sync(root, '4');
    const { stdout } = await runHere(['list', 'objectives', '--week', '4', '--lang', 'vi', '--output', 'json'], {
      cwd: root,
    });
    const { items } = JSON.parse(stdout) as { items: { text: string }[] };
    expect(items.map(({ text }) => text)).toEqual(['Tìm hiểu AWS CDK', 'Use KMS keys']);
  });

  it('is not carried back as the text of its own language', async () => {
    const root = syncSite(english, vietnamese);
    await sync(root, '4');
    const { stdout } = await sync(root, '4', '--from', 'vi');
    expect(stdout).toBe('The languages are in step.\n');
  });
});
