import type { OutputWords } from '../../locale/output-words.js';
import type { ShownWeek } from '../../worklog/shown-week.js';
import { documentHtml } from './document-html.js';
import { html } from './html.js';
import { weekHeading, weekHtml } from './week-html.js';
import { WEEK_STYLE } from './week-style.js';

/**
 * A week as an HTML file of its own, that needs no other.
 *
 * @param words those of its language
 * @param sha256 the hash of a text, in base 64
 */
export function weekDocument(week: ShownWeek, words: OutputWords, sha256: (text: string) => string): string {
  return documentHtml({
    madeBy: 'render week',
    language: week.language,
    title: weekHeading(week, words),
    body: html`<main>
${weekHtml(week, { words, headingLevel: 1 })}</main>
`,
    styles: [WEEK_STYLE],
    sha256,
  });
}
