import { expect, test } from 'vitest';
import { isHugoDate } from '../../src/page/hugo-date.js';

/** Both lists are what Hugo 0.111.3 says of them, but for the bare numbers, which it takes for seconds since 1970. */
test.each([
  '2025-09-08',
  '2025-09-08T10:00:00',
  '2025-09-08 10:00:00',
  '2025-09-08T10:00:00+07:00',
  '2025-09-08T10:00:00Z',
  '2025-09-08 10:00:00 +0700',
  '08 Sep 2025',
  'Mon, 08 Sep 2025 10:00:00 +0700',
])('%s is a date', (text) => {
  expect(isHugoDate(text)).toBe(true);
});

test.each([
  '',
  '2025-9-8',
  '29/09/2025',
  '2025/09/08',
  '2025-09-31',
  '2025-09-08T10:00',
  '2025-09-08 10:00',
  'September 8, 2025',
  '2025',
  '20250908',
  '`r Sys.Date()`',
  'YYYY-MM-DD',
])('"%s" is none', (text) => {
  expect(isHugoDate(text)).toBe(false);
});
