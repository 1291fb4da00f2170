import { rule } from './rule.js';

/** Lines of the sample, and a whole table of them: only names and short steps, which need no template to be written. */
const SAMPLE =
  '| Day | Task |\n| --- | --- |\n| 2 | - Create AWS Free Tier account <br> - Access Key <br> - Secret Key <br> - Default Region |\n| 3 | - Launch an EC2 instance <br> - Connect via SSH <br> - Attach an EBS volume |\n';
const NOTICE = '{{% notice warning %}}\nDo not copy verbatim.\n{{% /notice %}}\n\n';

export const templateSample = rule({
  id: 'template-sample',
  tier: 'recommended',
  severity: 'error',
  fix: null,
  summary: "a page that is mostly the template's sample text",
  why: 'The page reports work of the sample instead of yours: for a mentor the week has not been written at all.',
  messages: {
    sample: {
      text: "Most of this page is still the template's sample text.",
      help: 'Replace the objectives, tasks and achievements with your own of week {week}.',
    },
  },
  passing: [
    '---\ntitle: "Week 4 Worklog"\n---\n\n### Objectives\n\n- Share a bucket with another account\n- Read how requests are signed\n',
    // A line or two that are true of this week as well.
    `${SAMPLE}| 4 | - Wrote down which rules a shared bucket needs, and why <br> - Compared the storage classes by their price |\n`,
    // In the first week people really do what the sample tells.
    { '1.1-Week1/_index.md': `---\ntitle: "Week 1 Worklog"\n---\n\n${SAMPLE}` },
    // Too little to tell.
    '### Objectives\n\n- Connect via SSH\n',
  ],
  failing: [
    `---\ntitle: "⟦Week 4 Worklog⟧"\n---\n\n${SAMPLE}`,
    `---\ntitle: ⟦Week 4⟧\n---\n\n${SAMPLE}| 4 | - Share a bucket |\n`,
    // The notice of the first week shows that nobody has been at it.
    { '1.1-Week1/_index.md': `---\ntitle: "⟦Week 1 Worklog⟧"\n---\n\n${NOTICE}${SAMPLE}` },
  ],
  checkWeek(page, { site, report }) {
    if (!site.isSample(page)) return;
    report(page, { message: 'sample', span: page.titleSpan, data: { week: page.week } });
  },
});
