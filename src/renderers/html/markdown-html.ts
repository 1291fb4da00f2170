import type { Nodes, Parents } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { inlineRuns, type Run } from '../inline-runs.js';
import { BalancedHtml } from './balanced-html.js';
import { type Html, html } from './html.js';
import { linkHtml, webAddress } from './link-html.js';

/** An entry is one piece of inline text: what would begin a block in a page are words of it. */
const PARSING: Options = {
  extensions: [
    gfmAutolinkLiteral(),
    gfmStrikethrough({ singleTilde: false }),
    {
      disable: {
        null: [
          'list',
          'blockQuote',
          'definition',
          'codeIndented',
          'codeFenced',
          'headingAtx',
          'setextUnderline',
          'thematicBreak',
          'htmlFlow',
        ],
      },
    },
  ],
  mdastExtensions: [gfmAutolinkLiteralFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** The HTML that authors write into cells: it looks like something, does nothing, and comes without its attributes. */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'code', 'kbd', 'ul', 'ol', 'li'],
]);

/** The parser takes the square of the length for text that is made to be hard; hardly any entry has a quarter of this. */
const LONGEST = 2_000;

/**
 * The Markdown of one entry, or of any piece of inline text, as safe HTML: marks of emphasis, code, links to the web and
 * a few tags without attributes. Any other tag is shown as the words that it is, any other link as its words alone, a
 * picture as a link with the words that stand for it: nothing is loaded. May hold a list, where the author has written one as tags;
 * see {@link paragraphHtml} for where that is no place.
 *
 * @param links `words` where the text stands in a link already: one in it is its words alone
 */
export function inlineHtml(markdown: string, links: 'followed' | 'words' = 'followed'): Html {
  const text = markdown.trim();
  // Most entries hold nothing that Markdown would read in any other way.
  if (!/[\\`*_[\]<&~!@]|https?:|www\.|\n/i.test(text)) return html`${evenSpaces(text)}`;
  if (text.length > LONGEST) return runsHtml(inlineRuns(text), links === 'words');
  const written = new BalancedHtml();
  writeChildren(fromMarkdown(text, PARSING), written, links === 'words');
  return written.finish();
}

/** The same as a paragraph of its own. */
export function paragraphHtml(markdown: string): Html {
  const content = inlineHtml(markdown);
  // A list in a paragraph would end it.
  return /<[uo]l>/.test(String(content)) ? html`<div>${content}</div>` : html`<p>${content}</p>`;
}

/** Text of any length as worklog's own scanner reads it, which tells the addresses of links beside their words. */
function runsHtml(runs: readonly Run[], isInLink: boolean): Html {
  const written = new BalancedHtml();
  for (const { text, style } of runs) {
    const address = style === 'link' && !isInLink ? webAddress(text) : null;
    if (address !== null) written.addHtml(linkHtml(address, html`${text}`));
    else if (style === 'bold') written.addHtml(html`<strong>${text}</strong>`);
    else if (style === 'code') written.addHtml(html`<code>${text}</code>`);
    else written.addWords(text);
  }
  return written.finish();
}

function writeChildren({ children }: Parents, written: BalancedHtml, isInLink: boolean): void {
  children.forEach((child, index) => {
    if (child.type === 'paragraph' && index > 0) written.addHtml(html`<br>`);
    write(child, written, isInLink);
  });
}

function write(node: Nodes, written: BalancedHtml, isInLink: boolean): void {
  switch (node.type) {
    case 'text':
      written.addWords(evenSpaces(node.value));
      break;
    case 'inlineCode':
      written.addHtml(html`<code>${node.value}</code>`);
      break;
    case 'break':
      written.addHtml(html`<br>`);
      break;
    case 'html':
      writeTag(node.value, written);
      break;
    case 'strong':
      written.addHtml(html`<strong>${contentOf(node, isInLink)}</strong>`);
      break;
    case 'emphasis':
      written.addHtml(html`<em>${contentOf(node, isInLink)}</em>`);
      break;
    case 'delete':
      written.addHtml(html`<del>${contentOf(node, isInLink)}</del>`);
      break;
    case 'link': {
      const address = isInLink ? null : webAddress(node.url);
      const content = node.children.length === 0 ? html`${node.url}` : contentOf(node, true);
      if (address !== null) written.addHtml(linkHtml(address, content));
      else if (node.children.length === 0) written.addWords(node.url);
      else writeChildren(node, written, isInLink);
      break;
    }
    case 'image': {
      const address = isInLink ? null : webAddress(node.url);
      const words = node.alt || node.url;
      if (address === null) written.addWords(words);
      else written.addHtml(linkHtml(address, html`${words}`));
      break;
    }
    default:
      if ('children' in node) writeChildren(node, written, isInLink);
  }
}

function contentOf(node: Parents, isInLink: boolean): Html {
  const content = new BalancedHtml();
  writeChildren(node, content, isInLink);
  return content.finish();
}

/** A tag or a comment as the author wrote it. */
function writeTag(source: string, written: BalancedHtml): void {
  const [, closing, name = ''] = /^<(\/?)([a-z]+)(?=[\s/>])/i.exec(source) ?? [];
  const tag = name.toLowerCase();
  if (tag === 'br') written.addHtml(html`<br>`);
  else if (ELEMENTS.has(tag)) closing === '/' ? written.close(tag) : written.open(tag);
  else if (!source.startsWith('<!--')) written.addWords(source);
}

/** White space as one space; a single space that does not break stays. */
function evenSpaces(text: string): string {
  return text.replace(/\s{2,}|[^\S\u00a0]/g, ' ');
}
