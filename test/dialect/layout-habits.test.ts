import { describe, expect, it } from 'vitest';
import { layoutHabits } from '../../src/dialect/layout-habits.js';
import type { LayoutHabits } from '../../src/model/layout.js';
import { pageInput } from '../../src/page/content-page.js';
import { readWeekPage } from '../../src/page/week-page.js';
import { formatted, LAYOUTS } from '../support/layouts.js';
import { vocabulary } from '../support/vocabulary.js';

function habitsOf(...pages: readonly string[]): LayoutHabits {
  const read = (text: string) => readWeekPage(pageInput('a.md', 'en', text), { vocabulary, frontMatter: null });
  return layoutHabits(pages.map(read));
}

const PADDED = '| Day | Task  |\n| --- | ----- |\n| 2   | Learn |\n';
const COMPACT = '| Day | Task |\n| --- | --- |\n| 2 | Learn |\n';

describe('what pages do', () => {
  it('is what most of them do', () => {
    expect(habitsOf(PADDED, COMPACT, COMPACT).table).toBe('compact');
    expect(habitsOf(PADDED, COMPACT, PADDED).table).toBe('padded');
    expect(habitsOf('### Objectives\n\n* a\n* b\n+ c\n').bullet).toBe('*');
    expect(habitsOf('| Day | Task |\n|-|-|\n| 2 | a<br/>b<BR />c<br/>d |\n').lineBreak).toBe('<br/>');
  });

  it('is unknown where none shows it', () => {
    expect(habitsOf('### Objectives\n\n1. a\n')).toEqual({ table: null, bullet: null, lineBreak: null });
  });

  it('is padded even where the delimiter row is not quite under its headings', () => {
    expect(habitsOf('| Day | Task    |\n| --- | -------- |\n| 2   | Learn |\n').table).toBe('padded');
  });

  it('is nothing where both layouts are the same', () => {
    expect(habitsOf('| Day | Task |\n| --- | ---- |\n| Mon | Rest |\n').table).toBe(null);
  });

  it.each(LAYOUTS)('does not change when they are laid out as %s', (_name, layout) => {
    const pages = [PADDED, COMPACT, '### Objectives\n\n* a\n\n### Tasks\n\n| Day | Task |\n|-|-|\n| 2 | a<br/>b |\n'];
    expect(habitsOf(...pages.map((page) => formatted(page, layout)))).toEqual({
      table: layout.table,
      bullet: layout.bullet,
      lineBreak: layout.lineBreak,
    });
  });
});
