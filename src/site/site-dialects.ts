import { inferDialect, inferWording } from '../dialect/site-dialect.js';
import type { Dialect, Wording } from '../model/dialect.js';
import type { OpenWorklog } from './open-worklog.js';

/** How a site writes in each of its languages; a language is looked at when it is first asked for. */
export function dialectReader({
  readings,
  settings,
  vocabulary,
  sectionFolders,
}: OpenWorklog): (language: string) => Dialect {
  const known = new Map<string, Dialect>();
  const pages = readings.map((reading) => ({ ...reading, name: nameInSection(reading.page.file, sectionFolders) }));
  return (language) => {
    const dialect =
      known.get(language) ??
      inferDialect(language, pages, vocabulary, settings.languages.get(language)?.dateFormat ?? null);
    known.set(language, dialect);
    return dialect;
  };
}

/** How a site words its titles and headings in each of its languages, for whoever needs no more of its dialect. */
export function wordingReader({ readings }: OpenWorklog): (language: string) => Wording {
  const known = new Map<string, Wording>();
  return (language) => {
    const wording = known.get(language) ?? inferWording(language, readings);
    known.set(language, wording);
    return wording;
  };
}

/** A page's path behind its section's folder. */
function nameInSection(file: string, folders: readonly string[]): string {
  const folder = folders.find((candidate) => file.startsWith(`${candidate}/`));
  return folder === undefined ? file : file.slice(folder.length + 1);
}
