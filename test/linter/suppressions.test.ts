import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { diagnosticText } from '../../src/reporters/diagnostic-text.js';
import { frontMatterDateMissing } from '../../src/rules/front-matter-date-missing.js';
import { frontMatterDatePlaceholder } from '../../src/rules/front-matter-date-placeholder.js';
import { headingWeekMismatch } from '../../src/rules/heading-week-mismatch.js';
import type { Example, Rule } from '../../src/rules/rule.js';
import { suppressionUnused } from '../../src/rules/suppression-unused.js';
import { faultsFound, faultsMarked, filesOf, lintAll } from '../support/lint-example.js';

const FRONT_MATTER = '---\ntitle: "Week 4 Worklog"\ndate: 2025-09-29\n---\n\n';
const EMPTY_DATE = '---\ntitle: "Week 4 Worklog"\ndate: ""\n---\n\n';
const UNDATED = '---\ntitle: "Week 4 Worklog"\n---\n\n';

const ALL = [frontMatterDateMissing, frontMatterDatePlaceholder, headingWeekMismatch, suppressionUnused];

function lintExample(example: Example, rules: readonly Rule[] = ALL): readonly Diagnostic[] {
  return lintAll(
    rules.map((rule) => ({ rule, severity: rule.severity, settings: {} })),
    filesOf(example),
  );
}

/** What is found in a page, each as `rule/message`, at its marks and nowhere else. */
function found(page: string, rules: readonly Rule[] = ALL): string[] {
  const files = filesOf(page);
  const diagnostics = lintExample(page, rules);
  expect(faultsFound(diagnostics, files)).toEqual(faultsMarked(files));
  return diagnostics.map(({ rule, messageId }) => `${rule}/${messageId}`);
}

describe("the rule's own examples", () => {
  test.each(suppressionUnused.passing)('passes example %#', (example) => {
    expect(lintExample(example)).toEqual([]);
  });

  test.each(suppressionUnused.failing)('finds failing example %# at its marks, in whole sentences', (example) => {
    const files = filesOf(example as Example);
    const diagnostics = lintExample(example as Example, [frontMatterDatePlaceholder, suppressionUnused]);
    expect(faultsFound(diagnostics, files)).toEqual(faultsMarked(files));
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { message, help } of diagnostics.map((one) => diagnosticText(one, suppressionUnused))) {
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(help).toMatch(/^[A-Z].*\.$/);
      expect(message + help).not.toMatch(/\{\w+\}|``/);
    }
  });

  test('show each of its messages', () => {
    const shown = suppressionUnused.failing.flatMap((example) =>
      lintExample(example as Example).map(({ messageId }) => messageId),
    );
    expect(new Set(shown)).toEqual(new Set(Object.keys(suppressionUnused.messages)));
  });
});

describe('worklog-disable', () => {
  test('holds from its line to the end of the page', () => {
    expect(
      found(
        `${FRONT_MATTER}### ⟦Week 3 Objectives⟧\n\n<!-- worklog-disable heading-week-mismatch -->\n\n### Week 3 Achievements\n`,
      ),
    ).toEqual(['heading-week-mismatch/mismatch']);
  });

  test('holds to worklog-enable of the same name', () => {
    expect(
      found(
        `${FRONT_MATTER}<!-- worklog-disable heading-week-mismatch -->\n\n### Week 3 Objectives\n\n<!-- worklog-enable heading-week-mismatch -->\n\n### ⟦Week 3 Achievements⟧\n`,
      ),
    ).toEqual(['heading-week-mismatch/mismatch']);
  });

  test('of one rule is not ended by worklog-enable of another', () => {
    expect(
      found(
        `${FRONT_MATTER}<!-- worklog-disable heading-week-mismatch -->\n\n### Week 3 Objectives\n\n<!-- worklog-enable ⟦front-matter-date-missing⟧ -->\n\n### Week 3 Achievements\n`,
      ),
    ).toEqual(['suppression-unused/stray']);
  });

  test('of several rules is ended by worklog-enable without a name', () => {
    expect(
      found(
        `${EMPTY_DATE}<!-- worklog-disable heading-week-mismatch, front-matter-date-placeholder -->\n\n### Week 3 Objectives\n\n<!-- worklog-enable -->\n\n### ⟦Week 3 Achievements⟧\n`,
      ),
    ).toEqual(['heading-week-mismatch/mismatch']);
  });

  test('without a name switches off every rule', () => {
    expect(found(`${EMPTY_DATE}<!-- worklog-disable -->\n\n### Week 3 Objectives\n`)).toEqual([]);
  });

  test('may say why behind two dashes', () => {
    expect(
      found(
        `${EMPTY_DATE}<!-- worklog-disable front-matter-date-placeholder -- not before heading-week -->\n\nText.\n`,
      ),
    ).toEqual([]);
  });
});

describe('the front matter', () => {
  test('is covered by a comment that opens the body', () => {
    expect(found(`${UNDATED}<!-- worklog-disable front-matter-date-missing -->\n\nText.\n`)).toEqual([]);
    expect(found(`${EMPTY_DATE}\n<!-- worklog-disable front-matter-date-placeholder -->\n`)).toEqual([]);
  });

  test('is covered by several comments that open it one after the other', () => {
    expect(
      found(
        `${EMPTY_DATE}<!-- worklog-disable heading-week-mismatch -->\n<!-- worklog-disable front-matter-date-placeholder -->\n\n### Week 3 Objectives\n`,
      ),
    ).toEqual([]);
  });

  test('is not covered by a comment below other text', () => {
    const page = UNDATED.replace('---', '⟦---⟧');
    expect(found(`${page}Text.\n\n<!-- worklog-disable ⟦front-matter-date-missing⟧ -->\n`)).toEqual([
      'front-matter-date-missing/missing',
      'suppression-unused/unused',
    ]);
  });

  test('holds no comments of its own', () => {
    const page = '⟦---⟧\ntitle: "<!-- worklog-disable front-matter-date-missing -->"\n---\n\nText.\n';
    expect(found(page)).toEqual(['front-matter-date-missing/missing']);
  });
});

