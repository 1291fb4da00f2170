import type { WeekText } from '../dialect/common-pattern.js';
import type { Vocabulary } from '../locale/vocabulary.js';

/** The texts without those that name another week than their page's: they were copied. All of them where none is left. */
export function withoutCopies(texts: readonly WeekText[], vocabulary: Vocabulary): readonly WeekText[] {
  const own = texts.filter(({ text, week }) => (vocabulary.weekNumber(text) ?? week) === week);
  return own.length > 0 ? own : texts;
}
