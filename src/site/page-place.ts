import { parentOf } from '../worklog/section.js';
import { contentDirectories, logicalFolder } from './content-directories.js';
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

/** Where the first week of a section goes: beside the section's page, else where the section would have one. */
export function firstWeekFile(
  site: Site,
  section: string,
  sectionPage: string | null,
  language: string,
  week: number,
): string {
  const name = weekFolderName(section, week);
  if (sectionPage !== null) return `${parentOf(sectionPage)}/${name}${sectionPage.slice(sectionPage.lastIndexOf('/'))}`;
  return pagePlace(site, language, section === '' ? name : `${section}/${name}`, '_index');
}

/**
 * The path in the content, without its language, that a page of the site has: `1-Worklog/1.4-Week4/_index.md`.
 *
 * @param file relative to the site, with `/`
 * @param languages those that the site has
 */
export function logicalPath({ configuration }: Site, file: string, languages: readonly string[]): string {
  const folder = logicalFolder(configuration, parentOf(file)) ?? parentOf(file);
  const name = file.slice(file.lastIndexOf('/') + 1);
  const infix = /\.([A-Za-z-]+)\.[^.]+$/.exec(name)?.[1]?.toLowerCase();
  const isLanguage = infix !== undefined && languages.includes(infix);
  const bare = isLanguage ? name.replace(/\.[A-Za-z-]+(\.[^.]+)$/, '$1') : name;
  return folder === '' ? bare : `${folder}/${bare}`;
}
