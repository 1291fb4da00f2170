/**
 * Says that what worklog writes itself is in English, since it has no words of a language.
 *
 * @param languages their codes
 * @param has such as `the report has`
 */
export function englishWordsText(languages: readonly string[], has: string): string {
  return `There are no words of worklog in ${languages.join(', ')}: ${has} the English ones.`;
}
