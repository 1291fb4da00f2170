import { expect, test } from 'vitest';
import { frontMatterFence } from '../../src/rules/front-matter-fence.js';
import { faultsFound, faultsMarked, filesOf, lintWith } from '../support/lint-example.js';

test('words behind the closing fence are found and left to the author, since they may belong to the page', () => {
  const files = filesOf('---\ntitle: "Week 4 Worklog"\n⟦--- # Week 4⟧\n\nText.\n');
  const found = lintWith(frontMatterFence, files);
  expect(faultsFound(found, files)).toEqual(faultsMarked(files));
  expect(found.map(({ fix }) => fix)).toEqual([null]);
});

test('a fence with CRLF or white space behind it is whole', () => {
  for (const ending of ['\r\n', ' \n', '\t\r\n', '']) {
    const files = filesOf(`---${ending || '\n'}title: "Week 4 Worklog"${ending || '\n'}---${ending}`);
    expect(lintWith(frontMatterFence, files)).toEqual([]);
  }
});
