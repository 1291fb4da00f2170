import type { HugoConfiguration } from './hugo-configuration.js';

/** A Markdown file's name with its language taken out: `_index.vi.md` is `_index.md` in `vi`. */
export interface FileLanguage {
  /** The name as it stands in the folder. */
  readonly fileName: string;
  /** The name without its language. */
  readonly baseName: string;
  /** The code in lower case; null where the name has none. */
  readonly language: string | null;
}

/**
 * Makes the reader of the languages in file names; it takes the Markdown file names of one folder. A configured language
 * counts in any case. Where the configuration declares no languages at all, a code counts where the folder shows that it
 * is one, by the same page without a code or with another: people drop the configuration and keep the files.
 */
export function fileLanguageReader(
  configuration: HugoConfiguration,
): (fileNames: readonly string[]) => readonly FileLanguage[] {
  const known = new Set([...configuration.languages.map(({ code }) => code), ...configuration.disabledLanguages]);
  return (fileNames) => {
    const versions = configuration.declaresLanguages ? null : countVersions(fileNames);
    return fileNames.map((fileName) => {
      const { stem, infix, extension } = partsOf(fileName);
      const code = infix?.toLowerCase();
      const isLanguage =
        code !== undefined && (known.has(code) || (LANGUAGE_INFIX.test(code) && (versions?.get(stem) ?? 0) > 1));
      return isLanguage
        ? { fileName, baseName: stem + extension, language: code }
        : { fileName, baseName: fileName, language: null };
    });
  };
}

/** ISO 639 and an optional region; not the endings that people give to copies they keep. */
const LANGUAGE_INFIX = /^(?!(?:bak|new|old|org|tmp)$)[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/;

/** How many files a folder holds of each page: `week-1.md` and `week-1.vi.md` are two of `week-1`. */
function countVersions(fileNames: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const fileName of fileNames) {
    const { stem, infix } = partsOf(fileName);
    const isVersion = infix === null || LANGUAGE_INFIX.test(infix.toLowerCase());
    if (isVersion) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** `week.vi.md` is `week`, `vi`, `.md`; `week.md` is `week`, null, `.md`. */
function partsOf(fileName: string): {
  readonly stem: string;
  readonly infix: string | null;
  readonly extension: string;
} {
  const extensionAt = fileName.lastIndexOf('.');
  const infixAt = fileName.lastIndexOf('.', extensionAt - 1);
  const extension = fileName.slice(extensionAt);
  return infixAt > 0
    ? { stem: fileName.slice(0, infixAt), infix: fileName.slice(infixAt + 1, extensionAt), extension }
    : { stem: fileName.slice(0, extensionAt), infix: null, extension };
}
