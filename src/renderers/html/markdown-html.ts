import type { Link, Nodes, Parents } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { BalancedHtml } from './balanced-html.js';
import { type Html, html } from './html.js';
import { scannedHtml } from './scanned-html.js';
import { evenSpaces, writeLink, writePicture, writeTag } from './written-inline.js';

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

/**
 * The parser takes the square of the length for text that is made to be hard; hardly any entry has a quarter of this. What is
 * longer is read by our own scanner.
 */
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
  if (text.length > LONGEST) return scannedHtml(text, links === 'words');
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
    case 'link':
      writeLink(
        addressOf(node),
        node.children.length === 0 ? null : (content, isIn) => writeChildren(node, content, isIn),
        written,
        isInLink,
      );
      break;
    case 'image':
      writePicture(node.url, node.alt ?? '', written, isInLink);
      break;
    default:
      if ('children' in node) writeChildren(node, written, isInLink);
  }
}

/** The destination of a link; `www.` alone is `https`, as it is for Hugo, and not `http`, as GFM has it. */
function addressOf({ url, children: [first], position }: Link): string {
  // Nothing stands around its words.
  const isBare = first?.position?.start.offset === position?.start.offset;
  return isBare && url.startsWith('http://www.') && first?.type === 'text' && first.value.startsWith('www.')
    ? `https${url.slice('http'.length)}`
    : url;
}

function contentOf(node: Parents, isInLink: boolean): Html {
  const content = new BalancedHtml();
  writeChildren(node, content, isInLink);
  return content.finish();
}
