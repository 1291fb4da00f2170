import { createHash } from 'node:crypto';

/** The SHA-256 of a text in Base64, by which the policy of an HTML file names its style and its script (CSP Level 3, §2.3.1). */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
