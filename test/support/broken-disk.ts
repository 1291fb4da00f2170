import { DISK, type FileOperations } from '../../src/site/file-operations.js';

/** What is done in the place of an operation; `operate` does the operation itself. */
export type Break = (operation: string, operate: () => unknown, parameters: readonly unknown[]) => unknown;

export interface BrokenDisk {
  readonly files: FileOperations;
  /** The operations so far, each with the last part of its path. */
  readonly operations: string[];
}

/** The disk, with something of our own in the place of its operations from the nth on, counted from 1. */
export function brokenDisk(nth: number, breakIt: Break, disk: FileOperations = DISK): BrokenDisk {
  const operations: string[] = [];
  const entries = Object.entries(disk).map(([name, operate]) => {
    if (typeof operate !== 'function') return [name, operate];
    return [
      name,
      (...parameters: unknown[]): unknown => {
        operations.push(`${name} ${String(parameters[0]).split('/').at(-1)}`);
        const run = (): unknown => (operate as (...all: unknown[]) => unknown)(...parameters);
        return operations.length < nth ? run() : breakIt(name, run, parameters);
      },
    ];
  });
  return { files: Object.fromEntries(entries) as FileOperations, operations };
}

/** The disk as it is for a process that has been ended before its nth operation: nothing reaches it any more. */
export function diskUntilEnd(nth: number, disk: FileOperations = DISK): BrokenDisk {
  let isEnded = false;
  return brokenDisk(
    nth,
    (name, _, parameters) => {
      // Half of what was to be written may have come to the disk.
      if (!isEnded && name === 'write') writeHalf(disk, parameters);
      isEnded = true;
      throw new Error('ended');
    },
    disk,
  );
}

/** The disk, with the nth operation failing, and that one only. */
export function diskWithError(nth: number, code: string, disk: FileOperations = DISK): BrokenDisk {
  let isDone = false;
  return brokenDisk(
    nth,
    (name, operate, parameters) => {
      if (isDone) return operate();
      isDone = true;
      if (name === 'write') writeHalf(disk, parameters);
      // A descriptor is closed whatever close(2) says.
      if (name === 'close') operate();
      throw Object.assign(new Error(`${code}: injected into ${name}`), { code });
    },
    disk,
  );
}

export function writeHalf(disk: FileOperations, [descriptor, bytes]: readonly unknown[]): void {
  const all = bytes as Uint8Array;
  disk.write(descriptor as number, all.subarray(0, all.length / 2));
}
