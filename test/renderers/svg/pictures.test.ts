import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barChartSvg } from '../../../src/renderers/svg/bar-chart.js';
import { fittingText, textWidth } from '../../../src/renderers/svg/svg-text.js';
import { timelineSvg } from '../../../src/renderers/svg/timeline.js';
import { type DrawnText, drawnTexts, sizeOf, unbalanced } from './drawn-texts.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'Week 12',
    'Tuần 3',
    '</svg><script>',
    '週間'.repeat(40),
    'W'.repeat(5000),
    '👩‍👩‍👧 family',
    '\u202ereversed',
  ),
);

const COLUMNS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name) => ({ name, narrow: name.charAt(0) }));

const anyTimeline = fc
  .array(
    fc.record({
      label: anyText,
      dates: anyText,
      days: fc.array(
        fc.record({
          column: fc.integer({ min: 0, max: 6 }),
          amount: fc.integer({ min: 1, max: 60 }),
          isOpen: fc.boolean(),
          title: anyText,
        }),
        { maxLength: 9 },
      ),
    }),
    { maxLength: 60 },
  )
  .map((weeks) => String(timelineSvg({ id: 'a', title: 'Timeline', description: 'Days', columns: COLUMNS, weeks })));

const anyChart = fc
  .array(fc.record({ label: anyText, value: fc.integer({ min: 0, max: 100_000 }), title: anyText }), { maxLength: 60 })
  .map((bars) => String(barChartSvg({ id: 'a', title: 'Bars', description: 'Work', bars })));

function overlap(a: DrawnText, b: DrawnText): boolean {
  const near = Math.abs(a.baseline - b.baseline) < Math.max(a.fontSize, b.fontSize) * 0.9;
  return near && a.text !== '' && b.text !== '' && a.left < b.right - 0.2 && b.left < a.right - 0.2;
}

describe.each([
  ['a timeline', anyTimeline],
  ['a bar chart', anyChart],
])('%s, whatever the texts', (_, pictures) => {
  it('keeps every text inside', () => {
    fc.assert(
      fc.property(pictures, (svg) => {
        const { width, height } = sizeOf(svg);
        for (const { left, right, baseline } of drawnTexts(svg)) {
          expect(left).toBeGreaterThanOrEqual(-1);
          expect(right).toBeLessThanOrEqual(width + 1);
          expect(baseline).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('lets no two texts overlap', () => {
    fc.assert(
      fc.property(pictures, (svg) => {
        const texts = drawnTexts(svg);
        // Neighbours are drawn one after the other: within two rows all that could overlap is seen.
        texts.forEach((text, index) => {
          for (const other of texts.slice(index + 1, index + 12)) expect(overlap(text, other)).toBe(false);
        });
      }),
    );
  });

  it('is well formed, and holds no element but its own', () => {
    fc.assert(
      fc.property(pictures, (svg) => {
        expect(unbalanced(svg)).toBeNull();
        expect(svg).not.toMatch(/<(?!\/?(?:svg|g|title|desc|text|rect|circle)[\s>])/);
      }),
    );
  });
});

describe('a timeline', () => {
  const drawn = (...days: readonly { column: number; amount: number; isOpen: boolean; title: string }[]): string =>
    String(
      timelineSvg({
        id: 'en-timeline',
        title: 'Timeline',
        description: 'Weeks and days',
        columns: COLUMNS,
        weeks: [{ label: 'Week 1', dates: '01/06', days }],
      }),
    );

  it('is told by its title and its description', () => {
    expect(drawn()).toContain('role="img" aria-labelledby="en-timeline-title en-timeline-description"');
    expect(drawn()).toContain('<title id="en-timeline-title">Timeline</title>');
  });

  it('has a box for each of seven days, whether somebody worked or not', () => {
    expect(drawn().match(/fill="none" stroke="currentColor" stroke-opacity="0.2"/g)).toHaveLength(7);
  });

  it('marks open work by a ring', () => {
    expect(drawn({ column: 0, amount: 1, isOpen: false, title: 'done' })).not.toContain('<circle');
    expect(drawn({ column: 0, amount: 1, isOpen: true, title: 'open' })).toContain('<circle');
  });

  it('joins two days of one column', () => {
    const svg = drawn(
      { column: 0, amount: 1, isOpen: false, title: 'first' },
      { column: 0, amount: 2, isOpen: true, title: 'second' },
    );
    expect(svg).toContain('<title>first\nsecond</title>');
  });
});

describe('a text that has to fit', () => {
  it('stays as it is where there is room', () => {
    expect(fittingText('Week 12', 10, 100)).toBe('Week 12');
  });

  it('ends with … where there is none, and cuts no character in two', () => {
    expect(fittingText('Wednesday', 10, 40)).toBe('Wedne…');
    expect(fittingText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 10, 22)).toBe('👩‍👩‍👧…');
  });

  it('takes capitals to be wider', () => {
    expect(textWidth('WWW', 10)).toBeGreaterThan(textWidth('www', 10));
  });
});
