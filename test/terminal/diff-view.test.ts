import { expect, test } from 'vitest';
import { drawDiff } from '../../src/terminal/diff-view.js';
import { makeStyle } from '../../src/terminal/style.js';

const DIFF = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+n\u001b[31mew\n same\n';

test('stays as it is where it goes into a file', () => {
  expect(drawDiff(DIFF, makeStyle(false), false)).toBe(DIFF);
});

test('has colours, and no control characters of the page, on a terminal', () => {
  expect(drawDiff(DIFF, makeStyle(true), true)).toBe(
    '\u001b[1mdiff --git a/x b/x\u001b[22m\n\u001b[1m--- a/x\u001b[22m\n\u001b[1m+++ b/x\u001b[22m\n\u001b[2m@@ -1 +1 @@\u001b[22m\n\u001b[31m-old\u001b[39m\n\u001b[32m+n␛[31mew\u001b[39m\n same\n',
  );
});
