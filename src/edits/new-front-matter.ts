import { titleForm } from '../dialect/common-pattern.js';
import { expandWeekPattern } from '../dialect/week-pattern.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import type { TextEdit } from '../model/file-edit.js';
import type { FrontMatterFormat } from '../model/front-matter-reading.js';
import type { FrontMatterField } from '../page/front-matter-fields.js';
import { slice } from '../text/span.js';
import { applyTextEdits } from './apply-text-edits.js';
import { withoutCopies } from './copied-words.js';
import type { KnownPage } from './known-page.js';
import { commonest, isMost } from './majority.js';

/** What the front matter of a new page is to say. */
export interface NewFrontMatter {
  readonly week: number;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly weight: number;
}

/** The keys that most pages have. */
export function commonFields(pages: readonly KnownPage[]): Set<string> {
  const keys = new Set(pages.flatMap(({ fields }) => fields.map(({ key }) => key)));
  return new Set(
    [...keys].filter((key) =>
      isMost(pages.filter(({ fields }) => fields.some((field) => field.key === key)).length, pages.length),
    ),
  );
}

/**
 * The title of a new page by the form of the others. A topic stands behind it as the site's other titles have theirs.
 *
 * @param topic what the week is about; null to leave it out
 */
export function newTitle(
  pages: readonly KnownPage[],
  week: number,
  topic: string | null,
  vocabulary: Vocabulary,
): string | null {
  const titles = pages.flatMap(({ page, week: own }) => {
    const { title } = page.frontMatter;
    return title === null ? [] : [{ text: title, week: own }];
  });
  const form = titleForm(withoutCopies(titles, vocabulary));
  if (form === null) return null;
  const title = expandWeekPattern(form.pattern, week);
  return topic === null ? title : `${title}${form.separator ?? ': '}${topic}`;
}

/**
 * The front matter of the model with the new page's values: lines, order, comments and quoting stay. Keys that only some
 * pages have are left out, and so are values that differ from page to page.
 */
export function newFrontMatter(model: KnownPage, pages: readonly KnownPage[], values: NewFrontMatter): string {
  const { page, fields } = model;
  const block = page.frontMatterBlock;
  if (block === null) return '';
  const { text } = page.source;
  const common = commonFields(pages);
  const edits = fields.flatMap((field, index): TextEdit[] => {
    const whole = { start: field.line.start, end: endOfField(text, fields, index, block.content.end) };
    if (!common.has(field.key)) return block.format === 'json' ? [] : [{ span: whole, text: '' }];
    const value = newValue(field, model, pages, values, slice(text, whole));
    if (value === 'keep') return [];
    if (value === 'drop') return block.format === 'json' ? [] : [{ span: whole, text: '' }];
    const isPlain = field.content.start === field.value.start;
    if ('whole' in value) return [{ span: whole, text: value.whole }];
    const span = value.isQuotable ? field.value : field.content;
    const quote = isPlain ? '' : text.charAt(field.value.start);
    return [{ span, text: value.isQuotable ? quoted(value.text, quote, block.format) : value.text }];
  });
  const start = block.span.start;
  const moved = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  return applyTextEdits(text.slice(start, block.span.end), moved).replace(/\r\n?/g, '\n');
}

type NewValue = 'keep' | 'drop' | { readonly text: string; readonly isQuotable: boolean } | { readonly whole: string };

function newValue(
  field: FrontMatterField,
  model: KnownPage,
  pages: readonly KnownPage[],
  { week, title, date, weight }: NewFrontMatter,
  whole: string,
): NewValue {
  const { text } = model.page.source;
  switch (field.key) {
    case 'title':
      return { text: title, isQuotable: true };
    case 'weight':
      return { text: String(weight), isQuotable: false };
    case 'date':
      return { text: newDate(slice(text, field.content), pages, date), isQuotable: false };
    default:
      return commonValue(field, pages, week, whole);
  }
}

/** A date in the form of the model's: with its time and zone where it has them. */
function newDate(written: string, pages: readonly KnownPage[], date: string): string {
  const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(value);
  const own = isDate(written)
    ? written
    : (commonest(
        pages.flatMap(({ page }) => (isDate(page.frontMatter.date ?? '') ? [page.frontMatter.date ?? ''] : [])),
      ) ?? '');
  return date + (/^\d{4}-\d{2}-\d{2}(.*)$/s.exec(own)?.[1] ?? '');
}

/** Keys whose value must not be empty, since it names the page. */
const NAMES = new Set(['url', 'slug', 'aliases', 'id', 'linktitle', 'menutitle', 'translationkey', 'identifier']);

/** The value that most pages have for the key, the week's number in it brought up to date. */
function commonValue(field: FrontMatterField, pages: readonly KnownPage[], week: number, whole: string): NewValue {
  const written = pages.flatMap((known) => {
    const index = known.fields.findIndex(({ key }) => key === field.key);
    const own = known.fields[index];
    const { page } = known;
    if (own === undefined || page.frontMatterBlock === null) return [];
    const end = endOfField(page.source.text, known.fields, index, page.frontMatterBlock.content.end);
    return [{ text: page.source.text.slice(own.line.start, end).replace(/\r\n?/g, '\n'), week: known.week }];
  });
  const form = titleForm(written);
  if (form?.isCommon === true && form.separator === null) {
    const own = expandWeekPattern(form.pattern, week);
    return own === whole.replace(/\r\n?/g, '\n') ? 'keep' : { whole: own };
  }
  const isText = /[:=][ \t]*(?:["']|[^\s\d"'[{|>](?!rue\b|alse\b))/.test(whole) && !whole.trim().includes('\n');
  return isText && !NAMES.has(field.key)
    ? { whole: whole.replace(/([:=][ \t]*)\S.*/, '$1""').replace(/\r/g, '') }
    : 'drop';
}

/** A field goes on over the indented lines, list items and blank lines below it; a comment at the margin is not its own. */
function endOfField(text: string, fields: readonly FrontMatterField[], index: number, contentEnd: number): number {
  const next = fields[index + 1]?.line.start ?? contentEnd;
  let end = fields[index]?.line.end ?? next;
  while (end < next && /[\s-]/.test(text.charAt(end))) {
    const lineEnd = text.indexOf('\n', end) + 1;
    end = lineEnd === 0 ? next : Math.min(lineEnd, next);
  }
  return end;
}

/** A text in the quotation marks that the site uses, or in double ones where it cannot do without. */
function quoted(text: string, quote: string, format: FrontMatterFormat): string {
  if (quote === "'" && format === 'yaml') return `'${text.replaceAll("'", "''")}'`;
  if (quote === "'" && !text.includes("'")) return `'${text}'`;
  const isPlain = quote === '' && format === 'yaml' && /^[\p{L}][^#"'[\]{}|>&*!%@`]*$/u.test(text);
  if (isPlain && !/:(?:\s|$)|\s$/.test(text)) return text;
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
