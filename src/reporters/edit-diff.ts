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
  // The library puts a line of === on top and a tab behind each name.
  const patch = createTwoFilesPatch(from, to, before, after, undefined, undefined, { context: 3 })
    .replace(/^=+\n/, '')
    .replace(/^(---|\+\+\+) (.*?)\t?$/gm, (line, mark: string, name: string) =>
      name === from || name === to ? `${mark} ${name}` : line,
    );
  return `diff --git a/${file} b/${file}\n${mode}${patch}`;
}
