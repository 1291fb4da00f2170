import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInEditor } from '../../src/terminal/text-editor.js';
import { makeSite, thrownBy } from '../support/temporary-site.js';

/** A program of a name that writes down its arguments, one a line. */
function fakeEditor(name: string): { root: string; program: string; opened: () => string[] } {
  const root = makeSite({ 'week one.md': '' });
  const program = join(root, name);
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(root, 'opened')}'\n`);
  chmodSync(program, 0o755);
  return { root, program, opened: () => readFileSync(join(root, 'opened'), 'utf8').trim().split('\n') };
}

const PLACE = { file: 'week one.md', line: 12, column: 3 };

describe('an editor is told the line', () => {
  test.each([
    ['vim', (path: string) => ['+12', path]],
    ['code', (path: string) => ['--wait', '--goto', `${path}:12:3`]],
    ['hx', (path: string) => [`${path}:12:3`]],
    ['unheard-of', (path: string) => [path]],
  ])('%s', async (name, expected) => {
    const { root, program, opened } = fakeEditor(name);
    await openInEditor({ root, ...PLACE }, { EDITOR: program }, 'Set one.');
    expect(opened()).toEqual(expected(join(root, PLACE.file)));
  });
});

test('an editor may have arguments, in quotes too', async () => {
  const { root, program, opened } = fakeEditor('vim');
  await openInEditor({ root, ...PLACE }, { EDITOR: `"${program}" -c 'set wrap'` }, 'Set one.');
  expect(opened()).toEqual(['-c', 'set wrap', '+12', join(root, PLACE.file)]);
});

test('$VISUAL goes before $EDITOR', async () => {
  const { root, program, opened } = fakeEditor('vim');
  await openInEditor({ root, ...PLACE }, { VISUAL: program, EDITOR: 'nano' }, 'Set one.');
  expect(opened()).toHaveLength(2);
});

test('nothing of the command is run by a shell', async () => {
  const { root, program, opened } = fakeEditor('vim');
  await openInEditor({ root, ...PLACE }, { EDITOR: `${program} $(touch x) ; touch y` }, 'Set one.');
  expect(opened().slice(0, -2)).toEqual(['$(touch', 'x)', ';', 'touch', 'y']);
});

test.each([
  [{}, 'There is no editor to open the page with'],
  [{ EDITOR: ' ' }, 'There is no editor to open the page with'],
  [{ EDITOR: 'no-such-editor-here' }, 'The editor "no-such-editor-here" failed'],
  [{ EDITOR: 'false' }, 'The editor "false" failed'],
])('%j fails', async (env, problem) => {
  const { root } = fakeEditor('vim');
  const error = await thrownBy(() => openInEditor({ root, ...PLACE }, env, 'Set one.'));
  expect(String(error)).toContain(problem);
});
