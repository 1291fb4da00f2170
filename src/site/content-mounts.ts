import { Failure } from '../model/failure.js';
import { type ConfigurationTable, isConfigurationTable, tableAt, textAt, wordsAt } from './configuration-table.js';
import { sitePath } from './inside-site.js';

/** A folder of the site that Hugo mounts into its content (https://gohugo.io/configuration/module/#mounts). */
export interface ContentMount {
  /** The folder, relative to the site. */
  readonly source: string;
  /** Where it appears in the content: `''` is the top, `notes` stands for the target `content/notes`. */
  readonly target: string;
  /** The language of its pages, in lower case, unless their names say another; null where none is given. */
  readonly language: string | null;
}

/**
 * The mounts of a configuration whose target is `content` or a folder in it. Mounts of anything else do not matter here.
 *
 * @param place the file that the configuration was read from, where it is one
 * @throws Failure when the source of such a mount leads outside of the site
 */
export function readContentMounts(
  configuration: ConfigurationTable,
  place: { readonly file?: string },
): readonly ContentMount[] {
  const mounts = tableAt(configuration, 'module').mounts;
  if (!Array.isArray(mounts)) return [];
  return mounts.filter(isConfigurationTable).flatMap((mount: ConfigurationTable, index): readonly ContentMount[] => {
    const target = sitePath(textAt(mount, 'target') ?? '') ?? '';
    const written = textAt(mount, 'source');
    if (written === null || !(target === 'content' || target.startsWith('content/'))) return [];
    const source = sitePath(written);
    if (source === null) {
      throw new Failure({
        problem: 'The Hugo configuration mounts a content folder from outside of the site',
        ...place,
        expected: 'a folder inside of the site: worklog reads nothing else',
        found: `module.mounts, number ${index + 1}: ${written}`,
        advice: 'Move the content into the site, or run worklog in the folder that holds it.',
      });
    }
    return [{ source, target: target.slice('content/'.length), language: languageOf(mount) }];
  });
}

/** `lang`, or the newer `sites.matrix.languages` where it holds one plain code and no pattern. */
function languageOf(mount: ConfigurationTable): string | null {
  const single = textAt(mount, 'lang');
  if (single !== null) return single.toLowerCase();
  const several = wordsAt(tableAt(tableAt(mount, 'sites'), 'matrix'), 'languages');
  const [only] = several;
  return several.length === 1 && only !== undefined && /^[\w-]+$/.test(only) ? only.toLowerCase() : null;
}
