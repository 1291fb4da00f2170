import { hasReadFrontMatter, plainField } from '../page/front-matter-line.js';
import { slice } from '../text/span.js';
import { majorityPattern, menuNumber } from '../worklog/menu-number.js';
import { preNumber } from '../worklog/week-number.js';
import { rule } from './rule.js';

export const preStyle = rule({
  id: 'pre-style',
  tier: 'strict',
  severity: 'info',
  fix: 'safe',
  summary: 'a menu number in another style than those of the other weeks',
  why: 'The numbers stand below each other in the menu, where a missing dot or another space is plain to see.',
  messages: {
    other: {
      text: 'The menu number of week {week} is `{found}`; in the style of the other weeks it is `{expected}`.',
      help: 'Write `pre: "{expected}"`.',
    },
  },
  passing: [
    {
      '1.2-Week2/_index.md': '---\npre: " <b> 1.2. </b> "\n---\n',
      '1.3-Week3/_index.md': '---\npre: " <b> 1.3. </b> "\n---\n',
      '1.4-Week4/_index.md': "---\npre: ' <b> 1.4. </b> '\n---\n",
      '1.4-Week4/_index.vi.md': '---\npre: "1.4"\n---\n',
    },
    {
      '1.3-Week3/_index.md': '---\npre: " <b> 1.3. </b> "\n---\n',
      '1.4-Week4/_index.md': '---\npre: "<b>1.4</b>"\n---\n',
    },
    {
      '1.2-Week2/_index.md': '---\npre: " <b> 1.2. </b> "\n---\n',
      '1.3-Week3/_index.md': '---\npre: " <b> 1.3. </b> "\n---\n',
      '1.4-Week4/_index.md': '---\npre: " <b> 1.3. </b> "\n---\n',
    },
  ],
  failing: [
    {
      files: {
        '1.2-Week2/_index.md': '---\npre: " <b> 1.2. </b> "\n---\n',
        '1.3-Week3/_index.md': '---\npre: " <b> 1.3. </b> "\n---\n',
        '1.4-Week4/_index.md': '---\npre: "⟦ <b> 1.4 </b> ⟧"\n---\n',
      },
      fixed: { '1.4-Week4/_index.md': '---\npre: " <b> 1.4. </b> "\n---\n' },
    },
    {
      files: {
        '1.2-Week2/_index.md': '---\npre: 1.2.\n---\n',
        '1.3-Week3/_index.md': '---\npre: 1.3.\n---\n',
        '1.4-Week4/_index.md': "---\npre: '⟦<b>1.4.</b>⟧'\n---\n",
      },
      fixed: { '1.4-Week4/_index.md': "---\npre: '1.4.'\n---\n" },
    },
    {
      '1.2-Week2/_index.md': '---\npre: " <b> 1.2. </b> "\n---\n',
      '1.3-Week3/_index.md': '---\npre: " <b> 1.3. </b> "\n---\n',
      '1.4-Week4/_index.md': '---\npre: "⟦<i class=icon></i>⟧"\n---\n',
    },
  ],
  checkWeek(page, { site, report }) {
    const { pre } = page.frontMatter;
    const field = hasReadFrontMatter(page) ? plainField(page, 'pre') : null;
    if (pre === null || pre.trim() === '' || field === null) return;
    const expected = menuNumber(majorityPattern(site.wording(page.language).pre), page.week);
    const number = preNumber(pre);
    // A number of another week is told by pre-mismatch.
    if (expected === null || expected === pre || (number !== null && number !== page.week)) return;
    const isQuoted = field.content.start > field.value.start;
    const isEvident = number === page.week && isQuoted && !/["'\\]/.test(expected);
    report(page, {
      message: 'other',
      span: field.content,
      data: { week: page.week, found: slice(page.text, field.content).slice(0, 60), expected },
      fix: isEvident ? [{ page, span: field.content, text: expected }] : null,
    });
  },
});
