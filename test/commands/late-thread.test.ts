import { describe, expect, it } from 'vitest';
import { LateThread, MANY_SITES, type SiteHelper } from '../../src/commands/validate/second-thread.js';
import type { QueuedSite } from '../../src/commands/validate/site-queue.js';

type Followed = Parameters<SiteHelper['follow']>;

/** A thread that only notes what it is told. */
class Thread implements SiteHelper {
  readonly told: unknown[] = [];

  follow(...[question]: Followed): void {
    this.told.push(question);
  }

  queue(site: QueuedSite | null): void {
    this.told.push(site?.index ?? null);
  }
}

const question = { question: 'what is wrong' } as unknown as Followed[0];
const site = (index: number) => ({ index }) as QueuedSite;

function late(): { late: LateThread; started: Thread[] } {
  const started: Thread[] = [];
  const thread = new LateThread(() => {
    started.push(new Thread());
    return started.at(-1) as Thread;
  });
  thread.follow(
    question,
    () => undefined,
    () => undefined,
  );
  return { late: thread, started };
}

describe('a thread that starts late', () => {
  it('does not start for few sites', () => {
    const { late: thread, started } = late();
    for (let index = 0; index < MANY_SITES - 1; index++) thread.queue(site(index));
    thread.queue(null);
    expect(started).toEqual([]);
  });

  it('is told of all sites once it has started, and asked the question before', () => {
    const { late: thread, started } = late();
    const indexes = Array.from({ length: MANY_SITES + 2 }, (_, index) => index);
    for (const index of indexes) thread.queue(site(index));
    thread.queue(null);
    expect(started.map(({ told }) => told)).toEqual([[question, ...indexes, null]]);
  });
});
