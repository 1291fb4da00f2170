import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageRemains } from '../../src/edits/comparison/page-remains.js';
import { decodeEntities } from '../../src/markdown/entities.js';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { findSite } from '../../src/site/find-site.js';
import { openWorklog } from '../../src/site/open-worklog.js';
import { shownWeek } from '../../src/worklog/shown-week.js';
import { readWritten, render, shownOf } from '../renderers/week-page/rendering.js';
import { corpusFolder, describeWithCorpus } from '../support/corpus.js';
import { describeWithHugo } from '../support/hugo.js';
import { asPage, renderWithHugo } from '../support/hugo-pages.js';
import { vocabulary } from '../support/vocabulary.js';

interface Pair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const bodyOf = (page: string): string => asPage(page.slice(findFrontMatter(page)?.bodyStart ?? 0));

/**
 * How many rows and items a page has, the addresses of its links, and the letters of its cells and its items, in no order.
 * Cells with links are left out: a source whose label stands before its address has it as the words of its link afterwards.
 */
function seen(written: string): unknown {
  // An entity for white space that lacks its semicolon is shown as it is; N/A for a source says that there is none.
  const html = written.replace(/&amp;(?:emsp|nbsp)(?!\w)|>N\/A</g, (found) => (found.startsWith('>') ? '><' : ''));
  const count = (tag: string): number => html.split(`<${tag}`).length - 1;
  const words = (part: string): string => decodeEntities(part.replace(/<[^>]*>/g, '')).replace(/[^\p{L}\p{M}]/gu, '');
  const texts = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].flatMap(([, own = '']) => (own.includes('<a ') ? [] : words(own) || [])).sort();
  return {
    rows: count('tr'),
    items: count('li'),
    links: [...html.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address).sort(),
    cells: texts(/<td[^>]*>(.*?)<\/td>/gs),
    lines: texts(/<li>(.*?)(?=<\/?[uo]l|<\/?li)/gs),
  };
}

function expectSeenAlike(pairs: readonly Pair[]): void {
  const html = renderWithHugo(pairs.flatMap(({ before, after }) => [bodyOf(before), bodyOf(after)]));
  const alike = pairs.map(({ name }, index) => [name, seen(html[2 * index] ?? '')]);
  expect(pairs.map(({ name }, index) => [name, seen(html[2 * index + 1] ?? '')])).toEqual(alike);
}

describeWithHugo('Hugo shows of a rendered week', () => {
  it('the rows and bullets that the page had', () => {
    const before =
      '### Objectives\n\n+ a\n\n  more\n+ b\n  + c\n\n### Tasks\n\nDay|Task|Reference\n-|-|-\nMon|• `x \\| y`<br/>&nbsp;&nbsp;+ z|<https://a.b/>, [w](https://c.d/)\nTue||\n\n### Results\n\n#### Go\n\n- [link](https://e.f/)\n- **bold**\n';
    expectSeenAlike([{ name: 'page', before, after: render(shownOf(before)) }]);
  });

  it('the front matter that it is given, whatever stands in it', () => {
    const title = 'Week 4: "Go" \\ #1 🎉 \'x\' {{ y }}';
    const other = {
      yes: 'no',
      list: ['a: b', 1, null, true],
      table: { 'a b': { c: '2024-01-01' } },
      text: 'a\nb\u2028c',
    };
    const week = shownOf('### Objectives\n\n- a\n');
    const page = render({ ...week, frontMatter: { ...week.frontMatter, title, date: '2024-09-29', weight: 4, other } });
    const shown = page.replace(/\n### .*/s, '\n{{< data >}}\n');
    const [html = ''] = renderWithHugo([shown], {
      'data.html':
        '{{ dict "title" .Page.Title "weight" .Page.Weight "date" (.Page.Date.Format "2006-01-02") "params" .Page.Params | jsonify }}',
    });
    const found = JSON.parse(decodeEntities(html.replace(/^<p>|<\/p>\s*$/g, '')));
    expect(found).toMatchObject({ title, weight: 4, date: '2024-09-29', params: other });
  });
});

describeWithHugo('Hugo shows of a rendered week', () => {
  describeWithCorpus('of a real page', () => {
    it('the rows and bullets that the page had, wherever nothing is lost', { timeout: 300_000 }, async () => {
      const pairs: Pair[] = [];
      for (const name of readdirSync(corpusFolder)) {
        const opened = await openWorklog(await findSite(join(corpusFolder, name), null), vocabulary);
        for (const page of opened.worklog.weeks.flatMap(({ pages }) => pages)) {
          const before = page.source.text;
          // On a shortcode that is not the test's own the build would fail.
          if (/\{\{[<%](?!\s*\/?\s*notice\b)/.test(before)) continue;
          // A link without words is not seen; in the form of the template its address is.
          if (before.includes('[](')) continue;
          const after = render(shownWeek(page, '.'), opened);
          const [old, now] = [before, after].map((text) => readWritten(text, page.language));
          if (old === undefined || now === undefined || pageRemains(old, now, vocabulary).length > 0) continue;
          pairs.push({ name: `${name}/${page.file}`, before, after });
        }
      }
      process.stderr.write(`Hugo renders ${pairs.length} pages and what they are in the form of the template\n`);
      expectSeenAlike(pairs);
    });
  });
});
