import { describe, expect, test } from 'vitest';
import { pageInput, readContentPage } from '../../src/page/content-page.js';
import { frontMatterFields } from '../../src/page/front-matter-fields.js';
import { loadFrontMatterReader } from '../../src/site/front-matter-reader.js';
import { expectedWeight, hugoWeight, type WeekWeight, weightScheme } from '../../src/worklog/menu-weights.js';

const reader = await loadFrontMatterReader();

function weightOf(value: string): number {
  const text = `---\ntitle: x\nweight: ${value}\n---\n`;
  const page = readContentPage(pageInput('_index.md', 'en', text), reader);
  const fields = page.frontMatterBlock === null ? [] : frontMatterFields(text, page.frontMatterBlock);
  return hugoWeight({ ...page, fields });
}

/** What Hugo 0.111.3 makes of each. */
test.each([
  ['4', 4],
  ['"4"', 4],
  ["'4'", 4],
  ['4.0', 4],
  ['"4.0"', 4],
  ['1.91', 1],
  ['"1.9"', 0],
  ['04', 4],
  ['010', 8],
  ['-3', -3],
  ['+4', 4],
  ['1e1', 10],
  ['0', 0],
  ['~', 0],
  ['', 0],
  ['four', 0],
  ['4 # the fourth', 4],
])('a weight of %s is read as %i', (value, weight) => {
  expect(weightOf(value)).toBe(weight);
});

/** The weights of week 1 and those after it. */
function weeks(...weights: number[]): WeekWeight[] {
  return weights.map((weight, index) => ({ week: index + 1, weight }));
}

describe('the weight that a week ought to have', () => {
  test.each([
    ['its number, where the others have theirs', weeks(1, 2, 3), 4, 4],
    ['with the offset of the others', weeks(11, 12, 13), 4, 14],
    ['with the offset of most', weeks(101, 102, 110, 104), 3, 103],
    ['with the step of the others', weeks(10, 20, 30), 4, 40],
    ['its number, where all are alike', weeks(1, 1, 1), 3, 3],
    ["its number, where the template's were kept", weeks(1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2), 11, 11],
    ['its number, where no week is weighted', weeks(0, 0, 0), 2, 2],
    ['its number, where there are no weeks', [], 1, 1],
    ['its number, where two were swapped', weeks(2, 1), 1, 1],
    ['its number, where the offset would leave a week without weight', weeks(9, 8, 1, 2, 3, 4), 1, 1],
    ['with the offset of the only one', [{ week: 4, weight: 14 }], 5, 15],
    ['backwards, where all go so', weeks(4, 3, 2, 1), 2, 3],
  ])('is %s', (_, weights, week, expected) => {
    expect(expectedWeight(weightScheme(weights), week)).toBe(expected);
  });
});
