import { rule } from './rule.js';

export const frontMatterFence = rule({
  id: 'front-matter-fence',
  tier: 'recommended',
  severity: 'warning',
  fix: 'safe',
  summary: 'a closing fence of the front matter with more than three characters',
  why: 'Hugo ends the front matter behind the third character and shows the rest of the line on the page, as a rule or as text.',
  messages: {
    long: {
      text: 'The front matter ends with `{line}`: Hugo shows what stands behind `{fence}` on the page.',
      help: 'Close the front matter with `{fence}` alone on its line.',
    },
  },
  passing: ['---\ntitle: "Week 4 Worklog"\n---\n', '+++\ntitle = "Week 4"\n+++\n', '---\ntitle: "Week 4"\n---'],
  failing: [
    {
      files: '---\ntitle: "Week 4 Worklog"\n⟦------⟧\n\n### Week 4 Objectives:\n',
      fixed: '---\ntitle: "Week 4 Worklog"\n---\n\n### Week 4 Objectives:\n',
    },
    {
      files: '+++\ntitle = "Week 4 Worklog"\n⟦++++⟧\n\nText.\n',
      fixed: '+++\ntitle = "Week 4 Worklog"\n+++\n\nText.\n',
    },
  ],
  checkPage(page, { report }) {
    const { text, frontMatterBlock } = page;
    if (frontMatterBlock === null || !frontMatterBlock.closed || frontMatterBlock.format === 'json') return;
    const { bodyStart, span } = frontMatterBlock;
    const lineFeed = text.indexOf('\n', span.end);
    // Cheap: on nearly every page the body begins on the next line.
    if (lineFeed === -1 ? bodyStart >= text.length : bodyStart === lineFeed + 1) return;
    const rest = text.slice(span.end, lineFeed === -1 ? text.length : lineFeed).trimEnd();
    if (rest === '') return;
    const fence = text.slice(span.end - 3, span.end);
    const end = span.end + rest.length;
    const isOnlyFence = /^([-+])\1*$/.test(rest) && rest.startsWith(fence.charAt(0));
    report(page, {
      message: 'long',
      span: { start: span.end - 3, end },
      data: { line: `${fence}${rest}`.slice(0, 40), fence },
      fix: isOnlyFence ? [{ page, span: { start: span.end, end }, text: '' }] : null,
    });
  },
});
