import {
  type ConfigurationTable,
  isConfigurationTable,
  isTrueAt,
  numberAt,
  tableAt,
  textAt,
  wordsAt,
} from './configuration-table.js';

/** One language of a site. */
export interface SiteLanguage {
  /** Its key in the configuration, in lower case: `en`, `vi`, `pt-br`. */
  readonly code: string;
  /** What it calls itself, `Tiếng Việt`. */
  readonly name: string | null;
  /** What it calls the site; null where that is the site's own title. */
  readonly title: string | null;
  readonly weight: number | null;
  /** Its own content folder as it was written. */
  readonly contentDir: string | null;
  /** Whether the configuration names it; the default language of a site that declares none is not declared. */
  readonly declared: boolean;
}

/** The languages of a site, as its configuration has them. */
export interface SiteLanguages {
  /** The language of a page whose name and folder say nothing else. */
  readonly defaultLanguage: string;
  /** By weight, then by code. Never empty. */
  readonly languages: readonly SiteLanguage[];
  /** Switched off: Hugo leaves their pages out. In lower case. */
  readonly disabledLanguages: readonly string[];
  readonly declaresLanguages: boolean;
}

/** Hugo's own default (https://gohugo.io/configuration/languages/). */
const FALLBACK_LANGUAGE = 'en';

/**
 * Reads the languages of a configuration. Where `defaultContentLanguage` names no language that is declared, Hugo
 * refuses to build; the first one by weight then stands in for it, so that the pages can still be read.
 */
export function readLanguages(configuration: ConfigurationTable): SiteLanguages {
  const wanted = textAt(configuration, 'defaultcontentlanguage')?.toLowerCase() ?? FALLBACK_LANGUAGE;
  const tables = Object.entries(tableAt(configuration, 'languages')).flatMap(([code, table]) =>
    isConfigurationTable(table) ? [{ code, table }] : [],
  );
  const disabled = new Set([
    ...wordsAt(configuration, 'disablelanguages').map((code) => code.toLowerCase()),
    ...tables.filter(({ table }) => isTrueAt(table, 'disabled')).map(({ code }) => code),
  ]);
  const declared = tables
    .filter(({ code }) => !disabled.has(code))
    .map(({ code, table }) => ({
      code,
      // `label` is the newer name of the key.
      name: textAt(table, 'languagename') ?? textAt(table, 'label'),
      title: textAt(table, 'title'),
      weight: numberAt(table, 'weight'),
      contentDir: textAt(table, 'contentdir'),
      declared: true,
    }))
    .sort(byWeightThenCode);
  const first = declared[0];
  const undeclared = { code: wanted, name: null, title: null, weight: null, contentDir: null, declared: false };
  return {
    defaultLanguage: first === undefined || declared.some(({ code }) => code === wanted) ? wanted : first.code,
    languages: first === undefined ? [undeclared] : declared,
    disabledLanguages: [...disabled],
    declaresLanguages: first !== undefined,
  };
}

/** As Hugo sorts them: a language without a weight (or with 0) comes after those with one. */
function byWeightThenCode(left: SiteLanguage, right: SiteLanguage): number {
  const difference = (left.weight || Number.MAX_VALUE) - (right.weight || Number.MAX_VALUE);
  if (difference !== 0) return difference;
  return left.code < right.code ? -1 : 1;
}
