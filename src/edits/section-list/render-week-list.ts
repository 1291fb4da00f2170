import type { Prose } from '../../locale/prose.js';
import type { TextEdit } from '../../model/file-edit.js';
import type { WrittenSectionPage } from '../../page/section-page.js';
import { slice } from '../../text/span.js';
import type { WeekLink } from '../../worklog/week-links.js';
import { sectionListEdit } from '../section-list-edit.js';
import { linkWords } from '../week-list.js';
import { correctedAddress, entryFault } from './corrected-address.js';
import {
  hasOwnAddress,
  isDraft,
  isListMadeByHugo,
  type LinkableWeek,
  listedWeeks,
  missingWeeks,
  pathsOf,
} from './listed-weeks.js';
import { type SectionReading, WeekListEditor } from './week-list-editor.js';
import type { WeekSummary } from './week-summary.js';

/** A week's page as a week list tells of it. */
export interface TellableWeek extends LinkableWeek {
  readonly language: string;
}

/** What a week list is made of. */
export interface WeekListInput<Week extends TellableWeek> extends SectionReading {
  readonly section: WrittenSectionPage;
  /** By week. */
  readonly own: readonly Week[];
  /** The pages of all languages. */
  readonly all: readonly Week[];
  readonly summaryOf: (page: Week) => WeekSummary;
  readonly prose: Prose;
}

/** What a week list was left with, and why. */
export type LeftInList =
  /** A title that only holds the place of one; `no-page`: the week has no page in the language, `form`: the link is not plain. */
  | {
      readonly kind: 'placeholder';
      readonly week: number;
      readonly why: 'sample' | 'blank' | 'unfit' | 'no-page' | 'form';
    }
  /** A week that could not be added; `address`: its front matter gives it another address than its folder. */
  | { readonly kind: 'missing'; readonly week: number; readonly why: 'form' | 'address' }
  /** A link that leads to no page, or to another week than its entry says. */
  | { readonly kind: 'astray'; readonly week: number }
  /** A link in another case than its page, written in a way that cannot be mended. */
  | { readonly kind: 'case'; readonly week: number }
  /** The page speaks of weeks without linking any. */
  | { readonly kind: 'no-list' };

/** A week list brought up to date. */
export interface RenderedWeekList {
  readonly edits: readonly TextEdit[];
  /** The weeks that were added, whose links were mended, and whose placeholders were replaced. */
  readonly added: readonly number[];
  readonly mended: readonly number[];
  readonly summarised: readonly number[];
  readonly left: readonly LeftInList[];
}

/**
 * Brings the week list of a section page up to date: links lead where Hugo publishes the weeks, placeholders become a line
 * about their week, and weeks that it leaves out are added. Whatever else stands in the page stays as it is.
 */
export function renderWeekList<Week extends TellableWeek>(input: WeekListInput<Week>): RenderedWeekList {
  const editor = new WeekListEditor(input.section, input);
  const left: LeftInList[] = [];
  const mended = mendLinks(editor, input, left);
  const summarised = summarise(editor, input, left);
  const added = addWeeks(editor, input, left);
  return { edits: editor.edits, added, mended, summarised, left };
}

/** First the case of a link, then the week that it leads to; a mended link stands at its place. */
function mendLinks<Week extends TellableWeek>(
  editor: WeekListEditor,
  pages: WeekListInput<Week>,
  left: LeftInList[],
): number[] {
  const mended = new Set<number>();
  const mend = (at: number, url: string | null): boolean => {
    const link = editor.links[at]?.link;
    if (link === undefined || link.urlSpan === null || url === null || url === link.url) return false;
    return editor.changeLink(link, { span: link.urlSpan, text: url }, { url });
  };
  const weekAt = (at: number): number => editor.links[at]?.label ?? editor.links[at]?.week ?? 0;
  for (let at = 0; at < editor.links.length; at++) {
    if (mend(at, editor.links[at]?.published ?? null)) mended.add(weekAt(at));
  }
  for (let at = 0; at < editor.links.length; at++) {
    const entry = editor.links[at] as WeekLink;
    const fault = entryFault(entry, pages);
    const week = weekAt(at);
    if (fault !== null && mend(at, correctedAddress(entry, editor.links, pages))) mended.add(week);
    else if (fault !== null) left.push({ kind: 'astray', week });
    else if (entry.published !== null && entry.published !== entry.link.url) left.push({ kind: 'case', week });
  }
  return [...mended];
}

