import { phrase } from '../../../locale/output-words.js';
import { type Html, html } from '../html.js';
import { type ReportPart, reportWord } from './report.js';

/**
 * The form that looks for entries. It is hidden until the script shows it ({@link REPORT_SCRIPT}), which also takes the
 * words for what it tells from it.
 */
export function filterHtml(parts: readonly [ReportPart, ...ReportPart[]]): Html {
  const [{ words }] = parts;
  const numbers = [...new Set(parts.flatMap(({ weeks }) => weeks.map(({ week }) => week)))].sort((a, b) => a - b);
  const hasOpen = parts.some(({ statistics }) => statistics.openTasks > 0);
  const name = (week: number): string => phrase(words.figures.weekNumber, words.language, { week });
  return html`<form class="filter" role="search" aria-label="${reportWord('filter', words)}" data-shown="${reportWord('shown', words)}" data-none="${reportWord('noneShown', words)}" hidden>
<label class="search">${reportWord('search', words)} <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<label>${reportWord('week', words)} <select name="week"><option value="">${reportWord('allWeeks', words)}</option>${numbers.map((week) => html`<option value="${week}">${name(week)}</option>`)}</select></label>
${hasOpen && html`<label class="check"><input type="checkbox" name="open"> ${reportWord('openOnly', words)}</label>\n`}<button type="reset">${reportWord('reset', words)}</button>
<output></output>
</form>
`;
}
