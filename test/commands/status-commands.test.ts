import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorklogStatus } from '../../src/worklog/status/worklog-status.js';
import { runHere, type World } from '../cli/run-here.js';
import { corpusFolder, describeWithCorpus } from '../support/corpus.js';
import { copyCorpus } from '../support/corpus-sites.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/internship/', import.meta.url));
const DAY = 86_400_000;

/** Whoever is asked answers with the same words. */
const prompts = { text: () => Promise.resolve('Something else'), confirm: () => Promise.resolve(true) };

async function statusOf(world: World, args: readonly string[] = []): Promise<WorklogStatus | null> {
  const { stdout, status } = await runHere(['status', '--output', 'json', ...args], world);
  return status === 2 ? null : JSON.parse(stdout);
}

/** What keeps a command from touching anything but the disk, or even that. */
const harmless = ([name]: readonly string[], writes: boolean): readonly string[] =>
  name === 'open' ? ['--print'] : name === 'list' || writes ? [] : ['--dry-run'];

describe('the commands that worklog status prints', () => {
  it.each(['2026-07-01', '2026-07-03', '2026-07-04', '2026-07-07', '2026-07-20', '2026-09-01'])(
    'see to all that there is on %s, one after the other',
    async (day) => {
      const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'worklog-status-')));
      try {
        cpSync(EXAMPLE, cwd, { recursive: true });
        const world: World = { cwd, prompts, now: () => new Date(`${day}T20:00:00`) };
        const seen: string[] = [];
        for (let step = 0; step < 30; step++) {
          const told = await statusOf(world);
          const next = told?.items.find(({ command }) => command !== null && !seen.includes(command.join(' ')));
          const command = next?.command?.slice(1) ?? [];
          if (next === undefined) break;
          const { status, stderr } = await runHere([...command, ...harmless(command, true)], world);
          expect({ command, status, stderr }).toMatchObject({ status: 0 });
          seen.push(next.command?.join(' ') ?? '');
        }
        // What is left leads somewhere and changes nothing by itself.
        const left = (await statusOf(world))?.items.map(({ kind }) => kind) ?? [];
        expect(left.filter((kind) => !['untranslated', 'open-before', 'open', 'today-open'].includes(kind))).toEqual(
          [],
        );
        expect(seen.length).toBeGreaterThan(0);
      } finally {
        rmSync(cwd, { recursive: true, force: true });
      }
    },
  );
});

it('says of the example what the README shows', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const { stdout } = await runHere(['status'], { cwd: EXAMPLE, now: () => new Date(2026, 6, 3, 18) });
  expect(readme).toContain(`\`\`\`text\n${stdout}\`\`\``);
});

describeWithCorpus('on real sites, the commands that worklog status prints', () => {
  let root = '';
  beforeAll(() => {
    root = copyCorpus(corpusFolder);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('can be run as they are, on every fifth day from before the first week until after the last', async () => {
    const failed: unknown[] = [];
    const kinds = new Set<string>();
    let runs = 0;
    for (const site of readdirSync(root)) {
      const cwd = join(root, site);
      const figures = JSON.parse((await runHere(['stats', '--output', 'json'], { cwd })).stdout);
      const first = Date.parse(figures.items[0].start ?? '2026-05-01') - 5 * DAY;
      const seen = new Set<string>();
      for (let step = 0; step < 28; step++) {
        const now = (): Date => new Date(first + step * 5 * DAY + DAY / 2);
        for (const language of [[], ['--lang', 'vi']]) {
          const told = await statusOf({ cwd, now }, language);
          for (const { kind, command } of told?.items ?? []) {
            kinds.add(kind);
            const words = command?.slice(1) ?? [];
            // What names its day or its week has been run before; what is of today has not.
            const key = words.length <= 2 ? `${words.join(' ')} ${step}` : words.join(' ');
            if (seen.has(key)) continue;
            seen.add(key);
            runs++;
            const { status, stderr } = await runHere([...words, ...harmless(words, false)], { cwd, now, prompts });
            if (status === 2) failed.push({ site, day: now().toISOString(), words, stderr });
          }
        }
      }
    }
    expect(failed).toEqual([]);
    process.stderr.write(
      `${runs} commands that worklog status prints were run, for ${[...kinds].sort().join(', ')}.\n`,
    );
    expect(runs).toBeGreaterThan(0);
  }, 600_000);
});
