import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

const folder = process.env.WORKLOG_CORPUS;
if (folder === undefined)
  process.stderr.write('WORKLOG_CORPUS names no folder of real pages: the tests on them are skipped.\n');

/** `describe` for tests on a folder of real pages, which `WORKLOG_CORPUS` names. Without it they are skipped. */
export const describeWithCorpus = describe.skipIf(folder === undefined);

/** The folder of real sites; empty without one. */
export const corpusFolder = folder ?? '';

/** The Markdown pages of the corpus with their paths in it. */
export function corpusPages(): { file: string; text: string }[] {
  if (folder === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}
