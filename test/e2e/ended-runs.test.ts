import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGE } from '../support/add-lines.js';
import { brokenDisk, diskUntilEnd } from '../support/broken-disk.js';
import { builtProgram } from '../support/build-program.js';
import { type ChangedSite, fourFileChange, recovered, runOn, siteMaker } from '../support/ended-change.js';
import { stateOfSite } from '../support/four-file-change.js';
import { makeSite, thrownBy } from '../support/temporary-site.js';

const program = builtProgram('./changing-program.ts');

interface Ended {
  readonly signal: string | null;
  readonly status: number | null;
  readonly said: string;
}

/** Runs the program of these tests until it ends, or is ended before its nth operation. */
function run(task: string, { root, stateHome }: Omit<ChangedSite, 'journal'>, nth = 0, name = ''): Promise<Ended> {
  const child = spawn(process.env.WORKLOG_NODE ?? process.execPath, [
    program(),
    ...[task, root, stateHome, String(nth), name],
  ]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ signal, status, said }));
  });
}

/** A guard against hanging on a machine that does much else; on an idle one they take a tenth of it. */
const GUARD = { timeout: 400_000 };

/** Does a work for every operation and its number, two at a time. */
async function forAll(
  operations: readonly (readonly [nth: number, operation: string])[],
  work: (nth: number, told: string) => Promise<void>,
): Promise<void> {
  const left = [...operations];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      await work(next[0], `killed before ${next.join(', ')}`);
    }
  };
  await Promise.all([worker(), worker()]);
}

function numbered(operations: readonly string[]): (readonly [number, string])[] {
  return operations.map((operation, index) => [index + 1, operation] as const);
}

it('a change of four files is whole or undone after the next run, wherever its process is killed', GUARD, async () => {
  const newSite = siteMaker();
  const watched = brokenDisk(Number.POSITIVE_INFINITY, () => undefined);
  await runOn(newSite(), watched.files, fourFileChange);
  const ends = { before: 0, after: 0 };
  await forAll(numbered(watched.operations), async (nth, told) => {
    const site = newSite();
    expect((await run('change', site, nth)).signal, told).toBe('SIGKILL');
    ends[await recovered(site, told)]++;
  });
  expect(ends.before).toBeGreaterThan(60);
  expect(ends.after).toBeGreaterThan(20);
});

it('so it is where the run that takes it back is killed too, wherever that is', GUARD, async () => {
  const newSite = siteMaker();
  const { files, operations } = brokenDisk(Number.POSITIVE_INFINITY, () => undefined);
  await runOn(newSite(), files, fourFileChange);
  const second = operations.findLastIndex((operation) => /^rename \.worklog/.test(operation)) + 1;
  /** A site of which a run has changed two files, and was ended then. */
  const halfDone = async (): Promise<ChangedSite> => {
    const site = newSite();
    await thrownBy(() => runOn(site, diskUntilEnd(second).files, fourFileChange));
    expect(stateOfSite(site.root)).toBeTypeOf('object');
    // It names this process, which lives: a program of its own would wait for it.
    rmSync(join(site.journal, 'lock'), { recursive: true });
    return site;
  };
  const whole = await halfDone();
  const watched = brokenDisk(Number.POSITIVE_INFINITY, () => undefined);
  await runOn(whole, watched.files);
  // To be killed before a look at the disk is to be killed before the next change to it.
  const steps = numbered(watched.operations).filter(
    ([, operation]) => !/^(?:inspect|realPath|read|list) /.test(operation),
  );
  await forAll(steps, async (nth, told) => {
    const site = await halfDone();
    expect((await run('recover', site, nth)).signal, told).toBe('SIGKILL');
    expect(await recovered(site, told)).toBe('before');
  });
});

it('two processes that make 50 changes each to one page at once lose none', async () => {
  const site = { root: makeSite({ 'hugo.toml': '', [PAGE]: '' }), stateHome: makeSite({}) };
  const both = await Promise.all(['left', 'right'].map((name) => run('lines', site, 0, name)));
  expect(both).toEqual([
    { signal: null, status: 0, said: '' },
    { signal: null, status: 0, said: '' },
  ]);
  const lines = readFileSync(join(site.root, PAGE), 'utf8').trimEnd().split('\n');
  const expected = ['left', 'right'].flatMap((name) =>
    Array.from({ length: 50 }, (_, index) => `${name} ${index + 1}`),
  );
  expect(lines.toSorted()).toEqual(expected.toSorted());
});
