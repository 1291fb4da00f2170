import type { PageProblem } from '../model/page-problem.js';
import { type ContentDirectory, contentDirectories } from './content-directories.js';
import { type WalkedFolder, walkFolder } from './directory-walk.js';
import { fileLanguageReader } from './file-languages.js';
import type { Site } from './find-site.js';
import { joinPath } from './inside-site.js';

/**
 * What Hugo makes of a Markdown file (https://gohugo.io/content-management/page-bundles/): `branch` is the `_index.md`
 * of a section, `leaf` the `index.md` of a page's own folder, `page` any other. `resource` is any Markdown file beside or
 * below an `index.md`: it belongs to that page, and Hugo does not publish it.
 */
type ContentFileKind = 'branch' | 'leaf' | 'page' | 'resource';

/** A Markdown file of a site's content. */
export interface ContentFile {
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** Where it can be opened. */
  readonly absolute: string;
  /** The code of its language, in lower case. */
  readonly language: string;
  /**
   * Its path in the content, without its language: `1-Worklog/1.4-Week4/_index.md` for `_index.md`, `_index.vi.md` and
   * `content/vi/1-Worklog/1.4-Week4/_index.md`. Versions of a page in several languages have it in common.
   */
  readonly logical: string;
  readonly kind: ContentFileKind;
}

/** The Markdown files of a site, and what stood in the way of finding more. */
export interface ContentListing {
  readonly files: readonly ContentFile[];
  readonly problems: readonly PageProblem[];
}

/**
 * Lists the Markdown files of a site's content, drafts too, without opening any: by content folder, then in natural order
 * (`1.2-Week2` before `1.10-Week10`), the files of a folder before its sub-folders. Languages that are switched off are
 * left out, as Hugo does.
 *
 * @param under only the files in this folder of the content (`1-Worklog`), in whichever content folders have it
 */
export function listContentFiles(site: Site, under = ''): ContentListing {
  const { root, configuration } = site;
  const directories = contentDirectories(configuration);
  const sources = new Set(directories.map(({ source }) => source));
  const namesOf = pageNamesReader(site);
  const listings = directories.map((directory): ContentListing => {
    const below = belowTarget(directory, under);
    if (below === null) return { files: [], problems: [] };
    const start = joinPath(directory.source, below);
    // The folder of one language may stand in that of another; its pages are then its own.
    const walk = walkFolder(root, start, (folder) => folder !== start && sources.has(folder));
    const inBundle = bundleReader();
    return {
      files: walk.folders.flatMap((folder) => namesOf(directory, folder, inBundle(folder))),
      problems: walk.problems,
    };
  });
  return {
    files: listings.flatMap(({ files }) => files),
    problems: listings.flatMap(({ problems }) => problems),
  };
}

/** The part of `under` that is below a mount's target; null where the folder is not in this content directory. */
function belowTarget({ target }: ContentDirectory, under: string): string | null {
  if (target === '' || under === target) return target === '' ? under : '';
  if (under.startsWith(`${target}/`)) return under.slice(target.length + 1);
  return under === '' || target.startsWith(`${under}/`) ? '' : null;
}

/** Says of each folder of a walk, parents first, whether it stands inside of a page's own folder. */
function bundleReader(): (folder: WalkedFolder) => boolean {
  const bundles = new Set<string>();
  return ({ folder, fileNames }) => {
    const isInBundle = bundles.size > 0 && bundles.has(folder.slice(0, Math.max(folder.lastIndexOf('/'), 0)));
    if (isInBundle || fileNames.some((name) => name.startsWith('index.'))) bundles.add(folder);
    return isInBundle;
  };
}

type PageNamesReader = (directory: ContentDirectory, walked: WalkedFolder, isInBundle: boolean) => ContentFile[];

function pageNamesReader({ root, configuration }: Site): PageNamesReader {
  const readLanguages = fileLanguageReader(configuration);
  const disabled = new Set(configuration.disabledLanguages);
  return (directory, { folder, fileNames }, isInBundle) => {
    if (fileNames.length === 0) return [];
    const below = directory.source === '' ? folder : folder.slice(directory.source.length + 1);
    const logicalFolder = joinPath(directory.target, below);
    const isLeaf = fileNames.some((name) => name.startsWith('index.'));
    return readLanguages(fileNames).flatMap(({ fileName, baseName, language: written }) => {
      const language = written ?? directory.language;
      if (disabled.has(language)) return [];
      const file = joinPath(folder, fileName);
      const kind = isInBundle ? 'resource' : kindOf(fileName, isLeaf);
      return [{ file, absolute: `${root}/${file}`, language, logical: joinPath(logicalFolder, baseName), kind }];
    });
  };
}

/** Hugo goes by the start of the name, so `index.draft.md` is a leaf too. */
function kindOf(fileName: string, isLeafFolder: boolean): ContentFileKind {
  if (fileName.startsWith('index.')) return 'leaf';
  if (isLeafFolder) return 'resource';
  return fileName.startsWith('_index.') ? 'branch' : 'page';
}
