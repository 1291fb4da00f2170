import { createTwoFilesPatch } from 'diff';
import { contentAfter } from '../edits/apply-text-edits.js';
import type { FileEdit } from '../model/file-edit.js';

/** Changes as a unified diff with git's headers, which `git apply` and `patch -p1` take. */
export function editDiff(edits: readonly FileEdit[]): string {
  return edits.map(fileDiff).join('');
}

function fileDiff(edit: FileEdit): string {
  const before = edit.kind === 'create' ? '' : edit.before;
  const after = contentAfter(edit) ?? '';
  if (before === after) return '';
  const { file } = edit;
  const [from, to] = [
    edit.kind === 'create' ? '/dev/null' : `a/${file}`,
    edit.kind === 'delete' ? '/dev/null' : `b/${file}`,
  ];
  const mode =
    edit.kind === 'create' ? 'new file mode 100644\n' : edit.kind === 'delete' ? 'deleted file mode 100644\n' : '';
  return `diff --git a/${file} b/${file}\n${mode}${unifiedDiff(from, to, before, after)}`;
}

/** So many lines that go and come are looked at for what is alike; the time that takes grows with their square. */
const MOST_CHANGED_LINES = 2000;
const CONTEXT_LINES = 3;

function unifiedDiff(from: string, to: string, before: string, after: string): string {
  const options = { context: CONTEXT_LINES, maxEditLength: MOST_CHANGED_LINES };
  const patch = createTwoFilesPatch(from, to, before, after, undefined, undefined, options);
  if (patch === undefined) return `--- ${from}\n+++ ${to}\n${oneHunk(before, after)}`;
  // The library puts a line of === on top and a tab behind each name.
  return patch
    .replace(/^=+\n/, '')
    .replace(/^(---|\+\+\+) (.*?)\t?$/gm, (line, mark: string, name: string) =>
      name === from || name === to ? `${mark} ${name}` : line,
    );
}

/** All from the first to the last line that differs, in the place of what was there. */
function oneHunk(before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let same = 0;
  while (same < shorter - start && old.at(-1 - same) === now.at(-1 - same)) same++;
  const from = Math.max(start - CONTEXT_LINES, 0);
  const rest = Math.max(same - CONTEXT_LINES, 0);
  const marked = (mark: string, lines: readonly string[]): string[] =>
    lines.map((line) => `${mark}${line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`}`);
  return [
    `@@ -${range(from, old.length - rest)} +${range(from, now.length - rest)} @@\n`,
    ...marked(' ', old.slice(from, start)),
    ...marked('-', old.slice(start, old.length - same)),
    ...marked('+', now.slice(start, now.length - same)),
    ...marked(' ', old.slice(old.length - same, old.length - rest)),
  ].join('');
}

/** Lines as a hunk counts them: the first, from 1, and how many; of none the one before. */
function range(start: number, end: number): string {
  return `${end > start ? start + 1 : start},${end - start}`;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
