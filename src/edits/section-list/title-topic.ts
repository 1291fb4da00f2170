import { commonPattern, cutTopic, type WeekText } from '../../dialect/common-pattern.js';
import { expandWeekPattern } from '../../dialect/week-pattern.js';
import type { Vocabulary } from '../../locale/vocabulary.js';

/** The topics that titles name beside their week, by week: `Storage` of `Week 4: Storage`, `Storage (Week 4)` or `Storage`. */
export type TitleTopics = (week: number) => string | null;

/**
 * Reads the topics from the titles of a language's weeks. What several titles have in common (`Week 4 Worklog`) is the site's
 * way of writing them and no topic.
 */
export function titleTopics(titles: readonly WeekText[], vocabulary: Vocabulary): TitleTopics {
  const common = commonPattern(titles);
  const isCommon = common !== null && common.agreeing > 1;
  const found = new Map<number, string>();
  const counts = new Map<string, number>();
  for (const { text, week } of titles) {
    if (isCommon && expandWeekPattern(common.pattern, week) === text) continue;
    const topic = topicOf(text.trim(), week, vocabulary);
    if (topic === null || found.has(week)) continue;
    found.set(week, topic);
    counts.set(sameness(topic), (counts.get(sameness(topic)) ?? 0) + 1);
  }
  return (week) => {
    const topic = found.get(week);
    return topic === undefined || counts.get(sameness(topic)) !== 1 ? null : topic;
  };
}

/** No title is longer; what is has no topic. */
const LONGEST = 400;

function topicOf(title: string, week: number, vocabulary: Vocabulary): string | null {
  if (title.length > LONGEST) return null;
  const named = vocabulary.weekNumber(title);
  if (named !== null && named !== week) return null;
  const topic = named === null ? title : (behindLabel(title, week, vocabulary) ?? beforeLabel(title, week, vocabulary));
  if (topic === null || !/\p{L}/u.test(topic)) return null;
  return isWorklogName(topic, vocabulary) ? null : topic;
}

/** `Storage` of `Week 4 - Storage`. */
function behindLabel(title: string, week: number, vocabulary: Vocabulary): string | null {
  const head = cutTopic(title, week);
  if (head === null || vocabulary.weekNumber(head.text) !== week) return null;
  return title.slice(head.text.length + head.separator.length).trim();
}

/** A separator and the rest of a title, which may stand in brackets. */
const LAST_PART = /^(.+?)\s*(?:\s[-–—|]\s|:\s|\()\s*([^-–—|:()]+?)\s*\)?$/u;
/** No label has more words: `tuần thứ 4`. */
const WORDS_OF_LABEL = 3;

/** `Storage` of `Storage (Week 4)`. */
function beforeLabel(title: string, week: number, vocabulary: Vocabulary): string | null {
  const [, topic = '', label = ''] = LAST_PART.exec(title) ?? [];
  if (label.split(/\s+/).length > WORDS_OF_LABEL || vocabulary.weekNumber(label) !== week) return null;
  return topic === '' ? null : topic;
}

/** Whether a title only says that it is a worklog: "Nhật ký công việc". */
function isWorklogName(text: string, vocabulary: Vocabulary): boolean {
  return text.split(/\s+/).length <= 4 && vocabulary.isWorklogName(text);
}

function sameness(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}
