import { diffArrays } from 'diff';
import { contentAfter } from '../edits/apply-text-edits.js';
import type { FileEdit } from '../model/file-edit.js';

/** A line that a change took out or put in. */
export interface ChangedLine {
  readonly sign: '-' | '+';
  /** What is alike in both, cut to a few words where it is long. */
  readonly before: string;
  /** What differs. */
  readonly changed: string;
  readonly after: string;
}

/** What a change does to one file, as few words as tell it. */
export interface ChangeExcerpt {
  readonly file: string;
  /** The line of the first change, from 1, in the file as it is now. */
  readonly line: number;
  readonly lines: readonly ChangedLine[];
}

/** How much is shown of what is alike beside a change. */
const BESIDE = 24;

/** The lines that a change to a file touches: in long ones only the place that differs. */
export function changeExcerpt(edit: FileEdit): ChangeExcerpt {
  const before = linesOf(edit.kind === 'create' ? '' : edit.before);
  const after = linesOf(contentAfter(edit) ?? '');
  const lines: ChangedLine[] = [];
  let line = 1;
  let first = 0;
  let removed: readonly string[] = [];
  const flush = (added: readonly string[]): void => {
    if (removed.length + added.length > 0 && first === 0) first = line;
    lines.push(...pairedLines(removed, added));
    removed = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    flush(part.added ? part.value : []);
    line += part.value.length;
  }
  flush([]);
  return { file: edit.file, line: Math.max(first, 1), lines };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function pairedLines(removed: readonly string[], added: readonly string[]): ChangedLine[] {
  if (removed.length !== added.length) {
    return [...removed.map((text) => whole('-', text)), ...added.map((text) => whole('+', text))];
  }
  return removed.flatMap((old, index) => pair(old, added[index] ?? ''));
}

function whole(sign: ChangedLine['sign'], text: string): ChangedLine {
  return { sign, before: '', changed: text, after: '' };
}

/** The part in which two versions of a line differ, with a little of what stands around it. */
function pair(old: string, now: string): ChangedLine[] {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const cut = (sign: ChangedLine['sign'], text: string): ChangedLine => ({
    sign,
    before: shortHead(text.slice(0, start)),
    changed: text.slice(start, text.length - end),
    after: shortTail(text.slice(text.length - end)),
  });
  return [cut('-', old), cut('+', now)];
}

function shortHead(text: string): string {
  const characters = [...text];
  return characters.length <= BESIDE ? text : `…${characters.slice(-BESIDE).join('').trimStart()}`;
}

function shortTail(text: string): string {
  const tidy = text.replace(/\s{2,}/g, ' ');
  const characters = [...tidy];
  return characters.length <= BESIDE ? tidy.trimEnd() : `${characters.slice(0, BESIDE).join('').trimEnd()}…`;
}
