import { hasReadFrontMatter, plainField } from '../page/front-matter-line.js';
import { slice } from '../text/span.js';
import { majorityPattern, menuNumber } from '../worklog/menu-number.js';
import { preNumber } from '../worklog/week-number.js';
import { rule } from './rule.js';

export const preMismatch = rule({
  id: 'pre-mismatch',
  tier: 'recommended',
  severity: 'warning',
  fix: 'safe',
  summary: 'a menu number that names another week',
  why: 'Readers look for a week by its number in the menu; one that was copied with the page leads them astray.',
  messages: {
    mismatch: {
      text: 'The menu number of week {week} is {found}, that of week {other}.',
      help: 'Write `pre: "{expected}"`.',
    },
  },
  passing: [
    {
      '1.2-Week2/_index.md': '---\npre: " <b> 1.2. </b> "\n---\n',
      '1.3-Week3/_index.md': '---\npre: " <b> 1.3. </b> "\n---\n',
      '1.4-Week4/_index.md': '---\npre: " <b> 1.4 </b> "\n---\n',
    },
    {
      '1.2-Week2/_index.md': '---\npre: " <b> 1.1. </b> "\n---\n',
      '1.3-Week3/_index.md': '---\npre: " <b> 1.2. </b> "\n---\n',
      '1.4-Week4/_index.md': '---\npre: " <b> 1.3. </b> "\n---\n',
    },
  ],
  failing: [
    {
      files: {
        '1.2-Week2/_index.md': '---\npre: " <b> 1.2. </b> "\n---\n',
        '1.3-Week3/_index.md': '---\npre: " <b> 1.3. </b> "\n---\n',
        '1.4-Week4/_index.md': '---\npre: "⟦ <b> 1.3. </b> ⟧"\n---\n',
      },
      fixed: { '1.4-Week4/_index.md': '---\npre: " <b> 1.4. </b> "\n---\n' },
    },
    {
      '1.2-Week2/_index.md': '---\npre: 1.2.\n---\n',
      '1.3-Week3/_index.md': '---\npre: 1.3.\n---\n',
      '1.4-Week4/_index.md': '---\npre: ⟦1.14.⟧\n---\n',
    },
  ],
  checkWeek(page, { site, report }) {
    const { pre } = page.frontMatter;
    const field = hasReadFrontMatter(page) ? plainField(page, 'pre') : null;
    const other = preNumber(pre);
    if (field === null || other === null || other === page.week) return;
    const expected = menuNumber(majorityPattern(site.wording(page.language).pre), page.week);
    if (expected === null) return;
    const isQuoted = field.content.start > field.value.start;
    report(page, {
      message: 'mismatch',
      span: field.content,
      data: { week: page.week, other, expected, found: numberText(slice(page.text, field.content)) },
      fix: isQuoted && !/["'\\]/.test(expected) ? [{ page, span: field.content, text: expected }] : null,
    });
  },
});

/** The number without the tags around it. */
function numberText(pre: string): string {
  return pre
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .slice(0, 40);
}
