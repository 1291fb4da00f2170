import type { PageProblem } from '../model/page-problem.js';
import { type ContentFile, type ContentListing, listContentFiles } from './content-files.js';
import { digestOf } from './digest.js';
import type { Site } from './find-site.js';
import type { OpenWorklog } from './open-worklog.js';
import { PAGE_LIMIT, readUtf8 } from './read-text.js';
import { readSettingsText } from './settings.js';

/**
 * All that stood on the disk when a worklog was read, as digests: what is said of it holds as long as this does. Plain
 * data, to be kept in a file.
 */
export interface SiteContents {
  /** Of the configuration, the settings, and which pages there are. */
  readonly outline: string;
  /** Of the pages that were read, by their files, relative to the site. Others do not matter. */
  readonly pages: Readonly<Record<string, string>>;
}

/** What a worklog was read from. */
export function contentsOf({ site, settings, listing, pages }: OpenWorklog): SiteContents {
  const read = [...pages.readings()].map(([{ file }, reading]) => [
    file,
    'problem' in reading ? problemDigest(reading.problem) : digestOf(reading.text),
  ]);
  return { outline: outlineDigest(site, settings.text, listing), pages: Object.fromEntries(read) };
}

/** Whether a site still has the contents that it had. */
export function hasContents(site: Site, { outline, pages }: SiteContents): boolean {
  const listing = listContentFiles(site);
  if (outlineDigest(site, settingsOf(site), listing) !== outline) return false;
  return listing.files.every((file) => pages[file.file] === undefined || pages[file.file] === pageDigest(file));
}

function outlineDigest(
  { root, configuration }: Site,
  settings: string | null,
  { files, problems }: ContentListing,
): string {
  const listed = files.map(({ file, logical, language, kind }) => [file, logical, language, kind]);
  return digestOf(JSON.stringify([root, configuration, settings, listed, problems]));
}

function pageDigest({ absolute, file }: ContentFile): string {
  const read = readUtf8(absolute, file, PAGE_LIMIT, digestOf);
  return typeof read === 'string' ? read : problemDigest(read.problem);
}

function problemDigest(problem: PageProblem): string {
  return digestOf(JSON.stringify(problem));
}

/** Settings that cannot be read are no settings that there were. */
function settingsOf({ root }: Site): string | null {
  try {
    return readSettingsText(root);
  } catch {
    return '';
  }
}
