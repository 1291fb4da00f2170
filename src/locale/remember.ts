/** Texts that are longer hardly come again, and are not worth the memory. */
const LONGEST = 60;

/**
 * A reader that remembers its answers: the date and day cells of a worklog say the same few things over and over, and each
 * is asked for by several readers. Answers are shared, so that nobody may change them.
 */
export function remember<Key extends object, Answer>(
  read: (text: string, words: Key) => Answer,
): (text: string, words: Key) => Answer {
  const byWords = new WeakMap<Key, Map<string, Answer>>();
  return (text, words) => {
    if (text.length > LONGEST) return read(text, words);
    let known = byWords.get(words);
    if (known === undefined) {
      known = new Map();
      byWords.set(words, known);
    }
    let answer = known.get(text);
    if (answer === undefined) {
      answer = read(text, words);
      known.set(text, answer);
    }
    return answer;
  };
}
