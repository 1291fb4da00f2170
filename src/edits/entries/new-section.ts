import type { SectionRole } from '../../model/week-page.js';
import { lineStart, newLineAt } from '../../page/line-prefix.js';
import { plainText } from '../../page/plain-text.js';
import type { WrittenPage } from '../../page/week-page.js';
import type { AddedBullet, BulletHabit } from './bullet-changes.js';
import { bulletLines } from './bullet-edits.js';
import type { PageChange } from './page-editor.js';
import { withInserted } from './page-outline.js';
import type { NewEntry } from './typed-text.js';

/** The sections of a page in their usual order. */
const ORDER: readonly SectionRole[] = ['objectives', 'tasks', 'achievements'];

/** Makes a section with its first entry: in its usual place among the others, else at the end of the page. */
export function addSection(
  page: WrittenPage,
  role: 'objectives' | 'achievements',
  heading: string,
  entry: NewEntry,
  { marker, vocabulary }: BulletHabit,
): AddedBullet {
  const { text } = page.source;
  const behind = page.sections.findLastIndex(({ roles }) =>
    roles.some((one) => ORDER.slice(0, ORDER.indexOf(role)).includes(one)),
  );
  const index = behind + 1;
  const next = page.sections[index];
  const newLine = newLineAt(text, { start: 0, end: text.length });
  const words = heading.replace(/^#+\s*/, '');
  const lines = [heading, '', ...bulletLines(entry, { prefix: '', marker, gap: ' ' }, { marker, indent: 0 })].join(
    newLine,
  );
  const reading = vocabulary.heading(plainText(words, { start: 0, end: words.length }));
  const section = {
    roles: reading?.roles ?? [role],
    heading: plainText(words, { start: 0, end: words.length }),
    level: /^#+/.exec(heading)?.[0].length ?? 0,
    paragraphs: [],
    items: [],
  };
  return {
    edits: [next === undefined ? atEnd(text, lines, newLine) : before(text, next.span.start, lines, newLine)],
    path: [0],
    outline: (outline) => ({
      ...outline,
      sections: withInserted(outline.sections, index, section),
      [role]: [{ group: null, ...entry }, ...outline[role]],
    }),
  };
}

function atEnd(text: string, lines: string, newLine: string): PageChange['edits'][number] {
  const body = text.trimEnd();
  const at = text.length;
  const closing = /\n[ \t]*\n[ \t]*$/.test(text) ? '' : text.endsWith('\n') ? newLine : newLine + newLine;
  return { span: { start: at, end: at }, text: (body === '' ? '' : closing) + lines + newLine };
}

function before(text: string, offset: number, lines: string, newLine: string): PageChange['edits'][number] {
  const at = lineStart(text, offset);
  return { span: { start: at, end: at }, text: lines + newLine + newLine };
}
