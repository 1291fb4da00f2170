import { describe, expect, it } from 'vitest';
import { englishWeek, synced, syncedRows, vietnameseWeek } from './sync-pages.js';

const MON = ['Mon', 'Learn Amazon VPC', '09/29/2025', '09/29/2025', '<https://example.org/vpc>'];
const TUE = ['Tue', 'Learn Amazon EC2', '09/30/2025', '', ''];
const WED = ['Wed', 'Write the report', '10/01/2025', '', ''];
const HAI = ['Thứ 2', 'Tìm hiểu Amazon VPC', '29/09/2025', '29/09/2025', '<https://example.org/vpc>'];
const BA = ['Thứ 3', 'Tìm hiểu Amazon EC2', '30/09/2025', '', ''];
const TU = ['Thứ 4', 'Viết báo cáo', '01/10/2025', '', ''];

describe('worklog sync carries over', () => {
  it('a date that differs, in the order of the page', async () => {
    const rows = await syncedRows(
      englishWeek([MON, TUE, WED]),
      vietnameseWeek([HAI, ['Thứ 3', 'Tìm hiểu Amazon EC2', '23/09/2025', '', ''], TU]),
    );
    expect(rows[1]).toBe('| Thứ 3 | Tìm hiểu Amazon EC2 | 30/09/2025 |  |  |');
  });

  it('the weekday that belongs to the date', async () => {
    const rows = await syncedRows(
      englishWeek([MON, TUE, WED]),
      vietnameseWeek([HAI, BA, ['Thứ 5', 'Viết báo cáo', '02/10/2025', '', '']]),
    );
    expect(rows[2]).toBe('| Thứ 4 | Viết báo cáo | 01/10/2025 |  |  |');
  });

  it('a date that is missing, and that the work is done', async () => {
    const rows = await syncedRows(
      englishWeek([MON, ['Tue', 'Learn Amazon EC2', '09/30/2025', '10/02/2025', '']]),
      vietnameseWeek([HAI, ['Thứ 3', 'Tìm hiểu Amazon EC2', '', '', '']]),
    );
    expect(rows[1]).toBe('| Thứ 3 | Tìm hiểu Amazon EC2 | 30/09/2025 | 02/10/2025 |  |');
  });

  it('what is done into a column of states, in its own word', async () => {
    const states = '| Công việc | Ngày bắt đầu | Trạng thái |\n| --- | --- | --- |\n';
    const { page } = await synced(
      englishWeek([['Mon', 'Learn Amazon VPC', '09/29/2025', '09/29/2025', '']]),
      `${states}| Tìm hiểu Amazon VPC | 29/09/2025 | Đang làm |\n`,
    );
    expect(page).toMatch(/\| Tìm hiểu Amazon VPC \| 29\/09\/2025 \| (?!Đang làm)\S.* \|\n/);
  });

  it('links that the row lacks, behind its own', async () => {
    const rows = await syncedRows(
      englishWeek([[...MON.slice(0, 4), '<https://example.org/vpc><br>[Guide](https://example.org/guide)']]),
      vietnameseWeek([HAI]),
    );
    expect(rows[0]).toContain('| <https://example.org/vpc><br>[Guide](https://example.org/guide) |');
  });

  it('a row that is missing, at its place, its work marked as waiting for its translation', async () => {
    const rows = await syncedRows(
      englishWeek([
        MON,
        ['Tue', '- Learn RDS <br>&emsp; + Engines', '09/30/2025', '', '<https://example.org/rds>'],
        WED,
      ]),
      vietnameseWeek([HAI, TU]),
    );
    expect(rows).toEqual([
      `| ${HAI.join(' | ')} |`,
      '| Thứ 3 | Learn RDS <!-- untranslated en 1360 --> <br>&emsp; + Engines <!-- untranslated en 7958 --> | 30/09/2025 | | <https://example.org/rds> |',
      `| ${TU.join(' | ')} |`,
    ]);
  });

  it('the work of a row that waits to be filled', async () => {
    const rows = await syncedRows(
      englishWeek([MON, TUE, WED]),
      vietnameseWeek([HAI, ['Thứ 3', '', '30/09/2025', '', ''], TU]),
    );
    expect(rows[1]).toMatch(/^\| Thứ 3 \| (?:- )?Learn Amazon EC2 <!-- untranslated en \w{4} --> \| 30\/09\/2025 \|/);
  });

  it('an item that is surely in no other words there', async () => {
    const rows = await syncedRows(
      englishWeek([['Mon', '- Learn Amazon VPC <br> - Try AWS Lambda', '09/29/2025', '', ''], TUE]),
      vietnameseWeek([['Thứ 2', '- Tìm hiểu Amazon VPC', '29/09/2025', '', ''], BA]),
    );
    expect(rows[0]).toContain('| - Tìm hiểu Amazon VPC <br>- Try AWS Lambda <!-- untranslated en ');
  });
});

