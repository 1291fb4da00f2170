import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Review, ReviewedSite, ReviewedWeek } from '../../src/worklog/review/review.js';
import { runHere } from '../cli/run-here.js';
import { doneWeeks, type MadeWeek, pageOf, siteIn, weekText } from '../support/cohort.js';
import { makeSite } from '../support/temporary-site.js';

type Document = Review & { readonly items: readonly ReviewedSite[]; readonly summary: Record<string, unknown> };

async function reviewOf(files: Record<string, string>, ...options: string[]): Promise<Document> {
  const { stdout, stderr } = await runHere(['review', ...options, '--output', 'json'], { cwd: makeSite(files) });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

async function weekOf(week: MadeWeek, more: Record<string, string> = {}): Promise<ReviewedWeek> {
  const { items } = await reviewOf(siteIn('an', [week], more), '--as-of', '2025-12-01');
  const found = items[0]?.weeks.find((one) => one.week === week.week);
  if (found === undefined) throw new Error('the week is not there');
  return found;
}

const MONDAY = '2025-09-08';

describe('the state of a week', () => {
  it('is done with tasks and achievements, and nothing blank or open', async () => {
    expect(await weekOf({ week: 1, monday: MONDAY })).toMatchObject({ state: 'done', lacks: [], isDue: true });
  });

  it('is partial where something lacks', async () => {
    const lacking = async (own: Partial<MadeWeek>) => {
      const { state, lacks } = await weekOf({ week: 1, monday: MONDAY, ...own });
      return [state, ...lacks.map(({ kind, count }) => `${kind} ${count}`)];
    };
    expect(await lacking({ achievements: [] })).toEqual(['partial', 'achievements 1']);
    expect(await lacking({ objectives: ['...'] })).toEqual(['partial', 'objectives 1']);
    expect(await lacking({ tasks: ['Work', '', ''] })).toEqual(['partial', 'blank-rows 2']);
    expect(await lacking({ tasks: ['', ''] })).toEqual(['partial', 'tasks 1']);
  });

  it('is partial where tasks are open', async () => {
    const open = weekText({ week: 1, monday: MONDAY }).replace('| 2025-09-09 | 2025-09-09 |', '| 2025-09-09 | |');
    const { items } = await reviewOf(siteIn('an', [], { [pageOf(1)]: open }));
    expect(items[0]?.weeks[0]).toMatchObject({
      state: 'partial',
      lacks: [{ kind: 'open-tasks', language: 'en', count: 1 }],
    });
  });

  it('does not ask for objectives where the page has no heading for them', async () => {
    const page = weekText({ week: 1, monday: MONDAY }).replace(/### Week 1 Objectives\n\n- .*\n/, '');
    const { items } = await reviewOf(siteIn('an', [], { [pageOf(1)]: page }));
    expect(items[0]?.weeks[0]?.state).toBe('done');
  });

  it('is missing where nobody has written anything, be there a page or not', async () => {
    const blank = { week: 2, monday: '2025-09-15', tasks: ['', ''], achievements: ['...'], objectives: [''] };
    const files = siteIn('an', [{ week: 1, monday: MONDAY }, blank, { week: 4, monday: '2025-09-29' }]);
    const { items } = await reviewOf(files, '--as-of', '2025-12-01');
    expect(items[0]?.weeks.map(({ state, lacks: [lack] }) => [state, lack?.kind])).toEqual([
      ['done', undefined],
      ['missing', 'entries'],
      ['missing', 'page'],
      ['done', undefined],
    ]);
    expect(items[0]?.missing).toEqual([2, 3]);
  });

  it("is missing where the page is the template's sample", async () => {
    const sample = `---\ntitle: Week 2\n---\n\n### Tasks\n\n| Day | Task |\n| --- | --- |\n| 2 | - Create AWS Free Tier account <br> - Access Key <br> - Secret Key <br> - Default Region |\n| 3 | - Launch an EC2 instance <br> - Connect via SSH <br> - Attach an EBS volume |\n`;
    const files = siteIn('an', [{ week: 1, monday: MONDAY }], { [pageOf(2)]: sample });
    const { items } = await reviewOf(files, '--as-of', '2025-12-01');
    expect(items[0]?.weeks[1]).toMatchObject({ state: 'missing', lacks: [{ kind: 'sample' }], errors: 0 });
    expect(items[0]?.errors).toBe(0);
  });

  it('is excused where worklog.toml says so, and done all the same where it is', async () => {
    const files = siteIn('an', [...doneWeeks(1), { week: 3, monday: '2025-09-22' }], {
      'worklog.toml': 'excused-weeks = [2, 3]\n',
    });
    const { items } = await reviewOf(files, '--as-of', '2025-12-01');
    expect(items[0]?.weeks.map(({ state }) => state)).toEqual(['done', 'excused', 'done']);
    expect(items[0]?.missing).toEqual([]);
  });

  it('is upcoming before its working days are over, and what is written of it is told', async () => {
    const files = siteIn('an', [
      { week: 1, monday: MONDAY },
      { week: 2, monday: '2025-09-15', tasks: ['', ''], achievements: [], objectives: [] },
    ]);
    const statesOn = async (day: string) => {
      const { items } = await reviewOf(files, '--as-of', day);
      return items[0]?.weeks.map(({ state }) => state);
    };
    expect(await statesOn('2025-09-10')).toEqual(['done', 'upcoming']);
    expect(await statesOn('2025-09-19')).toEqual(['done', 'upcoming']);
    expect(await statesOn('2025-09-20')).toEqual(['done', 'missing']);
  });

  it('is that of all languages that the site keeps', async () => {
    const week = { week: 2, monday: '2025-09-15' };
    const vietnamese = (one: number) => ({ [pageOf(one, 'vi')]: weekText({ week: one, monday: MONDAY }) });
    const languages = { 'hugo.toml': '[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n' };
    const kept = siteIn('an', [{ week: 1, monday: MONDAY }, week], { ...languages, ...vietnamese(1) });
    const { items } = await reviewOf(kept, '--as-of', '2025-12-01');
    expect(items[0]?.weeks[1]).toMatchObject({ state: 'partial', lacks: [{ kind: 'page', language: 'vi' }] });
    const english = await reviewOf(kept, '--as-of', '2025-12-01', '--lang', 'en');
    expect(english.items[0]?.weeks[1]?.state).toBe('done');
    // One page of four is not yet a language in which the worklog is kept.
    const hardly = siteIn('an', doneWeeks(4), { ...languages, ...vietnamese(1) });
    expect((await reviewOf(hardly, '--as-of', '2025-12-01')).items[0]?.weeks[1]?.state).toBe('done');
  });
});

describe('who is behind', () => {
  const cohort = {
    ...siteIn('an', doneWeeks(4)),
    ...siteIn('binh', doneWeeks(2)),
    ...siteIn('chi', doneWeeks(4)),
    ...siteIn('dung', []),
    ...siteIn('em', doneWeeks(2, '2025-09-22')),
  };

  it('is told by the calendar of each site, and of a site without dates by that of the others', async () => {
    const { items, summary } = await reviewOf(cohort, '--as-of', '2025-10-05');
    const told = items.map((site) => [site.name, site.expected, site.missing.length, site.calendar, site.rank]);
    expect(told).toEqual([
      ['an', 4, 0, 'own', 3],
      ['binh', 4, 2, 'own', 2],
      ['chi', 4, 0, 'own', 4],
      ['dung', 4, 4, 'cohort', 1],
      ['em', 2, 0, 'own', 5],
    ]);
    expect(summary).toMatchObject({ sites: 5, behind: 2, weeks: { done: 12, missing: 6 } });
  });

  it('counts no more weeks than are said to be expected', async () => {
    const { items, weeks } = await reviewOf(cohort, '--as-of', '2025-10-05', '--weeks', '3');
    expect(weeks).toBe(3);
    expect(items.map(({ missing }) => missing)).toEqual([[], [3], [], [1, 2, 3], []]);
  });

  it('waits with a week until the holidays are over', async () => {
    const files = siteIn('an', doneWeeks(1), { 'worklog.toml': 'holidays = ["2025-09-15..2025-09-21"]\n' });
    const { items } = await reviewOf(files, '--as-of', '2025-09-21');
    expect(items[0]?.missing).toEqual([]);
    expect((await reviewOf(files, '--as-of', '2025-09-28')).items[0]?.missing).toEqual([2]);
  });

  it('is told in words, whom to write to first at the top', async () => {
    const { stdout, status } = await runHere(['review', '--as-of', '2025-10-05'], { cwd: makeSite(cohort) });
    expect(status).toBe(0);
    expect(stdout).toContain('5 sites as of 2025-10-05 · 2 behind\n12 weeks done, 0 partial, 6 missing\n');
    expect(stdout).toContain('\nbinh  #  #  -  -          2\n');
    expect(stdout).toContain('\n# done   - missing\n');
    expect(stdout).toContain(
      '  dung\n    4 weeks missing: week 4 is due by the dates of the others, nothing is\n    written\n    missing 1–4: no page\n  binh\n    2 weeks missing: week 4 is due, written up to week 2\n    missing 3, 4: no page\n\nNothing to say of: an, chi, em.\n',
    );
  });

  it('says what to do where most sites seem to be late', async () => {
    const files = { ...siteIn('an', doneWeeks(3)), ...siteIn('binh', doneWeeks(3)), ...siteIn('chi', doneWeeks(3)) };
    const told = async (...options: string[]) =>
      (await runHere(['review', '--as-of', '2025-10-05', ...options], { cwd: makeSite(files) })).stdout;
    expect(await told()).toContain('If they are to end with\nweek 3, say so with --weeks 3.');
    expect(await told('--weeks', '3')).not.toContain('--weeks');
  });
});

describe('problems', () => {
  it('are told with their rules, weeks and places', async () => {
    const wrong = weekText({ week: 2, monday: '2025-09-15' }).replace('| 2025-09-16 |', '| 2025-09-31 |');
    const files = siteIn('an', doneWeeks(1), { [pageOf(2)]: wrong });
    const { items } = await reviewOf(files, '--as-of', '2025-09-21');
    expect(items[0]).toMatchObject({ errors: 1, weeks: [{ errors: 0 }, { errors: 1 }] });
    expect(items[0]?.problems).toMatchObject([
      { rule: 'date-invalid', severity: 'error', file: pageOf(2), line: 15, week: 2 },
    ]);
    const { stdout } = await runHere(['review', '--as-of', '2025-09-21'], { cwd: makeSite(files) });
    expect(stdout).toContain('1 error: 1 date-invalid (week 2)');
    expect(stdout).toContain('\nan    #  #!                 1\n');
  });
});

describe('what is new', () => {
  it('is told by dates', async () => {
    const files = { ...siteIn('an', doneWeeks(3)), ...siteIn('binh', doneWeeks(1)) };
    const { items, since } = await reviewOf(files, '--since', '2025-09-17');
    expect(since).toEqual({ kind: 'date', value: '2025-09-17' });
    expect(items.map(({ newTasks }) => newTasks)).toEqual([7, 0]);
    expect(items[0]?.weeks.map(({ isNew }) => isNew)).toEqual([false, true, true]);
    const { stdout } = await runHere(['review', '--since', '2025-09-17'], { cwd: makeSite(files) });
    expect(stdout).toContain('New since 2025-09-17\n  an: weeks 2, 3, 7 tasks\n  Nothing new: binh.\n');
  });

  it('is told by a revision of git, where there is one', async () => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(2)), ...siteIn('binh', doneWeeks(2)) });
    const git = (...args: string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: join(cwd, 'an'),
        stdio: 'ignore',
      });
    };
    git('init');
    git('add', '.');
    git('commit', '-m', 'One');
    git('tag', 'reviewed');
    writeFileSync(join(cwd, 'an', pageOf(2)), weekText({ week: 2, monday: '2025-09-15', tasks: ['Another task'] }));
    const { stdout, stderr, status } = await runHere(['review', '--since', 'reviewed'], { cwd });
    expect(stdout).toContain('New since the revision reviewed\n  an: week 2\n  Nobody can tell of: binh.\n');
    expect(stderr).toContain('worklog: binh: what is new cannot be told: git cannot tell what has changed');
    expect(status).toBe(0);
    const unknown = await runHere(['review', '--since', 'nope'], { cwd });
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('--since nope is neither a date nor a revision of any site.');
    expect(unknown.stdout).toBe('');
  });
});

