import { type CalendarDate, daysBetween, parseCalendarDate, weekdayOf } from '../model/calendar-date.js';
import { WEEKDAYS } from '../model/weekday.js';

/** How a site is published, as far as the address of a page in one language depends on it. */
export interface PublishingRules {
  /** Where the site, or its part in the language, is published: `https://someone.github.io/report/`. */
  readonly baseUrl: string;
  /** The folder of the language, `vi`; empty for one that has none. */
  readonly languageFolder: string;
  /** Whether pages are published as `week-1.html` rather than `week-1/`. */
  readonly uglyUrls: boolean;
  readonly lowerCase: boolean;
  readonly removeAccents: boolean;
  /** The pattern for the addresses of the section's plain pages and leaf bundles, such as `/:year/:slug/`. */
  readonly permalink: string | null;
}

/** What the address of a page is made of. */
export interface PublishedPage {
  /** Its path in the content without its language: `1-Worklog/1.4-Week4/_index.md`. */
  readonly logical: string;
  readonly kind: 'branch' | 'leaf' | 'page';
  readonly title: string | null;
  /** As the front matter writes it. */
  readonly date: string | null;
  /** Of its front matter; null where it has none. */
  readonly slug: string | null;
  readonly url: string | null;
}

/** An address, or what in the page or the configuration stands in the way of telling it. */
export type HugoAddress = { readonly address: string } | { readonly unknown: string };

/**
 * The address under which Hugo publishes a page: `.Permalink` as Hugo 0.111 gives it, held to it by a test.
 *
 * Hugo's documents: https://gohugo.io/content-management/urls/
 */
export function hugoAddress(page: PublishedPage, rules: PublishingRules): HugoAddress {
  const path = page.url !== null && page.url !== '' ? urlPath(page.url, page.kind, rules) : treePath(page, rules);
  if (typeof path !== 'string') return path;
  return { address: `${rules.baseUrl.replace(/(?<!\/)\/*$/, '/')}${escapePath(path.replace(/^\/+/, ''))}` };
}

interface Unknown {
  readonly unknown: string;
}

