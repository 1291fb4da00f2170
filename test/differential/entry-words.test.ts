import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inlineHtml } from '../../src/renderers/html/markdown-html.js';
import { inlineWords } from '../../src/renderers/inline-runs.js';
import type { ListedEntry, ListedTask } from '../../src/worklog/listed.js';
import { runHere } from '../cli/run-here.js';
import { corpusFolder, describeWithCorpus } from '../support/corpus.js';
import { type HtmlElement, readHtml } from '../support/read-html.js';

describeWithCorpus('the entries of real sites as HTML', () => {
  it('say the words that worklog reads in them itself', async () => {
    const texts = new Set<string>();
    for (const site of readdirSync(corpusFolder))
      for (const text of await textsOf(join(corpusFolder, site))) texts.add(text);
    expect(texts.size).toBeGreaterThan(1_000);
    const different = [...texts].filter((text) => even(wordsIn(readHtml(String(inlineHtml(text))))) !== expected(text));
    expect(different).toEqual([]);
  });
});

async function textsOf(site: string): Promise<string[]> {
  const lists = await Promise.all(
    ['tasks', 'objectives', 'achievements'].map((kind) =>
      runHere(['list', kind, '--lang', 'all', '--output', 'ndjson', '--site', site], { cwd: site }),
    ),
  );
  const lines = lists.flatMap(({ stdout }) => stdout.split('\n')).filter((line) => line !== '');
  return lines
    .map((line) => JSON.parse(line) as ListedTask | ListedEntry)
    .flatMap((item) =>
      'references' in item
        ? [
            ...item.items.flatMap(entryTexts),
            ...item.references.flatMap(({ text }) => text ?? []),
            ...Object.values(item.extra),
          ]
        : entryTexts(item),
    );
}

function entryTexts({ text, items }: ListedEntry): string[] {
  return [text, ...items.flatMap(entryTexts)];
}

/** A picture that stands in the site leads nowhere from elsewhere: its words alone are told. */
function expected(markdown: string): string {
  return even(inlineWords(markdown.replace(/!\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1')));
}

/** What a reader sees, with the address of a link behind words that do not say it. */
function wordsIn(element: HtmlElement | string): string {
  if (typeof element === 'string') return element;
  if (element.tag === 'br') return ' ';
  const words = element.children.map(wordsIn).join('');
  if (element.tag !== 'a' || element.attributes.class === 'address') return words;
  return `${words} (${element.attributes.href})`;
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