describe('similar pages', () => {
  const story =
    'the queue keeps every order until a worker has taken it and told that all is well so nothing is lost when one of them stops in the middle of the night'.split(
      ' ',
    );
  const week = (text: string): MadeWeek => ({
    week: 3,
    monday: '2025-09-22',
    tasks: [text],
    achievements: [text.slice(40)],
  });

  it('are told with their places and some of their words, and never within a site', async () => {
    const copied = story.join(' ');
    const files = {
      ...siteIn('an', [...doneWeeks(2), week(story.join(' ')), { ...week(story.join(' ')), week: 4 }]),
      ...siteIn('binh', [...doneWeeks(2), week(copied)]),
    };
    const { similar } = await reviewOf(files, '--as-of', '2025-12-01');
    expect(similar).toMatchObject([
      {
        sites: ['an', 'binh'],
        pages: [
          { places: [{ week: 3 }, { week: 3 }], share: expect.closeTo(0.94) },
          { places: [{ week: 4 }, { week: 3 }] },
        ],
      },
    ]);
    expect(similar[0]?.pages[0]?.passage).toMatch(/^3 \/ the queue keeps every order until/);
    const { stdout } = await runHere(['review'], { cwd: makeSite(files) });
    expect(stdout).toContain('Similar pages\n');
    expect(stdout).toContain('an and binh: 2 pairs of pages, weeks 3, 4\n    week 3 (en) and week 3 (en): 94 % of');
    expect(stdout.toLowerCase()).not.toMatch(/copied|plagiar|cheat/);
  });

  it('are none where people only did the same', async () => {
    const files = { ...siteIn('an', doneWeeks(6)), ...siteIn('binh', doneWeeks(6)) };
    expect((await reviewOf(files)).similar).toEqual([]);
  });
});

