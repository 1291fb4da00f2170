import { expect, test } from 'vitest';
import { exampleSite } from '../../src/linter/example-site.js';
import { lint } from '../../src/linter/lint.js';
import type { Rule } from '../../src/rules/rule.js';
import type { SiteSubject } from '../../src/rules/subject.js';
import { weekGap } from '../../src/rules/week-gap.js';
import { weekMissing } from '../../src/rules/week-missing.js';
import { exampleReader, filesOf } from '../support/lint-example.js';

/** Two weeks on Mondays four weeks apart. */
function site(second: number): SiteSubject {
  const page = (date: string): string => `| Task | Start Date |\n| --- | --- |\n| Read | ${date} |\n`;
  const files = { '1.1-Week1/_index.md': page('01/09/2025'), [`w${second}/_index.md`]: page('29/09/2025') };
  return exampleSite(filesOf(files), exampleReader).site;
}

function found(rule: Rule, subject: SiteSubject): number[] {
  const rules = [{ rule, severity: rule.severity, settings: {} }];
  const diagnostics = lint({ site: subject, unread: [], rules, known: [rule.id], complete: false });
  return diagnostics.map(({ data }) => Number(data.missing ?? data.days));
}

test('weeks that the settings excuse are not missing', () => {
  expect(found(weekMissing, site(5))).toEqual([2]);
  expect(found(weekMissing, { ...site(5), isExcused: (week) => week === 2 })).toEqual([3]);
  expect(found(weekMissing, { ...site(5), isExcused: () => true })).toEqual([]);
});

test('numbers that count no weeks leave no weeks out', () => {
  expect(found(weekMissing, site(999))).toEqual([]);
});

test('holidays make no gap', () => {
  expect(found(weekGap, site(2))).toEqual([28]);
  expect(found(weekGap, { ...site(2), isHoliday: (date) => date < '2025-09-23' })).toEqual([]);
  expect(found(weekGap, { ...site(2), isHoliday: (date) => date < '2025-09-22' })).toEqual([28]);
});
