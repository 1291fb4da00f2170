import { type Stats, statSync } from 'node:fs';

/** What stands at a path, links followed; null where nothing does, or nobody may look. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
