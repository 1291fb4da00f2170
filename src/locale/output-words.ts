/**
 * The words of a language that worklog writes into pages and reports of its own, as `templates/<language>/words.json` holds
 * them: data, no code. `{name}` stands for a value.
 */
export interface OutputWords {
  readonly language: string;
  /** Names of figures, pictures and their columns, wherever they stand. */
  readonly figures: Readonly<Record<FigureWord, Phrase>>;
  /** What stands around the entries of a week. */
  readonly week: Readonly<Record<WeekWord, Phrase>>;
  /** What a report is made of besides its weeks. */
  readonly report: Readonly<Record<ReportWord, Phrase>>;
  /** What the overview is called. */
  readonly overview: Readonly<Record<OverviewWord, Phrase>>;
}

/** A phrase; one with a number in it has a form for each plural of the language, by the categories of Unicode. */
export type Phrase = string | { readonly [Category in Intl.LDMLPluralRule]?: string };

export const FIGURE_WORDS = [
  'week',
  'weekNumber',
  'weeks',
  'sample',
  'sampleCount',
  'days',
  'daysCovered',
  'undatedCount',
  'tasks',
  'openTasks',
  'entries',
  'objectives',
  'achievements',
  'references',
  'host',
  'day',
  'timeline',
  'timelineDescription',
  'period',
  'progress',
  'hosts',
  'asTable',
  'perWeekday',
  'perWeek',
  'perWeekDescription',
  'perWeekdayDescription',
  'taskCount',
  'openTaskCount',
  'entryCount',
  'dayTitle',
] as const;

export type FigureWord = (typeof FIGURE_WORDS)[number];

export const WEEK_WORDS = [
  'day',
  'task',
  'start',
  'completion',
  'references',
  'status',
  'open',
  'done',
  'nothing',
  'dates',
] as const;

export type WeekWord = (typeof WEEK_WORDS)[number];

export const REPORT_WORDS = [
  'worklog',
  'contents',
  'overview',
  'filter',
  'search',
  'week',
  'allWeeks',
  'openOnly',
  'reset',
  'shown',
  'noneShown',
] as const;

export type ReportWord = (typeof REPORT_WORDS)[number];

export const OVERVIEW_WORDS = ['title'] as const;

export type OverviewWord = (typeof OVERVIEW_WORDS)[number];

/** The words of a language, or those of English where worklog has none of it. */
export function wordsOf(all: readonly OutputWords[], language: string): OutputWords {
  const found =
    all.find((words) => words.language === language) ??
    all.find((words) => words.language === withoutRegion(language)) ??
    all.find((words) => words.language === 'en') ??
    all[0];
  if (found === undefined) throw new Error('there are no words of any language');
  return found;
}

/** Whether the words for a language are those of another one. */
export function isStandIn(words: OutputWords, language: string): boolean {
  return words.language !== language && words.language !== withoutRegion(language);
}

/** `vi` of `vi-vn`, which Hugo also takes as `vi_vn`. */
function withoutRegion(language: string): string {
  return language.split(/[-_]/)[0] ?? language;
}

/**
 * A phrase with its values; `count` chooses the plural form.
 *
 * @param language the BCP 47 code whose plural rules and digits hold
 */
export function phrase(
  words: Phrase,
  language: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = typeof words === 'string' ? words : (words[pluralOf(values.count, language)] ?? words.other ?? '');
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function pluralOf(count: string | number | undefined, language: string): Intl.LDMLPluralRule {
  return new Intl.PluralRules(language).select(Number(count ?? 0));
}
