import { type CellItem, type CellLine, cellItems, cellLines, lineGaps } from '../../markdown/cell-items.js';
import { Failure } from '../../model/failure.js';
import { cellText } from '../../page/cell-text.js';
import { outlineDifference } from './outline-difference.js';
import { type OutlineEntry, withInserted, withItemsAt, withoutMember } from './page-outline.js';
import { cellMarkdown, guardBehind, type NewEntry, ownMarkdown } from './typed-text.js';

/** How a site writes the pseudo-lists in its task cells, for cells that do not show it themselves. */
export interface CellListForm {
  /** What stands between two lines: ` <br>`. */
  readonly lineBreak: string;
  /** What begins an item of the outermost list: `- `, or nothing. */
  readonly item: string;
  /** What begins an item of a list under it: `&emsp; + `. */
  readonly subItem: string;
}

/** Forms that are tried where the others do not give what was asked: a marked item, and one that is surely nested. */
const SURE_ITEM = '- ';
const SURE_SUB_ITEM = '&emsp; + ';

/** The pseudo-list of a task cell, as text of its own: offsets are into the cell's content. */
export class CellList {
  readonly #lines: readonly CellLine[];
  readonly #items: readonly CellItem[];

  /**
   * @param content the cell's Markdown, with the table's escapes
   * @param form how the site writes such lists
   */
  constructor(
    readonly content: string,
    readonly form: CellListForm,
  ) {
    this.#lines = cellLines(content, { start: 0, end: content.length });
    this.#items = cellItems(this.#lines);
  }

  get outline(): readonly OutlineEntry[] {
    return outlineOfItems(this.content, this.#items);
  }

  /**
   * Adds an entry to the list at the end of a path.
   *
   * @param path the places, from 0, of the items that lead to the list; empty for the outermost one
   * @param index the place that it takes in the list; by default behind the last one
   * @returns the new content of the cell
   * @throws Failure where no form of it reads back as it was typed, with all else as it was
   */
  add(path: readonly number[], added: NewEntry, index = this.#itemsAt(path).length): string {
    const entry = withMarks(added);
    const siblings = this.#itemsAt(path);
    const wanted = withItemsAt(this.outline, path, (items) => withInserted(items, index, entry));
    const before = lastLine(siblings[index - 1]) ?? this.#itemAt(path)?.line ?? null;
    const candidates = path.length === 0 ? this.#itemPrefixes(siblings) : this.#subPrefixes(siblings, path);
    const nested = entry.items.length === 0 ? [this.form.subItem] : [...new Set([this.form.subItem, SURE_SUB_ITEM])];
    const forms = candidates
      .flatMap((prefix) => nested.map((subPrefix) => ({ prefix, subPrefix })))
      .map((form) => {
        const raw = entryLines(entry, form.prefix, form.subPrefix, path.length);
        const lines = raw.map((line, at) => (at < raw.length - 1 ? line + guardBehind(line) : line));
        if (before !== null) {
          return this.#spliced(before.span.end, before.span.end, lines.map((line) => this.#break(line)).join(''));
        }
        const first = lines.map((line, at) => (at === 0 ? line.trimStart() : this.#break(line))).join('');
        if (siblings.length === 0) return first;
        return first + guardBehind(first) + this.#break(this.#spaceBehindBreak() + this.content);
      });
    return this.#firstThatSays(wanted, forms);
  }

  /** Puts another text in the place of an item's own. */
  replaceText(path: readonly number[], text: string): string {
    const { span } = this.#item(path);
    const wanted = withItemsAt(this.outline, path.slice(0, -1), (items) =>
      items.map((item, index) => (index === path.at(-1) ? { ...item, text } : item)),
    );
    // Where no line has a marker, words that begin like one need one before them.
    return this.#firstThatSays(
      wanted,
      ['', SURE_ITEM].map((marker) => this.#spliced(span.start, span.end, marker + cellMarkdown(text))),
    );
  }

  /** Takes an item out, with all that is nested under it. */
  remove(path: readonly number[]): string {
    const item = this.#item(path);
    const wanted = withItemsAt(this.outline, path.slice(0, -1), (items) => withoutMember(items, path.at(-1) ?? 0));
    const first = this.#lines.indexOf(item.line);
    const next = this.#lines[this.#lines.indexOf(lastLine(item) as CellLine) + 1];
    const before = this.#lines[first - 1];
    const end = (lastLine(item) as CellLine).span.end;
    if (before !== undefined) return this.#firstThatSays(wanted, [this.#spliced(before.span.end, end, '')]);
    if (next === undefined) return '';
    const behind = this.content.slice(next.slot.start).replace(/^ +/, '');
    // What was further in may become the outermost list.
    return this.#firstThatSays(wanted, [behind, this.content.slice(next.span.start), SURE_ITEM + behind]);
  }

  #itemsAt(path: readonly number[]): readonly CellItem[] {
    return path.length === 0 ? this.#items : this.#item(path).items;
  }

  #itemAt(path: readonly number[]): CellItem | undefined {
    return path.length === 0 ? undefined : this.#item(path);
  }

  #item(path: readonly number[]): CellItem {
    let items = this.#items;
    let found: CellItem | undefined;
    for (const place of path) {
      found = items[place];
      items = found?.items ?? [];
    }
    if (found === undefined) throw new RangeError(`no item at ${path.join('.')}`);
    return found;
  }

  /** What may begin another item of the outermost list: what begins the last one, any one, or the site's own form. */
  #itemPrefixes(siblings: readonly CellItem[]): string[] {
    if (siblings.length === 0) return [this.form.item, '', SURE_ITEM];
    const own = siblings.toReversed().map((item) => this.#prefixLike(item.line));
    return [...new Set([...own, this.form.item, SURE_ITEM])];
  }

