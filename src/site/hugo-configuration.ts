import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import { type ConfigurationFile, findConfigurationFiles, readConfigurationFile } from './configuration-files.js';
import { readLanguages, type SiteLanguage } from './configuration-languages.js';
import {
  type ConfigurationTable,
  isConfigurationTable,
  letsHtmlThrough,
  mergeTables,
  textAt,
} from './configuration-table.js';
import { type ContentMount, readContentMounts } from './content-mounts.js';
import { sitePath } from './inside-site.js';

/** What worklog needs to know of a site's Hugo configuration. Nothing of it is ever executed. */
export interface HugoConfiguration {
  /** The folder that was asked about. */
  readonly root: string;
  /** The files that were read, relative to the site, in the order in which they were merged. */
  readonly files: readonly string[];
  /** The language of a page whose name and folder say nothing else. In lower case, as every code here. */
  readonly defaultLanguage: string;
  /** What the site calls itself in languages without a title of their own; null where it does not say. */
  readonly title: string | null;
  /** Where the site is published, as it was written: `https://example.org/report/`; null where it does not say. */
  readonly baseUrl: string | null;
  /** By weight, then by code; those that are switched off are left out. Never empty. */
  readonly languages: readonly ConfiguredLanguage[];
  /** The codes that are switched off: Hugo leaves their pages out. */
  readonly disabledLanguages: readonly string[];
  readonly declaresLanguages: boolean;
  /** The content folder that languages without their own share, relative to the site; `''` is the site's own folder. */
  readonly contentDirectory: string;
  /** The folders that are mounted as content. Where there are any, Hugo looks nowhere else. */
  readonly mounts: readonly ContentMount[];
  /** Whether Hugo publishes its pages in lower case, whatever the case of their folders. */
  readonly lowerCasePaths: boolean;
  /** Whether the HTML that stands in Markdown comes out as it is; otherwise Goldmark leaves it out. */
  readonly rawHtml: boolean;
}

/** A language of a site and its own content folder, relative to the site; null where it uses the shared one. */
interface ConfiguredLanguage extends Omit<SiteLanguage, 'contentDir'> {
  readonly contentDirectory: string | null;
}

/**
 * Reads the Hugo configuration of a folder: `hugo.*` or else `config.*` (one file of them, in TOML, YAML or JSON), with
 * the files of `config/_default` merged over it.
 *
 * @param root an absolute path
 * @returns null when the folder holds no Hugo configuration
 * @throws Failure when a file of it cannot be read or parsed, or names a content folder outside of the site
 */
export async function readHugoConfiguration(root: string): Promise<HugoConfiguration | null> {
  const files = findConfigurationFiles(root);
  if (files.length === 0) return null;
  const certain = files.some(({ isHugosOwn }) => isHugosOwn) || hasContentFolder(root);
  const table = await readMerged(root, files, certain);
  if (table === null || !(certain || hasKeysOfHugo(table))) return null;
  const { languages, ...others } = readLanguages(table);
  return {
    root,
    files: files.map(({ file }) => file),
    ...others,
    title: textAt(table, 'title'),
    baseUrl: textAt(table, 'baseurl'),
    languages: languages.map(({ contentDir, ...language }) => ({
      ...language,
      contentDirectory:
        contentDir === null ? null : contentFolder(contentDir, `languages.${language.code}.contentDir`, files),
    })),
    contentDirectory: contentFolder(textAt(table, 'contentdir') ?? 'content', 'contentDir', files),
    mounts: readContentMounts(table, fileOf(files)),
    lowerCasePaths: table.disablepathtolower !== true,
    rawHtml: letsHtmlThrough(table),
  };
}

/** @returns null when a file that may belong to any program cannot be read: then it is not for us to complain about */
async function readMerged(
  root: string,
  files: readonly ConfigurationFile[],
  certain: boolean,
): Promise<ConfigurationTable | null> {
  try {
    const tables: ConfigurationTable[] = [];
    for (const file of files) tables.push(await readConfigurationFile(root, file));
    return tables.reduce(mergeTables);
  } catch (error) {
    if (error instanceof Failure && !certain) return null;
    throw error;
  }
}

function hasContentFolder(root: string): boolean {
  try {
    return statSync(join(root, 'content'), { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** Keys that only Hugo has, and keys that it shares with others, of which two are needed. */
const OWN_KEYS = ['baseurl', 'canonifyurls', 'contentdir', 'defaultcontentlanguage', 'disablekinds', 'languagecode'];
const OWN_TABLES = ['languages', 'markup', 'module', 'outputformats', 'taxonomies'];
const COMMON_KEYS = ['title', 'theme', 'params', 'menu', 'menus', 'outputs', 'relativeurls', 'copyright', 'paginate'];

function hasKeysOfHugo(table: ConfigurationTable): boolean {
  if (OWN_KEYS.some((key) => key in table)) return true;
  if (OWN_TABLES.some((key) => isConfigurationTable(table[key]))) return true;
  return COMMON_KEYS.filter((key) => key in table).length >= 2;
}

function contentFolder(written: string, key: string, files: readonly ConfigurationFile[]): string {
  const path = sitePath(written);
  if (path !== null) return path;
  throw new Failure({
    problem: `${key} of the Hugo configuration leads outside of the site`,
    ...fileOf(files),
    expected: 'a folder inside of the site: worklog reads nothing else',
    found: written,
    advice: 'Move the content into the site, or run worklog in the folder that holds it.',
  });
}

/** Where a merged configuration comes from: certain only when it is a single file. */
function fileOf(files: readonly ConfigurationFile[]): { readonly file?: string } {
  const [only, ...others] = files;
  return only !== undefined && others.length === 0 ? { file: only.file } : {};
}
