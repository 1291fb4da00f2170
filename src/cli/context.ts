import { fstatSync } from 'node:fs';
import type { Context, Output } from '../commands/command.js';
import { DISK } from '../site/file-operations.js';
import { terminalPrompts } from '../terminal/prompts.js';

/** The world as the running process has it. */
export function processContext(): Context {
  return {
    cwd: process.cwd(),
    env: process.env,
    args: process.argv.slice(2),
    now: () => new Date(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    files: DISK,
    readStdin: () => readAll(process.stdin),
    prompts: () => {
      // Neither a pipe nor a build server answers.
      const isAnswered = process.stdin.isTTY === true && process.stdout.isTTY === true && !process.env.CI;
      return isAnswered ? terminalPrompts() : null;
    },
    stdout: outputOf(() => process.stdout),
    stderr: outputOf(() => process.stderr),
    templates: new URL('../templates/', import.meta.url),
  };
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

type FileStream = NodeJS.WriteStream & { readonly fd: number };

/** A stream is opened when it is first used, which for most runs of stderr is never. */
function outputOf(open: () => FileStream): Output {
  let opened: FileStream | undefined;
  const stream = (): FileStream => {
    opened ??= endQuietlyOnClosedPipe(open());
    return opened;
  };
  return {
    write: (text) => void stream().write(text),
    drained: async () => {
      // Without this, what a slow reader has not taken yet would all be kept in memory.
      if (opened?.writableNeedDrain === true) await new Promise((resolve) => opened?.once('drain', resolve));
    },
    get isTerminal() {
      return stream().isTTY === true;
    },
    get isPipe() {
      return stream().isTTY !== true && isPipe(stream().fd);
    },
    get columns() {
      return stream().isTTY === true ? (stream().columns ?? null) : null;
    },
  };
}

function isPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/**
 * A reader that has seen enough (`worklog list | head -1`) closes the pipe: that is no failure, and nothing is left to
 * say.
 */
function endQuietlyOnClosedPipe(stream: FileStream): FileStream {
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
