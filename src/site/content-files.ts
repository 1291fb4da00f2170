import type { PageProblem } from '../model/page-problem.js';
import { type ContentDirectory, contentDirectories } from './content-directories.js';
import { MARKDOWN, type WalkedFolder, walkFolder } from './directory-walk.js';
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
 * @param unsaved a file, relative to the site, that is listed though it may not be on the disk yet
 * @param isPage what the names of other files look like that are to be listed too
 */
export function listContentFiles(site: Site, unsaved: string | null = null, isPage: RegExp = MARKDOWN): ContentListing {
  const { root, configuration } = site;
  const directories = contentDirectories(configuration);
  const sources = new Set(directories.map(({ source }) => source));
  const namesOf = pageNamesReader(site);
  const listings = directories.map((directory): ContentListing => {
    const start = directory.source;
    // The folder of one language may stand in that of another; its pages are then its own.
    const walk = walkFolder(root, start, (folder) => folder !== start && sources.has(folder), isPage);
    const folders = unsaved === null ? walk.folders : withFile(walk.folders, unsaved, start, sources);
    const inBundle = bundleReader();
    return {
      files: folders.flatMap((folder) => namesOf(directory, folder, inBundle(folder))),
      problems: walk.problems,
    };
  });
  return {
    files: listings.flatMap(({ files }) => files),
    problems: listings.flatMap(({ problems }) => problems),
  };
}

/** The folders of a walk with one more file, if it stands in this content folder and is not there yet. */
function withFile(
  folders: readonly WalkedFolder[],
  file: string,
  source: string,
  sources: ReadonlySet<string>,
): readonly WalkedFolder[] {
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), 0));
  const [nearest] = [...sources]
    .filter((one) => one === '' || folder === one || folder.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length);
  if (nearest !== source) return folders;
  const name = file.slice(folder.length === 0 ? 0 : folder.length + 1);
  const known = folders.find((walked) => walked.folder === folder);
  if (known === undefined) return [...folders, { folder, fileNames: [name] }];
  if (known.fileNames.includes(name)) return folders;
  return folders.map((walked) => (walked === known ? { folder, fileNames: [...walked.fileNames, name] } : walked));
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