  #subPrefixes(siblings: readonly CellItem[], path: readonly number[]): string[] {
    const last = siblings.at(-1);
    const parent = this.#prefixLike(this.#item(path).line);
    // A number is of its own list.
    const marker = /(?<=^|[\s;])[-+*•◦]\s*$/.exec(parent)?.[0] ?? '+ ';
    const lead = (/^(?:&\w+;?|\s)*/.exec(parent)?.[0] ?? '').trimStart();
    const marked = lead === '' ? `&emsp; ${marker}` : `&emsp;${lead}${marker}`;
    // A space that does not break is some indentation, though not enough to be a level of its own.
    const deep = [marked, `&emsp;${marked}`];
    const others = path.length > 1 ? deep : [this.form.subItem, SURE_SUB_ITEM, ...deep];
    return [...(last === undefined ? [] : [this.#prefixLike(last.line)]), ...others];
  }

  /** What begins a line, for another line behind it: with the space behind a break, and the next number. */
  #prefixLike(line: CellLine): string {
    const prefix = this.content.slice(line.slot.start, line.span.start);
    const numbered = prefix.replace(/(?<!\d)\d+(?=[.)]\s*$)/, (number) => String(Number(number) + 1));
    if (line.slot.start > 0) return numbered;
    return this.#spaceBehindBreak() + numbered.trimStart();
  }

  /** The space behind a break: as before the cell's other items, else as the site has it. */
  #spaceBehindBreak(): string {
    const other = this.#items.find(({ line }) => line.slot.start > 0)?.line;
    if (other !== undefined) return this.content.slice(other.slot.start).startsWith(' ') ? ' ' : '';
    return />\s/.test(this.form.lineBreak + this.form.item) ? ' ' : '';
  }

  /** A line behind a break, in the form of the cell's own breaks. */
  #break(line: string): string {
    const [gap] = lineGaps(this.content, { start: 0, end: this.content.length });
    const before = gap === undefined ? undefined : this.#lines.findLast(({ slot }) => slot.end <= gap.start);
    const own =
      before === undefined || gap === undefined ? this.form.lineBreak : this.content.slice(before.span.end, gap.end);
    return own + line;
  }

  #spliced(start: number, end: number, text: string): string {
    const head = this.content.slice(0, start);
    const tail = this.content.slice(end);
    return head + (/^</.test(text) ? guardBehind(head) : '') + text + (/^</.test(tail) ? guardBehind(text) : '') + tail;
  }

  #firstThatSays(wanted: readonly OutlineEntry[], forms: readonly string[]): string {
    const asked = JSON.stringify(wanted.map(bareEntry));
    for (const form of forms) {
      if (JSON.stringify(outlineOfContent(form)) === asked) return form;
    }
    throw otherwiseRead(wanted, outlineOfContent(forms[0] ?? ''));
  }
}

/** No form of an entry says what was asked. */
function otherwiseRead(wanted: readonly OutlineEntry[], found: readonly OutlineEntry[]): Failure {
  return new Failure({
    problem: 'The entry cannot be written into this cell so that it reads back as it was typed',
    ...outlineDifference(wanted, found),
    advice: 'Backticks, marks of lists and tags may read otherwise beside the text that is there: word it otherwise.',
  });
}

/**
 * The content of a cell that is to hold a whole list.
 *
 * @throws Failure where no form of it reads back as it is
 */
export function wholeCellList(entries: readonly NewEntry[], form: CellListForm): string {
  const marked = entries.map(withMarks);
  const lines = marked.flatMap((entry) => entryLines(entry, form.item, form.subItem, 0));
  const content = lines
    .map((line, at) => line + (at < lines.length - 1 ? guardBehind(line) : ''))
    .join(form.lineBreak)
    .trimStart();
  const found = outlineOfContent(content);
  if (JSON.stringify(found) === JSON.stringify(marked.map(bareEntry))) return content;
  throw otherwiseRead(marked, found);
}

/** The lines of an entry and of what is nested under it, without the breaks between them. */
function entryLines({ text, items }: NewEntry, prefix: string, subPrefix: string, depth: number): string[] {
  const own = `${prefix}${cellMarkdown(text)}`;
  if (items.length === 0) return [own];
  const lead = /^(?:&\w+;?|\s)*/.exec(prefix)?.[0] ?? '';
  const nested = depth === 0 ? subPrefix : `${lead.trimEnd()}&emsp;&emsp; * `;
  return [own, ...items.flatMap((item) => entryLines(item, nested, subPrefix, depth + 1))];
}

/** An entry with its marks as part of the texts. */
function withMarks(entry: NewEntry): NewEntry {
  return { text: ownMarkdown(entry), items: entry.items.map(withMarks) };
}

function bareEntry({ text, items }: OutlineEntry): OutlineEntry {
  return { text, items: items.map(bareEntry) };
}

function outlineOfContent(content: string): OutlineEntry[] {
  return outlineOfItems(content, cellItems(cellLines(content, { start: 0, end: content.length })));
}

function outlineOfItems(content: string, items: readonly CellItem[]): OutlineEntry[] {
  return items.map((item) => ({ text: cellText(content, item.span), items: outlineOfItems(content, item.items) }));
}

/** The last line of an item and of what is nested under it. */
function lastLine(item: CellItem | undefined): CellLine | null {
  if (item === undefined) return null;
  return lastLine(item.items.at(-1)) ?? item.line;
}
