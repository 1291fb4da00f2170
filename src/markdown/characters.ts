/** Classes of characters as Goldmark 1.5 knows them, which is the one that Hugo uses (`util/util.go`). */

/** Space, tab, line feed, vertical tab, form feed, carriage return. */
export function isAsciiSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

export function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Unicode's white space. Unlike `\s` it holds U+0085 and not the byte order mark. */
export function isUnicodeSpace(code: number): boolean {
  if (code < 128) return isAsciiSpace(code);
  return code === 0x85 || (code !== 0xfeff && /\s/.test(String.fromCharCode(code)));
}

/** ASCII punctuation and Unicode's, but not Unicode's symbols: an arrow or an emoji is as good as a letter. */
export function isUnicodePunctuation(code: number): boolean {
  return code < 128 ? isAsciiPunctuation(code) : /\p{P}/u.test(String.fromCharCode(code));
}
