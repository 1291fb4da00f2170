import { beforeAll, expect, it } from 'vitest';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { corpusPages, describeWithCorpus } from '../support/corpus.js';
import { generatedPages } from '../support/generated-pages.js';
import { describeWithHugo } from '../support/hugo.js';
import { asPage, renderWithHugo } from '../support/hugo-pages.js';
import { formatted, LAYOUTS } from '../support/layouts.js';
import { FIXTURES } from './fixtures.js';
import { isOddity } from './oddities.js';

const COUNT = Number(process.env.WORKLOG_HUGO_PAGES ?? 1_000);

/** HTML but for what no reader sees: white space outside of code, the spelling of `<br>`, the alignment of nothing. */
function seen(html: string): string {
  const parts = html.replaceAll(/<br\s*\/?>/g, '<br>').split(/(<pre>.*?<\/pre>)/s);
  return parts
    .map((part) => (part.startsWith('<pre>') ? part : part.replaceAll(/\s+/g, ' ').replaceAll(/> | </g, trimmed)))
    .join('')
    .replaceAll(/<td [^>]*><\/td>/g, '<td></td>')
    .trim();
}

function trimmed(text: string): string {
  return text.trim();
}

/** Pages that Hugo renders otherwise once they are laid out. */
interface Changed {
  readonly page: string;
  readonly laidOut: string;
  readonly before: string;
  readonly after: string;
}

/** Asks Hugo in one build for the pages as they are and in each of the layouts. */
function changedPages(pages: readonly string[]): ReadonlyMap<string, readonly Changed[]> {
  const forms = [pages, ...LAYOUTS.map(([, layout]) => pages.map((page) => formatted(page, layout)))];
  const html = renderWithHugo(forms.flat()).map(seen);
  return new Map(
    LAYOUTS.map(([name], index) => [
      name,
      pages.flatMap((page, number) => {
        const before = html[number] ?? '';
        const after = html[(index + 1) * pages.length + number] ?? '';
        return before === after ? [] : [{ page, laidOut: forms[index + 1]?.[number] ?? '', before, after }];
      }),
    ]),
  );
}

describeWithHugo('Hugo renders the same once it is laid out:', () => {
  let changed: ReadonlyMap<string, readonly Changed[]> = new Map();
  const pages = [...FIXTURES.map(([, page]) => page), ...generatedPages(COUNT).map(asPage)];

  beforeAll(() => {
    changed = changedPages(pages);
  });

  it.each(LAYOUTS)(`${pages.length} fixtures and generated pages, as %s`, (name) => {
    expect(
      changed
        .get(name)
        ?.filter(({ page }) => !isOddity(page))
        .slice(0, 3),
    ).toEqual([]);
  });
});

describeWithHugo('Hugo renders the same once it is laid out:', () => {
  describeWithCorpus('real pages', () => {
    let changed: ReadonlyMap<string, readonly Changed[]> = new Map();
    const pages = corpusPages()
      .map(({ text }) => asPage(text.slice(findFrontMatter(text)?.bodyStart ?? 0)))
      // On a shortcode that is not the test's own the build would fail.
      .filter((page) => !/\{\{[<%](?!\s*\/?\s*notice\b)/.test(page));

    beforeAll(() => {
      changed = changedPages(pages);
    });

    it.each(LAYOUTS)('as %s', (name) => {
      expect(pages.length).toBeGreaterThan(0);
      expect(changed.get(name)?.slice(0, 3)).toEqual([]);
    });
  });
});
