import { readdirSync, readFileSync } from 'node:fs';
import type { LocalePack } from '../locale/locale-pack.js';

/**
 * Reads the locale packs that come with worklog: every folder of `templates/` is a language.
 *
 * @param templates the package's `templates/` folder, with a slash at its end
 */
export function readLocalePacks(templates: URL): LocalePack[] {
  return readdirSync(templates)
    .sort()
    .map((language) => {
      const text = readFileSync(new URL(`${language}/locale.json`, templates), 'utf8');
      return JSON.parse(text) as LocalePack;
    });
}
