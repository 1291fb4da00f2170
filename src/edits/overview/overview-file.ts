import { holderOf, parentOf } from '../../worklog/section.js';

/** A week by whose page the place of an overview is told. */
export interface WeekInPlace {
  readonly number: number;
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** Its path in the content, without its language. */
  readonly logical: string;
  readonly kind: 'branch' | 'leaf' | 'page' | 'resource';
}

/** Where an overview goes. */
export interface OverviewFile {
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** Whether the weeks stand beside it; not where folders group them. */
  readonly isAmongWeeks: boolean;
}

/**
 * Where the overview goes: into the section, beside the weeks or the folders that group them, and named as these are, with a
 * zero for the week's number where the weeks' names begin with one, so that it stands before them: `1.0-Overview` beside
 * `1.4-Week4`, `overview.md` beside `week-4.md`.
 *
 * @param section the folder of the worklog, relative to the content
 * @param ending of the new file, such as `html`
 */
export function overviewFile(week: WeekInPlace, section: string, ending: string): OverviewFile {
  const [, folder = '', name = '', rest = ''] =
    /^(.*\/)?([^/]+)(\/_?index(?:\.[^/.]+)?)\.[^/.]+$/.exec(week.file) ??
    /^(.*\/)?([^/.]*(?:\.\d[^/.]*)*)((?:\.[A-Za-z-]+)?)\.[^/.]+$/.exec(week.file) ??
    [];
  const holder = holderOf(week) ?? section;
  const levels = holder === section ? [] : holder.slice(section === '' ? 0 : section.length + 1).split('/');
  const [group] = levels;
  if (group === undefined)
    return { file: `${folder}${overviewName(name, week.number)}${rest}.${ending}`, isAmongWeeks: true };
  const above = levels.reduce(parentOf, parentOf(`${folder}x`));
  const own = overviewName(group, null);
  return { file: `${above === '' ? '' : `${above}/`}${own}${rest}.${ending}`, isAmongWeeks: false };
}

/** @param week the number that the name may begin with; null for that of a folder of weeks */
function overviewName(neighbour: string, week: number | null): string {
  const numbers = /^(\d+(?:\.\d+)*)([-_. ]+)(?=\D)/.exec(neighbour);
  const last = numbers?.[1]?.split('.').at(-1) ?? '';
  const words = numbers === null ? neighbour : neighbour.slice(numbers[0].length);
  const overview = /^\p{Lu}/u.test(words) ? 'Overview' : 'overview';
  if (numbers === null || Number(last) !== week) return overview;
  const before = (numbers[1] ?? '').slice(0, -last.length);
  return `${before}${'0'.padStart(last.length, '0')}${numbers[2]}${overview}`;
}
