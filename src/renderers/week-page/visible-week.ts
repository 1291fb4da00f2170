import type { ShownWeek } from '../../worklog/shown-week.js';
import { showControlCharacters } from '../control-characters.js';

/** A week whose texts, but for those of its front matter, show their control characters instead of holding them. */
export function visibleWeek(week: ShownWeek): ShownWeek {
  const { sections, objectives, tasks, achievements, columns, blankRows, blankBullets } = week;
  const texts = { sections, objectives, tasks, achievements, columns, blankRows, blankBullets };
  return { ...week, ...visible(texts) };
}

/** The same value with other texts, in keys too: columns go by theirs. */
function visible<Value>(value: Value): Value;
function visible(value: unknown): unknown {
  if (typeof value === 'string') return showControlCharacters(value);
  if (Array.isArray(value)) return value.map((own) => visible(own));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [showControlCharacters(key), visible(own)]));
}
