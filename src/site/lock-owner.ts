import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './file-operations.js';
import { isTable, parseJson } from './structured-text.js';

/** Who holds the lock of a site. */
export interface LockOwner {
  /** A word that no other owner has. */
  readonly token: string;
  readonly pid: number;
  /** When the process started, in the words of its system, so that another one that got its pid is told apart. */
  readonly started: string | null;
  readonly host: string;
  /** What tells apart machines and containers of one name. */
  readonly machine: string | null;
  /** What it does, as it was typed: `worklog new week`. */
  readonly command: string;
  /** Since when, ISO 8601. */
  readonly since: string;
}

/** The machine that this process runs on, and what it knows of the processes there. */
export interface Machine {
  readonly pid: number;
  readonly host: string;
  readonly machine: string | null;
  /** When a process started; null where the system does not tell. */
  readonly startOf: (pid: number) => string | null;
  readonly isAlive: (pid: number) => boolean;
}

/** The machine as it is. On Linux /proc (proc(5)) tells when a process started; elsewhere a living pid is believed. */
export function thisMachine(): Machine {
  return {
    pid: process.pid,
    host: hostname(),
    machine: joined(textOf('/etc/machine-id'), linkOf('/proc/self/ns/pid')),
    startOf: (pid) => {
      // The name of the program, in parentheses, may itself hold spaces and parentheses. Field 22 is the start in ticks.
      const fields = textOf(`/proc/${pid}/stat`)?.replace(/^.*\)/s, '').trim().split(' ');
      const ticks = fields?.[19];
      return ticks === undefined ? null : joined(textOf('/proc/sys/kernel/random/boot_id'), ticks);
    },
    isAlive,
  };
}

/** Whether the process that took a lock is known to be gone: on this very machine, and only there. */
export function isGone(owner: LockOwner, machine: Machine): boolean {
  if (isElsewhere(owner, machine)) return false;
  if (!machine.isAlive(owner.pid)) return true;
  const started = machine.startOf(owner.pid);
  return started !== null && owner.started !== null && started !== owner.started;
}

/** Whether an owner runs on another machine, or in another container, of which nothing can be known here. */
export function isElsewhere(owner: LockOwner, { host, machine }: Machine): boolean {
  return owner.host !== host || owner.machine !== machine;
}

export function ownerText(owner: LockOwner): string {
  return `${JSON.stringify(owner, null, 1)}\n`;
}

/** @returns null for what is no owner: it was not written to its end, or by another version */
export function readOwner(bytes: Uint8Array): LockOwner | null {
  const reading = parseJson(new TextDecoder('utf-8').decode(bytes));
  if (!reading.ok || !isTable(reading.value)) return null;
  const { value } = reading;
  const isText = (name: string): boolean => typeof value[name] === 'string';
  const isTextOrNull = (name: string): boolean => value[name] === null || isText(name);
  return ['token', 'host', 'command', 'since'].every(isText) &&
    ['started', 'machine'].every(isTextOrNull) &&
    Number.isInteger(value.pid)
    ? (value as unknown as LockOwner)
    : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Without permission to signal it, it is there all the same.
    return codeOf(error) !== 'ESRCH';
  }
}

function joined(...parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(' ');
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
