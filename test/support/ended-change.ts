import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { applyChanges } from '../../src/site/apply-changes.js';
import type { ChangeJournal } from '../../src/site/change-journal.js';
import { DISK, type FileOperations } from '../../src/site/file-operations.js';
import { thisMachine } from '../../src/site/lock-owner.js';
import type { Recovery } from '../../src/site/recover-change.js';
import { withJournal } from '../../src/site/site-journal.js';
import { stateFolder } from '../../src/site/state-folder.js';
import { FOUR_EDITS, stateOfSite, unaccounted, writeFourFiles } from './four-file-change.js';
import { makeSite } from './temporary-site.js';

/** A site with the four files, and where worklog remembers what it does to it. */
export interface ChangedSite {
  readonly root: string;
  readonly stateHome: string;
  readonly journal: string;
}

/** Makes sites in one temporary folder, which goes when the test that asked for it has finished. */
export function siteMaker(write: (root: string) => void = writeFourFiles): () => ChangedSite {
  const base = makeSite({});
  return () => {
    const place = mkdtempSync(join(base, 's'));
    const [root, stateHome] = [join(place, 'site'), join(place, 'state')];
    mkdirSync(root);
    write(root);
    const journal = stateFolder({ env: { XDG_STATE_HOME: stateHome }, platform: process.platform }, root);
    if (journal === null) throw new Error('no folder for the journal');
    return { root, stateHome, journal };
  };
}

type Work = (journal: ChangeJournal, recovery: Recovery | null) => void;

/** Does a work on a site as the commands do, on a machine on which every other run is gone. */
export function runOn(
  { root, stateHome }: ChangedSite,
  files: FileOperations,
  work: Work = () => undefined,
): Promise<Recovery | null> {
  return withJournal(
    root,
    {
      env: { XDG_STATE_HOME: stateHome },
      files,
      machine: { ...thisMachine(), isAlive: () => false },
      command: 'worklog test',
      now: () => new Date(2024, 0, 10, 12),
      pause: () => Promise.resolve(),
      onWait: () => undefined,
      onRecovery: () => undefined,
    },
    (journal, recovery) => {
      work(journal, recovery);
      return Promise.resolve(recovery);
    },
  );
}

export const fourFileChange: Work = (journal) =>
  applyChanges(journal, FOUR_EDITS, { summary: 'change', time: '2024-01-10T12:00:00.000Z' });

/** The disk without its slowest part, which shows only where the power goes. */
export const QUICK: FileOperations = { ...DISK, flush: () => undefined };

/** Checks that the site is wholly before or wholly after the change, without a trace of what was ended. */
export async function recovered(site: ChangedSite, told: string): Promise<'before' | 'after'> {
  await runOn(site, QUICK);
  const state = stateOfSite(site.root);
  expect(['before', 'after'], `${told}: ${JSON.stringify(state)}`).toContain(state);
  expect(unaccounted(site.journal), told).toEqual([]);
  return state as 'before' | 'after';
}
