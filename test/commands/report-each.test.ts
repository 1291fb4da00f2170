import { describe, expect, it } from 'vitest';
import { reportEach, type SiteHelper, type SiteOutcome } from '../../src/commands/validate/report-each.js';
import { readRuleChoice } from '../../src/commands/validate/rule-choice.js';
import {
  MOST_UNTOLD,
  type QueuedReport,
  type QueuedSite,
  QueuePlaces,
} from '../../src/commands/validate/site-queue.js';
import { readWords, reportSite, type SiteQuestion } from '../../src/commands/validate/site-report.js';
import type { FoundSite } from '../../src/site/find-site.js';
import { manySites } from '../../src/site/many-sites.js';
import { doneWeeks, siteIn } from '../support/cohort.js';
import { makeSite } from '../support/temporary-site.js';

const words = readWords(new URL('../../templates/', import.meta.url));
const question: SiteQuestion = {
  choice: readRuleChoice({ rule: 'date-invalid' }),
  lang: undefined,
  mayLackLanguages: true,
  changedSince: null,
  unsaved: new Map(),
  known: [],
  baselineFolder: '/',
  writesBaseline: false,
  tellsErrorsOnly: false,
  drawing: null,
};

function cohort(sites: number): string {
  const names = Array.from({ length: sites }, (_, index) => `site-${index}`);
  return makeSite(Object.assign({}, ...names.map((name) => siteIn(name, doneWeeks(1)))));
}

/** A second thread that is none: what it does with its sites is up to the test. */
class Helper implements SiteHelper {
  readonly queued: QueuedSite[] = [];
  places = new QueuePlaces();
  tell: (report: QueuedReport) => void = () => undefined;
  leave = (): void => undefined;
  isEnded = false;

  follow(...[asked, onReport, onEnd]: Parameters<SiteHelper['follow']>): void {
    this.places = new QueuePlaces(asked.places);
    this.tell = onReport;
    this.leave = onEnd;
  }

  queue(site: QueuedSite | null): void {
    if (site === null) this.isEnded = true;
    else this.queued.push(site);
  }

  /** Takes the next free site. */
  take(): QueuedSite | null {
    return this.queued.find(({ index }) => this.places.take(index)) ?? null;
  }
}

async function told(
  outcomes: AsyncGenerator<SiteOutcome>,
  root: string,
  onEach: () => void = () => undefined,
): Promise<string[]> {
  const names: string[] = [];
  for await (const outcome of outcomes) {
    names.push(outcome.root.slice(root.length + 1) + ('error' in outcome ? '?' : ''));
    onEach();
  }
  return names;
}

const ordered = (count: number): string[] => Array.from({ length: count }, (_, index) => `site-${index}`);

describe('reportEach', () => {
  it('gives the sites in the order in which they were found, whichever thread is done first', async () => {
    const root = cohort(12);
    const helper = new Helper();
    const outcomes = reportEach(
      manySites(['.'], root, () => undefined),
      { question, words, cwd: root },
      helper,
    );
    // It takes a site whenever one is told, and is slow: it tells of it only when nothing else is left.
    const kept: QueuedSite[] = [];
    const finish = async (): Promise<void> => {
      for (const { index, target } of kept.splice(0).reverse()) {
        helper.tell({ index, report: await reportSite(target, question, words, root) });
      }
    };
    let turn = setImmediate(function again() {
      void finish();
      turn = setImmediate(again);
    });
    const names = await told(outcomes, root, () => {
      const site = helper.take();
      if (site !== null) kept.push(site);
    });
    clearImmediate(turn);
    expect(names).toEqual(ordered(12));
    expect(helper.isEnded).toBe(true);
  });

  it('takes no more sites while one of the first is not done', async () => {
    const sites = MOST_UNTOLD + 20;
    const root = cohort(sites);
    const helper = new Helper();
    let found = 0;
    async function* counted(): AsyncGenerator<FoundSite> {
      for await (const one of manySites(['.'], root, () => undefined)) {
        found++;
        yield one;
      }
    }
    const queue = helper.queue.bind(helper);
    let hasTaken = false;
    helper.queue = (site) => {
      queue(site);
      if (!hasTaken) hasTaken = helper.take() !== null;
    };
    const outcomes = reportEach(counted(), { question, words, cwd: root }, helper);
    const next = outcomes.next();
    // All that may be taken is done when nothing happens any more.
    for (let before = -1; before < found || found < MOST_UNTOLD; await new Promise(setImmediate)) before = found;
    expect(found).toBe(MOST_UNTOLD);
    helper.leave();
    expect((await next).value?.root.endsWith('site-0')).toBe(true);
    expect(await told(outcomes, root)).toEqual(ordered(sites).slice(1));
  });

  it('checks itself what the other thread could not, or has left behind', async () => {
    const root = cohort(4);
    const helper = new Helper();
    const queue = helper.queue.bind(helper);
    helper.queue = (site) => {
      queue(site);
      const taken = helper.take();
      if (taken?.index === 1) setImmediate(() => helper.tell({ index: 1, report: null }));
      if (taken?.index === 3) setImmediate(() => helper.leave());
    };
    const outcomes = reportEach(
      manySites(['.'], root, () => undefined),
      { question, words, cwd: root },
      helper,
    );
    expect(await told(outcomes, root)).toEqual(ordered(4));
  });

  it('gives what a site throws in its place', async () => {
    const root = cohort(3);
    const broken: SiteQuestion = { ...question, changedSince: 'HEAD' };
    const outcomes = reportEach(
      manySites(['.'], root, () => undefined),
      { question: broken, words, cwd: root },
      null,
    );
    expect(await told(outcomes, root)).toEqual(ordered(3).map((name) => `${name}?`));
  });
});
