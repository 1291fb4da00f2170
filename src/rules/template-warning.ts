import type { Block, Paragraph } from '../markdown/blocks.js';
import { insideShortcode, shortcodeAround } from '../markdown/shortcode-around.js';
import { type Span, slice } from '../text/span.js';
import { rule } from './rule.js';
import type { PageSubject, SiteSubject } from './subject.js';

export const templateWarning = rule({
  id: 'template-warning',
  tier: 'recommended',
  severity: 'error',
  fix: 'safe',
  // A section that holds nothing but the notice is empty without it.
  reveals: true,
  summary: "the template's own notice that its text must not be handed in",
  why: 'The notice tells readers that what follows is only sample text, so a mentor has to doubt the whole page, even where all of it is your own.',
  messages: {
    kept: {
      text: "The template's notice not to copy its text still stands on this page.",
      help: 'Delete the whole notice once the text below it is your own.',
    },
  },
  passing: [
    '{{% notice info %}}\nThe lab takes about two hours.\n{{% /notice %}}\n\n### Objectives\n\n- Buckets\n',
    '### Notes\n\n- Sources are quoted, so please do not copy verbatim.\n',
    'Figures are for reference purposes only.\n',
  ],
  failing: [
    {
      files:
        '---\ntitle: "Week 4 Worklog"\n---\n{{% notice warning %}}\n⟦⚠️ **Note:** Only a sample: please **do not copy verbatim**.⟧\n{{% /notice %}}\n\n### Objectives\n\n- Buckets\n',
      fixed: '---\ntitle: "Week 4 Worklog"\n---\n### Objectives\n\n- Buckets\n',
    },
    {
      files: '> ⟦**Note:** Do not copy it verbatim.⟧\n\n### Objectives\n',
      fixed: '### Objectives\n',
    },
    {
      files: '### Objectives\n\n- Buckets\n\n⟦Please do not copy this verbatim.⟧\n\n### Tasks\n',
      fixed: '### Objectives\n\n- Buckets\n\n### Tasks\n',
    },
    // What else stands in the notice stays.
    {
      files: '# Week 4\n\n{{% notice note %}}\nRead on below.\n\n⟦Do not copy verbatim.⟧\n\n{{% /notice %}}\n',
      fixed: '# Week 4\n\n{{% notice note %}}\nRead on below.\n\n{{% /notice %}}\n',
    },
    {
      files: {
        '_index.vi.md':
          '# Worklog\n\n{{% notice warning %}}\n⟦**Lưu ý:** Vui lòng **không sao chép nguyên văn**.⟧\n{{% /notice %}}\n\nMười hai tuần.\n',
      },
      fixed: { '_index.vi.md': '# Worklog\n\nMười hai tuần.\n' },
    },
    {
      files: '# Week 4\n\n{{< notice warning >}}\n⟦Do not copy verbatim.⟧\n{{< /notice >}}\n\n### Objectives\n',
      fixed: '# Week 4\n\n### Objectives\n',
    },
    // What stands below is not the author's own yet.
    {
      '_index.md': '# Worklog\n\n⟦Please do not copy this verbatim.⟧\n\n**Week 4:** [Doing task D...](1.4-week4/)\n',
      '1.4-Week4/_index.md': '### Objectives\n\n- Buckets\n',
    },
    // Where the notice runs into other text, nobody but its author can take them apart.
    'What I did this week\n⟦Do not copy verbatim.⟧\nand more of it.\n',
  ],
  checkPage(page, { site, report }) {
    const { text, blocks } = page;
    for (const { paragraph, whole } of paragraphs(blocks)) {
      if (paragraph.span.end - paragraph.span.start > LONGEST) continue;
      if (!site.prose.isTemplateWarning(slice(text, paragraph.span))) continue;
      const inside = insideShortcode(text, paragraph.span);
      const notice = shortcodeAround(text, whole.span) ?? whole.span;
      const lines = paragraph.lines.filter((line) => site.prose.isTemplateWarning(slice(text, line)));
      const isAlone =
        inside !== null || notice !== paragraph.span || paragraph.lines.length === 1 || lines.length === 0;
      const span = inside ?? linesSpan(isAlone ? paragraph.lines : lines);
      const cut = isAlone && isOwn(page, site) ? wholeLines(text, notice) : null;
      report(page, { message: 'kept', span, fix: cut && [{ page, span: cut, text: '' }] });
    }
  },
});

/**
 * Whether the page is the author's own, and no list of the template's words for what a week was about: without the notice
 * the sample would pass for it.
 */
function isOwn(page: PageSubject, site: SiteSubject): boolean {
  if (page.kind === 'week') return !site.isSample(page);
  return !page.weekLinks.some(({ link }) => site.prose.isPlaceholder(link.text));
}

/** The notice is a sentence or two; a longer text is somebody's own. */
const LONGEST = 600;

interface LoneParagraph {
  readonly paragraph: Paragraph;
  /** The block quote that holds nothing else, if it stands in one. */
  readonly whole: Block;
}

/** The paragraphs of a page, but for those in lists, which are entries. */
function paragraphs(blocks: readonly Block[]): LoneParagraph[] {
  return blocks.flatMap((block): LoneParagraph[] => {
    if (block.type === 'paragraph') return [{ paragraph: block, whole: block }];
    const [first] = block.type === 'blockQuote' && block.children.length === 1 ? block.children : [];
    return first?.type === 'paragraph' ? [{ paragraph: first, whole: block }] : [];
  });
}

function linesSpan(lines: readonly Span[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** A piece that fills its lines, with the blank line behind it; null where other text shares a line with it. */
function wholeLines(text: string, { start, end }: Span): Span | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const rest = /^[ \t]*(?:\r?\n(?:[ \t]*\r?\n)?|$)/.exec(text.slice(end, end + 200));
  if (rest === null || !/^\ufeff?[ \t]*$/.test(before)) return null;
  return { start: before.startsWith('\ufeff') ? lineStart + 1 : lineStart, end: end + rest[0].length };
}
