import { beforeAll, describe, expect, it } from 'vitest';
import { doneWeeks, siteIn } from '../support/cohort.js';
import { corpusFolder, describeWithCorpus } from '../support/corpus.js';
import { hostileSite } from '../support/hostile-site.js';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';
import { RAW } from './hostile-site.js';

function inFolder(folder: string, files: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
}

describe('worklog review', () => {
  it('puts the sites of a cohort side by side', () => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(2)), ...siteIn('binh', doneWeeks(1)) });
    const { status, stdout, stderr } = runWorklog(['review', '--as-of', '2025-09-20'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('\nan    #  #\nbinh  #  -          1\n');
  });

  it('is listed by the help', () => {
    expect(runWorklog(['--help']).stdout).toMatch(/review \[options\] \[folders\.\.\.\]\s+many worklogs side by side/);
    expect(runWorklog(['review', '--help']).stdout).toContain('worklog review ~/cohort --out review.html');
  });

  it.each(['pretty', 'json', 'csv'])('lets nothing of a page or a name act on a terminal: %s', (output) => {
    const name = 'an\u001b[31m\u202e<script>alert(1)</script>';
    const cwd = makeSite({ ...inFolder(name, hostileSite()), ...inFolder('binh', hostileSite()) });
    const { status, stdout, stderr } = runWorklog(['review', '--output', output], { cwd });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(RAW);
    expect(stderr).not.toMatch(RAW);
  });

  it('lets nothing of them into the HTML but words', () => {
    const name = 'an"><img src=x onerror=alert(1)>{{<x>}}';
    const cwd = makeSite({ ...inFolder(name, hostileSite()), ...inFolder('binh', hostileSite()) });
    const { stdout } = runWorklog(['review', '--out', '-'], { cwd });
    expect(stdout).not.toMatch(/<(?:script|img|svg|iframe|form|base|b |meta http-equiv="refresh")/);
    expect(stdout).not.toContain('{{');
    expect(stdout).not.toMatch(/href="(?!#)/);
  });
});

type Weeks = Record<'done' | 'partial' | 'missing', number>;

describeWithCorpus('worklog review of real sites', () => {
  // Where there are no real sites this block is looked at too, but nothing in it is run.
  let review: { summary: Record<'sites' | 'failed' | 'behind', number> & Record<'weeks', Weeks>; similar: unknown[] };
  beforeAll(() => {
    review = JSON.parse(runWorklog(['review', corpusFolder, '--as-of', '2026-11-26', '--output', 'json']).stdout);
  });

  it('reads all of them, and most weeks of most are done', () => {
    const { sites, failed, behind, weeks } = review.summary;
    expect(failed).toBe(0);
    expect(behind / sites).toBeLessThan(0.5);
    expect(weeks.done).toBeGreaterThan(3 * (weeks.partial + weeks.missing));
  });

  it('finds hardly any pages that are similar', () => {
    expect(review.similar.length).toBeLessThanOrEqual(review.summary.sites / 10);
  });
});
