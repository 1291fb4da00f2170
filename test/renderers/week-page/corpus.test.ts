import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Vocabulary } from '../../../src/locale/vocabulary.js';
import { Failure } from '../../../src/model/failure.js';
import { renderWeekPage } from '../../../src/renderers/week-page/render-week-page.js';
import { weekForm } from '../../../src/renderers/week-page/week-form.js';
import { findSite } from '../../../src/site/find-site.js';
import { loadFrontMatterReader } from '../../../src/site/front-matter-reader.js';
import { readLocalePacks } from '../../../src/site/locale-packs.js';
import { openWorklog } from '../../../src/site/open-worklog.js';
import { packTemplate } from '../../../src/site/templates.js';
import { pageRemains } from '../../../src/renderers/week-page/page-remains.js';
import { pageInput } from '../../../src/page/content-page.js';
import { readWeekPage } from '../../../src/page/week-page.js';
import { shownWeek } from '../../../src/worklog/shown-week.js';
import { siteLayout } from '../../../src/model/layout.js';
import { corpusFolder, describeWithCorpus } from '../../support/corpus.js';

describeWithCorpus('x', () => {
  it('y', { timeout: 600_000 }, async () => {
    const templates = new URL('../../../templates/', import.meta.url);
    const vocabulary = new Vocabulary(readLocalePacks(templates));
    const frontMatter = await loadFrontMatterReader();
    const reader = { vocabulary, frontMatter };
    let pages = 0, ok = 0, tables = 0;
    const fails: string[] = []; let lossless = 0; const kinds = new Map<string, number>(); const some: string[] = [];
    for (const name of readdirSync(corpusFolder)) {
      const site = await findSite(join(corpusFolder, name), null);
      const opened = await openWorklog(site, vocabulary).catch((e) => { fails.push(`${name} ${e.message}`); return null; });
      if (!opened) continue;
      for (const { pages: own } of opened.worklog.weeks) for (const page of own) {
        pages++;
        if (page.hasTaskTable) tables++;
        const template = packTemplate(templates, page.language, 'week').text.replace(/<%#rows%>[^]*<%\/rows%>\n/, '').replaceAll('<% week %>', String(page.week));
        const form = weekForm(template, page.language, reader, null);
        const layout = siteLayout({ table: null, bullet: null, lineBreak: null, finalNewline: null, trailingSpaces: null, blankLines: null }, { table: null, bullet: '*', lineBreak: null });
        try {
          const text = renderWeekPage(shownWeek(page, '.'), { ...form, language: page.language, layout, newLine: '\n' }, reader);
          ok++;
          const read = (t: string) => readWeekPage(pageInput('week.md', page.language, t), reader);
          const lost = pageRemains(read(page.source.text), read(text));
          if (lost.length === 0) lossless++;
          for (const what of new Set(lost.map((l) => l.what))) kinds.set(what, (kinds.get(what) ?? 0) + 1);
          for (const l of lost) if (['a paragraph','an entry','a cell','a part of a reference','a quote', 'a column'].includes(l.what)) some.push(`${name}/${page.file}:${l.line} ${l.what}: ${l.text.slice(0, 120)}`);
        } catch (e) {
          if (e instanceof Failure) fails.push(`${name}/${page.file}: ${e.details.problem}\n   expected ${e.details.expected?.slice(-900)}\n   found    ${e.details.found?.slice(-900)}`);
          else fails.push(`${name}/${page.file}: BUG ${(e as Error).stack}`);
        }
      }
    }
    console.log(pages, tables, ok, fails.length, lossless); console.log([...kinds]); console.log(some.length, some.filter((_, i) => i % Math.ceil(some.length / 60) === 0).join('\n'));
    console.log(fails.join('\n'));
    expect(ok).toBe(pages);
  });
});
