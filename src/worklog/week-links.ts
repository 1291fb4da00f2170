import type { Vocabulary } from '../locale/vocabulary.js';
import type { PageLink } from '../page/section-page.js';
import { parentOf } from './section.js';

/** A link of a section page that is meant for a week. */
export interface WeekLink {
  readonly link: PageLink;
  /** The week that it leads to, by its address; null where the site has no such page. */
  readonly target: number | null;
  /** The week that its address or the words around it name. */
  readonly week: number | null;
  /** The week that its entry says it is for, at the start of the words before the link or of its own; null where none is. */
  readonly label: number | null;
  /** The address as Hugo publishes the page, in the form that the link has; null where it leads to no page. */
  readonly published: string | null;
}

/** A week's page by the path under which Hugo publishes it, without its language. */
interface PublishedWeek {
  readonly week: number;
  /** `1-worklog/1.4-week4`. */
  readonly path: string;
}

/** What links of a section page are followed with. */
export interface LinkTargets {
  /** The path under which Hugo publishes the section: `1-worklog`. */
  readonly section: string;
  readonly weeks: readonly PublishedWeek[];
  readonly languages: readonly string[];
}

/**
 * The path under which Hugo publishes a page or a section, without the slashes around it: spaces are hyphens, and upper
 * case becomes lower case unless the site says `disablePathToLower` (https://gohugo.io/content-management/urls/).
 *
 * @param folder the page's folder in the content: `1-Worklog/1.4-Week4`
 */
export function publishedPath(folder: string, lowerCase: boolean): string {
  const path = folder.replaceAll(' ', '-');
  return lowerCase ? path.toLowerCase() : path;
}

/**
 * The path under which Hugo publishes a week's page: its folder's, or its own without its ending.
 *
 * @param logical the page's path in the content without its language: `1-Worklog/1.4-Week4/_index.md`
 */
export function weekPath(logical: string, lowerCase: boolean): string {
  const name = logical.slice(logical.lastIndexOf('/') + 1);
  const isFolder = name.startsWith('_index.') || name.startsWith('index.');
  return publishedPath(isFolder ? parentOf(logical) : logical.replace(/\.[^./]+$/, ''), lowerCase);
}

/** The links that are meant for weeks: they lead to one, or their address within the section names one. */
export function findWeekLinks(
  text: string,
  links: readonly PageLink[],
  targets: LinkTargets,
  vocabulary: Vocabulary,
): WeekLink[] {
  return links.flatMap((link, index) => {
    const path = resolveInSite(link.url, targets);
    if (path === null) return [];
    const page = targets.weeks.find((week) => week.path.toLowerCase() === path.toLowerCase());
    const named = vocabulary.nameWeekNumber(path.slice(path.lastIndexOf('/') + 1));
    const said = page?.week ?? named ?? wordsBefore(text, link, vocabulary);
    const isInSection = path.toLowerCase().startsWith(`${targets.section.toLowerCase()}/`);
    if (page === undefined && !(isInSection && said !== null)) return [];
    return [
      {
        link,
        target: page?.week ?? null,
        week: said,
        label: entryLabel(text, link, links[index - 1], vocabulary),
        published: page === undefined ? null : inFormOf(link.url, page.path),
      },
    ];
  });
}

/** The path within the site that an address leads to, without the slashes around it; null where it leads elsewhere. */
function resolveInSite(url: string, { section, languages }: LinkTargets): string | null {
  const path = url.replace(/[?#].*$/s, '');
  if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return null;
  const parts = path.startsWith('/') ? [] : section.split('/').filter(Boolean);
  for (const part of decoded(path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  // `/vi/1-worklog/…` is the same page in another language.
  if (path.startsWith('/') && languages.includes(parts[0]?.toLowerCase() ?? '')) parts.shift();
  return parts.join('/').replace(/\/_?index(?:\.[a-z-]+)?\.(?:md|html)$/i, '');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The same address with the path's parts as the page has them. */
function inFormOf(url: string, path: string): string {
  const parts = path.split('/');
  const tail = /[?#].*$/s.exec(url)?.[0] ?? '';
  const own = url.slice(0, url.length - tail.length).split('/');
  for (let at = own.length - 1; at >= 0 && parts.length > 0; at--) {
    const part = own[at] ?? '';
    if (part === '' || part === '.' || /^_?index\./i.test(part)) continue;
    if (part.toLowerCase() !== parts.at(-1)?.toLowerCase()) break;
    own[at] = parts.pop() ?? part;
  }
  return own.join('/') + tail;
}

/** The week that the words of the link name, or those before it on its line: **Week 4:** [Storage](storage/). */
function wordsBefore(text: string, { span, text: words }: PageLink, vocabulary: Vocabulary): number | null {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  return vocabulary.weekNumber(text.slice(lineStart, span.start)) ?? vocabulary.weekNumber(words);
}

/** A word or two and a number at the start of a text, which are no range: **Week 4:** but not **Weeks 1-4**. */
const LABEL = /^([\p{L}\p{M}]+)([\s.]+[\p{L}\p{M}]+)?[\s.#:_-]*(\d{1,3})(?![\p{L}\p{N}]|\s*[-–—&,]\s*\d)/u;
/** No label stands further from the start of its line. */
const LONGEST_LABEL = 120;

/** The week that begins the words before a link, behind the link before it, or where there are none the link's own. */
function entryLabel(text: string, link: PageLink, before: PageLink | undefined, vocabulary: Vocabulary): number | null {
  const first = link.leaf.lines[0]?.start ?? link.span.start;
  const from = before?.leaf === link.leaf ? before.span.end : first;
  const lines = text.slice(from, link.span.start).split('\n');
  const line = lines.findLast((words) => /[\p{L}\p{N}]/u.test(words));
  const words = (line ?? link.text).slice(0, LONGEST_LABEL).replace(/^[^\p{L}\p{N}]*(?:\d+[.)][^\p{L}\p{N}]*)?/u, '');
  const label = LABEL.exec(words);
  if (label === null) return null;
  const behind = words.slice(label[0].length);
  // In a sentence the words only speak of a week.
  if (line !== undefined && /[\p{L}\p{N},]\s*$/u.test(behind)) return null;
  const [whole, word = ''] = label;
  const isWeek = vocabulary.weekNumber(whole) === Number(label[3]);
  return isWeek && (label[2] === undefined || vocabulary.weekNumber(whole.slice(word.length)) === null)
    ? Number(label[3])
    : null;
}
