import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { change, ENGLISH, entrySite, PAGES } from './entry-site.js';

describe('worklog add objective, worklog add achievement', () => {
  test('adds behind the others, and a translation with it', async () => {
    const { en, vi, stdout } = await change(['add', 'objective', 'Ship', '--also', 'vi', 'Giao hàng', '--sub', 'Soon']);
    expect(en).toEqual(['+ * Ship', '+   * Soon']);
    expect(vi).toEqual(['+ * Giao hàng']);
    expect(stdout).toContain('Its address is 1.o3.');
  });

  test('adds to a group by its words', async () => {
    const { root } = entrySite();
    await runHere(['add', 'achievement', 'Met the neighbours', '--under', 'people'], { cwd: root });
    expect(readFileSync(join(root, PAGES.en), 'utf8')).toContain('* Met everybody\n* Met the neighbours\n\n**Tools**');
  });

  test('adds under an entry by its words', async () => {
    const { en, stdout } = await change(['add', 'achievement', 'In ink', '--under', 'Drew a map']);
    expect(en).toEqual(['+   * In ink']);
    expect(stdout).toContain('Its address is 1.a2.1.');
  });

  test('suggests what was meant', async () => {
    const { stderr } = await change(['add', 'achievement', 'x', '--under', 'tolls']);
    expect(stderr).toContain('Week 1 has no achievement "tolls" in English.');
    expect(stderr).toContain('Did you mean "tools"?');
  });

  test('makes a section that the page lacks', async () => {
    const { en } = await change(['add', 'achievement', 'Done'], {
      en: ENGLISH.replace(/### Week 1 Achievements[\s\S]*/, ''),
    });
    expect(en).toEqual(['+ ### Week 1 Achievements:', '+ * Done']);
  });
});
