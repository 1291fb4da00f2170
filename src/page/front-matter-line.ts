import { type Span, slice } from '../text/span.js';
import type { ContentPage } from './content-page.js';
import type { FrontMatterField } from './front-matter-fields.js';

/** A page with the places of its front matter's keys. */
export interface PageWithFields extends Pick<ContentPage, 'source' | 'frontMatterBlock' | 'problems'> {
  readonly fields: readonly FrontMatterField[];
}

/** Whether the page has a front matter that could be read, so that it makes sense to complain of its keys. */
export function hasReadFrontMatter({ frontMatterBlock, problems }: PageWithFields): boolean {
  return frontMatterBlock !== null && problems.length === 0;
}

/** Where a key stands that holds its value on its own line; null where it is absent, goes on below or belongs to a table. */
export function plainField(page: PageWithFields, key: string): FrontMatterField | null {
  const field = page.fields.find((one) => one.key === key);
  return field === undefined || goesOn(page, field) || isNested(page, field) ? null : field;
}

/** The opening fence, where a fault stands that is the whole front matter's. */
export function openingFence({ frontMatterBlock }: PageWithFields): Span {
  const start = frontMatterBlock?.span.start ?? 0;
  return { start, end: start + (frontMatterBlock?.format === 'json' ? 1 : 3) };
}

/**
 * A new line for the front matter, in its format and with the line break of its neighbour.
 *
 * @param after the keys behind which it may stand, the best first
 * @returns null where none of them stands on one line
 */
export function frontMatterLine(
  page: PageWithFields,
  after: readonly string[],
  key: string,
  value: string,
): { readonly span: Span; readonly text: string } | null {
  const format = page.frontMatterBlock?.format;
  if (format === undefined || format === 'json') return null;
  for (const name of after) {
    const field = plainField(page, name);
    const lineBreak = field === null ? null : /\r?\n$/.exec(slice(page.source.text, field.line));
    if (field === null || lineBreak === null) continue;
    const at = field.line.end;
    return { span: { start: at, end: at }, text: `${key}${format === 'toml' ? ' = ' : ': '}${value}${lineBreak[0]}` };
  }
  return null;
}

/** Whether a value goes on in the lines below: an indented list or table, or text behind `|` or `>`. */
function goesOn({ source: { text }, frontMatterBlock }: PageWithFields, { value, line }: FrontMatterField): boolean {
  if (frontMatterBlock?.format === 'json') return false;
  return /^[|>[{]/.test(slice(text, value)) || /^(?:[ \t]+\S|- )/.test(text.slice(line.end, line.end + 100));
}

/** Whether a key stands in a TOML table or in an object inside of the JSON one. */
function isNested({ frontMatterBlock, source: { text } }: PageWithFields, { keySpan }: FrontMatterField): boolean {
  if (frontMatterBlock === null || frontMatterBlock.format === 'yaml') return false;
  const before = text.slice(frontMatterBlock.content.start, keySpan.start);
  if (frontMatterBlock.format === 'toml') return /^[ \t]*\[/m.test(before);
  return before.split(/[{[]/).length - before.split(/[}\]]/).length > 1;
}
