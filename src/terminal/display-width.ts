import { eastAsianWidth } from 'get-east-asian-width';

/** A character with what joins it: combining marks, variation selectors, a keycap, or emoji joined to one. */
const CLUSTER =
  /\p{Regional_Indicator}{2}|.[\p{M}\u200b-\u200d\u2060\u{E0020}-\u{E007F}\p{Emoji_Modifier}]*(?:(?<=\u200d)\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u200d]*)*/gsu;
const INVISIBLE = /^[\p{M}\p{Cf}\p{Cc}]/u;

/** How many columns of a terminal a text without control sequences takes up. */
export function displayWidth(text: string): number {
  // Plain ASCII is a column each; anything else is measured by what a terminal draws as one sign.
  if (!/[^\x20-\x7e]/.test(text)) return text.length;
  // Precomposed letters, as in Vietnamese, are a column each too.
  if (!/[^\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/.test(text)) return text.length;
  let width = 0;
  for (const [cluster] of text.matchAll(CLUSTER)) width += clusterWidth(cluster);
  return width;
}

function clusterWidth(cluster: string): number {
  const code = cluster.codePointAt(0) ?? 0;
  if (INVISIBLE.test(cluster)) return 0;
  // An emoji selector makes a sign of text into a picture, a flag takes two letters: both are drawn two columns wide.
  if (cluster.includes('\ufe0f') || (code >= 0x1f1e6 && code <= 0x1f1ff)) return 2;
  return eastAsianWidth(code);
}
