import type { WeekState } from '../../../worklog/review/review.js';

/** A sign for each state, which tells it without colour, and what it means. */
export const WEEK_SIGNS: Readonly<Record<WeekState, { readonly sign: string; readonly meaning: string }>> = {
  done: { sign: '✓', meaning: 'done' },
  partial: { sign: '~', meaning: 'partial' },
  missing: { sign: '–', meaning: 'missing' },
  excused: { sign: 'e', meaning: 'excused' },
  upcoming: { sign: '·', meaning: 'not due yet' },
};
