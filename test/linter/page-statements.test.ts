import { describe, expect, it } from 'vitest';
import { applyTextEdits } from '../../src/edits/apply-text-edits.js';
import { exampleSite } from '../../src/linter/example-site.js';
import { lostStatement, pageStatements, type Statement } from '../../src/linter/page-statements.js';
import type { TextEdit } from '../../src/model/file-edit.js';
import { exampleReader } from '../support/lint-example.js';

const PAGE = `### Week 4 Objectives:

- Read **a book**
- Write

### Tasks

| Day | Task | Start Date |
| --- | --- | --- |
| Mon | - Plan <br> - Build | 22/09/2025 |

### Plan for next week

- Rest
`;

function statements(text: string): Statement[] {
  const file = { file: '1.4-Week4/_index.md', text, faults: [] };
  const [page] = exampleSite([file], exampleReader).site.weeks;
  return page === undefined ? [] : pageStatements(page);
}

/** What is lost where words of the page become others. */
function lost(...changes: readonly (readonly [string, string])[]): string | null {
  const edits = changes.map(([words, text]): TextEdit => {
    const start = PAGE.indexOf(words);
    return { span: { start, end: start + words.length }, text };
  });
  const found = lostStatement(statements(PAGE), statements(applyTextEdits(PAGE, edits)), edits, false);
  return found === null ? null : `${found.kind}: ${found.text}`;
}

describe('edits lose nothing of a page where they', () => {
  it.each([
    ['change what a heading names', 'Week 4', 'Week 5'],
    ['change a day', 'Mon', 'Monday'],
    ['change a date', '22/09/2025', '23/09/2025'],
    ['add to an entry', '**a book**', '** a book** of mine'],
    ['add an entry', '- Write\n', '- Write\n- Run\n'],
    ['add a cell', '22/09/2025 |', '22/09/2025 | |'],
    ['put lines before all', '', 'Words.\n\n'],
  ])('%s', (_, words, text) => expect(lost([words, text])).toBeNull());
});

describe('edits lose', () => {
  it.each([
    ['an objective that they take away', '- Write\n', '', 'objective: Write'],
    ['letters of an entry', '**a book**', '**book**', 'objective: Read **a book**'],
    ['an item of a cell', ' <br> - Build', '', 'task: Build'],
    ['a date that they empty', '22/09/2025', '', 'cell: 22/09/2025'],
    ['a bullet that is nobody’s entry', '- Rest', 'Rest', 'bullet: Rest'],
    [
      'a section, with what it makes entries of',
      '### Plan for next week',
      '### Achievements',
      'section of plan: Plan for next week',
    ],
    ['a table that they break', '| --- | --- | --- |\n', '', 'row: '],
  ])('%s', (_, words, text, expected) => expect(lost([words, text])).toBe(expected));

  it('an entry though they add an equal one elsewhere', () => {
    expect(lost(['- Write\n', ''], ['- Rest', '- Rest\n- Write'])).toBe('objective: Write');
  });
});