describe('worklog-disable-next-line', () => {
  test('covers the next line that is not blank, and no other', () => {
    expect(
      found(
        `${FRONT_MATTER}<!-- worklog-disable-next-line heading-week-mismatch -->\n\n### Week 3 Objectives\n\n### ⟦Week 3 Achievements⟧\n`,
      ),
    ).toEqual(['heading-week-mismatch/mismatch']);
  });

  test('at the end of the page covers nothing', () => {
    expect(found(`${FRONT_MATTER}Text.\n\n<!-- worklog-disable-next-line ⟦heading-week-mismatch⟧ -->`)).toEqual([
      'suppression-unused/unused',
    ]);
  });

  test('covers the same line however many stand on one, and the next behind another', () => {
    const comment = '<!-- worklog-disable-next-line heading-week-mismatch -->';
    const page = `${FRONT_MATTER}${comment} ${comment}\n\n### Week 3 Objectives\n${comment}\n### Week 3 Achievements\n`;
    expect(found(`${page}\n### ⟦Week 2 Achievements⟧\n`)).toEqual(['heading-week-mismatch/mismatch']);
  });

  test('works on a page with CRLF', () => {
    const page = `${FRONT_MATTER}<!-- worklog-disable-next-line heading-week-mismatch -->\n### Week 3 Objectives\n`;
    expect(found(page.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

describe('comments one over the other', () => {
  test('are all of use to what they cover, each under its own name', () => {
    const comments = '<!-- worklog-disable heading-week-mismatch -->\n<!-- worklog-disable -->\n'.repeat(2);
    expect(found(`${FRONT_MATTER}${comments}\n### Week 3 Objectives\n`)).toEqual([]);
  });

  test('are of no use to what stands beside them', () => {
    expect(
      found(
        `${FRONT_MATTER}<!-- worklog-disable heading-week-mismatch -->\n\n### Week 3 Objectives\n\n<!-- worklog-disable ⟦heading-week-mismatch⟧ -->\n\nText.\n`,
      ),
    ).toEqual(['suppression-unused/unused']);
  });

  test('of all rules do not hide those of no use, which their own name does', () => {
    const useless = '<!-- worklog-disable-line ⟦front-matter-date-placeholder⟧ -->';
    expect(found(`${FRONT_MATTER}<!-- worklog-disable -->\n\n### Week 3 Objectives\n\n${useless}\n`)).toEqual([
      'suppression-unused/unused',
    ]);
  });
});

describe('worklog-disable-line', () => {
  test('covers its own line, and no other', () => {
    expect(
      found(
        `${FRONT_MATTER}### Week 3 Objectives <!-- worklog-disable-line heading-week-mismatch -->\n\n### ⟦Week 3 Achievements⟧\n`,
      ),
    ).toEqual(['heading-week-mismatch/mismatch']);
  });
});

describe('code', () => {
  test.each([
    ['a fence', '```html\n<!-- worklog-disable heading-week-mismatch -->\n```\n'],
    ['a fence in a list', '- Like so:\n\n  ```html\n  <!-- worklog-disable heading-week-mismatch -->\n  ```\n'],
    ['an indented block', 'Like so:\n\n    <!-- worklog-disable heading-week-mismatch -->\n'],
    ['a code span', 'Write `<!-- worklog-disable heading-week-mismatch -->` above it.\n'],
  ])('in %s is text', (_, code) => {
    expect(found(`${FRONT_MATTER}${code}\n### ⟦Week 3 Objectives⟧\n`)).toEqual(['heading-week-mismatch/mismatch']);
  });
});

describe('comments of no use', () => {
  test('name a rule that finds nothing there', () => {
    expect(found(`${FRONT_MATTER}<!-- worklog-disable ⟦heading-week-mismatch⟧ -->\n\nText.\n`)).toEqual([
      'suppression-unused/unused',
    ]);
  });

  test('are told name by name', () => {
    expect(
      found(
        `${FRONT_MATTER}<!-- worklog-disable heading-week-mismatch ⟦front-matter-date-placeholder⟧ -->\n\n### Week 3 Objectives\n`,
      ),
    ).toEqual(['suppression-unused/unused']);
  });

  test('are not told of a rule that takes no part in the run', () => {
    expect(
      found(`${FRONT_MATTER}<!-- worklog-disable heading-week-mismatch -->\n\nText.\n`, [suppressionUnused]),
    ).toEqual([]);
  });

  test('have a name that is no rule, near to one or not', () => {
    const [near] = lintExample(`${FRONT_MATTER}<!-- worklog-disable heading-week-mismach -->\n\nText.\n`);
    expect(near).toMatchObject({ messageId: 'misspelt', data: { near: 'heading-week-mismatch' } });
    expect(found(`${FRONT_MATTER}<!-- worklog-disable ⟦nothing-of-the-kind⟧ -->\n\nText.\n`)).toEqual([
      'suppression-unused/unknown',
    ]);
  });

  test('enable what nobody disabled', () => {
    expect(found(`${FRONT_MATTER}⟦<!-- worklog-enable -->⟧\n`)).toEqual(['suppression-unused/strayAll']);
  });

  test('can be suppressed too', () => {
    expect(
      found(
        `${FRONT_MATTER}<!-- worklog-disable-next-line suppression-unused -->\n<!-- worklog-disable heading-week-mismatch -->\n\nText.\n`,
      ),
    ).toEqual([]);
  });
});
