import type { Vocabulary } from '../locale/vocabulary.js';
import type { Block, List, ListItem } from '../markdown/blocks.js';
import type { SectionRole } from '../model/week-page.js';
import { readSections, type SectionReading } from './sections.js';
import { ownerOfBullets, type WrittenPage } from './week-page.js';

/** A top-level bullet of a page where it is written. */
export interface PlacedBullet {
  readonly item: ListItem;
  readonly list: List;
  /** The bold paragraph or sub-heading that heads its list; else null. */
  readonly group: string | null;
}

/** The sections whose bullets are entries of a role, with the lists in them. */
export function bulletSections(
  { source, blocks }: Pick<WrittenPage, 'source' | 'blocks'>,
  role: SectionRole,
  vocabulary: Vocabulary,
): SectionReading[] {
  return readSections(source.text, blocks, vocabulary).filter((section) => ownerOfBullets(section) === role);
}

/** The top-level bullets of a role in the order of {@link WrittenPage}'s entries. */
export function placedBullets(sections: readonly SectionReading[]): PlacedBullet[] {
  return sections.flatMap(({ lists }) =>
    lists.flatMap(({ list, group }) => list.items.map((item) => ({ item, list, group }))),
  );
}

/** The items nested directly under one, in the order of its entry's, through block quotes too. */
export function nestedItems(item: ListItem): ListItem[] {
  return itemsIn(item.children);
}

function itemsIn(blocks: readonly Block[]): ListItem[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items;
    return block.type === 'blockQuote' ? itemsIn(block.children) : [];
  });
}
