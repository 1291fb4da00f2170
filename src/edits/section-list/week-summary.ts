import type { Prose } from '../../locale/prose.js';
import type { Vocabulary } from '../../locale/vocabulary.js';
import type { Bullet, Entry } from '../../model/entry.js';
import type { WeekPage } from '../../model/week-page.js';
import { LONGEST_SUMMARY, phraseOf, summaryPhrase } from './summary-phrase.js';
import { titleTopics } from './title-topic.js';

/** A week's page in one language, as a summary of it is made. */
export interface SummarisedWeek extends Pick<WeekPage, 'week' | 'language' | 'objectives' | 'achievements'> {
  readonly frontMatter: Pick<WeekPage['frontMatter'], 'title'>;
}

/** What is said of a week in one line; or why nothing is. */
export type WeekSummary =
  | { readonly text: string }
  /** Its page is the programme's sample, or nobody has filled it in, or what it says is in another language or too long. */
  | { readonly missing: 'sample' | 'blank' | 'unfit' };

/** What weeks are summarised with. */
export interface SummaryInput<Week extends SummarisedWeek> {
  /** Those of one language. */
  readonly weeks: readonly Week[];
  readonly isSample: (page: Week) => boolean;
  readonly vocabulary: Vocabulary;
  readonly prose: Prose;
}

/** At most so many phrases make a summary. */
const MOST_PHRASES = 3;

/**
 * Says in one line what each week is about: the topic that its title names, else the groups of its objectives, else its first
 * objectives, else the groups of its achievements. What several weeks say alike tells nothing of any of them.
 */
export function weekSummaries<Week extends SummarisedWeek>(input: SummaryInput<Week>): (page: Week) => WeekSummary {
  const { weeks, isSample, vocabulary, prose } = input;
  const topicOf = titleTopics(
    weeks.flatMap(({ week, frontMatter: { title } }) => (title === null ? [] : [{ text: title, week }])),
    vocabulary,
  );
  const isOften = repeatedTexts(weeks);
  return (page) => {
    if (isSample(page)) return { missing: 'sample' };
    const topic = phraseOf(topicOf(page.week) ?? '');
    if (topic !== null && !prose.isPlaceholder(topic)) return { text: topic };
    const isOwn = (text: string): boolean =>
      text !== '' &&
      !isOften(text) &&
      !prose.isPlaceholder(text) &&
      // In the first week people really do what the sample tells.
      (page.week === 1 || !prose.isSampleLine(text)) &&
      prose.otherLanguageOf(text, page.language) === null;
    const groups = (bullets: readonly Bullet[]): string[] =>
      groupsOf(bullets).filter((group) => isOwn(group) && vocabulary.heading(group) === null);
    const objectives = page.objectives.filter(isTranslated).map(({ text }) => text);
    const said =
      joined(atLeastTwo(groups(page.objectives)), ', ') ??
      joined(objectives.filter(isOwn), '; ') ??
      joined(groups(page.achievements), ', ');
    if (said !== null) return { text: said };
    return { missing: objectives.some((text) => isOwn(text)) ? 'unfit' : 'blank' };
  };
}

function isTranslated({ untranslated }: Entry): boolean {
  return untranslated === undefined;
}

/** The headings of a list's groups, in its order. */
function groupsOf(bullets: readonly Bullet[]): string[] {
  return [...new Set(bullets.flatMap(({ group }) => group ?? []))];
}

/** One group alone says less than what stands in it. */
function atLeastTwo(groups: readonly string[]): readonly string[] {
  return groups.length < 2 ? [] : groups;
}

/** The first phrases that together make a line; null without any. */
function joined(texts: readonly string[], separator: string): string | null {
  const phrases: string[] = [];
  for (const text of texts) {
    const phrase = summaryPhrase(text);
    if (phrase === null || phrases.includes(phrase)) continue;
    const line = [...phrases, phrase].join(separator);
    if (phrases.length > 0 && [...line].length > LONGEST_SUMMARY) break;
    phrases.push(phrase);
    if (phrases.length === MOST_PHRASES) break;
  }
  return phrases.length === 0 ? null : phrases.join(separator);
}

/** Tells of an objective or of a group's heading whether other weeks have it too. */
function repeatedTexts(weeks: readonly SummarisedWeek[]): (text: string) => boolean {
  const weeksOf = new Map<string, Set<number>>();
  for (const { week, objectives, achievements } of weeks) {
    const texts = [...objectives.map(({ text }) => text), ...groupsOf(objectives), ...groupsOf(achievements)];
    for (const text of texts) {
      const known = weeksOf.get(text.toLowerCase());
      if (known === undefined) weeksOf.set(text.toLowerCase(), new Set([week]));
      else known.add(week);
    }
  }
  return (text) => (weeksOf.get(text.toLowerCase())?.size ?? 0) > 1;
}
