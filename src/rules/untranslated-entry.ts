import type { Entry } from '../model/entry.js';
import { rule } from './rule.js';
import type { SiteSubject, WeekSubject } from './subject.js';

export const untranslatedEntry = rule({
  id: 'untranslated-entry',
  tier: 'recommended',
  severity: 'warning',
  fix: null,
  summary: 'an entry still in another language of the site than its page',
  why: 'Whoever picks this language may not read the other one, and misses what the entry says.',
  messages: {
    entry: {
      text: 'This entry is in {found}, but the page is in {expected}.',
      help: 'Translate it, or move it to the page in {found}.',
    },
    waits: {
      text: 'This entry waits for its translation: it is still in {found}.',
      help: 'Put the translation in the place of the text and of the comment behind it; worklog edit with --text does both.',
    },
    changed: {
      text: 'This entry is marked as not translated from {found}, but its text is no longer the one that was carried over.',
      help: 'Take the comment out if this is the translation.',
    },
    page: {
      text: 'The entries of this page are in {found}, but the page is the one in {expected}.',
      help: 'Translate the objectives, tasks and achievements of week {week}.',
    },
  },
  passing: [
    {
      '1.4-Week4/_index.md': '### Objectives\n\n- Understand how a bucket is shared with another account\n',
      '1.4-Week4/_index.vi.md': '### Mục tiêu\n\n- Hiểu cách chia sẻ một bucket với tài khoản khác\n',
    },
    // Names and terms stay as they are.
    {
      '1.4-Week4/_index.md': '### Tasks\n\n- Identity and Access Management\n- Met Nguyễn Văn Được and Trần Thị Của\n',
      '1.4-Week4/_index.vi.md':
        '### Công việc\n\n- Identity and Access Management for the Cloud\n- Xem video "The Way to the Cloud and How to Use It"\n- `git log --all for the win and of it`\n',
    },
    // What has been translated in its place.
    {
      '1.4-Week4/_index.md': '### Objectives\n\n- Learn Amazon RDS\n',
      '1.4-Week4/_index.vi.md': '### Mục tiêu\n\n- Tìm hiểu Amazon RDS <!-- from the guide -->\n',
    },
    // A site in one language is written in whichever it is.
    '### Objectives\n\n- Hiểu cách chia sẻ một bucket với tài khoản khác\n',
  ],
  failing: [
    {
      '1.4-Week4/_index.md': '### Objectives\n\n- Understand how a bucket is shared with another account\n',
      '1.4-Week4/_index.vi.md':
        '### Mục tiêu\n\n- Hiểu cách chia sẻ một bucket với tài khoản khác\n- ⟦Learn how to sign a request for the storage service⟧\n',
    },
    {
      '1.4-Week4/_index.md':
        '| Day | Task |\n| --- | --- |\n| 2 | - Read how a bucket is shared with others <br> - ⟦Tìm hiểu cách chia sẻ một bucket⟧ |\n',
      '1.4-Week4/_index.vi.md': '| Thứ | Công việc |\n| --- | --- |\n| 2 | - Tìm hiểu cách chia sẻ một bucket |\n',
    },
    // What worklog sync has carried over is marked, and is told once.
    {
      '1.4-Week4/_index.md':
        '### Objectives\n\n- Learn RDS\n- Understand how a bucket is shared with another account\n',
      '1.4-Week4/_index.vi.md':
        '### Mục tiêu\n\n- ⟦Learn RDS <!-- untranslated en 1360 -->⟧\n- ⟦Understand how a bucket is shared with another account <!-- untranslated en -->⟧\n',
    },
    // Translated, and the comment forgotten.
    {
      '1.4-Week4/_index.md': '| Day | Task |\n| --- | --- |\n| 2 | - Learn RDS |\n',
      '1.4-Week4/_index.vi.md':
        '| Thứ | Công việc |\n| --- | --- |\n| 2 | - ⟦Tìm hiểu RDS <!-- untranslated en 1360 -->⟧ |\n',
    },
    // The same few words in both languages.
    {
      '1.4-Week4/_index.md': '### Objectives\n\n- Share buckets with the team\n',
      '1.4-Week4/_index.vi.md': '### Mục tiêu\n\n- Hiểu cách chia sẻ một bucket\n- ⟦Share buckets with the team⟧\n',
    },
    // Nothing of the page has been translated.
    {
      '1.4-Week4/_index.md':
        '### Objectives\n\n- Learn how to share a bucket\n- Read about the storage classes\n- Compare the prices of the classes\n- Write about it for the team\n',
      '1.4-Week4/_index.vi.md':
        '---\ntitle: "⟦Worklog Tuần 4⟧"\n---\n\n### Objectives\n\n- Learn how to share a bucket\n- Read about the storage classes\n- Compare the prices of the classes\n- Write about it for the team\n',
    },
  ],
  checkWeek(page, { site, report }) {
    for (const { span, untranslated } of page.entries) {
      if (untranslated === undefined) continue;
      const { language, isAsCarried } = untranslated;
      const found = site.vocabulary.languageName(language);
      report(page, { message: isAsCarried === false ? 'changed' : 'waits', span, data: { found } });
    }
    const expected = nameOf(site, page.language);
    if (expected === null || site.languages.length < 2 || !site.prose.mayHoldOtherThan(page.language, page.text))
      return;
    const foreign = foreignEntries(page, site);
    if (foreign.length === 0) return;
    const found = nameOf(site, foreign[0]?.language ?? '') ?? '';
    if (foreign.length >= WHOLE_PAGE && foreign.length >= countOwn(page, site) * 5) {
      if (site.counterparts(page).length === 0) return;
      report(page, { message: 'page', span: page.titleSpan, data: { found, expected, week: page.week } });
      return;
    }
    for (const { entry, language } of foreign) {
      report(page, { message: 'entry', span: entry.span, data: { found: nameOf(site, language) ?? found, expected } });
    }
  },
});

