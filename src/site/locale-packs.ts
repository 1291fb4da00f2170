import { readdirSync, readFileSync } from 'node:fs';
import type { LocalePack } from '../locale/locale-pack.js';
import type { OutputWords } from '../locale/output-words.js';
import type { TemplateSample } from '../locale/prose.js';

/**
 * Reads the locale packs that come with worklog: every folder of `templates/` is a language.
 *
 * @param templates the package's `templates/` folder, with a slash at its end
 */
export function readLocalePacks(templates: URL): LocalePack[] {
  return readEach(templates, 'locale.json') as LocalePack[];
}

/** Reads what the template of each language comes with. */
export function readTemplateSamples(templates: URL): TemplateSample[] {
  return readEach(templates, 'sample.json') as TemplateSample[];
}

/** Reads the words of each language for what worklog writes itself: pages, reports, pictures. */
export function readOutputWords(templates: URL): OutputWords[] {
  return readEach(templates, 'words.json') as OutputWords[];
}

function readEach(templates: URL, name: string): unknown[] {
  return readdirSync(templates)
    .sort()
    .map((language) => JSON.parse(readFileSync(new URL(`${language}/${name}`, templates), 'utf8')));
}
