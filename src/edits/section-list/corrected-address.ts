import type { WeekLink } from '../../worklog/week-links.js';
import { addressLike } from '../week-list.js';
import { hasOwnAddress, type LinkableWeek } from './listed-weeks.js';

/** The pages that the links of a week list are compared with. */
export interface WeekPaths {
  /** The weeks in the language of the list. */
  readonly own: readonly LinkableWeek[];
  /** Those of all languages. */
  readonly all: readonly LinkableWeek[];
}

/** What is wrong with where an entry leads: to no page, though it is meant for this week, or to another week than it says. */
export type EntryFault =
  | { readonly kind: 'unknown'; readonly week: number }
  | { readonly kind: 'other'; readonly label: number; readonly week: number };

/** Finds out whether an entry of a week list leads astray; null where it does not, or nobody can tell. */
export function entryFault({ link, target, week, label }: WeekLink, { own, all }: WeekPaths): EntryFault | null {
  if (target !== null) return label === null || label === target ? null : { kind: 'other', label, week: target };
  if (isOtherPage(link.url, all) || own.some(mayHaveOtherAddress)) return null;
  const named = label ?? week;
  return named === null ? null : { kind: 'unknown', week: named };
}

/** The address of the week that an entry names, where nothing else of the list is for that week; else null. */
export function correctedAddress(
  { link, label }: WeekLink,
  links: readonly WeekLink[],
  { own, all }: WeekPaths,
): string | null {
  const week = own.find((one) => one.week === label);
  const isTaken = links.some((other) => other.link !== link && (other.target === label || other.label === label));
  if (week === undefined || isTaken || link.urlSpan === null || hasOwnAddress(week)) return null;
  const sample = links.find((one) => one.published !== null && one.label === one.target);
  const sampled = all.find((one) => one.week === sample?.target);
  if (sample?.published == null || sampled === undefined) return null;
  return addressLike(sample.published, sampled.path, week.path);
}

/** Whether an address leads to a file, or to a page below a week's. */
function isOtherPage(url: string, weeks: readonly LinkableWeek[]): boolean {
  const address = url.replace(/[?#].*$/s, '').toLowerCase();
  if (/\.(?!md$|html$)[a-z][a-z0-9]{1,4}$/.test(address)) return true;
  return weeks.some(({ path }) => {
    const below = `${path.slice(path.lastIndexOf('/') + 1).toLowerCase()}/`;
    const at = address.indexOf(below);
    return at !== -1 && !/^(?:_?index\..*)?$/.test(address.slice(at + below.length));
  });
}

/** Whether a page may be reached under an address of its own, so that its folder does not tell it. */
function mayHaveOtherAddress(week: LinkableWeek): boolean {
  return hasOwnAddress(week) || Object.hasOwn(week.frontMatter.other, 'aliases');
}
