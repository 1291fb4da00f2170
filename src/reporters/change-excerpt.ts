import { diffArrays, diffWordsWithSpace } from 'diff';
import { contentAfter } from '../edits/apply-text-edits.js';
import type { FileEdit } from '../model/file-edit.js';

/** A stretch of a line: what differs from the other version of it, or what is alike, cut short where it is long. */
interface LinePiece {
  readonly text: string;
  readonly differs: boolean;
}

/** A line that a change took out or put in. */
interface ChangedLine {
  readonly sign: '-' | '+';
  readonly pieces: readonly LinePiece[];
}

/** What a change does to one file, in as few words as tell it. */
export interface ChangeExcerpt {
  /** The line of the first change, from 1, in the file as it is now. */
  readonly line: number;
  readonly lines: readonly ChangedLine[];
}

/** How many characters are shown of what is alike beside a difference. */
const BESIDE = 20;
/** How many characters are shown of a line that came or went as a whole. */
const LONGEST = 100;

/** The lines that a change to a file touches: of long ones only what differs, and a little of what stands beside it. */
export function changeExcerpt(edit: FileEdit): ChangeExcerpt {
  const before = linesOf(edit.kind === 'create' ? '' : edit.before);
  const after = linesOf(contentAfter(edit) ?? '');
  const lines: ChangedLine[] = [];
  let line = 1;
  let first: number | null = null;
  let removed: readonly string[] = [];
  for (const part of diffArrays(before, after)) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    const added = part.added ? part.value : [];
    if (removed.length + added.length > 0) first ??= line;
    for (const changed of changedLines(removed, added)) lines.push(changed);
    removed = [];
    line += part.value.length;
  }
  if (removed.length > 0) first ??= line;
  for (const changed of changedLines(removed, [])) lines.push(changed);
  return { line: first ?? 1, lines };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function changedLines(removed: readonly string[], added: readonly string[]): ChangedLine[] {
  const whole = (sign: ChangedLine['sign'], text: string): ChangedLine[] =>
    text.trim() === '' ? [] : [{ sign, pieces: [{ text: beginningOf(tidy(text)), differs: true }] }];
  if (removed.length !== added.length) {
    return [...removed.flatMap((text) => whole('-', text)), ...added.flatMap((text) => whole('+', text))];
  }
  return removed.flatMap((old, index) => versionsOf(old, added[index] ?? ''));
}

/** A line before and after; one that only has something more is told once. */
function versionsOf(old: string, now: string): ChangedLine[] {
  const parts = diffWordsWithSpace(tidy(old), tidy(now));
  const version = (sign: ChangedLine['sign']): ChangedLine => ({
    sign,
    pieces: parts
      .map((part, index): LinePiece => {
        const differs = sign === '-' ? part.removed : part.added;
        const isOther = sign === '-' ? part.added : part.removed;
        if (differs) return { text: part.value, differs: true };
        return { text: isOther ? '' : shortened(part.value, index > 0, index < parts.length - 1), differs: false };
      })
      .filter(({ text }) => text !== ''),
  });
  const [taken, put] = [version('-'), version('+')];
  const says = ({ pieces }: ChangedLine): boolean => pieces.some(({ text, differs }) => differs && text.trim() !== '');
  return says(taken) ? [taken, put] : [put];
}

/** A whole row may be longer than anybody wants to read again. */
function beginningOf(line: string): string {
  const characters = [...line];
  return characters.length <= LONGEST
    ? line
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}

/** The padding of a table is nothing to read. */
function tidy(line: string): string {
  return line.replace(/(?<=\S) {2,}/g, ' ');
}

/** What is alike, but for its ends beside a difference where it is long. */
function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const characters = [...text];
  if (characters.length <= (hasBefore && hasAfter ? 2 : 1) * BESIDE + 3) return text;
  const head = hasBefore ? characters.slice(0, BESIDE).join('').trimEnd() : '';
  const tail = hasAfter ? characters.slice(-BESIDE).join('').trimStart() : '';
  return `${head}…${tail}`;
}
