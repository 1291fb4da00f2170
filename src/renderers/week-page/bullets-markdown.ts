import { withLeadingEscape } from '../../page/leading-escape.js';
import { withUntranslatedMark } from '../../page/untranslated-mark.js';
import type { ContentBullet, ContentEntry } from '../../worklog/week-content.js';
import { wordsAsMarkdown } from '../markdown-words.js';

/** A list item, and what stands between its marker and its words. */
interface Item extends ContentEntry {
  /** `[x] ` or `[ ] ` where the item has a checkbox. */
  readonly box?: string;
}

/** Which bullets a list goes on with: the lines of a part of the page, blank lines between the parts. */
export type Part = readonly string[];

/**
 * Bullets under the groups that head them, each group once. A list without a group cannot stand behind one that has one in
 * the same section.
 *
 * @param restart the part that begins anew, so that what follows has no group
 */
export function groupedBullets(bullets: readonly ContentBullet[], restart: () => Part): Part[] {
  const parts: Part[] = [];
  let group: string | null = null;
  let list: string[] = [];
  const endList = (): void => {
    if (list.length > 0) parts.push(list);
    list = [];
  };
  for (const bullet of bullets) {
    if (bullet.group !== group) {
      endList();
      parts.push(bullet.group === null ? restart() : [groupMarkdown(bullet.group)]);
      group = bullet.group;
    }
    for (const line of itemLines(bullet, '')) list.push(line);
  }
  endList();
  return parts;
}

/** The lines of one list. */
export function listLines(items: readonly Item[]): Part {
  return items.flatMap((item) => itemLines(item, ''));
}

/** A group ends in a colon, but for one that ends in a sign of its own. */
function groupMarkdown(group: string): string {
  const colon = /[\p{L}\p{N}\p{M}):}]$/u.test(group) ? ':' : '';
  return `**${wordsAsMarkdown(group)}${colon}**`;
}

/**
 * The lines of an item and of what is nested under it. A blank line parts the two where an item without words comes next,
 * which cannot interrupt a paragraph (CommonMark 0.31.2, §5.2), or where HTML may go on to the next blank line (§4.6).
 */
function itemLines({ text, items, mark, box = '' }: Item, indent: string): string[] {
  const [first = '', ...rest] = withUntranslatedMark(itemMarkdown(text), mark).split('\n');
  const inner = `${indent}  `;
  const nested = items.flatMap((item) => itemLines(item, inner));
  const isParted = nested.length > 0 && text !== '' && (items[0]?.text === '' || /(?:^|\n)</.test(text));
  const gap = isParted ? [''] : [];
  return [
    `${indent}- ${box}${first}`.trimEnd(),
    ...rest.map((line) => (line === '' ? '' : inner + line)),
    ...gap,
    ...nested,
  ];
}

/** Words that would begin another block have a backslash before them; a block that stands there whole stays one. */
function itemMarkdown(text: string): string {
  const isFenced = /^(`{3}|~{3})[^\n]*\n(?:.*\n)?\1/s.test(text);
  return isFenced || /^> [^\n]*\n> /.test(text) ? text : withLeadingEscape(text);
}
