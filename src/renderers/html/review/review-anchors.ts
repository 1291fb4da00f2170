import type { Review } from '../../../worklog/review/review.js';

/** What links within a review lead to. Names of sites and pages are never part of an anchor. */
export interface ReviewAnchors {
  readonly site: (index: number) => string;
  readonly week: (index: number, week: number) => string;
  /** The place of a site by its name; null where two have one name. */
  readonly indexOf: (name: string) => number | null;
}

export function anchorsOf({ sites }: Review): ReviewAnchors {
  const indices = new Map<string, number | null>();
  for (const [index, { name }] of sites.entries()) indices.set(name, indices.has(name) ? null : index);
  return {
    site: (index) => `site-${index + 1}`,
    week: (index, week) => `site-${index + 1}-week-${week}`,
    indexOf: (name) => indices.get(name) ?? null,
  };
}
