import { titleForm, type WeekText } from '../dialect/common-pattern.js';
import { expandWeekPattern } from '../dialect/week-pattern.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import { withoutCopies } from './copied-words.js';
import type { KnownPage, KnownPart } from './known-page.js';
import { commonest, isMost } from './majority.js';

/** What the pages of a site have in common, in the order and the layout of a typical one of them. */
export interface PageSkeleton {
  /** The page whose order, layout and front matter are taken. */
  readonly model: KnownPage;
  readonly parts: readonly SkeletonPart[];
}

export interface SkeletonPart {
  readonly kind: KnownPart['kind'];
  /** Its lines, with `{week}` and `{date}`. */
  readonly pattern: string;
  /** The dates that the model has in the places of `{date}`. */
  readonly dates: KnownPart['dates'];
  readonly roles: KnownPart['roles'];
  readonly blankBefore: number;
  /** The marker of the blank bullet that stands under it, with a checkbox where the site's have one; null for none. */
  readonly bullet: { readonly marker: string; readonly blankBefore: number } | null;
}

/** Finds what most pages have in common. There must be a page. */
export function pageSkeleton(
  pages: readonly [KnownPage, ...KnownPage[]],
  fieldKeys: ReadonlySet<string>,
  vocabulary: Vocabulary,
): PageSkeleton {
  const common = commonKeys(pages);
  const rules = commonRules(pages, common);
  const wordings = new Map([...common].map((key) => [key, wording(pages, key, vocabulary)]));
  const model = typicalPage(pages, common, wordings, fieldKeys);
  const parts: SkeletonPart[] = [];
  const seen = new Set<string>();
  let isAfterOwn = false;
  model.parts.forEach((part, index) => {
    const key = part.kind === 'rule' ? ruleKey(model.parts, index, common) : part.key;
    const leads = part.kind === 'rule' && parts.length === 0 && index > 0;
    const isKept =
      !leads && key !== null && !seen.has(key) && (part.kind === 'rule' ? rules.has(key) : common.has(key));
    if (!isKept) {
      isAfterOwn = true;
      return;
    }
    seen.add(key);
    parts.push({
      kind: part.kind,
      pattern: part.kind === 'table' || part.kind === 'rule' ? part.text : (wordings.get(key) ?? part.words),
      dates: part.dates,
      roles: part.roles,
      // What stood before the first part that is kept, such as a notice, had blank lines of its own.
      blankBefore: parts.length === 0 && isAfterOwn ? 1 : part.blankBefore,
      bullet: part.kind === 'heading' || part.kind === 'bold' ? bulletUnder(pages, key, common) : null,
    });
  });
  return { model, parts };
}

/** The keys that most pages have. */
function commonKeys(pages: readonly KnownPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { parts } of pages) {
    for (const key of new Set(parts.map((part) => part.key))) {
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => isMost(count, pages.length)).map(([key]) => key));
}

/** A rule is known by what it stands before. */
function ruleKey(parts: readonly KnownPart[], index: number, common: ReadonlySet<string>): string {
  const next = parts.slice(index + 1).find(({ key }) => key !== null && common.has(key));
  return `${parts[index]?.text} before ${next?.key ?? 'the end'}`;
}

function commonRules(pages: readonly KnownPage[], common: ReadonlySet<string>): Set<string> {
  const found = pages.map(({ parts }) => [
    ...new Set(parts.flatMap((part, index) => (part.kind === 'rule' ? [ruleKey(parts, index, common)] : []))),
  ]);
  const all = new Set(found.flat());
  return new Set([...all].filter((key) => isMost(found.filter((keys) => keys.includes(key)).length, pages.length)));
}

/** The words that most pages have for a part, as a pattern. */
function wording(pages: readonly KnownPage[], key: string, vocabulary: Vocabulary): string | null {
  const texts = pages.flatMap(({ parts, week }): WeekText[] => {
    const part = parts.find((one) => one.key === key);
    return part === undefined ? [] : [{ text: part.words, week }];
  });
  return titleForm(withoutCopies(texts, vocabulary))?.pattern ?? null;
}

/** The page that shows most of what is common, the latest of several. */
function typicalPage(
  pages: readonly [KnownPage, ...KnownPage[]],
  common: ReadonlySet<string>,
  wordings: ReadonlyMap<string, string | null>,
  fieldKeys: ReadonlySet<string>,
): KnownPage {
  const tables = commonest(pages.flatMap(({ parts }) => parts.flatMap((part) => tableHead(part) ?? [])));
  const score = (page: KnownPage): number => {
    const own = new Map(page.parts.map((part) => [part.key, part]));
    let points = 0;
    for (const key of common) {
      const part = own.get(key);
      if (part === undefined) continue;
      points += 2;
      const words = wordings.get(key);
      if (words != null && expandWeekPattern(words, page.week) === part.words) points++;
      if (key === 'table' && tableHead(part) === tables) points += 3;
    }
    points += page.fields.filter(({ key }) => fieldKeys.has(key)).length;
    return points - faults(page);
  };
  let best = pages[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const page of pages) {
    const points = score(page);
    if (points >= most) [best, most] = [page, points];
  }
  return best;
}

/** The headings of a table's columns as they are written, without the room between them. */
function tableHead({ kind, text }: KnownPart): string | null {
  return kind === 'table' ? (text.split('\n')[0] ?? '').replace(/\s+/g, '') : null;
}

function faults({ page, parts }: KnownPage): number {
  const { frontMatterBlock, problems, blocks, taskTable } = page;
  const keys = parts.flatMap(({ key }) => key ?? []);
  const isOpen = blocks.some((block) => block.type === 'code' && block.fenced && !block.closed);
  return (
    (frontMatterBlock === null || problems.length > 0 ? 100 : 0) +
    (isOpen ? 5 : 0) +
    (keys.length - new Set(keys).size) +
    (taskTable?.table.rows.filter(({ dropped }) => dropped.length > 0).length ?? 0)
  );
}

/** Whether the lists below sub-headings of a section are its own entries. */
function isOfEntries(heading: KnownPart | undefined): boolean {
  return heading?.roles.some((role) => role === 'objectives' || role === 'achievements') ?? false;
}

/** The bullet under a heading, where most pages have a list there. */
function bulletUnder(pages: readonly KnownPage[], key: string, common: ReadonlySet<string>): SkeletonPart['bullet'] {
  let headed = 0;
  const lists: { readonly marker: string; readonly blankBefore: number | null }[] = [];
  for (const { page, parts } of pages) {
    const at = parts.findIndex((part) => part.key === key);
    if (at === -1) continue;
    headed++;
    for (let next = at + 1; next < parts.length; next++) {
      const part = parts[next];
      if (part === undefined || (part.key !== null && common.has(part.key))) break;
      if (part.kind === 'heading' && !isOfEntries(parts[at])) break;
      if (part.block?.type !== 'list') continue;
      const [item] = part.block.items;
      const written = item === undefined ? '' : page.source.text.slice(item.marker.start, item.marker.end);
      const marker = `${written.replace(/^\d+/, '1')}${item?.checkbox == null ? '' : ' [ ]'}`;
      lists.push({ marker, blankBefore: next === at + 1 ? part.blankBefore : null });
      break;
    }
  }
  if (!isMost(lists.length, headed)) return null;
  return {
    marker: commonest(lists.map(({ marker }) => marker)) ?? '-',
    blankBefore: commonest(lists.flatMap(({ blankBefore }) => blankBefore ?? [])) ?? 1,
  };
}
