import { contentDirectories } from './content-directories.js';
import type { Site } from './find-site.js';
import { joinPath } from './inside-site.js';

/**
 * Where a page of a language goes that has no neighbour to go by: into the content folder of the language, or with the
 * language in its name into the one that all share.
 *
 * @param folder its folder in the content: `1-Worklog/1.1-Week1`
 * @param base its name without language and ending: `_index`
 * @returns relative to the site, with `/`
 */
export function pagePlace({ configuration }: Site, language: string, folder: string, base: string): string {
  const directories = contentDirectories(configuration);
  const fits = directories.filter(
    ({ target }) => target === '' || folder === target || folder.startsWith(`${target}/`),
  );
  const own = fits.find((directory) => directory.language === language);
  const directory = own ?? fits[0] ?? directories[0];
  if (directory === undefined) return joinPath(configuration.contentDirectory, `${folder}/${base}.md`);
  const below = directory.target === '' ? folder : folder.slice(directory.target.length + 1);
  const infix = directory.language === language ? '' : `.${language}`;
  return joinPath(directory.source, joinPath(below, `${base}${infix}.md`));
}

/** The menu number of a section by its folder's name: `1` of `1-Worklog`, `2.3` of `2.3-Log`; empty without one. */
export function sectionNumber(section: string): string {
  return /^(\d+(?:\.\d+)*)[-_. ]/.exec(section.slice(section.lastIndexOf('/') + 1))?.[1] ?? '';
}

/** The name of a week's folder in a section that has none yet: `1.4-Week4`, or `week-4` where nothing is numbered. */
export function weekFolderName(section: string, week: number): string {
  const number = sectionNumber(section);
  return number === '' ? `week-${week}` : `${number}.${week}-Week${week}`;
}
