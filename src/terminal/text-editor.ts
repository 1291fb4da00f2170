import { basename, join } from 'node:path';
import { Failure } from '../model/failure.js';

/** A place in a file that a person wants to edit. Lines and columns count from 1. */
export interface EditorPlace {
  readonly root: string;
  /** Relative to the root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Opens a file at a place in the user's editor, `$VISUAL` before `$EDITOR` as git does it, and waits until it is closed.
 *
 * @param advice what to do where there is no editor
 * @throws Failure where there is no editor, or it fails
 */
export async function openInEditor(
  place: EditorPlace,
  env: Readonly<Record<string, string | undefined>>,
  advice: string,
): Promise<void> {
  const command = [env.VISUAL, env.EDITOR].find((one) => one !== undefined && one.trim() !== '');
  if (command === undefined) {
    throw new Failure({
      problem: 'There is no editor to open the page with',
      expected: 'the name of one in $VISUAL or $EDITOR',
      found: 'neither',
      advice,
    });
  }
  const [program = '', ...own] = splitWords(command);
  const args = [...own, ...placeArguments(program, place)];
  const { spawn } = process.getBuiltinModule('node:child_process');
  const status = await new Promise<number | string>((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: place.root, shell: process.platform === 'win32' });
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ENOENT' ? 'no program of that name' : error.message),
    );
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  if (status === 0) return;
  throw new Failure({
    problem: `The editor ${JSON.stringify(command)} failed`,
    file: place.file,
    expected: 'a program that opens the page',
    found: typeof status === 'number' ? `exit code ${status}` : status,
    advice: 'Set $VISUAL or $EDITOR to another one.',
  });
}

/** How an editor is told the line, by its name; one that is not known gets only the file. */
function placeArguments(program: string, { root, file, line, column }: EditorPlace): string[] {
  const path = join(root, file);
  const name = basename(program)
    .replace(/\.(?:exe|cmd|bat)$/i, '')
    .toLowerCase();
  if (/^(?:code|code-insiders|codium|vscodium|cursor|windsurf)$/.test(name))
    return ['--wait', '--goto', `${path}:${line}:${column}`];
  if (/^(?:subl|sublime_text|zed|hx|helix|atom)$/.test(name)) return [`${path}:${line}:${column}`];
  if (/^(?:vi|vim|nvim|gvim|nano|pico|emacs|emacsclient|micro|joe|kak|ne|mg|jed|gedit|kate)$/.test(name))
    return [`+${line}`, path];
  return [path];
}

/** The words of a command as a shell would see them, quotation marks taken off; nothing of it is run by a shell. */
function splitWords(command: string): string[] {
  return [...command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
}
