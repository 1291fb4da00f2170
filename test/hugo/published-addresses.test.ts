import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findSites } from '../../src/site/find-site.js';
import { openWorklog } from '../../src/site/open-worklog.js';
import { runHere } from '../cli/run-here.js';
import { corpusFolder, describeWithCorpus } from '../support/corpus.js';
import { copyCorpus } from '../support/corpus-sites.js';
import { describeWithHugo } from '../support/hugo.js';
import { permalinksOf } from '../support/hugo-permalinks.js';
import { makeSite } from '../support/temporary-site.js';
import { vocabulary } from '../support/vocabulary.js';

const BASE = 'https://someone.test/Report/';

type Environment = Readonly<Record<string, string>>;

/** What `worklog open --web --print` says of every week page of a site, by file. */
async function toldAddresses(root: string, env: Environment = {}): Promise<Map<string, string>> {
  const [site] = await findSites(root);
  if (site === undefined) throw new Error(`${root} is no site`);
  const { worklog } = await openWorklog(site, vocabulary);
  const told = new Map<string, string>();
  for (const { number, pages } of worklog.weeks) {
    // Of two pages that claim one week in one language the first is opened.
    const first = pages.filter((page, at) => pages.findIndex(({ language }) => language === page.language) === at);
    for (const { file, language } of first) {
      const args = ['open', String(number), '--web', '--print', '--lang', language];
      const { stdout, stderr } = await runHere(args, { cwd: root, env });
      told.set(file, stdout.trim() || stderr);
    }
  }
  return told;
}

/** What Hugo says of the same pages. */
function madeAddresses(root: string, told: ReadonlyMap<string, string>, env: Environment = {}): unknown {
  const made = permalinksOf(root, env);
  return Object.fromEntries([...told.keys()].map((file) => [file, made.get(file)]));
}

const page = (title: string, ...fields: readonly string[]): string =>
  `---\ntitle: "${title}"\ndate: 2023-12-31\n${fields.join('\n')}\n---\n`;

const PAGES = {
  'content/log/_index.md': page('Log'),
  'content/log/week-1/_index.md': page('Week 1', 'slug: not-for-sections'),
  'content/log/week-1/_index.vi.md': page('Tuần 1', 'url: /tuần (một)/'),
  'content/log/Week 2/index.md': page('Week 2: more — & more', 'slug: "The second One"'),
  'content/log/Week 2/index.vi.md': page('Tuần 2'),
  'content/log/week-3.md': page('Week 3 (“quoted”, 100!)'),
  'content/log/week-3.vi.md': page('Tuần 3', 'url: tuan/ba.html'),
  'content/log/Week_4 - cuối (đ) & hết /_index.md': page('Week 4'),
  'content/log/Week 5 .md': page('Tuần 5', 'url: "v1.5/Week"'),
  'content/log/week-6.md': page('Week 6', 'slug: 6'),
};
const LANGUAGES = '[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';

describeWithHugo('the addresses of pages are those of Hugo', () => {
  it.each([
    ['of two languages', LANGUAGES],
    ['with a folder for each language', `defaultContentLanguageInSubdir = true\n${LANGUAGES}`],
    ['where Vietnamese comes first', `defaultContentLanguage = "vi"\n${LANGUAGES}`],
    ['in one language', 'defaultContentLanguageInSubdir = true\n'],
    ['with ugly addresses', `uglyURLs = true\n${LANGUAGES}`],
    ['with ugly addresses in one section', `${LANGUAGES}[uglyURLs]\nlog = true\n`],
    ['as the paths are written', `disablePathToLower = true\nremovePathAccents = true\n${LANGUAGES}`],
    ['by a pattern', `${LANGUAGES}[permalinks]\nlog = "/x/:sections/:slug/"\n`],
    [
      'by the day and the file',
      `${LANGUAGES}[permalinks]\nlog = ":year/:month/:day-:monthname-:weekday-:weekdayname-:yearday/:filename-:title/:slugorfilename"\n`,
    ],
    [
      'by a pattern of a language',
      `uglyURLs = true\n${LANGUAGES}[languages.vi.permalinks]\nlog = "/:section/:title"\n`,
    ],
  ])('%s', async (_, configuration) => {
    const root = makeSite({ 'hugo.toml': `baseURL = "${BASE}"\n${configuration}`, ...PAGES });
    const told = await toldAddresses(root);
    const made = permalinksOf(root);
    // Of two files that are one page Hugo publishes one.
    const both = [...told.keys()].filter((file) => made.has(file));
    expect(both.length).toBeGreaterThan(2);
    for (const file of both) expect(told.get(file), file).toBe(made.get(file));
  });

  it('where each language has a site of its own, and in the production environment', async () => {
    const root = makeSite({
      'config/_default/hugo.toml': `baseURL = "/"\ndefaultContentLanguageInSubdir = true\n`,
      'config/production/languages.toml':
        '[en]\nweight = 1\nbaseURL = "https://en.test/a"\n[vi]\nweight = 2\nbaseURL = "https://vi.test"\n',
      'config/_default/languages.toml': '[en]\nweight = 1\n[vi]\nweight = 2\n',
      ...PAGES,
    });
    const told: Record<string, string> = {};
    for (const [language, file] of [
      ['en', 'week-1/_index.md'],
      ['vi', 'Week 2/index.vi.md'],
    ] as const) {
      const week = /\d/.exec(file)?.[0] ?? '';
      const args = ['open', week, '--web', '--print', '--lang', language];
      told[`content/log/${file}`] = (await runHere(args, { cwd: root })).stdout.trim();
    }
    expect(told).toEqual({
      'content/log/week-1/_index.md': 'https://en.test/a/log/week-1/',
      'content/log/Week 2/index.vi.md': 'https://vi.test/log/week-2/',
    });
    expect(madeAddresses(root, new Map(Object.entries(told)))).toEqual(told);
  });

  describeWithCorpus('on real sites', () => {
    it('for every week page', async () => {
      const root = copyCorpus(corpusFolder);
      let pages = 0;
      try {
        for (const site of await findSites(root)) {
          const own = await toldAddresses(site.root);
          // A few sites do not say where they are.
          const env = [...own.values()].every((address) => address.startsWith('http')) ? {} : { HUGO_BASEURL: BASE };
          const told = await toldAddresses(site.root, env);
          expect(Object.fromEntries(told), site.root).toEqual(madeAddresses(site.root, told, env));
          pages += told.size;
        }
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
      process.stderr.write(`${pages} addresses of week pages are those of Hugo.\n`);
      expect(pages).toBeGreaterThan(0);
    }, 300_000);
  });
});
