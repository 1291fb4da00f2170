import { rule } from './rule.js';

export const frontMatterUnopened = rule({
  id: 'front-matter-unopened',
  tier: 'basic',
  severity: 'error',
  fix: 'safe',
  reveals: true,
  summary: 'a front matter without its opening fence',
  why: 'Hugo takes it for text: the page has no title and no weight, and shows the lines as a heading.',
  messages: {
    missing: {
      text: 'The front matter does not begin with `{fence}`, so Hugo shows it as text.',
      help: 'Put a line `{fence}` before it, at the very start of the page.',
    },
    other: {
      text: 'The front matter begins with `{found}` and not with `{fence}`, so Hugo shows it as text.',
      help: 'Make the first line of the page `{fence}`.',
    },
  },
  passing: [
    '---\ntitle: "Week 4 Worklog"\nweight: 4\n---\n',
    'Note: this page is still short.\n---\n\nText.\n',
    'title: the word that stands for a name\n\nweight: how heavy it is\n\n---\n',
    '### Week 4 Objectives:\n',
  ],
  failing: [
    {
      files: '⟦title: "Week 4 Worklog"⟧\nweight: 4\n---\n\n### Week 4 Objectives:\n',
      fixed: '---\ntitle: "Week 4 Worklog"\nweight: 4\n---\n\n### Week 4 Objectives:\n',
    },
    {
      files: '\n⟦title: "Week 4 Worklog"⟧\ndate: 2025-09-29\n-----\n',
      fixed: '\n---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n-----\n',
    },
    {
      files: '⟦--⟧\ntitle: "Week 4 Worklog"\nweight: 4\n---\n',
      fixed: '---\ntitle: "Week 4 Worklog"\nweight: 4\n---\n',
    },
    {
      files: '⟦title = "Week 4 Worklog"⟧\nweight = 4\n+++\n',
      fixed: '+++\ntitle = "Week 4 Worklog"\nweight = 4\n+++\n',
    },
  ],
  checkPage(page, { report }) {
    if (page.frontMatterBlock !== null) return;
    const lines = firstLines(page.text);
    const [first, second] = lines;
    if (first === undefined || second === undefined) return;
    const found = /^(?:[-–—_=*~+]+|```+)$/.test(first.words) ? first.words : null;
    const keys = found === null ? lines : lines.slice(1);
    const end = keys.findIndex(({ words }) => /^(?:---|\+\+\+)/.test(words));
    const fence = keys[end]?.words.slice(0, 3);
    if (
      fence === undefined ||
      !isFrontMatter(
        keys.slice(0, end).map(({ words }) => words),
        fence,
      )
    )
      return;
    const span = { start: first.start, end: first.start + first.words.length };
    report(page, {
      message: found === null ? 'missing' : 'other',
      span,
      data: { fence, found: (found ?? '').slice(0, 40) },
      fix: [
        found === null
          ? { page, span: { start: first.start, end: first.start }, text: `${fence}${first.lineBreak}` }
          : { page, span, text: fence },
      ],
    });
  },
});

/** A front matter has fewer lines. */
const MOST_LINES = 50;

interface Line {
  readonly words: string;
  readonly start: number;
  readonly lineBreak: string;
}

/** The page's first lines, from the first that is not blank, each without the white space behind it. */
function firstLines(text: string): Line[] {
  const head = text.slice(0, 8192);
  const lines: Line[] = [];
  for (const { 0: whole, index } of head.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const start = index === 0 && whole.startsWith('\ufeff') ? 1 : index;
    const words = whole.slice(start - index).trimEnd();
    if (lines.length === 0 && words === '') continue;
    lines.push({ words, start, lineBreak: whole.endsWith('\r\n') ? '\r\n' : '\n' });
    if (lines.length === MOST_LINES) break;
  }
  return lines;
}

const KNOWN = {
  '---': /^(?:title|date|weight|chapter|pre|draft|description|slug)[ \t]*:/i,
  '+++': /^(?:title|date|weight|chapter|pre|draft|description|slug)[ \t]*=/i,
};
const PART = /^(?:[A-Za-z_][\w-]*[ \t]*[:=]|#|[ \t]+\S|- )/;

/** Whether lines are keys and values, two of them at least such as Hugo knows. */
function isFrontMatter(lines: readonly string[], fence: string): boolean {
  const known = KNOWN[fence === '+++' ? '+++' : '---'];
  return lines.filter((line) => known.test(line)).length >= 2 && lines.every((line) => PART.test(line));
}
