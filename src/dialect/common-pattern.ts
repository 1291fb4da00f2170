import { expandWeekPattern, weekPattern } from './week-pattern.js';

/** A text of the page of a week: its name, its title, a heading. */
export interface WeekText {
  readonly text: string;
  readonly week: number;
}

/** How texts of many weeks are made. */
export interface CommonPattern {
  /** With `{week}` in the place of the number; see {@link weekPattern}. */
  readonly pattern: string;
  /** How many of the texts it gives for their weeks. */
  readonly agreeing: number;
  readonly total: number;
}

/** Texts that name a topic make as many patterns as there are weeks; not all need to be tried on all. */
const MOST_PATTERNS = 20;

/**
 * The pattern that gives most of the texts for their weeks, or null without texts. Of a menu number such as `1.1` on the
 * page of week 1 only the last 1 is the week's, unless other weeks say otherwise. Of two that give as many, the later
 * weeks' counts.
 */
export function commonPattern(texts: readonly WeekText[]): CommonPattern | null {
  const counts = new Map<string, number>();
  const add = (pattern: string): void => void counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  for (const { text, week } of texts) {
    const inMenu = menuPattern(text, week);
    if (inMenu !== null) add(inMenu);
    add(weekPattern(text, week));
  }
  const likely = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_PATTERNS);
  let best: CommonPattern | null = null;
  let lastWeek = Number.NEGATIVE_INFINITY;
  for (const [pattern] of likely) {
    const own = texts.filter(({ text, week }) => expandWeekPattern(pattern, week) === text);
    const latest = Math.max(...own.map(({ week }) => week));
    if (best !== null && (own.length < best.agreeing || (own.length === best.agreeing && latest <= lastWeek))) continue;
    best = { pattern, agreeing: own.length, total: texts.length };
    lastWeek = latest;
  }
  return best;
}

/** `1.1-Week1` as `1.{week}-Week{week}`: the first number is the section's. Null where the text has no such number. */
function menuPattern(text: string, week: number): string | null {
  const section = /^(\D*\d+\.)(\d+.*)$/s.exec(text);
  const [, head, tail] = section ?? [];
  return head === undefined || tail === undefined ? null : head + weekPattern(tail, week);
}

/** How titles or headings are made: the pattern up to the topic, and what stands between it and the topic. */
export interface TitleForm {
  readonly pattern: string;
  /** `: ` of `Week 4: Storage`; null where the texts name no topic. */
  readonly separator: string | null;
  /** Whether most of the texts are made so. */
  readonly isCommon: boolean;
}

/** The form of most of the texts; where each names a topic behind the week's number, what they have in common before it. */
export function titleForm(texts: readonly WeekText[]): TitleForm | null {
  const whole = commonPattern(texts);
  if (whole === null) return null;
  if (whole.agreeing * 2 > whole.total) return { pattern: whole.pattern, separator: null, isCommon: true };
  const cut = texts.flatMap(({ text, week }) => cutTopic(text, week) ?? []);
  const head = commonPattern(cut);
  if (head !== null && head.agreeing * 2 > texts.length) {
    return { pattern: head.pattern, separator: cut.at(-1)?.separator ?? ': ', isCommon: true };
  }
  return { pattern: whole.pattern, separator: null, isCommon: false };
}

/** A number with what parts it from a topic behind it. */
const BEFORE_TOPIC = /(?<!\d)(\d+)(\s*:\s*|\s+[-–—|]\s+)(?=\S)/g;

/** Cuts a text behind the week's number where a topic follows; null where none does. */
export function cutTopic(text: string, week: number): (WeekText & { readonly separator: string }) | null {
  for (const { 1: number = '', 2: separator = '', index } of text.matchAll(BEFORE_TOPIC)) {
    if (Number(number) === week) return { text: text.slice(0, index + number.length), week, separator };
  }
  return null;
}
