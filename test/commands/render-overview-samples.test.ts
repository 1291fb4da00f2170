import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { tablePage } from '../page/read-page.js';
import { SAMPLE_ROWS } from '../support/template-sample.js';
import { makeSite } from '../support/temporary-site.js';

const page = (week: number, rows: readonly string[], gain: string): string =>
  `---\ntitle: Week ${week}\ndate: 2025-08-11\n---\n${tablePage(...rows)}\n### Achievements\n\n- ${gain}\n`;

/** The overview of a site whose weeks from the second on are the template's sample. */
async function overview(): Promise<string> {
  const cwd = makeSite({
    'hugo.toml': 'baseURL = "https://example.org/"\n[markup.goldmark.renderer]\nunsafe = true\n',
    'content/1-Worklog/_index.md': '---\ntitle: Worklog\n---\n',
    'content/1-Worklog/1.1-Week1/_index.md': page(1, ['| Mon | Own | 2024-01-08 | 2024-01-08 | |'], 'Own gain'),
    'content/1-Worklog/1.2-Week2/_index.md': page(2, SAMPLE_ROWS, 'Sample gain'),
    'content/1-Worklog/1.3-Week3/_index.md': page(3, SAMPLE_ROWS, 'Sample gain'),
  });
  await runHere(['render', 'overview'], { cwd, now: () => new Date(2026, 1, 1, 12) });
  return readFileSync(join(cwd, 'content/1-Worklog/1.0-Overview/_index.md'), 'utf8');
}

describe("an overview of weeks that still are the template's sample", () => {
  it('counts none of them, and says how many they are', async () => {
    const text = await overview();
    expect(text).toContain('<th scope="row">Weeks</th><td>1</td>');
    expect(text).toContain('<th scope="row">Tasks</th><td>1</td>');
    expect(text).toContain('<p>2 weeks still hold the template&#39;s sample and are not counted</p>');
  });

  it('has neither their days nor what they achieved, nor their links', async () => {
    const text = await overview();
    expect(text).toMatch(/^date: "?2024-01-08"?$/m);
    expect(text).not.toMatch(/2025|Sample gain|Week 2|cloudjourney/);
    expect(text).toContain('Own gain');
  });
});
