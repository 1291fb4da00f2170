import type { Span } from '../text/span.js';
import { rule } from './rule.js';
import type { PageSubject } from './subject.js';

export const frontMatterInvalid = rule({
  id: 'front-matter-invalid',
  tier: 'basic',
  severity: 'error',
  fix: null,
  summary: 'a front matter that cannot be read',
  why: "Hugo builds nothing of the site as long as one page's front matter cannot be read.",
  messages: {
    invalid: {
      text: 'The front matter cannot be read: {reason}.',
      help: 'Mend the line, or Hugo refuses to build the whole site; put quotation marks around a value that holds a colon.',
    },
  },
  passing: [
    '---\ntitle: "Week 4: databases"\nweight: 4\n---\n',
    '---\n---\n\nNothing is set.\n',
    '+++\ntitle = "Week 4 Worklog"\n+++\n',
    'No front matter at all.\n',
  ],
  failing: [
    '---\ntitle: ⟦Week 4: databases⟧\nweight: 4\n---\n',
    '---\ntitle: "Week 4 Worklog"\n⟦title: "Week 5 Worklog"⟧\n---\n',
    '⟦---⟧\ntitle: "Week 4 Worklog"\n\n### Week 4 Objectives:\n',
    '+++\ntitle = ⟦Week 4⟧\n+++\n',
    { '_index.md': '---\ntitle: ⟦Worklog: autumn⟧\n---\n' },
  ],
  checkPage(page, { report }) {
    for (const problem of page.problems) {
      if (problem.kind !== 'front-matter-invalid') continue;
      const reason = problem.reason.replace(/\.$/, '');
      report(page, { message: 'invalid', span: faultSpan(page, problem.line, problem.column), data: { reason } });
    }
  },
});

/** The rest of the line from the column that the parser tells, else the opening fence. */
function faultSpan(page: PageSubject, line: number | null, column: number | null): Span {
  const { source, text, frontMatterBlock } = page;
  const opening = frontMatterBlock?.span.start ?? 0;
  const fence = { start: opening, end: restOfLine(text, opening) };
  if (line === null || line <= source.lineOf(opening)) return fence;
  const lineStart = source.lineStarts[line - 1] ?? text.length;
  const end = restOfLine(text, lineStart);
  const start = Math.min(lineStart + (column ?? 1) - 1, end);
  if (start < end) return { start, end };
  // The parser stopped at the end of the line.
  const first = lineStart + text.slice(lineStart, end).search(/\S/);
  return first < lineStart || first >= end ? fence : { start: first, end };
}

/** Where the line of an offset ends, without white space. */
function restOfLine(text: string, start: number): number {
  const lineFeed = text.indexOf('\n', start);
  return start + text.slice(start, lineFeed === -1 ? text.length : lineFeed).trimEnd().length;
}