/** `url` of the front matter is taken as it is, of a section cleaned; without a slash before it, it lies in the language's folder. */
function urlPath(url: string, kind: PublishedPage['kind'], rules: PublishingRules): string | Unknown {
  if (/[:?#%\\]|(?:^|\/)\.\.?(?:\/|$)|\.[^/.A-Z]*[A-Z][^/.]*$|index\.html$/.test(url))
    return { unknown: `url: ${url}` };
  const own = kind === 'branch' ? published(url, rules) : url;
  const path = url.startsWith('/') ? own : joined(rules.languageFolder, own);
  return path.endsWith('/') || url.includes('.') ? path : `${path}/`;
}

/** The path by the place of a page in the content, or by the pattern for its section. */
function treePath(page: PublishedPage, rules: PublishingRules): string | Unknown {
  if (page.slug !== null && /[/?#%\\]/.test(page.slug)) return { unknown: `slug: ${page.slug}` };
  const own = page.kind !== 'branch' && rules.permalink !== null ? expanded(rules.permalink, page) : placePath(page);
  if (typeof own !== 'string') return own;
  if (/[#?]/.test(own)) return { unknown: page.logical };
  const path = joined(rules.languageFolder, published(own, rules));
  if (path === '') return '';
  return rules.uglyUrls && own !== '' ? `${path}.html` : `${path}/`;
}

/** A slug takes the place of the last name, but not of a section's. */
function placePath({ logical, kind, slug }: PublishedPage): string {
  const folder = logical.slice(0, Math.max(logical.lastIndexOf('/'), 0));
  if (kind === 'branch') return folder;
  const name = kind === 'leaf' ? folder : withoutEnding(logical);
  if (slug === null || slug === '') return name;
  return joined(name.slice(0, Math.max(name.lastIndexOf('/'), 0)), slug);
}

/** What stands for the tokens of a pattern (https://gohugo.io/content-management/urls/#tokens); one that is not closed is none of them. */
function expanded(pattern: string, page: PublishedPage): string | Unknown {
  let missing: string | null = null;
  const path = pattern.replace(/:[a-z]+(?:\[[^\]]*\]?)?/gi, (token) => {
    const value = tokenValue(token.slice(1), page);
    if (value === null) missing = token;
    return value ?? '';
  });
  if (missing !== null) return { unknown: `${missing} of permalinks` };
  // Some versions of Hugo take a plus sign for a space here.
  return path.includes('+') ? { unknown: path } : path.replace(/\/+/g, '/').replace(/^\/|\/$/g, '');
}

const MONTHS = 'january,february,march,april,may,june,july,august,september,october,november,december'.split(',');

function tokenValue(token: string, page: PublishedPage): string | null {
  const { logical, kind, slug } = page;
  const folder = logical.slice(0, Math.max(logical.lastIndexOf('/'), 0));
  const sections = kind === 'leaf' ? folder.slice(0, Math.max(folder.lastIndexOf('/'), 0)) : folder;
  const file = withoutEnding(kind === 'leaf' ? folder : logical).replace(/^.*\//, '');
  const title = page.title === null || /[/?#%\\]/.test(page.title) ? null : sanitisedPath(page.title);
  switch (token) {
    case 'sections':
      return sections;
    case 'section':
      return sections.split('/')[0] ?? '';
    case 'title':
      return title;
    case 'slug':
      return slug !== null && slug !== '' ? slug : title;
    case 'filename':
    case 'contentbasename':
      return file;
    case 'slugorfilename':
    case 'slugorcontentbasename':
      return slug !== null && slug !== '' ? slug : file;
    default: {
      const date = page.date === null ? null : parseCalendarDate(page.date.slice(0, 10));
      return date === null ? null : dateToken(token, date);
    }
  }
}

function dateToken(token: string, date: CalendarDate): string | null {
  const weekday = (WEEKDAYS.indexOf(weekdayOf(date)) + 1) % 7;
  switch (token) {
    case 'year':
      return date.slice(0, 4);
    case 'month':
      return date.slice(5, 7);
    case 'monthname':
      return MONTHS[Number(date.slice(5, 7)) - 1] ?? null;
    case 'day':
      return date.slice(8, 10);
    case 'weekday':
      // Sunday is 0.
      return String(weekday);
    case 'weekdayname':
      return weekdayOf(date);
    case 'yearday': {
      const newYear = parseCalendarDate(`${date.slice(0, 4)}-01-01`);
      return newYear === null ? null : String(daysBetween(newYear, date) + 1);
    }
    default:
      return null;
  }
}

/** Hugo cleans a path with what comes behind it, so that white space at its end becomes a hyphen too. */
function published(path: string, { lowerCase, removeAccents }: PublishingRules): string {
  const plain = removeAccents
    ? path
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC')
    : path;
  const clean = sanitisedPath(`${plain}/`).slice(0, -1);
  return lowerCase ? clean.toLowerCase() : clean;
}

/**
 * A path of letters, digits, marks and a few signs. White space between them becomes one hyphen, unless there is one already;
 * what else there is goes.
 */
function sanitisedPath(path: string): string {
  return path
    .replace(/%(?![\da-f]{2})|[^\p{L}\p{Nd}\p{M}\s./\\_#+~\-@%]/giu, '')
    .replace(/^\s+/, '')
    .replace(/(-?)\s+(?=(-?)(.?))/gsu, (_, before: string, after: string, next: string) =>
      before === '-' || after === '-' || next === '' ? before : '-',
    );
}

/** As Go's net/url writes a path: but for these signs, every byte that is no letter and no digit of ASCII is escaped. */
function escapePath(path: string): string {
  return path.replace(/%[\da-f]{2}|[^\w\-.~$&+,/:;=@]/giu, (sign) =>
    sign.length === 3 && sign.startsWith('%')
      ? sign
      : [...new TextEncoder().encode(sign)]
          .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join(''),
  );
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

function joined(folder: string, path: string): string {
  return folder === '' ? path : path === '' ? folder : `${folder}/${path}`;
}