/** So many sentences in the other language, and hardly one in the page's own, are a page that nobody translated. */
const WHOLE_PAGE = 4;

/** The entries that are plainly in another language that the site is kept in. */
function foreignEntries(page: WeekSubject, site: SiteSubject): { entry: Entry; language: string }[] {
  let twins: ReadonlySet<string> | null = null;
  const isTwin = (text: string): boolean => {
    twins ??= new Set(site.counterparts(page).flatMap((other) => other.entries.map((entry) => entry.text)));
    return twins.has(text);
  };
  const found: { entry: Entry; language: string }[] = [];
  for (const entry of page.entries) {
    const { text } = entry;
    if (text.length < SHORTEST || entry.untranslated !== undefined) continue;
    // Fewer words are enough where the other language's page says the very same.
    const language = site.prose.otherLanguageOf(text, page.language, 2);
    if (language === null || !site.languages.includes(language) || isName(text)) continue;
    if (site.prose.languageOf(text) !== null || isTwin(text)) found.push({ entry, language });
  }
  return found;
}

/** How many entries are in the page's own language. */
function countOwn(page: WeekSubject, { prose }: SiteSubject): number {
  return page.entries.filter(({ text }) => prose.languageOf(text, 2) === page.language).length;
}

const SHORTEST = 16;

/** Titles of courses, videos and documents keep their language: words in capitals, a link, a quotation. */
function isName(text: string): boolean {
  if (/^(?:[*_]*\[[^\]]*\]\([^)]*\)|["“'‘«])/.test(text)) return true;
  const words = text.match(/\p{L}[\p{L}'-]{3,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 3 > words.length * 2;
}

/** A language's own name, by which its speakers know it; null for one that worklog has no words of. */
function nameOf({ vocabulary }: SiteSubject, language: string): string | null {
  return vocabulary.packs.find((pack) => pack.language === language)?.name ?? null;
}
