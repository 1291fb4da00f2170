import { Failure } from '../../model/failure.js';
import type { FileEdit, TextEdit } from '../../model/file-edit.js';
import { pageInput } from '../../page/content-page.js';
import { type PageReader, readWeekPage, type WrittenPage } from '../../page/week-page.js';
import { slice } from '../../text/span.js';
import { applyTextEdits } from '../apply-text-edits.js';
import { outlineDifference, outlineOf, type PageOutline } from './page-outline.js';

/** A change to a page, and what it is to come to. */
export interface PageChange {
  readonly edits: readonly TextEdit[];
  /** What the page is to say afterwards, made of what it says before. */
  readonly outline: (before: PageOutline) => PageOutline;
}

/** One page that is being edited: each change is read again before it counts, and sees what those before it left. */
export class PageEditor {
  readonly #original: WrittenPage;
  readonly #reader: PageReader;
  #page: WrittenPage;

  constructor(page: WrittenPage, reader: PageReader) {
    this.#original = page;
    this.#page = page;
    this.#reader = reader;
  }

  /** The page as it stands now. */
  get page(): WrittenPage {
    return this.#page;
  }

  /**
   * Makes a change.
   *
   * @throws Failure where the page would not say what was asked, or something else would change; nothing is done then
   */
  apply(change: PageChange): void {
    const before = this.#page;
    const after = this.read(applyTextEdits(before.source.text, change.edits));
    const fault = faultOf(before, after, change);
    if (fault !== null) throw fault;
    this.#page = after;
  }

  /** Makes the first of several forms of one change that comes to what it is meant to; each says the same otherwise. */
  applyFirst(changes: readonly PageChange[]): void {
    let first: Failure | null = null;
    for (const change of changes) {
      try {
        this.apply(change);
        return;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        first ??= error;
      }
    }
    if (first !== null) throw first;
  }

  /** Reads another text in the place of the page's. */
  read(text: string): WrittenPage {
    const { file, language } = this.#original;
    return readWeekPage(pageInput(file, language, text), this.#reader);
  }

  /** All changes as one edit of the file; null where there is none. */
  fileEdit(): FileEdit | null {
    const before = this.#original.source.text;
    const after = this.#page.source.text;
    if (before === after) return null;
    return { kind: 'change', file: this.#original.file, before, edits: [differingPart(before, after)] };
  }
}

/** The part in which two texts differ. */
export function differingPart(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { span: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}

function faultOf(before: WrittenPage, after: WrittenPage, { edits, outline }: PageChange): Failure | null {
  const difference = outlineDifference(outline(outlineOf(before)), outlineOf(after));
  const problem = `${before.file} would not say what was asked`;
  const advice = 'Nothing was changed. Edit the page itself, and report this if the text is a plain one.';
  if (difference !== null) {
    const { part, expected, found } = difference;
    return new Failure({ problem, file: before.file, expected: `${part}: ${expected}`, found, advice });
  }
  const [kept, now] = [untouchedBlocks(before, edits), untouchedBlocks(after, movedEdits(edits))];
  const at = kept.findIndex((block, index) => block !== now[index]);
  if (at === -1 && kept.length === now.length) return null;
  const [expected, found] = [kept[at === -1 ? now.length : at], now[at === -1 ? kept.length : at]];
  return new Failure({
    problem,
    file: before.file,
    expected: expected ?? 'nothing more',
    found: found ?? 'nothing more',
    advice,
  });
}

/** Where the edits stand in the text that they make. */
function movedEdits(edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, text }) => {
      const start = span.start + shift;
      shift += text.length - (span.end - span.start);
      return { span: { start, end: start + text.length }, text };
    });
}

/**
 * The outermost blocks that no edit touches: their kinds and their text. Nothing but white space parts the next ones from
 * an edit; what they say is in the outline.
 */
function untouchedBlocks({ blocks, source: { text } }: WrittenPage, edits: readonly TextEdit[]): string[] {
  const touched = edits.map(({ span }) => {
    const start = text.slice(0, span.start).trimEnd().length;
    return { start, end: text.length - text.slice(span.end).trimStart().length };
  });
  return blocks
    .filter(({ span }) => !touched.some(({ start, end }) => start <= span.end && end >= span.start))
    .map((block) => `${block.type} ${JSON.stringify(slice(text, block.span))}`);
}
