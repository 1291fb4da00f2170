import type { Block } from '../markdown/blocks.js';
import { lineEnd, linePrefix, lineStart, newLineAt } from '../page/line-prefix.js';
import { type Span, slice } from '../text/span.js';
import { type Finding, rule } from './rule.js';
import type { PageSubject } from './subject.js';

type Code = Extract<Block, { type: 'code' }>;
type Fault = Finding<'page' | 'item' | 'outside' | 'stray'>;

export const fenceUnclosed = rule({
  id: 'fence-unclosed',
  tier: 'basic',
  severity: 'error',
  fix: 'safe',
  reveals: true,
  summary: 'a code fence that is never closed',
  why: 'Hugo shows everything behind it as code: headings, tables and entries too.',
  messages: {
    page: {
      text: 'This code fence is never closed, so the rest of the page is code.',
      help: 'Put `{fence}` on a line of its own where the code ends.',
    },
    item: {
      text: 'This code fence is never closed, so the rest of its list item or block quote is code.',
      help: 'Put `{fence}` on a line of its own where the code ends, indented like the opening one.',
    },
    outside: {
      text: 'This fence is meant to close the code in the list item or block quote above, but stands outside of it, so it begins another code block.',
      help: 'Indent it like the fence that opens the code.',
    },
    stray: {
      text: 'This code fence has nothing behind it, so Hugo shows an empty code block.',
      help: 'Remove it.',
    },
  },
  passing: ['```bash\nls\n```\n', '~~~\n```\n~~~\n', '- Step one:\n  ```\n  ls\n  ```\n'],
  failing: [
    { files: '⟦```⟧bash\nls\n', fixed: '```bash\nls\n```\n' },
    { files: 'Run:\n\n⟦~~~~⟧\nls', fixed: 'Run:\n\n~~~~\nls\n~~~~\n' },
    { files: 'All done.\n\n⟦```⟧\n', fixed: 'All done.\n\n' },
    // Where the code was meant to end cannot be told.
    '⟦```⟧bash\nls\n\n## Achievements\n\n- Learned to list files\n',
    '⟦```⟧bash\nls\n\n| Day | Task |\n| --- | --- |\n| 2 | Learn EC2 |\n',
    '⟦````⟧\nls\n```\n\nAnd a text.\n',
    {
      files: '- Step one:\n\n  ⟦```⟧sh\n  ls\n\n- Step two\n',
      fixed: '- Step one:\n\n  ```sh\n  ls\n  ```\n\n- Step two\n',
    },
    { files: '> ⟦```⟧\n> ls\n\nA text.\n', fixed: '> ```\n> ls\n> ```\n\nA text.\n' },
    {
      files: '- Step one:\n  ```sh\n  ls\n⟦```⟧\n\n## Achievements\n\n- Learned to list files\n',
      fixed: '- Step one:\n  ```sh\n  ls\n  ```\n\n## Achievements\n\n- Learned to list files\n',
    },
  ],
  checkPage(page, { report }) {
    if (!/```|~~~/.test(page.text)) return;
    const open = openFences(page.blocks, false);
    const misplaced = new Set<Code>();
    for (const [index, { code, nested }] of open.entries()) {
      if (misplaced.has(code)) continue;
      const next = open[index + 1];
      const closing = nested && next?.nested === false && closesOutside(page.text, code, next.code) ? next : undefined;
      if (closing !== undefined) misplaced.add(closing.code);
      report(page, closing === undefined ? unclosed(page, code, nested) : outside(page, code, closing.code));
    }
  },
});

interface OpenFence {
  readonly code: Code;
  readonly nested: boolean;
}

function openFences(blocks: readonly Block[], nested: boolean): OpenFence[] {
  return blocks.flatMap((block): OpenFence[] => {
    if (block.type === 'list') return block.items.flatMap((item) => openFences(item.children, true));
    if (block.type === 'blockQuote') return openFences(block.children, true);
    return block.type === 'code' && block.fenced && !block.closed ? [{ code: block, nested }] : [];
  });
}

/** The fence's own characters. */
function fenceSpan(text: string, { lines, span }: Code): Span {
  const line = lines[0] ?? span;
  const fence = /(`{3,}|~{3,})/.exec(slice(text, line).slice(0, 200));
  const start = line.start + (fence?.index ?? 0);
  return { start, end: start + (fence?.[0].length ?? 3) };
}

/** Whether the other fence stands on the line right behind the code and says nothing else. */
function closesOutside(text: string, code: Code, other: Code): boolean {
  const fence = fenceSpan(text, other);
  const last = code.lines.at(-1)?.end ?? code.span.end;
  return (
    fence.start > last &&
    text.slice(last, fence.start).trim() === '' &&
    text.slice(last, fence.start).split('\n').length === 2 &&
    slice(text, fence) === slice(text, fenceSpan(text, code)) &&
    text.slice(fence.end, lineEnd(text, fence.end)).trim() === ''
  );
}

function outside(page: PageSubject, code: Code, closing: Code): Fault {
  const { text } = page;
  const span = fenceSpan(text, closing);
  const indent = { start: lineStart(text, span.start), end: span.start };
  return {
    message: 'outside',
    span,
    fix: [{ page, span: indent, text: linePrefix(text, fenceSpan(text, code).start) }],
  };
}

function unclosed(page: PageSubject, code: Code, nested: boolean): Fault {
  const { text } = page;
  const span = fenceSpan(text, code);
  const fence = slice(text, span);
  const content = code.lines.slice(1).map((line) => slice(text, line));
  const start = lineStart(text, span.start);
  const opening = text.slice(start, lineEnd(text, span.end));
  if (content.every((line) => line.trim() === '') && !nested && opening.trim() === fence) {
    return { message: 'stray', span, fix: [{ page, span: { start, end: nextLine(text, span.end) }, text: '' }] };
  }
  const fix = content.some(isOfThePage) ? [] : [closeAt(page, code)];
  return { message: nested ? 'item' : 'page', span, data: { fence }, fix };
}

/** Headings, tables and other fences are hardly code. A single `#` begins a comment in many languages. */
function isOfThePage(line: string): boolean {
  return /^ {0,3}(?:#{2,6} |\||`{3}|~{3}|[-*+] \*\*|\*\*[^*\s]|\{\{[%<])/.test(line);
}

/** The closing fence behind the last line of the code that is not blank. */
function closeAt(page: PageSubject, code: Code): NonNullable<Fault['fix']>[number] {
  const { text } = page;
  const span = fenceSpan(text, code);
  const last = code.lines.findLast((line) => line.end > line.start && slice(text, line).trim() !== '') ?? span;
  const end = lineEnd(text, last.end);
  const newLine = newLineAt(text, span);
  const closing = newLine + linePrefix(text, span.start) + slice(text, span) + (end === text.length ? newLine : '');
  return { page, span: { start: end, end }, text: closing };
}

function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : feed + 1;
}
