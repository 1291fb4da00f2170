import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Listed } from '../../src/worklog/listed.js';
import { LIST_KINDS } from '../../src/worklog/listed.js';
import { runHere } from '../cli/run-here.js';
import { describeWithCorpus } from '../support/corpus.js';
import { faultsOfLines, readCalendar } from '../support/read-calendar.js';
import { expectValid } from '../support/schemas.js';

const folder = process.env.WORKLOG_CORPUS ?? '';

/** What worklog gives out of real sites, read by programs that know nothing of worklog. */
describeWithCorpus('of real sites', () => {
  const sites = folder === '' ? [] : readdirSync(folder).sort();

  /** What a command says of a site; it may find problems, but must be done. */
  async function output(site: string, ...args: string[]): Promise<string> {
    const { status, stdout, stderr } = await runHere(args, { cwd: join(folder, site) });
    expect(status, `${site}: ${args.join(' ')}: ${stderr}`).toBeLessThan(2);
    return stdout;
  }

  const items = async <Kind extends keyof Listed>(site: string, kind: Kind): Promise<Listed[Kind][]> =>
    JSON.parse(await output(site, 'list', kind, '--lang', 'all', '--output', 'json')).items;

  it('every list is as its schema says, as JSON and line by line', async () => {
    const itemOf = { weeks: 'weekItem', tasks: 'task', objectives: 'bullet', achievements: 'bullet' };
    let lines = 0;
    for (const site of sites) {
      for (const kind of LIST_KINDS) {
        const args = ['list', kind, '--lang', 'all', '--output'];
        const document = JSON.parse(await output(site, ...args, 'json'));
        expectValid(kind, document, `${site}: ${kind}`);
        const stream = (await output(site, ...args, 'ndjson')).split('\n').slice(0, -1);
        const definition = kind === 'references' ? 'referenceItem' : itemOf[kind];
        for (const line of stream) expectValid(`${kind}#/$defs/${definition}`, JSON.parse(line), `${site}: ${line}`);
        expect(stream.map((line) => JSON.parse(line))).toEqual(document.items);
        lines += stream.length;
      }
    }
    expect(lines).toBeGreaterThan(10_000);
  }, 240_000);

  it('every week is, in full', async () => {
    let pages = 0;
    for (const site of sites) {
      for (const week of new Set((await items(site, 'weeks')).map((item) => item.week))) {
        const document = JSON.parse(await output(site, 'show', String(week), '--lang', 'all', '--output', 'json'));
        expectValid('week', document, `${site}: week ${week}`);
        pages += document.items.length;
      }
    }
    expect(pages).toBeGreaterThan(700);
  }, 240_000);

  it.each([
    ['diagnostics', ['validate', '--tier', 'strict', '--review']],
    ['diagnostics', ['validate', '--fix-unsafe', '--dry-run']],
    ['config', ['config', 'show', '--lang', 'all']],
    ['stats', ['stats', '--lang', 'all']],
    ['changes', ['undo', '--list']],
  ])(
    '%s are, by %j',
    async (schema, command) => {
      for (const site of sites) {
        expectValid(schema, JSON.parse(await output(site, ...command, '--output', 'json')), `${site}: ${command}`);
      }
    },
    240_000,
  );

  it('CSV holds the same cells for another reader, with a byte order mark and without, and no formula', async () => {
    let rows = 0;
    for (const site of sites) {
      for (const kind of LIST_KINDS) {
        const args = ['list', kind, '--lang', 'all', '--output'];
        const csv = await output(site, ...args, 'csv');
        const marked = await output(site, ...args, 'csv', '--bom');
        expect(marked).toBe(`\ufeff${csv}`);
        const read = parse(csv);
        expect(parse(marked, { bom: true })).toEqual(read);
        // In the other form there are no quotes to mistake.
        const cells = (await output(site, ...args, 'tsv')).split('\n').slice(0, -1).map(tsvCells);
        expect(
          read.map((row) => row.map(withoutApostrophe)),
          `${site}: ${kind}`,
        ).toEqual(cells.map((row) => row.map(withoutApostrophe)));
        for (const cell of read.flat())
          expect(/^\s*[=+@-]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell), cell).toBe(false);
        rows += read.length;
      }
    }
    expect(rows).toBeGreaterThan(10_000);
  }, 240_000);

  it('a calendar holds the days of each task, under UIDs of their own', async () => {
    const uids = new Set<string>();
    let events = 0;
    for (const site of sites) {
      const text = await output(site, 'list', '--lang', 'all', '--output', 'ics');
      expect(faultsOfLines(text), site).toEqual([]);
      const calendar = readCalendar(text);
      const dated = (await items(site, 'tasks')).filter(({ start, completion }) => start?.date || completion?.date);
      expect(
        calendar.events.map(({ start }) => start),
        site,
      ).toEqual(dated.map(({ start, completion }) => start?.date ?? completion?.date));
      for (const [index, { start, end, isWholeDays, uid }] of calendar.events.entries()) {
        const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
        const completion = dated[index]?.completion?.date ?? null;
        const until = completion === null ? 1 : (Date.parse(completion) - Date.parse(start)) / 86_400_000 + 1;
        expect([isWholeDays, days], uid).toEqual([true, until >= 1 && until <= 14 ? until : 1]);
        uids.add(uid);
      }
      events += calendar.events.length;
    }
    expect(events).toBeGreaterThan(3000);
    expect(uids.size).toBe(events);
  }, 240_000);
});

describeWithCorpus('what does not belong to a site', () => {
  const state = {} as { folder: string };
  beforeAll(() => {
    state.folder = mkdtempSync(join(tmpdir(), 'worklog-none-'));
  });
  afterAll(() => rmSync(state.folder, { recursive: true, force: true }));

  it('is as its schema says', async () => {
    const { stdout } = await runHere(['explain', '--output', 'json'], { cwd: state.folder });
    expectValid('rules', JSON.parse(stdout));
  });
});

function tsvCells(line: string): string[] {
  const escapes: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };
  return line.split('\t').map((cell) => cell.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter));
}

/** CSV has one before what a spreadsheet would take for a formula. */
function withoutApostrophe(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/, '');
}
