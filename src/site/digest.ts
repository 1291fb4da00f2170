import { hash } from 'node:crypto';

/**
 * The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal digits. Two that differ have different ones, for all that anybody
 * can do; where only a short name is wanted, `hashOf` needs no library.
 */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}