describe('one bad site', () => {
  const cohort = {
    ...siteIn('an', doneWeeks(2)),
    ...siteIn('bad', [], { 'hugo.toml': 'title = [' }),
    ...siteIn('chi', doneWeeks(2), { 'worklog.toml': 'excused-weeks = "none"\n' }),
  };

  it('does not stop the others, and has a row', async () => {
    const { stdout, stderr, status } = await runHere(['review', '--as-of', '2025-09-21'], { cwd: makeSite(cohort) });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^worklog: bad\/hugo.toml:1:9: /);
    expect(stderr).toContain('worklog: chi: worklog.toml:1:17: excused-weeks is not valid');
    expect(stdout).toContain('\nan    #  #\nbad   could not be read\nchi   could not be read\n');
    expect(stdout).toContain('  bad\n    could not be read: ');
  });

  it('is told where no other is there', async () => {
    const { stdout, stderr, status } = await runHere(['review', 'bad'], { cwd: makeSite(cohort) });
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('The site could not be read.');
  });

  it('or a page of one is told, and the rest shown', async () => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(1)) });
    writeFileSync(join(cwd, 'an', pageOf(1)), Uint8Array.of(0xff));
    const { stdout, stderr, status } = await runHere(['review'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain(`worklog: an: ${pageOf(1)}: not read: byte 1 is not UTF-8.`);
    expect(stdout).toContain('page-unreadable');
  });
});

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

describe('what cannot be done', () => {
  it.each([
    [['nowhere'], 'There is no folder nowhere.'],
    [['an/hugo.toml'], 'an/hugo.toml is not a folder.'],
    [['empty'], 'There is no Hugo site in empty.'],
    [['--as-of', '05/06/2025'], '2025-06-05 or 2025-05-06'],
    [['--as-of', 'soon'], 'The date after --as-of cannot be read.'],
    [['--since', '05/06/2025'], 'Day and month of the date after --since cannot be told apart.'],
    [['--weeks', '0'], '--weeks cannot be read.'],
    [['--lang', 'xx'], 'No site has a week in xx.'],
    [['--output', 'xml'], 'There is no output format "xml".'],
  ])('is told: %s', async (options, message) => {
    const cwd = makeSite({ ...siteIn('an', doneWeeks(1)), 'empty/notes.txt': '' });
    const { status, stdout, stderr } = await runHere(['review', ...options], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
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
