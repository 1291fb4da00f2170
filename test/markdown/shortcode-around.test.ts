import { describe, expect, it } from 'vitest';
import { insideShortcode } from '../../src/markdown/shortcode-around.js';
import { slice } from '../../src/text/span.js';

/** What stands in a piece that is finished HTML, as text. */
function inside(text: string): string | null {
  const found = insideShortcode(text, { start: 0, end: text.length });
  return found === null ? null : slice(text, found);
}

describe('what stands in a finished shortcode', () => {
  it.each([
    ['{{< notice >}} Words {{< /notice >}}', 'Words'],
    ['{{<notice warning>}}Words, *more*{{< / notice >}} ', 'Words, *more*'],
    ['{{< a >}} {{< b >}} x {{< /b >}} {{< /a >}}', '{{< b >}} x {{< /b >}}'],
    ['{{< notice >}}   {{< /notice >}}', ''],
  ])('of %j is %j', (text, expected) => expect(inside(text)).toBe(expected));

  it.each([
    'Words',
    '{{< notice >}} Words',
    '{{< notice >}} Words {{< /other >}}',
    '{{< notice >}} Words {{< /notice >}} and more',
    '{{< /notice >}}',
    '{{< notice',
  ])('is nothing for %j', (text) => expect(inside(text)).toBeNull());
});
