import { describe, expect, it } from 'vitest';
import { ADVERSARIES } from '../support/adversarial-pages.js';
import { HOSTILE_PLACES } from '../support/hostile-places.js';
import { page, run, siteWith } from './hostile-site.js';

// What test/markdown/visits.test.ts and test/commands/hostile-work.test.ts count, the program itself brings to an end: each
// text is the page of a week, at its full size.

describe.each([...HOSTILE_PLACES])('a site of texts made to hurt, each in %s', (_place, put) => {
  const weeks = ADVERSARIES.map(({ make, count }, index) => [page(index + 2), put(make(count))] as const);

  it.each([
    ['list', 'tasks', '--output', 'ndjson'],
    ['validate', '--tier', 'strict', '--review', '--output', 'json'],
  ])('%s ends', (...args) => {
    const { status, stdout } = run(args, siteWith(Object.fromEntries(weeks)));
    expect(status).toBeLessThan(2);
    for (const line of args[0] === 'list' ? stdout.trimEnd().split('\n') : [stdout]) if (line !== '') JSON.parse(line);
  });
});
