import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { KnownDiagnostic } from '../linter/baseline.js';
import { Failure } from '../model/failure.js';
import { renderJson } from '../renderers/json.js';
import { DISK } from './file-operations.js';
import { isThere, replaceText, temporaryName } from './safe-files.js';
import { isTable, parseJson } from './structured-text.js';

const KIND = 'baseline';

/**
 * Reads a baseline that `--write-baseline` wrote.
 *
 * @throws Failure where there is none, or it is no baseline
 */
export function readBaseline(cwd: string, path: string): readonly KnownDiagnostic[] {
  const reading = parseJson(textOf(cwd, path));
  if (!reading.ok) throw notABaseline(path, reading.reason);
  const { value } = reading;
  if (!isTable(value) || value.kind !== KIND || !Array.isArray(value.items)) {
    throw notABaseline(path, 'JSON of another kind');
  }
  if (value.schemaVersion !== 1) throw notABaseline(path, `schemaVersion ${JSON.stringify(value.schemaVersion)}`);
  return value.items.map((item) => {
    if (isTable(item) && MEMBERS.every((name) => typeof item[name] === 'string'))
      return item as unknown as KnownDiagnostic;
    throw notABaseline(path, 'an item of another form');
  });
}

const MEMBERS = ['file', 'rule', 'messageId', 'text'] as const;

/**
 * Writes a baseline, in a form that is easy to read in a diff: one item a line would be a long one, so one member a line.
 *
 * @throws Failure where the file cannot be written, or something else than a baseline stands there
 */
export function writeBaseline(cwd: string, path: string, items: readonly KnownDiagnostic[]): void {
  const target = resolve(cwd, path);
  // The option and a path are easily mixed up.
  if (isThere(DISK, target) && !isBaseline(target)) {
    throw new Failure({
      problem: `${path} is there already, and it is no baseline`,
      expected: 'a new file, or one that --write-baseline wrote',
      found: 'something else, which would be lost',
      advice: 'Give --write-baseline a name of its own, such as worklog-baseline.json.',
    });
  }
  try {
    replaceText(DISK, target, renderJson(KIND, { items }), join(dirname(target), temporaryName()));
  } catch (error) {
    throw new Failure(
      {
        problem: `The baseline ${path} cannot be written`,
        expected: 'a file that may be written',
        found: reasonOf(error),
      },
      { cause: error },
    );
  }
}

function isBaseline(path: string): boolean {
  try {
    const reading = parseJson(readFileSync(path, 'utf8'));
    return reading.ok && isTable(reading.value) && reading.value.kind === KIND;
  } catch {
    return false;
  }
}

function textOf(cwd: string, path: string): string {
  try {
    return readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw new Failure(
      {
        problem: `The baseline ${path} cannot be read`,
        expected: 'a file that --write-baseline wrote',
        found: reasonOf(error),
        advice: `Write it first: worklog validate --write-baseline ${path}`,
      },
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission';
  return code === 'EISDIR' ? 'a folder' : error instanceof Error ? error.message : String(error);
}

function notABaseline(path: string, found: string): Failure {
  return new Failure({
    problem: `${path} is no baseline`,
    expected: 'a file that --write-baseline wrote',
    found,
    advice: `Write it anew: worklog validate --write-baseline ${path}`,
  });
}
