import type { HugoConfiguration } from './hugo-configuration.js';
import { joinPath } from './inside-site.js';

/** A folder whose pages are content. */
export interface ContentDirectory {
  /** The folder, relative to the site; `''` is the site's own folder. */
  readonly source: string;
  /** Where its pages stand in the content; `''` is the top. */
  readonly target: string;
  /** The language of its pages unless their names say another. */
  readonly language: string;
}

/**
 * Where the content of a site is, as Hugo looks for it (tried with 0.111.3): the mounts, if any; else, when a language
 * has a folder of its own, the folder of each language; else the shared folder. A folder counts once, for the language
 * that names it first: mounting it a second time for another language only fills gaps in the translation.
 */
export function contentDirectories(configuration: HugoConfiguration): readonly ContentDirectory[] {
  const { defaultLanguage, disabledLanguages } = configuration;
  const seen = new Set<string>();
  return candidates(configuration)
    .map(({ source, target, language }) => ({ source, target, language: language ?? defaultLanguage }))
    .filter(({ source, language }) => {
      if (seen.has(source) || disabledLanguages.includes(language)) return false;
      seen.add(source);
      return true;
    });
}

function candidates(
  configuration: HugoConfiguration,
): readonly { readonly source: string; readonly target: string; readonly language: string | null }[] {
  const { contentDirectory, languages, mounts } = configuration;
  if (mounts.length > 0) return mounts;
  if (languages.every((language) => language.contentDirectory === null)) {
    return [{ source: contentDirectory, target: '', language: null }];
  }
  return languages.map((language) => ({
    source: language.contentDirectory ?? contentDirectory,
    target: '',
    language: language.code,
  }));
}

/**
 * Where a folder of the site stands in the content: `content/vi/1-Worklog` is `1-Worklog` where `content/vi` is the
 * Vietnamese content folder.
 *
 * @param folder relative to the site, with `/`
 * @returns null when it is in no content folder
 */
export function logicalFolder(configuration: HugoConfiguration, folder: string): string | null {
  const holders = contentDirectories(configuration).filter(
    ({ source }) => source === '' || folder === source || folder.startsWith(`${source}/`),
  );
  const [deepest] = holders.sort((left, right) => right.source.length - left.source.length);
  if (deepest === undefined) return null;
  const below = deepest.source === '' ? folder : folder.slice(deepest.source.length + 1);
  return joinPath(deepest.target, below);
}
