import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../../src/edits/apply-text-edits.js';
import { PageEditor } from '../../../src/edits/entries/page-editor.js';
import { outlineDifference, outlineOf } from '../../../src/edits/entries/page-outline.js';
import { typedText } from '../../../src/edits/entries/typed-text.js';
import { Failure } from '../../../src/model/failure.js';
import { pageInput } from '../../../src/page/content-page.js';
import { readWeekPage, type WrittenPage } from '../../../src/page/week-page.js';
import { SEED } from '../../support/generated-pages.js';
import { vocabulary } from '../../support/vocabulary.js';
import { typed, weekPage } from './generated-weeks.js';
import { possibleEdits } from './kinds-of-edits.js';

const READER = { vocabulary, frontMatter: null };
const CASES = 10_000;

function read(text: string): WrittenPage {
  return readWeekPage(pageInput('content/1-Worklog/1.4-Week4/_index.md', 'en', text), READER);
}

describe('an edit of a generated page', () => {
  test(`says what was typed and changes nothing else, in ${CASES} cases`, { timeout: 240_000 }, () => {
    const refused: string[] = [];
    let made = 0;
    fc.assert(
      fc.property(weekPage, typed, typed, fc.nat(), (text, own, nested, choice) => {
        const page = read(text);
        const entry = { text: typedText(own, 'it'), items: [{ text: typedText(nested, 'it'), items: [] }] };
        const edits = possibleEdits(page, entry, [{ url: 'https://example.com/x', text: null }]);
        const edit = edits[choice % edits.length];
        if (edit === undefined) return;
        try {
          const change = edit.make();
          if (change === null) return;
          const editor = new PageEditor(page, READER);
          editor.apply(change);
          made++;
          const after = applyTextEdits(text, change.edits);
          // The editor's own word is not taken for it: a fresh parse says the same as the outline that was asked for.
          expect(outlineDifference(change.outline(outlineOf(page)), outlineOf(read(after)))).toBeNull();
          expect(editor.page.source.text).toBe(after);
          expect(outside(text, change.edits)).toBe(outsideAfter(after, change.edits));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          refused.push(`${edit.kind}: ${JSON.stringify(own)}, ${JSON.stringify(nested)}`);
        }
      }),
      { numRuns: CASES, seed: SEED },
    );
    process.stderr.write(`${made} edits made, ${refused.length} refused, such as ${refused.slice(0, 3).join('; ')}\n`);
    // A backtick without a partner may find one in the text that is there, which is told and not written.
    expect(refused.length / made).toBeLessThan(0.015);
  });
});

type Edits = Parameters<typeof applyTextEdits>[1];

/** The text without what the edits replace. */
function outside(text: string, edits: Edits): string {
  return applyTextEdits(
    text,
    edits.map(({ span }) => ({ span, text: '' })),
  );
}

/** The edited text without what the edits put in. */
function outsideAfter(text: string, edits: Edits): string {
  let shift = 0;
  const put = [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, text: own }) => {
      const start = span.start + shift;
      shift += own.length - (span.end - span.start);
      return { span: { start, end: start + own.length }, text: '' };
    });
  return applyTextEdits(text, put);
}
