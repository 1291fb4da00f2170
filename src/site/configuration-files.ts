import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../model/failure.js';
import { type ConfigurationTable, configurationTable, nestTable } from './configuration-table.js';
import { joinPath } from './inside-site.js';
import { readSiteText } from './site-text.js';
import { parseJson, parseToml, type StructuredReading } from './structured-text.js';

/** One file of a Hugo configuration. */
export interface ConfigurationFile {
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** Where its content belongs: `[]` is the root, `['languages', 'vi']` a table of it. */
  readonly keyPath: readonly string[];
  /** Named as nothing but Hugo names it. Many programs use `config.*`, and `hugo.json` may be data about Hugo. */
  readonly isHugosOwn: boolean;
}

/** In the order in which Hugo looks for them (0.111.3, and https://gohugo.io/configuration/introduction/). */
const BASE_NAMES = ['hugo', 'config'];
const EXTENSIONS = ['toml', 'yaml', 'yml', 'json'];

/** The folder of the configuration directory whose files hold for every environment. */
const DEFAULT_ENVIRONMENT = '_default';

/**
 * The configuration files of a folder in the order in which Hugo merges them; none when it is no Hugo site. Those of one
 * environment only (`config/production`) are not among them.
 */
export function findConfigurationFiles(root: string): readonly ConfigurationFile[] {
  return [...rootFile(root), ...findEnvironmentFiles(root, DEFAULT_ENVIRONMENT)];
}

/** The configuration files that hold for one environment, which Hugo merges over the others. */
export function findEnvironmentFiles(root: string, environment: string): readonly ConfigurationFile[] {
  return directoryFiles(root, `config/${environment}`);
}

/** Hugo uses the first that exists and none of the others. */
function rootFile(root: string): readonly ConfigurationFile[] {
  for (const name of BASE_NAMES) {
    for (const extension of EXTENSIONS) {
      const file = `${name}.${extension}`;
      if (existsSync(join(root, file))) {
        return [{ file, keyPath: [], isHugosOwn: name === 'hugo' && extension !== 'json' }];
      }
    }
  }
  return [];
}

/** Hugo walks the folder in the order of its names, sub-folders too, and does not follow links to folders. */
function directoryFiles(root: string, folder: string): readonly ConfigurationFile[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const file = joinPath(folder, entry.name);
    if (entry.isDirectory()) return directoryFiles(root, file);
    const [, name, extension] = /^(.+)\.([^.]+)$/.exec(entry.name) ?? [];
    if (name === undefined || extension === undefined || !EXTENSIONS.includes(extension)) return [];
    return [{ file, keyPath: keyPathOf(name), isHugosOwn: name === 'hugo' && extension !== 'json' }];
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** `hugo` and `config` are the root, `params` is a key of it, `params.vi` a key of one language, `languages.vi` all of it. */
function keyPathOf(name: string): readonly string[] {
  if (BASE_NAMES.includes(name)) return [];
  const [, key, language] = /^(.+)\.([^.]+)$/.exec(name) ?? [];
  if (key === undefined || language === undefined) return [name];
  const inLanguage = ['languages', language];
  return ['menu', 'menus', 'params'].includes(key.toLowerCase()) ? [...inLanguage, key] : inLanguage;
}

/**
 * Reads one file of the configuration and puts its content where it belongs.
 *
 * @throws Failure when it cannot be read or parsed, with the place where the parser stopped
 */
export async function readConfigurationFile(
  root: string,
  { file, keyPath }: ConfigurationFile,
): Promise<ConfigurationTable> {
  const reading = await parseByName(file, readSiteText(root, file));
  if (!reading.ok) {
    throw new Failure({
      problem: `The Hugo configuration ${file} cannot be parsed`,
      file,
      ...(reading.line === null ? {} : { line: reading.line }),
      ...(reading.column === null ? {} : { column: reading.column }),
      found: reading.reason,
      advice: 'Mend the file until `hugo config` accepts it.',
    });
  }
  return nestTable(keyPath, configurationTable(reading.value));
}

async function parseByName(file: string, text: string): Promise<StructuredReading> {
  if (file.endsWith('.toml')) return parseToml(text);
  if (file.endsWith('.json')) return parseJson(text);
  const [library, { parseYaml }] = await Promise.all([import('yaml'), import('./yaml-text.js')]);
  return parseYaml(library, text);
}
