import type { Block } from '../markdown/blocks.js';
import { type FrontMatterBlock, findFrontMatter } from '../markdown/front-matter-block.js';
import { scanBlocks } from '../markdown/scanner.js';
import { maskShortcodes } from '../markdown/shortcodes.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import type { PageProblem } from '../model/page-problem.js';
import type { FrontMatter } from '../model/week-page.js';
import { SourceText } from '../text/source-text.js';
import { slice } from '../text/span.js';
import { frontMatter, scanPlainFrontMatter } from './front-matter.js';

/** What every page of the worklog is made of, be it a week's or the section's own. */
export interface ContentPage {
  readonly file: string;
  readonly language: string;
  readonly source: SourceText;
  readonly frontMatterBlock: FrontMatterBlock | null;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  /** What of the page could not be read. */
  readonly problems: readonly PageProblem[];
}

/** A page that is about to be read. */
export interface PageInput {
  readonly file: string;
  readonly language: string;
  readonly text: string;
  /** Read first, since it tells the caller whether a library is to be loaded. */
  readonly frontMatter: FrontMatterScan;
}

/** The front matter of a page as far as it can be read without a library. */
interface FrontMatterScan {
  readonly block: FrontMatterBlock | null;
  /** Null where the block holds more than `key: scalar` lines, so that reading it takes a library. */
  readonly data: Record<string, unknown> | null;
}

/** Takes in a page, with as much of its front matter as needs no library. */
export function pageInput(file: string, language: string, text: string): PageInput {
  const block = findFrontMatter(text);
  const data = block === null ? {} : scanPlainFrontMatter(text, block);
  return { file, language, text, frontMatter: { block, data } };
}

/** What of a page's front matter cannot be read, for a caller who wants nothing else of the page. */
export function frontMatterProblems(input: PageInput, reader: FrontMatterReader | null): readonly PageProblem[] {
  return readFrontMatter(input, reader).problems;
}

/**
 * Reads the front matter and the blocks of a page.
 *
 * @param reader the front matter library's, or null where the caller knows that the page does not need it
 */
export function readContentPage(input: PageInput, reader: FrontMatterReader | null): ContentPage {
  const { file, language, text } = input;
  return {
    file,
    language,
    source: new SourceText(text),
    frontMatterBlock: input.frontMatter.block,
    ...readFrontMatter(input, reader),
    blocks: scanBlocks(maskShortcodes(text), bodyStart(input)),
  };
}

/** Where a page's Markdown begins. A byte order mark is no part of it. */
function bodyStart({ text, frontMatter: { block } }: PageInput): number {
  return block?.bodyStart ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

function readFrontMatter(
  { file, text, frontMatter: { block, data } }: PageInput,
  reader: FrontMatterReader | null,
): { readonly frontMatter: FrontMatter; readonly problems: readonly PageProblem[] } {
  if (block === null || data !== null) return { frontMatter: frontMatter(data ?? {}), problems: [] };
  const before = new SourceText(text).lineOf(block.span.start) - 1;
  const problem = (line: number | null, column: number | null, reason: string): PageProblem => ({
    kind: 'front-matter-invalid',
    file,
    line: line === null ? null : line + before,
    column,
    reason,
  });
  if (!block.closed) {
    return { frontMatter: frontMatter({}), problems: [problem(1, 1, 'it has no closing line')] };
  }
  if (reader === null) throw new TypeError(`${file}: a front matter reader is needed`);
  const reading = reader(slice(text, block.span), block.format);
  return reading.ok
    ? { frontMatter: frontMatter(reading.data), problems: [] }
    : { frontMatter: frontMatter({}), problems: [problem(reading.line, reading.column, reading.reason)] };
}
