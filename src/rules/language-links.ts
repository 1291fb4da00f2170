import type { Reference, Task } from '../model/task.js';
import { comparableAddress } from '../worklog/comparable-address.js';
import { alignRows, basePage } from '../worklog/languages.js';
import { rule } from './rule.js';

export const languageLinks = rule({
  id: 'language-links',
  tier: 'review',
  severity: 'info',
  fix: null,
  summary: 'links that the other language does not have',
  why: 'A source that helps readers of one language helps the others too, and a link that differs is often a slip.',
  messages: {
    extra: {
      text: '`{url}` is a reference of this week here, but not in {language}.',
      help: 'Check which of the two pages has the right link.',
    },
    missing: {
      text: 'This row lacks the reference `{url}`, which it has in {language}.',
      help: 'Add the link, or remove it from the other page.',
    },
    other: { text: 'The same row in the other language.' },
  },
  passing: [
    pair('<https://docs.aws.amazon.com/iam/>', '[IAM](https://docs.aws.amazon.com/iam)'),
    // The same page in another language.
    pair('<https://aws.amazon.com/s3/>', '<https://aws.amazon.com/vi/s3/>'),
    pair(
      '<https://example.com/a> <br> <https://example.com/b>',
      '<https://example.com/b> <br> <https://example.com/a>',
    ),
    pair('The handbook', 'Sổ tay'),
  ],
  failing: [
    pair('<https://docs.aws.amazon.com/iam/>', '⟦<https://docs.aws.amazon.com/s3/>⟧'),
    pair('<https://example.com/a> <br> <https://example.com/b>', '⟦<https://example.com/a>⟧'),
    {
      ...pair('<https://example.com/a>', ''),
      '1.4-Week4/_index.vi.md': '| Công việc | Tài liệu |\n| --- | --- |\n| ⟦Đọc⟧ | |\n',
    },
  ],
  checkWeek(page, { site, report }) {
    const base = basePage(page, site.counterparts(page), site.languages);
    if (base === null || site.isSample(page) || site.isSample(base)) return;
    const { pairs, extra, missing } = alignRows(page, base);
    // Rows that are missing take their links with them.
    if (extra.length !== missing.length) return;
    const here = addresses(page.tasks);
    const there = addresses(base.tasks);
    const language = site.vocabulary.languageName(base.language);
    for (const { row, base: other } of pairs) {
      const more = row.references.find((one) => one.url !== null && !there.has(comparableAddress(one.url)));
      const less = other.references.find((one) => one.url !== null && !here.has(comparableAddress(one.url)));
      const odd = more ?? less;
      if (odd === undefined) continue;
      report(page, {
        message: more === undefined ? 'missing' : 'extra',
        span: (more ?? row.references[0] ?? row.items[0] ?? row).span,
        data: { url: odd.url ?? '', language },
        related: [
          { page: base, span: (less ?? other.references[0] ?? other.items[0] ?? other).span, message: 'other' },
        ],
      });
      return;
    }
  },
});

function addresses(tasks: readonly Task[]): ReadonlySet<string> {
  const all = tasks.flatMap(({ references }): readonly Reference[] => references);
  return new Set(all.flatMap(({ url }) => (url === null ? [] : [comparableAddress(url)])));
}

function pair(english: string, vietnamese: string): Record<string, string> {
  return {
    '1.4-Week4/_index.md': `| Task | Reference |\n| --- | --- |\n| Read | ${english} |\n`,
    '1.4-Week4/_index.vi.md': `| Công việc | Tài liệu |\n| --- | --- |\n| Đọc | ${vietnamese} |\n`,
  };
}
