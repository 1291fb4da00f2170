import type { Context, Output } from '../commands/command.js';

/** The world as the running process has it. */
export function processContext(): Context {
  return {
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    templates: new URL('../templates/', import.meta.url),
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? (stream.columns ?? null) : null,
  };
}

/**
 * A reader that has seen enough (`worklog list | head -1`) closes the pipe: that is no failure, and nothing is left to
 * say.
 */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}
