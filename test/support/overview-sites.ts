import { type Head, ONE_LANGUAGE, RAW_HTML, TWO_LANGUAGES, vietnameseWeek, weeks, weekText } from './overview-weeks.js';

/** A site whose worklog has an unusual shape, and where its overviews belong. */
export interface OddSite {
  readonly name: string;
  /** The text of each file by its path. */
  readonly files: Readonly<Record<string, string>>;
  /** The overview of each language, relative to the site. */
  readonly overviews: Readonly<Record<string, string>>;
  /** What stands before the overviews in the menu; nothing without it. */
  readonly before?: readonly string[];
}

const SECTION = { 'content/worklog/_index.md': '---\ntitle: Worklog\n---\n' };
const PLAIN = { 'hugo.toml': ONE_LANGUAGE, ...SECTION };

const withHead =
  (head: Head) =>
  (week: number): string =>
    weekText(week, head);

export const ODD_SITES: readonly OddSite[] = [
  {
    name: 'weeks that are plain pages',
    files: { ...PLAIN, ...weeks((week) => `content/worklog/week-${week}.md`) },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'plain pages with padded numbers and a language in their names',
    files: {
      'hugo.toml': TWO_LANGUAGES,
      ...weeks((week) => `content/worklog/0${week}-Week.en.md`),
      ...weeks((week) => `content/worklog/0${week}-Week.vi.md`, vietnameseWeek),
    },
    overviews: { en: 'content/worklog/00-Overview.en.md', vi: 'content/worklog/00-Overview.vi.md' },
  },
  {
    name: 'weeks that are leaf bundles',
    files: { ...PLAIN, ...weeks((week) => `content/worklog/week-${week}/index.md`) },
    overviews: { en: 'content/worklog/overview/index.md' },
  },
  {
    name: 'folders named by words, whose titles have the numbers',
    files: {
      ...PLAIN,
      ...weeks((week) => `content/worklog/${['storage', 'queues', 'caches'][week - 1]}/_index.md`),
    },
    overviews: { en: 'content/worklog/overview/_index.md' },
  },
  {
    name: 'folders with a number that is another one',
    files: { ...PLAIN, ...weeks((week) => `content/worklog/2026-week-${week}/_index.md`) },
    overviews: { en: 'content/worklog/overview/_index.md' },
  },
  {
    name: 'a content folder for each language',
    files: {
      'hugo.toml': `baseURL = "https://example.org/"\ndefaultContentLanguage = "en"\n[languages.en]\ncontentDir = "content/en"\nweight = 1\n[languages.vi]\ncontentDir = "content/vi"\nweight = 2\n${RAW_HTML}`,
      ...weeks((week) => `content/en/1-Worklog/1.${week}-Week${week}/_index.md`),
      ...weeks((week) => `content/vi/1-Worklog/1.${week}-Tuan${week}/_index.md`, vietnameseWeek),
    },
    overviews: {
      en: 'content/en/1-Worklog/1.0-Overview/_index.md',
      vi: 'content/vi/1-Worklog/1.0-Overview/_index.md',
    },
  },
  {
    name: 'no page of the section',
    files: { 'hugo.toml': ONE_LANGUAGE, ...weeks((week) => `content/worklog/week-${week}/_index.md`) },
    overviews: { en: 'content/worklog/overview/_index.md' },
  },
  {
    name: 'one language that is not English',
    files: {
      'hugo.toml': `baseURL = "https://example.org/"\ndefaultContentLanguage = "vi"\n${RAW_HTML}`,
      ...weeks((week) => `content/nhat-ky/tuan-${week}.md`, vietnameseWeek),
    },
    overviews: { vi: 'content/nhat-ky/overview.md' },
  },
  {
    name: 'months that group the weeks',
    files: {
      ...PLAIN,
      'content/worklog/06-june/_index.md': '---\ntitle: June\nweight: 1\n---\n',
      ...weeks((week) => `content/worklog/06-june/week-${week}/_index.md`, weekText, [1, 2]),
      'content/worklog/07-july/_index.md': '---\ntitle: July\nweight: 2\n---\n',
      ...weeks((week) => `content/worklog/07-july/week-${week}/_index.md`, weekText, [3, 4]),
    },
    overviews: { en: 'content/worklog/overview/_index.md' },
  },
  {
    name: 'weeks at the top of the content',
    files: { 'hugo.toml': ONE_LANGUAGE, ...weeks((week) => `content/week-${week}/_index.md`) },
    overviews: { en: 'content/overview/_index.md' },
  },
  {
    name: 'TOML front matter',
    files: {
      ...PLAIN,
      ...weeks(
        (week) => `content/worklog/1.${week}-Week${week}/_index.md`,
        withHead((week) => `+++\ntitle = "Week ${week}"\nweight = ${week}\npre = "<b>1.${week}. </b>"\n+++\n`),
      ),
    },
    overviews: { en: 'content/worklog/1.0-Overview/_index.md' },
  },
  {
    name: 'TOML front matter with a table behind it',
    files: {
      ...PLAIN,
      ...weeks(
        (week) => `content/worklog/week-${week}.md`,
        withHead((week) => `+++\ntitle = "Week ${week}"\n[params]\nauthor = "An"\ntags = ["a"]\n+++\n`),
      ),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'JSON front matter',
    files: {
      ...PLAIN,
      ...weeks(
        (week) => `content/worklog/week-${week}.md`,
        withHead((week) => `{\n  "title": "Week ${week}",\n  "weight": ${week}\n}\n`),
      ),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'lists and tables in YAML front matter',
    files: {
      ...PLAIN,
      ...weeks(
        (week) => `content/worklog/week-${week}.md`,
        withHead(
          (week) =>
            `---\ntags:\n- cloud\n- week\ntitle: Week ${week}\ncategories:\n  - log\nmenu:\n  main:\n    weight: 3\ndescription: >\n  What was done\n\n  this week\nparams:\n  author: An\n---\n`,
        ),
      ),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'no front matter at all',
    files: {
      ...PLAIN,
      ...weeks(
        (week) => `content/worklog/week-${week}.md`,
        withHead(() => ''),
      ),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'weights with fractions',
    files: {
      ...PLAIN,
      ...weeks(
        (week) => `content/worklog/1.${week}-Week${week}/_index.md`,
        withHead((week) => `---\ntitle: "Week ${week}"\nweight: 1.${week}\npre: " <b> 1.${week}. </b> "\n---\n`),
      ),
    },
    overviews: { en: 'content/worklog/1.0-Overview/_index.md' },
  },
  {
    name: 'no weights',
    files: {
      ...PLAIN,
      ...weeks(
        (week) => `content/worklog/week-${week}.md`,
        withHead((week) => `---\ntitle: "Week ${week}"\ndate: 2026-06-0${week}\n---\n`),
      ),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'weights below zero',
    files: {
      ...PLAIN,
      ...weeks(
        (week) => `content/worklog/week-${week}.md`,
        withHead((week) => `---\ntitle: "Week ${week}"\nweight: ${week - 9}\n---\n`),
      ),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'weights in quotation marks and of another page first',
    files: {
      ...PLAIN,
      'content/worklog/intro.md': '---\ntitle: Introduction\nweight: -4\n---\n',
      ...weeks(
        (week) => `content/worklog/week-${week}.md`,
        withHead((week) => `---\ntitle: "Week ${week}"\nweight: "${week}"\n---\n`),
      ),
    },
    overviews: { en: 'content/worklog/overview.md' },
    before: ['Introduction'],
  },
  {
    name: 'weeks with addresses of their own, and a draft',
    files: {
      ...PLAIN,
      'content/worklog/week-1.md': weekText(1, () => '---\ntitle: "Week 1"\nslug: the-first\n---\n'),
      'content/worklog/week-2.md': weekText(2, () => '---\ntitle: "Week 2"\nurl: /two/\n---\n'),
      'content/worklog/week-3.md': weekText(3, () => '---\ntitle: "Week 3"\ndraft: true\n---\n'),
      'content/worklog/week-4.md': weekText(4, () => '---\ntitle: "Week 4"\n---\n'),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'addresses that end in .html',
    files: {
      ...PLAIN,
      'hugo.toml': `uglyURLs = true\n${ONE_LANGUAGE}`,
      ...weeks((week) => `content/worklog/week-${week}.md`),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'addresses by a pattern',
    files: {
      ...PLAIN,
      'hugo.toml': `${ONE_LANGUAGE}[permalinks]\nworklog = "/log/:year/:title/"\n`,
      ...weeks(
        (week) => `content/worklog/week-${week}.md`,
        withHead((week) => `---\ntitle: "Week ${week}"\ndate: 2026-06-0${week}\n---\n`),
      ),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
  {
    name: 'folders with spaces and capitals',
    files: {
      'hugo.toml': ONE_LANGUAGE,
      ...weeks((week) => `content/My Worklog/Week ${week} Ưu/_index.md`),
    },
    overviews: { en: 'content/My Worklog/Overview/_index.md' },
  },
  {
    name: 'lines that end with a carriage return, behind a byte order mark',
    files: {
      ...PLAIN,
      ...weeks(
        (week) => `content/worklog/week-${week}.md`,
        (week) => `\ufeff${weekText(week).replaceAll('\n', '\r\n')}`,
      ),
    },
    overviews: { en: 'content/worklog/overview.md' },
  },
];
