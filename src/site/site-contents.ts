import type { PageProblem } from '../model/page-problem.js';
import { type ContentFile, type ContentListing, listContentFiles } from './content-files.js';
import { digestOf } from './digest.js';
import type { Site } from './find-site.js';
import type { OpenWorklog } from './open-worklog.js';
import { PAGE_LIMIT, readUtf8 } from './read-text.js';
import { readSettingsText } from './settings.js';

/**
 * All that stood on the disk when a worklog was read: what is said of it holds as long as this does. Plain data, to be kept
 * in a file.
 */
export interface SiteContents {
  /** A digest of the configuration, the settings, and which pages there are. */
  readonly outline: string;
  /** By their files, relative to the site, digests of the pages that were read, or why they cannot be. Others do not matter. */
  readonly pages: Readonly<Record<string, string>>;
}

/** What a worklog was read from. */
export function contentsOf({ site, settings, listing, pages }: OpenWorklog): SiteContents {
  const read = [...pages.readings()].map(([{ file }, reading]) => [
    file,
    'problem' in reading ? keptProblem(reading.problem) : digestOf(reading.text),
  ]);
  return { outline: outlineDigest(site, settings.text, listing), pages: Object.fromEntries(read) };
}

/** Whether a site still has the contents that it had. */
export function hasContents(site: Site, { outline, pages }: SiteContents): boolean {
  const settings = settingsOf(site);
  if (settings === undefined) return false;
  const listing = listContentFiles(site);
  if (outlineDigest(site, settings, listing) !== outline) return false;
  return listing.files.every((file) => pages[file.file] === undefined || pages[file.file] === contentOf(file));
}

/** The configuration knows the site's folder. */
function outlineDigest({ configuration }: Site, settings: string | null, { files, problems }: ContentListing): string {
  const listed = files.map(({ file, logical, language, kind }) => [file, logical, language, kind]);
  return digestOf(JSON.stringify([configuration, settings, listed, problems]));
}

function contentOf({ absolute, file }: ContentFile): string {
  const read = readUtf8(absolute, file, PAGE_LIMIT, digestOf);
  return typeof read === 'string' ? read : keptProblem(read.problem);
}

/** No digest looks like it, so that no text of a page can. */
function keptProblem(problem: PageProblem): string {
  return JSON.stringify(problem);
}

/** What the settings say; null where there are none, undefined where they cannot be read, of which there is no report. */
function settingsOf({ root }: Site): string | null | undefined {
  try {
    return readSettingsText(root);
  } catch {
    return undefined;
  }
}
