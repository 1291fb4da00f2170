import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileEdit } from '../../src/model/file-edit.js';
import { contents } from './folder-contents.js';

const LIST = '\ufeff---\r\ntitle: Worklog\r\n---\r\n\r\n1. Tuần một\r\n';
const WEEK = '# Week 1\n\n- a\n';

/** A site before the change. The new week has no folder yet. */
const FOUR_FILES: Readonly<Record<string, string>> = {
  'hugo.toml': '',
  'content/1-Worklog/_index.md': LIST,
  'content/1-Worklog/week-1/_index.md': WEEK,
  'content/old/notes.md': 'old\n',
};

const append = (file: string, before: string, text: string): FileEdit => {
  const end = { start: before.length, end: before.length };
  return { kind: 'change', file, before, edits: [{ span: end, text }] };
};

/** One file is made in a new folder, two are changed, one goes. */
export const FOUR_EDITS: readonly FileEdit[] = [
  { kind: 'create', file: 'content/1-Worklog/week-2/_index.md', text: '# Week 2\n' },
  append('content/1-Worklog/_index.md', LIST, '2. Tuần hai\r\n'),
  append('content/1-Worklog/week-1/_index.md', WEEK, '- b\n'),
  { kind: 'delete', file: 'content/old/notes.md', before: 'old\n' },
];

/** The site after the change. */
const AFTER: Readonly<Record<string, string>> = {
  'hugo.toml': '',
  'content/1-Worklog/week-2/_index.md': '# Week 2\n',
  'content/1-Worklog/_index.md': `${LIST}2. Tuần hai\r\n`,
  'content/1-Worklog/week-1/_index.md': `${WEEK}- b\n`,
};

/** Writes the site before the change into a folder, in which nothing stands yet. */
export function writeFourFiles(root: string): void {
  for (const [file, text] of Object.entries(FOUR_FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  chmodSync(join(root, 'content/1-Worklog/week-1/_index.md'), 0o640);
}

/** Whether a site is wholly as it was before the change or wholly as it is after it; else all that it holds. */
export function stateOfSite(root: string): 'before' | 'after' | Record<string, string> {
  const found = contents(root);
  const files = Object.fromEntries(Object.entries(found).filter(([, text]) => text !== '/'));
  const mode = (statSync(join(root, 'content/1-Worklog/week-1/_index.md')).mode & 0o777).toString(8);
  const folders = Object.keys(found).filter((name) => found[name] === '/' && name.includes('week'));
  const state = JSON.stringify(sorted({ ...files, mode, folders: folders.sort().join() }));
  const week1 = { mode: '640', folders: 'content/1-Worklog/week-1' };
  if (state === JSON.stringify(sorted({ ...FOUR_FILES, ...week1 }))) return 'before';
  const both = { ...week1, folders: `${week1.folders},content/1-Worklog/week-2` };
  if (state === JSON.stringify(sorted({ ...AFTER, ...both }))) return 'after';
  return { ...found, mode };
}

function sorted(record: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What stands in a journal's folder beside finished changes: what no run has accounted for. */
export function unaccounted(folder: string): string[] {
  return readdirSync(folder).filter((name) => !/^\d{6}(?:-undoes-\d{6})?\.json$|^lock-of-[a-z0-9]+$/.test(name));
}
