import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedText } from '../../../src/edits/entries/typed-text.js';
import { Failure } from '../../../src/model/failure.js';
import { withoutLeadingEscape } from '../../../src/page/leading-escape.js';
import { JsonPlace } from '../../../src/worklog/json-place.js';
import { readShownWeeks } from '../../../src/worklog/shown-week-json.js';
import { typed } from '../../edits/entries/generated-weeks.js';
import { SEED } from '../../support/generated-pages.js';
import { readWritten, render, said, shownOf } from './rendering.js';

const CASES = 3000;

const text = fc.oneof(
  typed.map((own) => typedText(own, 'it')).filter((own) => withoutLeadingEscape(own) === own),
  fc.constantFrom(
    ...['a \\', '\\', '`', '`x | y`', '| a |', '`<br>`', '- a', '+ b', '1. c', '# d', '> e', '```', '~~~', '---'],
    ...['[x] done', '[ ] open', '[a]: b', '👩‍💻 work', 'שלום עולם', '\u202eright to left', 'x'.repeat(5000), '=cmd()'],
    ...[
      '<script>alert(1)</script>',
      '[x](javascript:alert(1))',
      ']]>',
      '<!-- untranslated en 1234 -->',
      '<div>',
      '</td>',
      '&lt;br&gt;',
    ],
    ...['{{</* x */>}}', '**bold:**', '**Objectives:**', 'Achievements', 'N/A', '-'],
  ),
);
const entry: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  entry: fc.record({
    text,
    items: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('entry'), { maxLength: 2 })),
  }),
})).entry;
const bullet = fc
  .tuple(entry, fc.constantFrom(null, null, 'Go', 'What came of it?', 'A_b *c*', 'Achievements:'))
  .map(([own, group]) => ({ ...(own as object), group }));
const cell = fc.oneof(
  fc.constant(null),
  text.map((own) => ({ text: own, date: null, weekdays: [] })),
);
const reference = fc.constantFrom(
  { url: 'https://example.com/', text: null },
  { url: 'https://example.com/a_(b)', text: 'Go | docs' },
  { url: null, text: 'team handbook' },
  { url: '/images/x.png', text: null },
  { url: 'mailto:me@example.com', text: null },
  { url: 'https://example.com/', text: 'a [b' },
);
const task = fc.record({
  day: cell,
  items: fc.array(entry, { maxLength: 3 }),
  start: cell,
  completion: cell,
  references: fc.array(reference, { maxLength: 3 }),
  done: fc.constant(null),
  extra: fc.dictionary(fc.constantFrom('Note', 'Note (2)', 'Hours | min', '__proto__', 'Giờ'), text, { maxKeys: 2 }),
});
const week = fc.record({
  frontMatter: fc.record({
    title: fc.oneof(fc.constant(null), text),
    date: fc.constantFrom(null, '2024-09-29', 'someday: no'),
    weight: fc.constantFrom(null, 4, 1.5),
    chapter: fc.constantFrom(null, false),
    pre: fc.constantFrom(null, ' <b> 1.4. </b> '),
    other: fc.dictionary(fc.constantFrom('tags', 'yes', 'a b', '"', 'null'), fc.jsonValue({ maxDepth: 2 }), {
      maxKeys: 2,
    }),
  }),
  sections: fc.array(
    fc.record({
      roles: fc.constant(['lessons']),
      heading: fc.constantFrom('Lessons', 'Lessons #', 'Bài học *x*'),
      paragraphs: fc.array(fc.constantFrom('Some words.', 'Two\nlines'), { maxLength: 2 }),
      items: fc.array(bullet, { maxLength: 2 }),
    }),
    { maxLength: 1 },
  ),
  objectives: fc.array(bullet, { maxLength: 3 }),
  tasks: fc.array(task, { maxLength: 3 }).map((tasks) => tasks.map((own, index) => ({ ...own, row: index + 1 }))),
  achievements: fc.array(bullet, { maxLength: 3 }),
});

describe('a generated week', () => {
  test(`is rendered as a page that says just that, or refused, in ${CASES} cases`, { timeout: 240_000 }, () => {
    let made = 0;
    const refused = new Map<string, number>();
    fc.assert(
      fc.property(week, fc.constantFrom('en', 'vi'), (own, language) => {
        const document = { schemaVersion: 1, kind: 'week', items: [{ week: 4, language, ...own }] };
        const [read] = readShownWeeks(new JsonPlace(JSON.parse(JSON.stringify(document)), ''));
        if (read === undefined) throw new TypeError('one item is one week');
        let page: string;
        try {
          page = render(read);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(error.details.expected).toBeTruthy();
          const kind = error.details.problem.replace(/\d[\d.oa]*/g, 'N').slice(0, 90);
          refused.set(kind, (refused.get(kind) ?? 0) + 1);
          return;
        }
        made++;
        // The renderer's own word is not taken for it.
        const again = shownOf(page, { language });
        const withoutDone = (shown: typeof again) => ({
          ...shown,
          tasks: shown.tasks.map((one) => ({ ...one, done: null })),
        });
        expect(said(withoutDone({ ...again, blankRows: [], blankBullets: [] }))).toEqual(
          said(
            withoutDone({
              ...read,
              tasks: read.tasks.filter(({ items }) => items.length > 0),
              blankRows: [],
              blankBullets: [],
            }),
          ),
        );
        expect(render(again)).toBe(page);
        expect(readWritten(page, language).problems).toEqual([]);
      }),
      { numRuns: CASES, seed: SEED },
    );
    const total = [...refused.values()].reduce((sum, count) => sum + count, 0);
    process.stderr.write(`${made} weeks rendered, ${total} refused: ${JSON.stringify([...refused])}\n`);
    expect(made).toBeGreaterThan(CASES / 4);
  });
});