function summarise<Week extends TellableWeek>(
  editor: WeekListEditor,
  { own, summaryOf, prose }: WeekListInput<Week>,
  left: LeftInList[],
): number[] {
  const summarised: number[] = [];
  for (let at = 0; at < editor.links.length; at++) {
    const { link, target, week: named, label } = editor.links[at] as WeekLink;
    const week = label ?? named;
    if (week === null || !prose.isPlaceholder(link.text)) continue;
    const page = target === null || target === week ? own.find((one) => one.week === week) : undefined;
    const summary = page === undefined ? null : summaryOf(page);
    if (summary === null || 'missing' in summary) {
      left.push({ kind: 'placeholder', week, why: summary === null ? 'no-page' : summary.missing });
      continue;
    }
    const words = slice(editor.page.source.text, link.textSpan);
    const mark = /^(\*\*|__|\*|_).*\1$/s.exec(words)?.[1] ?? '';
    const text = mark + linkWords(summary.text, link.leaf.type === 'table') + mark;
    if (editor.changeLink(link, { span: link.textSpan, text }, { text: summary.text })) summarised.push(week);
    else left.push({ kind: 'placeholder', week, why: 'form' });
  }
  return summarised;
}

function addWeeks<Week extends TellableWeek>(
  editor: WeekListEditor,
  input: WeekListInput<Week>,
  left: LeftInList[],
): number[] {
  const { own, all, targets, vocabulary, frontMatter } = input;
  const hasList = editor.links.some(({ target }) => target !== null);
  const missing = hasList
    ? missingWeeks(editor.page.source.text, editor.links, own)
    : weeksOfFirstList(editor, input, left);
  const pathOf = pathsOf(editor.page.language, all);
  const wordsOf = entryWords(editor, input);
  const added: number[] = [];
  for (const page of missing) {
    const { week, path } = page;
    if (hasOwnAddress(page)) {
      left.push({ kind: 'missing', week, why: 'address' });
      continue;
    }
    const entry = { section: editor.page, listed: listedWeeks(editor.links, pathOf), week, title: wordsOf(page), path };
    const place = { sectionPath: targets.section, isFirst: !hasList };
    const edit = sectionListEdit(entry, place, vocabulary, frontMatter);
    if (edit === null) left.push({ kind: 'missing', week, why: 'form' });
    else {
      editor.make(edit);
      added.push(week);
    }
  }
  return added;
}

/** The weeks of a page that has no list yet; none where it tells of weeks in a way of its own, or Hugo lists them. */
function weeksOfFirstList<Week extends TellableWeek>(
  { page, links }: WeekListEditor,
  { own, vocabulary }: WeekListInput<Week>,
  left: LeftInList[],
): readonly Week[] {
  const { text } = page.source;
  const published = own.filter((week) => !isDraft(week));
  if (isListMadeByHugo(text) || published.length === 0) return [];
  const body = text.slice(page.frontMatterBlock?.bodyStart ?? 0);
  const namesWeek = body.split('\n').some((line) => vocabulary.weekNumber(line) !== null);
  if (links.length === 0 && !namesWeek && !/\{\{[%<]\s*(?:rel)?ref\b/.test(body)) {
    return published.filter(({ week }, index) => published[index - 1]?.week !== week);
  }
  // The links that lead astray are told already.
  if (links.length === 0) left.push({ kind: 'no-list' });
  return [];
}

/** What the link to a week says: its title where the list's entries are titles, else a line about it. */
function entryWords<Week extends TellableWeek>(
  { links }: WeekListEditor,
  { own, summaryOf, vocabulary, section: { language } }: WeekListInput<Week>,
): (page: Week) => string {
  const titleOf = (week: number | null): string | null =>
    own.find((one) => one.week === week)?.frontMatter.title ?? null;
  const entries = links.filter(({ target }) => target !== null);
  const titles = entries.filter(
    ({ link, target }) => titleOf(target)?.trim().toLowerCase() === link.text.toLowerCase(),
  );
  const word = vocabulary.packs.find((pack) => pack.language === language)?.week[0] ?? 'week';
  return (page) => {
    const title = page.frontMatter.title?.trim() || `${word.charAt(0).toUpperCase()}${word.slice(1)} ${page.week}`;
    if (titles.length * 2 > entries.length) return title;
    const summary = summaryOf(page);
    return 'text' in summary ? summary.text : title;
  };
}
