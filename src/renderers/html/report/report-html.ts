import { documentHtml } from '../document-html.js';
import { html } from '../html.js';
import { languageAttribute, weekHtml } from '../week-html.js';
import { WEEK_STYLE } from '../week-style.js';
import { contentsHtml } from './contents-html.js';
import { coverHtml } from './cover-html.js';
import { filterHtml } from './filter-html.js';
import { picturesHtml } from './pictures-html.js';
import { anchoredWeeks, isSample, type Report } from './report.js';
import { REPORT_SCRIPT } from './report-script.js';
import { REPORT_STYLE } from './report-style.js';

/** How a report says that it was made by worklog. */
export const REPORT_MARK = 'report';

/** @param sha256 the hash of a text, in base 64 */
export function reportHtml({ title, parts }: Report, sha256: (text: string) => string): string {
  const [first] = parts;
  const isOne = parts.length === 1;
  const anchored = anchoredWeeks(parts);
  const headingLevel = isOne ? 2 : 3;
  const body = html`<div class="report">
${coverHtml(title, first, isOne ? [] : parts)}${contentsHtml(parts, anchored)}<main>
${filterHtml(parts)}${parts.map(
  (part, index) => html`<section class="part"${!isOne && languageAttribute(part.language)}>
${!isOne && html`<h2 class="language">${part.languageName}</h2>\n`}${picturesHtml(part, anchored[index] ?? [], headingLevel)}${(
  anchored[index] ?? []
).map(({ week, id }) =>
  weekHtml(week, { words: part.words, headingLevel, id, writeDate: part.writeDate, isSample: isSample(week, part) }),
)}</section>
`,
)}</main>
</div>
`;
  return documentHtml({
    madeBy: REPORT_MARK,
    language: first.language,
    title,
    body,
    styles: [WEEK_STYLE, REPORT_STYLE],
    script: REPORT_SCRIPT,
    sha256,
  });
}
