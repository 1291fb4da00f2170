import { displayWidth } from '../../text/display-width.js';
import type { Review, ReviewedSite, ReviewedWeek, WeekState } from '../../worklog/review/review.js';
import { reviewedWeeks } from '../../worklog/review/review-summary.js';
import { sanitise } from '../sanitise.js';
import { shortened } from '../shortened.js';
import type { Style } from '../style.js';

/** One sign for each state, which every font has, and which show without colour how full a week is. */
const SIGNS: Readonly<Record<WeekState, string>> = {
  done: '#',
  partial: '~',
  missing: '-',
  excused: 'e',
  upcoming: '.',
};

const MEANINGS: Readonly<Record<WeekState, string>> = {
  done: 'done',
  partial: 'partial',
  missing: 'missing',
  excused: 'excused',
  upcoming: 'not due yet',
};

/** Stands behind the sign of a week whose pages have errors. */
const WITH_ERRORS = '!';

/** What is told of a site behind its weeks. */
const COUNTS: readonly (readonly [heading: string, count: (site: ReviewedSite) => number])[] = [
  ['Missing', ({ missing }) => missing.length],
  ['Errors', ({ errors }) => errors],
  ['Warnings', ({ warnings }) => warnings],
];

const GAP = 2;
/** Names are not shortened below this, before the weeks are told in several tables. */
const SHORTEST_NAME = 10;
/** A table of fewer weeks is not worth its lines. */
const FEWEST_WEEKS = 4;

export interface MatrixLook {
  readonly style: Style;
  readonly width: number;
}

interface Layout {
  readonly name: number;
  /** Columns of a week: sign and mark, and a space where there is room. */
  readonly week: 2 | 3;
  readonly hasCounts: boolean;
  readonly perTable: number;
}

/** The sites by their weeks, and what the signs mean. */
export function drawMatrix(review: Review, look: MatrixLook): string[] {
  const weeks = reviewedWeeks(review);
  const layout = layOut(review, weeks.length, look.width);
  const lines: string[] = [];
  for (let start = 0; start === 0 || start < weeks.length; start += layout.perTable) {
    const shown = weeks.slice(start, start + layout.perTable);
    const isLast = start + layout.perTable >= weeks.length;
    if (start > 0) lines.push('');
    lines.push(
      ...header(shown, layout, isLast, look),
      ...review.sites.map((site) => row(site, shown, layout, isLast, look)),
    );
  }
  return lines;
}

/** What the signs of a review mean, below a blank line; those that it does not have are left out. */
export function matrixLegend({ sites }: Review, { style, width }: MatrixLook): string[] {
  const weeks = sites.flatMap((site) => site.weeks);
  const states = (Object.keys(SIGNS) as WeekState[]).filter((state) => weeks.some((week) => week.state === state));
  const signs = states.map((state) => `${SIGNS[state]} ${MEANINGS[state]}`);
  const marks = weeks.some(({ errors }) => errors > 0) ? [`${WITH_ERRORS} with errors`] : [];
  const lines: string[] = [];
  for (const meaning of [...signs, ...marks]) {
    const longer = `${lines.at(-1) ?? ''}   ${meaning}`;
    if (lines.length > 0 && longer.length <= width) lines.splice(-1, 1, longer);
    else lines.push(meaning);
  }
  return lines.length === 0 ? [] : ['', ...lines.map((line) => style.faint(line))];
}

function layOut({ sites }: Review, weeks: number, width: number): Layout {
  const longest = sites.reduce((most, { name }) => Math.max(most, displayWidth(sanitise(name))), 4);
  const least = Math.min(longest, SHORTEST_NAME);
  const counts = COUNTS.reduce((sum, [heading]) => sum + GAP + heading.length, 0);
  for (const { week, hasCounts } of [
    { week: 3, hasCounts: true },
    { week: 2, hasCounts: true },
    { week: 3, hasCounts: false },
    { week: 2, hasCounts: false },
  ] as const) {
    const room = width - GAP - weeks * week - (hasCounts ? counts : 0);
    if (room >= least) return { name: Math.min(longest, room), week, hasCounts, perTable: Math.max(weeks, 1) };
  }
  const name = Math.min(least, Math.max(Math.floor(width / 3), 4));
  const perTable = Math.max(FEWEST_WEEKS, Math.floor((width - GAP - name) / 2));
  return { name, week: 2, hasCounts: false, perTable };
}

/** The numbers of the weeks; tens above ones where a number has no room for both. */
function header(weeks: readonly number[], layout: Layout, isLast: boolean, { style }: MatrixLook): string[] {
  const lead = ' '.repeat(layout.name + GAP);
  const counts = layout.hasCounts && isLast ? COUNTS.map(([heading]) => ' '.repeat(GAP) + heading).join('') : '';
  const isStacked = layout.week === 2 && weeks.some((week) => week > 9);
  const digits = isStacked ? Math.max(...weeks.map((week) => String(week).length)) : 1;
  const lines = Array.from({ length: digits }, (_, index) => {
    const text = weeks.map((week) => {
      const number = String(week).padStart(digits);
      return (isStacked ? (number[index] ?? ' ') : number).padEnd(layout.week);
    });
    return `${lead}${text.join('')}${index === digits - 1 ? counts : ''}`.trimEnd();
  });
  return lines.map((line) => style.faint(line));
}

function row(site: ReviewedSite, weeks: readonly number[], layout: Layout, isLast: boolean, look: MatrixLook): string {
  const { style } = look;
  const name = shortened(sanitise(site.name), layout.name);
  const lead = name + ' '.repeat(layout.name + GAP - displayWidth(name));
  if (site.failure !== null) return `${lead}${style.error('could not be read')}`;
  const own = new Map(site.weeks.map((week) => [week.week, week]));
  const cells = weeks.map((week) => drawWeek(own.get(week), layout.week, style));
  if (!layout.hasCounts || !isLast) return `${lead}${cells.join('')}`.trimEnd();
  const counts = COUNTS.map(([heading, count]) => {
    const number = count(site);
    return (number === 0 ? '' : String(number)).padStart(GAP + heading.length);
  });
  return `${lead}${cells.join('')}${counts.join('')}`.trimEnd();
}

function drawWeek(week: ReviewedWeek | undefined, width: number, style: Style): string {
  if (week === undefined) return ' '.repeat(width);
  const { state, errors } = week;
  const paint = {
    done: style.good,
    partial: style.warning,
    missing: style.error,
    excused: style.faint,
    upcoming: style.faint,
  };
  const mark = errors > 0 ? style.error(WITH_ERRORS) : ' ';
  return paint[state](SIGNS[state]) + mark + ' '.repeat(width - 2);
}
