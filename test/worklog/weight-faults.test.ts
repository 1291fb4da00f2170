import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTextEdits } from '../../src/edits/apply-text-edits.js';
import { pageInput, readContentPage } from '../../src/page/content-page.js';
import { frontMatterFields } from '../../src/page/front-matter-fields.js';
import { type WeightFault, weightFaults } from '../../src/worklog/weight-faults.js';

function page(week: number, value: string | null) {
  const text = `---\ntitle: x\n${value === null ? '' : `weight: ${value}\n`}---\n`;
  const read = readContentPage(pageInput(`${week}.md`, 'en', text), null);
  const fields = read.frontMatterBlock === null ? [] : frontMatterFields(text, read.frontMatterBlock);
  return { ...read, fields, week };
}

type Page = ReturnType<typeof page>;

function mend(pages: readonly Page[], faults: readonly WeightFault<Page>[]): Page[] {
  return pages.map((one) => {
    const text = applyTextEdits(one.source.text, faults[0]?.fix?.filter((edit) => edit.page === one) ?? []);
    return page(one.week, /weight: (.*)/.exec(text)?.[1] ?? null);
  });
}

const value = fc.oneof(
  fc.integer({ min: -2, max: 14 }).map(String),
  fc.integer({ min: 1, max: 4 }).map((tens) => String(tens * 10)),
  fc.constantFrom(null, '0', '1.5', '"3"', '"2.5"', 'four'),
);

/** A duplicate or disorder that is left would be found again. */
test('the fix of any weights leaves no fault, and no two of the weeks that it changes with one weight', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 14 }), (values) => {
      const pages = values.map((one, index) => page(index + 1, one));
      const before = weightFaults(pages);
      const mended = mend(pages, before);
      expect(weightFaults(mended)).toEqual([]);
      if (before.length === 0) return;
      const weights = mended.map(({ frontMatter }) => frontMatter.weight || Number.POSITIVE_INFINITY);
      const distinct = new Set(weights);
      expect(distinct.size).toBe(weights.length);
      const rising = [...weights].sort((a, b) => a - b);
      expect([rising, rising.toReversed()]).toContainEqual(weights);
    }),
    { numRuns: 1000 },
  );
});

test('a page whose front matter cannot be read takes no part', () => {
  const unread = {
    ...page(2, '1'),
    problems: [{ kind: 'front-matter-invalid', file: '2.md', line: 1, column: 1, reason: 'x' }] as const,
  };
  expect(weightFaults([page(1, '1'), unread])).toEqual([]);
});

test('of two pages that claim one week only the first counts', () => {
  expect(weightFaults([page(1, '1'), page(2, '2'), page(2, '2')])).toEqual([]);
});

test('in a worklog of many years only the first fault of a kind carries the fix for all', () => {
  const faults = weightFaults(Array.from({ length: 100 }, (_, index) => page(index + 1, '1')));
  expect(faults).toHaveLength(99);
  expect(faults.map(({ fix }) => fix?.length ?? 0)).toEqual([99, ...Array.from({ length: 98 }, () => 0)]);
});
