import type { Review } from '../../../worklog/review/review.js';
export const REVIEW_MARK = 'review';
export function reviewHtml(review: Review, sha256: (text: string) => string): string {
  return `${review.asOf}${sha256('')}`;
}
