import { type OutputWords, type OverviewWord, phrase } from '../../locale/output-words.js';
import type { ListedEntry } from '../../worklog/listed.js';
import type { ShownWeek } from '../../worklog/shown-week.js';
import type { WeekStatistics, WorklogStatistics } from '../../worklog/statistics.js';
import { groupedHtml } from '../html/entries-html.js';
import type { FigureFrame } from '../html/figures/figure-frame.js';
import { figureWord } from '../html/figures/figure-frame.js';
import { hostsHtml, progressHtml, timelineFigure, weekdaysFigure, weeksFigure } from '../html/figures/figures.js';
import { escapeHtml, type Html, html } from '../html/html.js';

/** What an overview shows of a worklog in one language. */
export interface Overview {
  readonly words: OutputWords;
  readonly statistics: WorklogStatistics;
  readonly weeks: readonly ShownWeek[];
  readonly writeDate: FigureFrame['writeDate'];
  /** The address of a week's page as a link in the overview, by the page's file; null where it is not known. */
  readonly linkOf: (file: string) => string | null;
}

/**
 * What stands in an overview below its front matter, without the pictures that would be empty. In Markdown the headings are Markdown and the rest is HTML that Goldmark
 * passes through as it is; a page of HTML has HTML headings too.
 *
 * @returns lines that end with `\n`
 */
export function overviewBody(overview: Overview, form: 'markdown' | 'html'): string {
  const { words, statistics, writeDate, linkOf } = overview;
  const frame: FigureFrame = {
    words,
    writeDate,
    weekLink: ({ file }: WeekStatistics) => linkOf(file),
    id: 'worklog-overview',
    sizesItself: true,
  };
  const { days, entries } = statistics;
  const sections: [string, Html | null][] = [
    [figureWord('progress', frame), progressHtml(statistics, frame)],
    [figureWord('timeline', frame), days > 0 ? timelineFigure(statistics, frame) : null],
    [figureWord('perWeek', frame), entries > 0 ? weeksFigure(statistics, frame) : null],
    [figureWord('perWeekday', frame), days > 0 ? weekdaysFigure(statistics, frame) : null],
    [figureWord('hosts', frame), hostsHtml(statistics, frame)],
    [figureWord('achievements', frame), achievementsHtml(overview)],
  ];
  return sections
    .flatMap(([heading, content]) =>
      content === null ? [] : [`${headingLine(heading, form)}\n\n${linesOf(content)}\n`],
    )
    .join('\n');
}

/** A word of the overview's own. */
export function overviewWord(name: OverviewWord, words: OutputWords): string {
  return phrase(words.overview[name], words.language);
}

/** What came of each week; null where nothing has yet. */
function achievementsHtml({ weeks, words, linkOf }: Overview): Html | null {
  const filled = weeks
    .map((week) => ({ ...week, achievements: withWords(week.achievements) }))
    .filter(({ achievements }) => achievements.length > 0);
  if (filled.length === 0) return null;
  return html`<div class="worklog-achievements" style="overflow-wrap:anywhere">${filled.map(
    ({ week, file, achievements }) => {
      const name = phrase(words.figures.weekNumber, words.language, { week });
      const link = linkOf(file);
      return html`<h3>${link === null ? name : html`<a href="${link}">${name}</a>`}</h3>${groupedHtml(achievements, 4)}`;
    },
  )}</div>`;
}

/** The entries without those that are nothing but dots, which templates leave for what is still to come. */
function withWords<Own extends ListedEntry>(entries: readonly Own[]): Own[] {
  return entries
    .map((entry) => ({ ...entry, items: withWords(entry.items) }))
    .filter(({ text, items }) => items.length > 0 || !/^[.…\s]*$/.test(text));
}

function headingLine(words: string, form: 'markdown' | 'html'): string {
  return form === 'markdown' ? `## ${words}` : `<h2>${escapeHtml(words)}</h2>`;
}

/** HTML as lines of a page: none is empty, since an empty line would end the block and begin a paragraph (CommonMark 0.31.2 §4.6). */
function linesOf(content: Html): string {
  return String(content)
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .replace(/(<\/(?:tr|thead|li|svg|table|h3|h4|figcaption)>|<tbody>)(?=<)|(?<=>)(?=<(?:text|g)[ >])/g, '$1\n');
}
