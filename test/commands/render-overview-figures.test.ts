import { describe, expect, it } from 'vitest';
import { ONE_LANGUAGE, weekText } from '../support/overview-weeks.js';
import { makeSite } from '../support/temporary-site.js';
import { renderOverview, textOf } from './overview-site.js';

/** The overview of weeks that are plain pages. */
async function overviewOf(...texts: readonly string[]): Promise<string> {
  const pages = texts.map((text, index) => [`content/worklog/week-${index + 1}.md`, text] as const);
  const root = makeSite({ 'hugo.toml': ONE_LANGUAGE, ...Object.fromEntries(pages) });
  expect(await renderOverview(root)).toMatchObject({ status: 0, stderr: '' });
  return textOf(root, 'content/worklog/overview.md') ?? '';
}

const rowsOf = (overview: string, heading: string): string[] => {
  const section = overview.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replace(/<wbr>/g, '')
      .replace(/<\/t[hd]>(?=.)/g, ' | ')
      .replace(/<[^>]*>/g, ''),
  );
};
const headings = (overview: string): string[] =>
  [...overview.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);

describe('an overview shows', () => {
  it('what the weeks add up to, with dates as the site writes them', async () => {
    const overview = await overviewOf(weekText(1), weekText(2));
    expect(rowsOf(overview, 'Progress')).toEqual([
      'Period | 01/06/2026 – 09/06/2026',
      'Weeks | 2',
      'Days covered | 4',
      'Tasks | 4',
      'Open tasks | 2',
      'Entries | 6',
      'Objectives | 2',
      'Achievements | 2',
    ]);
    expect(rowsOf(overview, 'Timeline')[1]).toBe('Week 1 | 01/06/2026 – 02/06/2026 | 2 | 2 | 1 | 3');
    expect(rowsOf(overview, 'Work by week')[1]).toBe('Week 1 | 3 | 1');
    expect(rowsOf(overview, 'Work by weekday')[1]).toBe('Monday | 2 | 2 | 4');
  });

  it('dates that break at no hyphen, in tables that scroll instead', async () => {
    const overview = await overviewOf(weekText(1));
    expect(overview).toContain(
      '<td><span style="white-space:nowrap">01/06/2026</span> – <span style="white-space:nowrap">02/06/2026</span></td>',
    );
    expect(overview.match(/<div class="worklog-table"[^>]* style="overflow-x:auto;white-space:nowrap">/g)).toHaveLength(
      3,
    );
  });

  it('no picture that would be empty: of days without dates, of work without tasks', async () => {
    const undated = await overviewOf(
      '---\ntitle: Week 1\n---\n\n### Tasks:\n\n| Task |\n| - |\n| - Learn |\n\n### Achievements:\n\n- Done\n',
    );
    expect(headings(undated)).toEqual(['Progress', 'Work by week', 'Achievements']);
    expect(rowsOf(undated, 'Progress').map((row) => row.split(' | ')[0])).not.toContain('Days');
    const untold = await overviewOf('---\ntitle: Week 1\n---\n\n### Achievements:\n\n- Done\n');
    expect(headings(untold)).toEqual(['Progress', 'Achievements']);
    expect(untold).not.toContain('<svg');
    expect(headings(await overviewOf('---\ntitle: Week 1\n---\n'))).toEqual(['Progress']);
  });

  it('the ten hosts that tasks refer to most, which may break behind their dots', async () => {
    const row = (host: string): string => `| - x | <https://${host}/a> |`;
    const hosts = Array.from({ length: 12 }, (_, index) => `h${String(index).padStart(2, '0')}.example.org`);
    const rows = [...hosts, 'docs.example.org', 'docs.example.org'].map(row).join('\n');
    const overview = await overviewOf(
      `---\ntitle: Week 1\n---\n\n### Tasks:\n\n| Task | Reference |\n| - | - |\n${rows}\n`,
    );
    const shown = rowsOf(overview, 'Most used sources');
    expect([shown.length, shown[1], shown[10]]).toEqual([11, 'docs.example.org | 2', 'h08.example.org | 1']);
    expect(overview).toContain('>docs.<wbr>example.<wbr>org</span>');
  });

  it('what came of each week, but no bullets that only wait', async () => {
    const overview = await overviewOf(
      '---\ntitle: Week 1\n---\n\n### Achievements:\n\n**Cloud**\n\n- Ran **a server**\n  - with a disk\n  - ...\n- …\n- \n',
      '---\ntitle: Week 2\n---\n\n### Achievements:\n\n- ...\n',
    );
    const [, achievements = ''] = overview.split('## Achievements\n');
    expect(achievements.replace(/\n/g, '')).toBe(
      '<div class="worklog-achievements" style="overflow-wrap:anywhere"><h3><a href="../week-1/">Week 1</a></h3><h4 class="group">Cloud</h4><ul class="entries"><li class="entry">Ran <strong>a server</strong><ul><li>with a disk</li></ul></li></ul></div>',
    );
  });
});
