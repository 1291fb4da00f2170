import { AnswerMemory } from './answer-memory.js';

/**
 * A reader that remembers its answers: the date and day cells of a worklog say the same few things over and over, and each
 * is asked for by several readers. Answers are shared, so that nobody may change them.
 */
export function remember<Key extends object, Answer>(
  read: (text: string, words: Key) => Answer,
): (text: string, words: Key) => Answer {
  const byWords = new WeakMap<Key, AnswerMemory<Answer>>();
  return (text, words) => {
    let memory = byWords.get(words);
    if (memory === undefined) {
      memory = new AnswerMemory();
      byWords.set(words, memory);
    }
    return memory.answer(text, (own) => read(own, words));
  };
}
