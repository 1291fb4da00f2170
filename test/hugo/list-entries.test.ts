import { expect, it } from 'vitest';
import { linkWords } from '../../src/edits/week-list.js';
import { describeWithHugo } from '../support/hugo.js';
import { asPage, renderWithHugo } from '../support/hugo-pages.js';

/** Titles as a front matter may have them, where Hugo takes all of it for words. */
const TITLES = [
  'Storage {{% x %}}',
  'Storage {{< x >}}a{{< /x >}}',
  '{{%x%}}{{%/x%}}',
  '{{%/* x */%}} and {{</* x */>}}',
  '{{{% x %}}}',
  '{{ .Title }} {{%',
  '*a* __b__ `c` ~~d~~ [e] ![f](g) <b>h</b> &amp; i\\',
];

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

describeWithHugo('the words of a link in a week list', () => {
  it('are shown as they are, and nothing of them is run', () => {
    const pages = TITLES.map((title) => asPage(`[${linkWords(title)}](a/)\n`));
    expect(renderWithHugo(pages)).toEqual(TITLES.map((title) => `<p><a href="a/">${escapeHtml(title)}</a></p>\n`));
  });
});