describe('worklog sync leaves', () => {
  it('a date that only the other language has', async () => {
    const rows = await syncedRows(englishWeek([['Mon', 'Learn', '', '', '']]), vietnameseWeek([HAI]));
    expect(rows[0]).toBe(`| ${HAI.join(' | ')} |`);
  });

  it('a row that only the other language has, and tells of it', async () => {
    const { page, stderr } = await synced(englishWeek([MON, WED]), vietnameseWeek([HAI, BA, TU]));
    expect(page).toBe(vietnameseWeek([HAI, BA, TU]));
    expect(stderr).toContain('worklog: Week 4, Tiếng Việt. Row 2: in Tiếng Việt only.\n');
  });

  it('a link that only the other language has, and tells of it', async () => {
    const { page, stderr } = await synced(englishWeek([[...MON.slice(0, 4), '']]), vietnameseWeek([HAI]));
    expect(page).toBe(vietnameseWeek([HAI]));
    expect(stderr).toContain('Row 1 has a link in Tiếng Việt only, https://example.org/vpc.');
  });

  it('rows of which nothing tells whether they correspond', async () => {
    const rows = [
      ['Thứ 2', 'Đọc', '29/09/2025', '', ''],
      ['Thứ 2', 'Viết', '29/09/2025', '', ''],
    ];
    const { page, stderr } = await synced(
      englishWeek(['Read', 'Write', 'Rest'].map((task) => ['Mon', task, '09/29/2025', '', ''])),
      vietnameseWeek(rows),
    );
    expect(page).toBe(vietnameseWeek(rows));
    expect(stderr).toContain(
      'Rows 1, 2 and 3 in English and Rows 1 and 2 in Tiếng Việt: nothing tells which rows correspond.',
    );
  });

  it('a row whose days another row of the page holds', async () => {
    const { page, stderr } = await synced(
      englishWeek([MON, TUE]),
      vietnameseWeek([
        ['Thứ 2', 'Tìm hiểu VPC và nhiều điều khác', '29/09/2025', '30/09/2025', '<https://example.org/vpc>'],
      ]),
    );
    expect(page).not.toContain('untranslated');
    expect(stderr).toContain('nothing tells which rows correspond');
  });

  it('dates of which the source says itself that they are wrong', async () => {
    const { page, stderr } = await synced(
      englishWeek([MON, ['Tue', 'Learn Amazon EC2', '09/30/2024', '', ''], WED]),
      vietnameseWeek([HAI, BA, TU]),
    );
    expect(page).toBe(vietnameseWeek([HAI, BA, TU]));
    expect(stderr).toContain('2024-09-30');
  });

  it('the weekday of a row that the source names otherwise than its date', async () => {
    const odd = [['Fri', 'Learn Amazon VPC', '09/29/2025', '09/29/2025', '<https://example.org/vpc>']];
    const { page } = await synced(englishWeek(odd), vietnameseWeek([HAI]));
    expect(page).toBe(vietnameseWeek([HAI]));
  });
});

it('dates that are all a day off are told from rows that are another day by the names in them', async () => {
  const rows = await syncedRows(
    englishWeek([MON, TUE, ['Wed', 'Learn Amazon S3', '10/01/2025', '', '']]),
    vietnameseWeek([
      ['', 'Tìm hiểu Amazon VPC', '30/09/2025', '', ''],
      ['', 'Tìm hiểu Amazon EC2', '01/10/2025', '', ''],
      ['', 'Tìm hiểu Amazon S3', '02/10/2025', '', ''],
    ]),
  );
  expect(rows.map((row) => /\d\d\/\d\d\/2025/.exec(row)?.[0])).toEqual(['29/09/2025', '30/09/2025', '01/10/2025']);
});

it('a page keeps its line ends', async () => {
  const { page } = await synced(
    englishWeek([MON, TUE]),
    vietnameseWeek([HAI, ['Thứ 3', 'Tìm hiểu Amazon EC2', '', '', '']]).replaceAll('\n', '\r\n'),
  );
  expect(page).toBe(vietnameseWeek([HAI, BA]).replaceAll('\n', '\r\n'));
});
