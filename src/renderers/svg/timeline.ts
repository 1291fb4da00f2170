import { type Html, html } from '../html/html.js';
import { FILL, FONT_SIZE, type Picture, pictureSvg, units, WIDTH } from './picture.js';
import { fittingText, textWidth } from './svg-text.js';

/** A day of a timeline on which somebody worked. */
interface TimelineDay {
  /** From 0 to 6, the column that it stands in. */
  readonly column: number;
  /** How much was done, one or more. */
  readonly amount: number;
  /** Whether some of it is still to be done. */
  readonly isOpen: boolean;
  /** The whole of what it says, for whoever points at it. */
  readonly title: string;
}

interface TimelineWeek {
  readonly label: string;
  /** Its dates, short. */
  readonly dates: string;
  readonly days: readonly TimelineDay[];
}

export interface Timeline extends Pick<Picture, 'id' | 'title' | 'description'> {
  /** The names of the seven columns, and shorter ones where there is no room for these. */
  readonly columns: readonly { readonly name: string; readonly narrow: string }[];
  readonly weeks: readonly TimelineWeek[];
}

const HEAD = 20;
const ROW = 22;
const BOX = { width: 21, height: 16, gap: 3 };
const GAP = 8;
const COLUMNS_WIDTH = 7 * (BOX.width + BOX.gap);
const SMALL = 10;
/** Work of more entries than this fills its day's box. */
const MOST = 8;

/**
 * The weeks one below the other, their days side by side: a box for each day, fuller the more was done, with a ring where work
 * is still open. How much and what is open are told by shape, not by colour alone.
 */
export function timelineSvg({ columns, weeks, ...picture }: Timeline): Html {
  const room = WIDTH - COLUMNS_WIDTH - 2 * GAP;
  const dates = Math.max(0, ...weeks.map((week) => textWidth(week.dates, SMALL)));
  const label = Math.min(
    room - Math.min(dates, room / 2),
    Math.max(0, ...weeks.map((week) => textWidth(week.label, FONT_SIZE))),
  );
  const left = label + GAP;
  const most = Math.min(MOST, Math.max(1, ...weeks.flatMap(({ days }) => days.map(({ amount }) => amount))));
  const columnAt = (column: number): number => left + column * (BOX.width + BOX.gap);
  const hasRoom = columns.every(({ name }) => textWidth(name, SMALL) <= BOX.width + BOX.gap);
  const head = columns.map(
    ({ name, narrow }, column) =>
      html`<text x="${units(columnAt(column) + BOX.width / 2)}" y="12" font-size="${SMALL}" text-anchor="middle" opacity="0.8">${fittingText(hasRoom ? name : narrow, SMALL, BOX.width + BOX.gap)}</text>`,
  );
  const rows = weeks.map((week, index) => {
    const top = HEAD + index * ROW;
    const baseline = units(top + ROW / 2 + FONT_SIZE * 0.36);
    const boxes = columns.map((_, column) => {
      const day = joinedDay(week.days.filter((one) => one.column === column));
      return boxSvg(day, columnAt(column), top + (ROW - BOX.height) / 2, most);
    });
    const datesAt = left + COLUMNS_WIDTH + GAP - BOX.gap;
    return html`<text x="0" y="${baseline}">${fittingText(week.label, FONT_SIZE, label)}</text>${boxes}<text x="${units(datesAt)}" y="${baseline}" font-size="${SMALL}" opacity="0.8">${fittingText(week.dates, SMALL, WIDTH - datesAt)}</text>`;
  });
  return pictureSvg({ ...picture, height: HEAD + weeks.length * ROW, content: [head, rows] });
}

/** A week of more than seven days has a weekday twice. */
function joinedDay(days: readonly TimelineDay[]): TimelineDay | null {
  const [first] = days;
  if (first === undefined) return null;
  return {
    column: first.column,
    amount: days.reduce((sum, { amount }) => sum + amount, 0),
    isOpen: days.some(({ isOpen }) => isOpen),
    title: days.map(({ title }) => title).join('\n'),
  };
}

function boxSvg(day: TimelineDay | null, x: number, y: number, most: number): Html {
  const outline = html`<rect x="${units(x + 0.5)}" y="${units(y + 0.5)}" width="${BOX.width - 1}" height="${BOX.height - 1}" rx="3" fill="none" stroke="currentColor" stroke-opacity="${day === null ? 0.2 : 0.55}"/>`;
  if (day === null) return outline;
  const height = Math.max(3, ((BOX.height - 4) * Math.min(day.amount, most)) / most);
  const fill = html`<rect x="${units(x + 2)}" y="${units(y + BOX.height - 2 - height)}" width="${BOX.width - 4}" height="${units(height)}" rx="1.5" fill="${FILL}"/>`;
  const ring =
    day.isOpen &&
    html`<circle cx="${units(x + BOX.width - 1)}" cy="${units(y + 1)}" r="3" fill="none" stroke="currentColor" stroke-width="1.5"/>`;
  return html`<g><title>${day.title}</title>${outline}${fill}${ring}</g>`;
}
