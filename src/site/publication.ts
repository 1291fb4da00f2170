import type { PublishingRules } from '../worklog/hugo-address.js';
import { findConfigurationFiles, findEnvironmentFiles, readConfigurationFile } from './configuration-files.js';
import {
  type ConfigurationTable,
  isConfigurationTable,
  isTrueAt,
  letsHtmlThrough,
  mergeTables,
  tableAt,
  textAt,
} from './configuration-table.js';
import type { Site } from './find-site.js';

/** How a site is published in one language. */
export interface Publication {
  /** `baseURL` as it is written; null where the configuration has none. */
  readonly baseUrl: string | null;
  /** All but where: for pages of the section. */
  readonly rules: Omit<PublishingRules, 'baseUrl'>;
  /** What of the configuration is read otherwise by other versions of Hugo, so that no address can be told; else null. */
  readonly unsettled: string | null;
  readonly buildsDrafts: boolean;
  readonly buildsFuture: boolean;
  /** Whether the HTML that stands in Markdown comes out as it is, here and where the site is only looked at. */
  readonly rawHtml: boolean;
}

/** Hugo publishes in this environment unless it is told another one. */
const ENVIRONMENT = 'production';

/**
 * Reads how a site is published in a language: from its configuration with that of the production environment over it.
 *
 * @param section the first folder of the content that the pages are in, as it is written
 * @throws Failure when a file of the configuration cannot be read or parsed
 */
export async function readPublication(site: Site, language: string, section: string): Promise<Publication> {
  const { root, configuration } = site;
  const tables: ConfigurationTable[] = [];
  for (const file of [...findConfigurationFiles(root), ...findEnvironmentFiles(root, ENVIRONMENT)])
    tables.push(await readConfigurationFile(root, file));
  const whole = tables.reduce(mergeTables);
  const languages = tableAt(whole, 'languages');
  const own = mergeTables(whole, tableAt(languages, language));
  // Where languages have addresses of their own, each is a site of its own.
  const isMultihost = Object.values(languages).some(
    (one) => isConfigurationTable(one) && textAt(one, 'baseurl') !== null,
  );
  const isFirst = language === configuration.defaultLanguage && !isTrueAt(whole, 'defaultcontentlanguageinsubdir');
  const hasFolder = configuration.languages.length > 1 && !isMultihost && !isFirst;
  const ugly = own.uglyurls;
  const permalinks = tableAt(own, 'permalinks');
  const lowered = section.toLowerCase();
  return {
    baseUrl: textAt(own, 'baseurl'),
    rules: {
      languageFolder: hasFolder ? language : '',
      uglyUrls: isConfigurationTable(ugly) ? lowered === section && isTrueAt(ugly, section) : isTrueAt(own, 'uglyurls'),
      lowerCase: !isTrueAt(own, 'disablepathtolower'),
      removeAccents: isTrueAt(own, 'removepathaccents'),
      permalink: lowered === section ? textAt(permalinks, section) : null,
    },
    unsettled: unsettled(permalinks, isConfigurationTable(ugly) ? ugly : null, section),
    buildsDrafts: isTrueAt(own, 'builddrafts'),
    buildsFuture: isTrueAt(own, 'buildfuture'),
    rawHtml: configuration.rawHtml && letsHtmlThrough(whole) && letsHtmlThrough(own),
  };
}

/**
 * Hugo reads the names of sections in lower case here, and before 0.123 then finds none that has capitals. Patterns for kinds
 * of pages are of later versions.
 */
function unsettled(permalinks: ConfigurationTable, ugly: ConfigurationTable | null, section: string): string | null {
  const lowered = section.toLowerCase();
  if (lowered !== section && textAt(permalinks, lowered) !== null) return `permalinks.${section}`;
  if (lowered !== section && ugly !== null && lowered in ugly) return `uglyURLs.${section}`;
  const kind = ['page', 'section'].find((name) => lowered in tableAt(permalinks, name));
  return kind === undefined ? null : `permalinks.${kind}.${section}`;
}

/** Whether an address is one that a browser reaches: of the web, plain, with a host that is more than an example. */
export function isPublicAddress(baseUrl: string): boolean {
  if (!/^https?:\/\/[^\s"'<>\\`{}|^?#]+$/i.test(baseUrl) || !URL.canParse(baseUrl)) return false;
  const { hostname, username, password } = new URL(baseUrl);
  return !/(?:^|\.)example\.(?:org|com|net)$|\.example$/.test(hostname) && username === '' && password === '';
}
