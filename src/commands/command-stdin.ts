import { Failure, type FailureDetails } from '../model/failure.js';

/**
 * What stands on stdin as text.
 *
 * @param mark whether a byte order mark stays at its head, as in a page, or is none of the text
 * @throws Failure for bytes that are not UTF-8
 */
export function stdinText(bytes: Uint8Array, mark: 'kept' | 'dropped'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: mark === 'kept' }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw unreadableStdin({ expected: 'text in UTF-8', found: 'bytes that are not UTF-8' });
  }
}

/** Something on stdin that is not what it should be. */
export function unreadableStdin(details: Omit<FailureDetails, 'problem'>): Failure {
  return new Failure({ problem: 'What stands on stdin cannot be read', ...details });
}
