/**
 * FNV-1a with 64 bits (RFC 9923) of a text's UTF-8 bytes, as sixteen hexadecimal digits. For names, not for secrets: node:crypto
 * alone takes six milliseconds to load.
 */
export function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}
