import { scanInline } from '../markdown/inline.js';
import type { Inline, InlineContext } from '../markdown/inline-pieces.js';
import { type InlineStretch, inlineStretches } from '../page/inline-stretches.js';
import { linkDefinitions } from '../page/link-definitions.js';
import { type Span, slice } from '../text/span.js';
import { type Finding, type PageEdit, rule } from './rule.js';
import type { PageSubject } from './subject.js';

export const emphasisNotRendered = rule({
  id: 'emphasis-not-rendered',
  tier: 'recommended',
  severity: 'warning',
  fix: 'safe',
  summary: 'bold text that Hugo shows with its stars',
  why: 'Markdown makes text bold only where the stars touch it on the inside and no letter touches them on the outside of a punctuation mark.',
  messages: {
    pair: {
      text: 'These words are meant to be bold, but Hugo shows the stars around them.',
      help: 'Write `**words**`, without a space inside the stars and with one between them and the text around.',
    },
  },
  passing: [
    '**Bold:** text, **bold**text and text**bold**.\n',
    'Powers are 2 ** 3 ** 4, and `**kwargs` or **kwargs and **options are Python.\n',
    'Every file in src/**/test/**/*.ts counts.\n',
    '```\n**Bold:**text\n```\n',
    'Not \\*\\*Bold:\\*\\*text.\n',
  ],
  failing: [
    { files: '⟦**Bold:**⟧text\n', fixed: '**Bold:** text\n' },
    { files: '- ⟦** Learn EC2**⟧ and S3\n', fixed: '- **Learn EC2** and S3\n' },
    { files: 'Learn ⟦**EC2 **⟧today.\n', fixed: 'Learn **EC2** today.\n' },
    { files: 'Learn ⟦**EC2 **⟧ today.\n', fixed: 'Learn **EC2** today.\n' },
    { files: 'Services⟦**(EC2, S3)**⟧ and more\n', fixed: 'Services **(EC2, S3)** and more\n' },
    {
      files: '| Day | Task |\n| --- | --- |\n| 2 | - ⟦**Goal:**⟧EC2 <br> - ⟦**Lab:**⟧S3 |\n',
      fixed: '| Day | Task |\n| --- | --- |\n| 2 | - **Goal:** EC2 <br> - **Lab:** S3 |\n',
    },
    { files: '### ⟦**Tuần 4:**⟧Kết quả\n', fixed: '### **Tuần 4:** Kết quả\n' },
  ],
  checkPage(page, { report }) {
    const { text, blocks } = page;
    if (!text.includes('**')) return;
    let definitions: InlineContext['definitions'] | null = null;
    for (const stretch of inlineStretches(text, blocks, '**')) {
      if (isPlainlyBold(slice(text, stretch.span))) continue;
      definitions ??= linkDefinitions(blocks);
      const context = { definitions, inTable: stretch.inTable };
      for (const { span, edits } of pairsShown(text, stretch, context)) {
        report(page, findingOf(page, stretch, context, span, edits));
      }
    }
  },
});

