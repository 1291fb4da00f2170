import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileEdit } from '../../src/model/file-edit.js';
import { editDiff } from '../../src/reporters/edit-diff.js';
import { makeSite } from '../support/temporary-site.js';

const change = (file: string, before: string, at: number, text: string): FileEdit => ({
  kind: 'change',
  file,
  before,
  edits: [{ span: { start: at, end: at }, text }],
});

test('has the headers of git', () => {
  expect(editDiff([{ kind: 'create', file: 'a/b.md', text: 'one\ntwo\n' }])).toBe(
    'diff --git a/a/b.md b/a/b.md\nnew file mode 100644\n--- /dev/null\n+++ b/a/b.md\n@@ -0,0 +1,2 @@\n+one\n+two\n',
  );
  expect(editDiff([{ kind: 'delete', file: 'a.md', before: 'x\n' }])).toContain(
    'deleted file mode 100644\n--- a/a.md\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x\n',
  );
  expect(editDiff([change('a.md', 'x\n', 0, '')])).toBe('');
});

test.each(['a\nb\n--- a/x\n', 'a\r\nb\r\n', 'a\nno end', '+++ b/f.md\t\n=====\n'])('git applies it to %j', (before) => {
  const root = makeSite({ 'f.md': before });
  const edits: FileEdit[] = [
    change('f.md', before, before.length, '\nlast'),
    { kind: 'create', file: 'n.md', text: 'n' },
  ];
  execFileSync('git', ['apply', '-'], { cwd: root, input: editDiff(edits) });
  expect(readFileSync(join(root, 'f.md'), 'utf8')).toBe(`${before}\nlast`);
  expect(readFileSync(join(root, 'n.md'), 'utf8')).toBe('n');
});

test.each(['\n', '', '\nno end'])('git applies it where thousands of lines change, with %j at the end', (end) => {
  const lines = (word: string): string => Array.from({ length: 5000 }, (_, at) => `${word} ${at}\n`).join('');
  const [before, after] = ['old', 'new'].map((word) => `a\nb\nc\nd\n${lines(word)}e${end}`) as [string, string];
  const root = makeSite({ 'f.md': before });
  const whole = { span: { start: 0, end: before.length }, text: after };
  const diff = editDiff([{ kind: 'change', file: 'f.md', before, edits: [whole] }]);
  execFileSync('git', ['apply', '-'], { cwd: root, input: diff });
  expect(readFileSync(join(root, 'f.md'), 'utf8')).toBe(after);
});
