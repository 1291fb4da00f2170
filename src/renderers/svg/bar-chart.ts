import { type Html, html } from '../html/html.js';
import { FILL, FONT_SIZE, type Picture, pictureSvg, units, WIDTH } from './picture.js';
import { fittingText, textWidth } from './svg-text.js';

/** A bar of a chart. */
interface Bar {
  readonly label: string;
  /** Zero or more. */
  readonly value: number;
  /** The whole of what it says, for whoever points at it. */
  readonly title: string;
}

export interface BarChart extends Pick<Picture, 'id' | 'title' | 'description'> {
  readonly bars: readonly Bar[];
}

const ROW = 20;
const BAR = 12;
const GAP = 8;
/** No label takes more of the width. */
const WIDEST_LABEL = 130;

/** Bars that lie one below the other, each with its label before and its value behind. */
export function barChartSvg({ bars, ...picture }: BarChart): Html {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const label = Math.min(WIDEST_LABEL, Math.max(0, ...bars.map((bar) => textWidth(bar.label, FONT_SIZE))));
  const value = Math.max(...bars.map((bar) => textWidth(String(bar.value), FONT_SIZE)), FONT_SIZE);
  const left = label + GAP;
  const room = WIDTH - left - GAP - value;
  const rows = bars.map((bar, index) => {
    const width = (room * bar.value) / most;
    const baseline = index * ROW + ROW / 2 + FONT_SIZE * 0.36;
    return html`<g><title>${bar.title}</title><text x="0" y="${units(baseline)}">${fittingText(bar.label, FONT_SIZE, label)}</text><rect x="${units(left)}" y="${units(index * ROW + (ROW - BAR) / 2)}" width="${units(width)}" height="${BAR}" rx="2" fill="${FILL}"/><text x="${units(left + width + GAP)}" y="${units(baseline)}">${bar.value}</text></g>`;
  });
  return pictureSvg({ ...picture, height: Math.max(1, bars.length) * ROW, content: rows });
}
