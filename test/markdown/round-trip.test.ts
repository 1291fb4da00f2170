import { describe, expect, it } from 'vitest';
import { corpusPages, describeWithCorpus } from '../support/corpus.js';
import { generatedPages } from '../support/generated-pages.js';
import { partition, partitionFaults } from '../support/partition.js';

const PAGES: readonly (readonly [name: string, text: string])[] = [
  ['an empty page', ''],
  ['white space', ' \n\t\n'],
  ['a byte order mark and nothing else', '\uFEFF'],
  ['a byte order mark before YAML front matter', '\uFEFF---\ntitle: a\n---\n\n# b\n'],
  ['a byte order mark without front matter', '\uFEFF# b\n'],
  ['TOML front matter', '+++\ntitle = "a"\n+++\ntext\n'],
  ['JSON front matter', '{ "title": "a" }\ntext\n'],
  ['front matter that is never closed', '---\ntitle: a\n\n# b\n'],
  ['a long closing fence', '---\ntitle: a\n-----\ntext\n'],
  ['CRLF', '---\r\ntitle: a\r\n---\r\n\r\n| a | b |\r\n| - | - |\r\n| c | d |\r\n\r\n* x\r\n* y\r\n'],
  ['no line break at the end', '# a\n\n- b\n  - c'],
  ['headings with closing marks and attributes', '## a ##\n### b {#id .c}\nc\n===\n'],
  ['lists in quotes in lists', '- a\n  > 1. b\n  >    - c\n  > d\ne\n'],
  ['a table in a quote in a list', '- x\n\n  > | a | b |\n  > |---|---|\n  > | c | d | e |\n  > | f\n'],
  ['code in a list in a quote', '> - ```js\n>   x\n>\n>   y\n>   ```\n>\n>       z\n'],
  ['an unclosed fence', '```\na\n\n| b |\n'],
  ['HTML and comments', '<div>\n<!-- a\nb -->\n\n- <!-- c\n  d -->\n- e\n'],
  ['shortcodes', '{{% notice warning %}}\n- a\n{{% /notice %}}\n{{< x >}}\n# b\n{{< /x >}}\n'],
  ['definitions', '[a]: /u "t"\n[b]:\n  <c d>\n"t\nu"\n\n[a] [b]\n'],
  ['tabs', '-\ta\n\n\tb\n\t-\tc\n>\td\n'],
  ['extra and missing cells', '|a|b|\n|-|-|\n|c|d|e|f|\n|g\n||\nh|i\\|j|`k|l`|\n'],
];

describe('the spans of a page, put one after the other with the gaps between them, give the page back', () => {
  it.each(PAGES)('for %s', (_name, text) => {
    expect(partitionFaults(text, partition(text))).toEqual([]);
  });

  it('for 10,000 generated pages, and nothing but white space and marks stands in the gaps', () => {
    const faulty = generatedPages(10_000).filter((text) => partitionFaults(text, partition(text)).length > 0);
    expect(faulty.slice(0, 3).map((text) => [text, partitionFaults(text, partition(text))])).toEqual([]);
  });
});

describeWithCorpus('the spans of real pages give them back', () => {
  it('byte for byte', () => {
    const pages = corpusPages();
    const faults = pages.flatMap(({ file, text }) =>
      partitionFaults(text, partition(text)).map((fault) => `${file}: ${fault}`),
    );
    expect(pages.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