interface ShownPair {
  readonly span: Span;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** A pair of stars around words, with white space or simple marks about it; behind a tag it begins with a letter. */
const PLAIN_PAIR =
  /(?:(?<![^\s(])\*\*[^\s*`<\\]|(?<=>)\*\*[A-Za-z0-9\u00c0-\u1eff])(?:[^*`<\\]*[^\s*`<\\])?\*\*(?![^\s.,:;)<])/g;

/** Whether each pair of stars is one at first sight; most are. */
function isPlainlyBold(words: string): boolean {
  return !words.replace(PLAIN_PAIR, '').includes('**');
}

/** Two runs of stars that stay text, and that an author set around words. */
function pairsShown(text: string, { span }: InlineStretch, context: InlineContext): ShownPair[] {
  const runs = shownRuns(text, scanInline(text, span, context));
  const pairs: ShownPair[] = [];
  for (let at = 0; at + 1 < runs.length; at++) {
    const pair = readPair(text, span, runs[at] as Span, runs[at + 1] as Span);
    if (pair === null) continue;
    pairs.push(pair);
    at++;
  }
  return pairs;
}

function shownRuns(text: string, pieces: readonly Inline[]): Span[] {
  return pieces.flatMap(({ type, span }) => (type === 'text' && slice(text, span) === '**' ? [span] : []));
}

/** What the author meant by the two, and what is to be mended; null where they may be no emphasis at all. */
function readPair(text: string, { start, end }: Span, opening: Span, closing: Span): ShownPair | null {
  const inner = text.slice(opening.end, closing.start);
  const words = inner.trim();
  if (!/^[^\n\p{L}\p{N}]*[\p{L}\p{N}][^\n]*$/u.test(words) || words.includes('**') || /<br/i.test(words)) return null;
  const before = opening.start > start ? text.charAt(opening.start - 1) : ' ';
  const after = closing.end < end ? text.charAt(closing.end) : ' ';
  const spaceFirst = inner.length - inner.trimStart().length;
  const spaceLast = inner.length - inner.trimEnd().length;
  // A space on both sides of a run is a sign between words, unless it begins the text or a line of a cell.
  if (spaceFirst > 0 && (spaceLast > 0 || !beginsText(text, start, opening.start))) return null;
  if (spaceFirst > 0 && !/[\s\p{P}]/u.test(after)) return null;
  // A run that only opens cannot close.
  if (spaceLast > 0 && (/[\w/.]/.test(before) || !isClosedByWord(words, after))) return null;
  if (/[/.\\]/.test(before) || /[/\\]/.test(after)) return null;
  const edits: { span: Span; text: string }[] = [];
  if (spaceFirst > 0) edits.push({ span: { start: opening.end, end: opening.end + spaceFirst }, text: '' });
  else if (/[\p{L}\p{N}]/u.test(before)) edits.push({ span: { start: opening.start, end: opening.start }, text: ' ' });
  if (spaceLast > 0) edits.push({ span: { start: closing.start - spaceLast, end: closing.start }, text: '' });
  if (/[\p{L}\p{N}]/u.test(after)) edits.push({ span: { start: closing.end, end: closing.end }, text: ' ' });
  return edits.length === 0 ? null : { span: { start: opening.start, end: closing.end }, edits };
}

/** Whether nothing but marks of a list stands before a place in its text, or in its line of a cell. */
function beginsText(text: string, start: number, at: number): boolean {
  const from = Math.max(start, at - 60);
  const before = (from > start ? 'x' : '') + text.slice(from, at);
  return /(?:^|<br\s*\/?>)(?:\s|&nbsp;|&emsp;|[-+•]|\d+\.)*$/i.test(before) && !/\w$/.test(before);
}

/** Whether stars behind a space close the words before them, rather than open what follows. */
function isClosedByWord(words: string, after: string): boolean {
  return /[\s\p{P}]/u.test(after) || /^[\p{Lu}\p{N}]/u.test(words);
}

/** What is longer is mended by hand: whether a mending holds takes reading all of it once more. */
const LONGEST = 5000;

/** The mending goes along where Hugo then shows no stars. */
function findingOf(
  page: PageSubject,
  { span: whole }: InlineStretch,
  context: InlineContext,
  span: Span,
  edits: ShownPair['edits'],
): Finding<'pair'> {
  const { text } = page;
  if (whole.end - whole.start > LONGEST) return { message: 'pair', span };
  const mended = edits.reduceRight(
    (words, edit) =>
      words.slice(0, edit.span.start - whole.start) + edit.text + words.slice(edit.span.end - whole.start),
    slice(text, whole),
  );
  const left = shownRuns(mended, scanInline(mended, { start: 0, end: mended.length }, context));
  const isMended = left.length <= shownRuns(text, scanInline(text, whole, context)).length - 2;
  const fix = edits.map((edit): PageEdit => ({ page, ...edit }));
  return { message: 'pair', span, fix: isMended ? fix : null };
}
