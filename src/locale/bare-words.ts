/** No heading, weekday or date that anybody writes is longer; what stands behind it is not looked at. */
const LONGEST = 400;

/**
 * The words of a short piece of Markdown for recognition: tags, entities for spaces and marks of emphasis are spaces,
 * zero-width spaces are nothing. Only the first few hundred characters count, so that no pattern that is tried on them
 * can take long, whatever a page holds.
 */
export function bareWords(text: string): string {
  const head = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  // Most cells are bare already.
  if (!/[<&*_`\s\u200b]/.test(head)) return head;
  return head
    .replace(/<[^>]*>|&(?:nbsp|emsp|ensp);?|[*_`]/g, ' ')
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ')
    .trim();
}
