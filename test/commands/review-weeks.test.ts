import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReviewedWeek } from '../../src/worklog/review/review.js';
import { runHere } from '../cli/run-here.js';
import { doneWeeks, type MadeWeek, pageOf, siteIn, weekText } from '../support/cohort.js';
import { makeSite } from '../support/temporary-site.js';
import { MONDAY, reviewOf } from './review-cohort.js';

async function weekOf(week: MadeWeek, more: Record<string, string> = {}): Promise<ReviewedWeek> {
  const { items } = await reviewOf(siteIn('an', [week], more), '--as-of', '2025-12-01');
  const found = items[0]?.weeks.find((one) => one.week === week.week);
  if (found === undefined) throw new Error('the week is not there');
  return found;
}

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

  it('is partial where there is a page that cannot be read: its author has not left it out', async () => {
    const cwd = makeSite(siteIn('an', doneWeeks(3)));
    for (const week of [2, 3]) writeFileSync(join(cwd, 'an', pageOf(week)), Uint8Array.of(0xff));
    const options = ['review', '--as-of', '2025-09-28'];
    const { items } = JSON.parse((await runHere([...options, '--output', 'json'], { cwd })).stdout);
    expect(items[0].weeks[2]).toMatchObject({
      state: 'partial',
      lacks: [{ kind: 'unreadable', language: 'en', count: 1 }],
      pages: [{ language: 'en', file: pageOf(3) }],
    });
    expect(items[0]).toMatchObject({ missing: [], partial: [2, 3], reached: 3 });
    expect((await runHere(options, { cwd })).stdout).toContain('partial 2, 3: a page that cannot be read\n');
    // What the rules say of such a page stands with its week.
    const { problems } = items[0];
    const unreadable = problems.filter(({ rule }: { rule: string }) => rule === 'page-unreadable');
    expect(unreadable.map(({ week }: { week: number }) => week)).toEqual([2, 3]);
  });

  it('is due by the calendar of the others, though the first page cannot be read', async () => {
    const cwd = makeSite(siteIn('an', doneWeeks(4)));
    writeFileSync(join(cwd, 'an', pageOf(1)), Uint8Array.of(0xff));
    const reviewOn = async (day: string) =>
      JSON.parse((await runHere(['review', '--as-of', day, '--output', 'json'], { cwd })).stdout).items[0];
    const before = await reviewOn('2025-09-01');
    expect([before.start, before.expected]).toEqual([MONDAY, null]);
    expect((await reviewOn('2025-09-21')).expected).toBe(2);
  });
});
