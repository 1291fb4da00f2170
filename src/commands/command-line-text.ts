/**
 * The words of a command line as a shell takes them: what holds more than plain letters stands in quotation marks.
 *
 * @param platform as Node names it; Windows has no single ones
 */
export function commandLine(words: readonly string[], platform: string): string {
  return words.map((word) => shellWord(word, platform)).join(' ');
}

function shellWord(word: string, platform: string): string {
  if (/^[\p{L}\p{N}_@%+=:,./\\~-]+$/u.test(word) && (platform === 'win32' || !/[\\~]/.test(word))) return word;
  return platform === 'win32' ? `"${word.replaceAll('"', '\\"')}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
