import type { FrontMatter } from '../model/week-page.js';
import { type PageWithFields, plainField } from '../page/front-matter-line.js';
import { slice } from '../text/span.js';

/** A week and its weight as Hugo reads it: a whole number, 0 where it has none. */
export interface WeekWeight {
  readonly week: number;
  readonly weight: number;
}

/** How a site counts its weights: that of a week is `step` times its number and `offset`. */
export interface WeightScheme {
  readonly step: number;
  readonly offset: number;
}

const BY_WEEK: WeightScheme = { step: 1, offset: 0 };

/** A page whose weight is asked for. */
export interface WeightedPage extends PageWithFields {
  readonly frontMatter: Pick<FrontMatter, 'weight'>;
}

/**
 * A page's weight as Hugo 0.111 reads it: numbers are cut to integers, whole numbers count in quotation marks too, a zero
 * before them makes them octal, and anything else is no weight.
 */
export function hugoWeight(page: WeightedPage): number {
  const { weight } = page.frontMatter;
  const field = plainField(page, 'weight');
  const written = field === null ? '' : slice(page.source.text, field.content);
  if (/^0[0-7]+$/.test(written)) return Number.parseInt(written, 8);
  const isQuoted = field !== null && field.content.start > field.value.start;
  if (isQuoted && !/^[+-]?(?:0|[1-9]\d*)(?:\.0*)?$/.test(written)) return 0;
  return weight === null ? 0 : Math.trunc(weight);
}

/** The weight that a week ought to have by the site's way to count. */
export function expectedWeight({ step, offset }: WeightScheme, week: number): number {
  return step * week + offset;
}

/**
 * The site's way to count, as the sound weights show it: those that only one week has. Where they show none, a week's
 * weight is its number.
 *
 * @param weights of one language, by week; each week once, with 0 for a weight that is not meant as it is read
 */
export function weightScheme(weights: readonly WeekWeight[]): WeightScheme {
  const sound = soundWeights(weights);
  const agreeing = (scheme: WeightScheme): number =>
    sound.filter(({ week, weight }) => expectedWeight(scheme, week) === weight).length;
  let best = BY_WEEK;
  let most = agreeing(BY_WEEK);
  for (const scheme of candidates(sound)) {
    const count = agreeing(scheme);
    if (count <= most || count * 2 <= sound.length || !isFit(scheme, weights)) continue;
    // One weight proves nothing beside others, and any two are in step: they may be weeks that were swapped.
    if (count < (scheme.step === 1 ? 2 : 3) && weights.length > 1) continue;
    [best, most] = [scheme, count];
  }
  return best;
}

function soundWeights(weights: readonly WeekWeight[]): WeekWeight[] {
  const counts = new Map<number, number>();
  for (const { weight } of weights) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  return weights.filter(({ weight }) => weight > 0 && counts.get(weight) === 1);
}

/** The ways to count that a weight with the step 1, or two neighbours with any step, would be right by. */
function candidates(sound: readonly WeekWeight[]): Iterable<WeightScheme> {
  const found = new Map<string, WeightScheme>();
  const add = ({ week, weight }: WeekWeight, step: number): void => {
    const scheme = { step, offset: weight - step * week };
    found.set(`${scheme.step} ${scheme.offset}`, scheme);
  };
  for (const [index, one] of sound.entries()) {
    add(one, 1);
    const next = sound[index + 1];
    const step = next === undefined ? 0 : (next.weight - one.weight) / (next.week - one.week);
    if (step !== 0 && Number.isSafeInteger(step)) add(one, step);
  }
  return found.values();
}

/** Whether every week gets a weight that Hugo takes for one. */
function isFit(scheme: WeightScheme, weights: readonly WeekWeight[]): boolean {
  return weights.every(({ week }) => expectedWeight(scheme, week) >= 1);
}
