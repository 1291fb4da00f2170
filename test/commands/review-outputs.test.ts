import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { doneWeeks, siteIn } from '../support/cohort.js';
import { makeSite } from '../support/temporary-site.js';
import { MONDAY } from './review-cohort.js';

describe('--output csv', () => {
  it('is the matrix', async () => {
    const cwd = makeSite({ ...siteIn('=an', doneWeeks(2)), ...siteIn('binh', doneWeeks(1)) });
    const { stdout } = await runHere(['review', '--as-of', '2025-09-21', '--output', 'csv'], { cwd });
    expect(stdout).toBe(
      "site,rank,expected,reached,missing,partial,errors,warnings,failure,week 1,week 2\r\n'=an,2,2,2,0,0,0,0,,done,done\r\nbinh,1,2,1,1,0,0,0,,done,missing\r\n",
    );
  });
});

describe('--out', () => {
  it('writes one HTML file, and takes the place of its own only', async () => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(2)), 'notes.html': '<p>mine</p>' });
    const { stdout } = await runHere(['review', '--as-of', '2025-09-21', '--out', 'review.html'], { cwd });
    expect(stdout).toBe('Wrote review.html: 1 site, as of 2025-09-21.\n');
    expect(readFileSync(join(cwd, 'review.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect((await runHere(['review', '--out', 'review.html', '--quiet'], { cwd })).stdout).toBe('');
    const refused = await runHere(['review', '--out', 'notes.html'], { cwd });
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('notes.html is there already, and worklog has not made it.');
    expect((await runHere(['review', '--out', 'notes.html', '--force'], { cwd })).status).toBe(0);
  });

  it('goes to stdout by -, and beside the data where both are asked for', async () => {
    const cwd = makeSite(siteIn('an', doneWeeks(2)));
    expect((await runHere(['review', '--out', '-'], { cwd })).stdout).toMatch(/^<!doctype html>/);
    const both = await runHere(['review', '--out', 'review.html', '--output', 'json'], { cwd });
    expect(JSON.parse(both.stdout).kind).toBe('review');
    expect(both.stderr).toContain('Wrote review.html');
    expect((await runHere(['review', '--out', '-', '--output', 'json'], { cwd })).status).toBe(2);
  });
});

describe('a review that is written into a file', () => {
  it.each([
    ['.', 'Name a file in it: --out review.html'],
    ['an/', 'Name a file in it: --out an/review.html'],
    ['', 'expected: the name of a file, such as review.html, or - for stdout'],
  ])('needs the name of one: %j', async (out, words) => {
    const files = siteIn('an', [{ week: 1, monday: MONDAY }]);
    const { status, stderr } = await runHere(['review', '--out', out], { cwd: makeSite(files) });
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});
