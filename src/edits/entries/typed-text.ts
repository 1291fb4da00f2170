import { trimCellText } from '../../markdown/cell-items.js';
import { Failure } from '../../model/failure.js';
import { untranslatedMark } from '../../page/untranslated-mark.js';

/** An entry that a user gives, with what is to be nested under it. Texts are Markdown on one line. */
export interface NewEntry {
  readonly text: string;
  readonly items: readonly NewEntry[];
  /** The language of the text, where it is not its page's: it is marked as one that waits for its translation. */
  readonly untranslated?: string | undefined;
}

/** The Markdown of an entry's own text, with the mark of one that waits for its translation. */
export function ownMarkdown({ text, untranslated }: Omit<NewEntry, 'items'>): string {
  return untranslated === undefined ? text : `${text} ${untranslatedMark(text, untranslated)}`;
}

/**
 * The text of an entry as it will be written: what a user typed, on one line, since a line break is a space to Markdown
 * (CommonMark 0.31.2, §6.8), and without the white space around it.
 *
 * @param what the name of what was typed, for messages: `--sub`
 * @throws Failure for a text that cannot be one entry
 */
export function typedText(typed: string, what: string): string {
  const folded = typed.replace(/(?:(?<![ \t])[ \t]+)?(?:\r\n?|\n)[ \t]*/g, ' ');
  const text = slicedCell(folded);
  if (text === '') {
    throw new Failure({
      problem: `${what} is empty`,
      expected: 'the words of one entry',
      found: JSON.stringify(typed),
    });
  }
  const control = /[\p{Cc}\u2028\u2029]/u.exec(text.replaceAll('\t', ' '));
  if (control !== null) {
    throw new Failure({
      problem: `${what} holds a control character`,
      expected: 'one line of text',
      found: JSON.stringify(typed),
    });
  }
  if (/<br\s*\/?>/i.test(text)) {
    throw new Failure({
      problem: `${what} holds a <br>`,
      expected: 'one entry: in a table a <br> begins the next one',
      found: JSON.stringify(typed),
      advice: 'Add each entry by itself, or what belongs under it with --sub.',
    });
  }
  if (/\{\{[<%]/.test(text)) {
    throw new Failure({
      problem: `${what} holds a shortcode`,
      expected: 'Markdown that Hugo does not run',
      found: JSON.stringify(typed),
      advice: 'Write the words that it stands for, or edit the page itself.',
    });
  }
  return text;
}

function slicedCell(text: string): string {
  const { start, end } = trimCellText(text, { start: 0, end: text.length });
  return text.slice(start, end);
}

/** A text for a cell of a table: a pipe would end the cell, in code too, unless a backslash stands before it. */
export function cellMarkdown(text: string): string {
  return text.replaceAll('|', '\\|');
}

/**
 * What keeps words from running into a tag behind them: a backslash would make text of it, a `<` a longer tag, two braces a
 * shortcode.
 */
export function guardBehind(text: string): string {
  return /(?:[\\<]|\{\{)$/.test(text) ? ' ' : '';
}
