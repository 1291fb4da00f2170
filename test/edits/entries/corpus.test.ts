import { expect, test } from 'vitest';
import { PageEditor } from '../../../src/edits/entries/page-editor.js';
import { Failure } from '../../../src/model/failure.js';
import { pageInput } from '../../../src/page/content-page.js';
import { readWeekPage } from '../../../src/page/week-page.js';
import { loadFrontMatterReader } from '../../../src/site/front-matter-reader.js';
import { corpusPages, describeWithCorpus } from '../../support/corpus.js';
import { vocabulary } from '../../support/vocabulary.js';
import { type PossibleEdit, possibleEdits } from './kinds-of-edits.js';

const ENTRY = {
  text: 'Học về `RDS | x` \\| và **S3** 🎉',
  items: [
    { text: 'Sub 1', items: [{ text: 'deep', items: [] }] },
    { text: '- Sub 2', items: [] },
  ],
};
const REFERENCES = [
  { url: 'https://example.com/a(b)|c d', text: 'Guide [x' },
  { url: 'https://example.com/', text: null },
];

/** Of each kind the edits at the first, a middle and the last place; at every place where `WORKLOG_EVERY_PLACE` is set. */
function atSomePlaces(edits: readonly PossibleEdit[]): readonly PossibleEdit[] {
  if (process.env.WORKLOG_EVERY_PLACE) return edits;
  const kinds = new Map<string, PossibleEdit[]>();
  for (const edit of edits) kinds.set(edit.kind, [...(kinds.get(edit.kind) ?? []), edit]);
  return [...kinds.values()].flatMap((own) => [
    ...new Set([own[0], own[own.length >> 1], own.at(-1)].filter((edit) => edit !== undefined)),
  ]);
}

describeWithCorpus('on every real page', () => {
  test('every kind of edit leaves the page saying what was asked and all else as it was', {
    timeout: 300_000,
  }, async () => {
    const reader = { vocabulary, frontMatter: await loadFrontMatterReader() };
    const made = new Map<string, number>();
    const refused: string[] = [];
    for (const { file, text } of corpusPages()) {
      const page = readWeekPage(pageInput(file, file.endsWith('.vi.md') ? 'vi' : 'en', text), reader);
      for (const { kind, make } of atSomePlaces(possibleEdits(page, ENTRY, REFERENCES))) {
        try {
          const change = make();
          if (change === null) continue;
          // Throws where anything else than the asked would change.
          new PageEditor(page, reader).apply(change);
          made.set(kind, (made.get(kind) ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          refused.push(`${kind}: ${file}`);
        }
      }
    }
    const total = [...made.values()].reduce((sum, count) => sum + count, 0);
    process.stderr.write(`${total} edits were made, ${refused.length} refused:\n${refused.join('\n')}\n`);
    // A page that cannot be edited without changing something else is left alone, with a word; that must stay rare.
    expect(refused.length / total).toBeLessThan(0.001);
    expect([...made.keys()].length).toBeGreaterThan(15);
  });
});
