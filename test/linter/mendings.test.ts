import { describe, expect, it } from 'vitest';
import { chooseMendings } from '../../src/linter/mendings.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';

const TEXT = 'a text of some length';

/** A diagnostic whose fix puts `x` in the place of spans, by file. */
function diagnostic(rule: string, spans: Readonly<Record<string, readonly (readonly [number, number])[]>>): Diagnostic {
  const edits = Object.entries(spans).map(([file, own]) => ({
    kind: 'change' as const,
    file,
    before: TEXT,
    edits: own.map(([start, end]) => ({ span: { start, end }, text: 'x' })),
  }));
  return {
    rule,
    messageId: 'found',
    data: {},
    severity: 'warning',
    file: 'a.md',
    span: { start: 0, end: 1 },
    related: [],
    fix: { safety: 'safe', edits },
  };
}

function chosen(...diagnostics: readonly Diagnostic[]): string[][] {
  return chooseMendings(diagnostics).map((mending) => mending.diagnostics.map(({ rule }) => rule));
}

describe('of several fixes', () => {
  it('those that keep apart are made together', () => {
    expect(chosen(diagnostic('one', { 'a.md': [[0, 2]] }), diagnostic('two', { 'a.md': [[3, 5]] }))).toEqual([
      ['one'],
      ['two'],
    ]);
  });

  it.each([
    ['overlap', [0, 4], [3, 5]],
    ['lie one in the other', [0, 9], [3, 5]],
    ['touch', [0, 3], [3, 5]],
    ['insert at one place', [3, 3], [3, 3]],
  ] as const)('that %s the first is made and the other waits', (_, first, second) => {
    const two = diagnostic('two', { 'a.md': [second] });
    const other = { ...two, fix: two.fix && { ...two.fix, edits: two.fix.edits.map((edit) => ({ ...edit })) } };
    expect(chosen(diagnostic('one', { 'a.md': [first, [10, 11]] }), other)).toEqual([['one']]);
  });

  it('one waits as a whole where only one of its files is taken', () => {
    const first = diagnostic('one', { 'b.md': [[0, 2]] });
    const second = diagnostic('two', { 'a.md': [[0, 2]], 'b.md': [[1, 3]] });
    const third = diagnostic('three', { 'a.md': [[1, 2]] });
    expect(chosen(first, second, third)).toEqual([['one'], ['three']]);
  });

  it('equal ones are one, which mends all of their diagnostics', () => {
    const spans = { 'a.md': [[0, 2]], 'b.md': [[4, 4]] } as const;
    expect(chosen(diagnostic('one', spans), diagnostic('two', spans))).toEqual([['one', 'two']]);
  });
});
