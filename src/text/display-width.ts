import { eastAsianWidth } from 'get-east-asian-width';

/**
 * What a terminal draws as one sign: a flag; an emoji with its variation, skin colour, tags, and those joined to it; any
 * other character with the marks on it. Vowels and finals of decomposed Hangul stand in the column of their initial.
 */
const CLUSTER =
  /\p{Regional_Indicator}{2}[\p{M}\u200d]*|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*\u200d*|.[\p{M}\u200b-\u200d\u2060\u1160-\u11ff\ud7b0-\ud7fb]*/gsu;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const FLAG = /^\p{Regional_Indicator}{2}/u;
const SPACING_MARK = /\p{Mc}/gu;

/** How many columns of a terminal a text without control sequences takes up. */
export function displayWidth(text: string): number {
  if (isColumnEach(text)) return text.length;
  let width = 0;
  for (const [cluster] of text.matchAll(CLUSTER)) width += clusterWidth(cluster);
  return width;
}

/** Whether every UTF-16 unit of a text takes one column, as in plain ASCII and in the precomposed letters of Vietnamese. */
export function isColumnEach(text: string): boolean {
  return (
    !/[^\x20-\x7e]/.test(text) ||
    !/[^\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203b]/.test(text)
  );
}

function clusterWidth(cluster: string): number {
  const code = cluster.codePointAt(0) ?? 0;
  if (INVISIBLE.test(cluster)) return 0;
  // An emoji selector makes a sign of text into a picture, a flag takes two letters: both are drawn two columns wide.
  if (cluster.includes('\ufe0f') || FLAG.test(cluster)) return 2;
  return eastAsianWidth(code) + (cluster.length > 1 ? (cluster.match(SPACING_MARK)?.length ?? 0) : 0);
}
