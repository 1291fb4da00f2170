import type { ContentBullet, ContentEntry, ContentRow, WeekContent } from './week-content.js';

/** A text of a week, with the name of its place in words: `the objective 4.o1`. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** All texts that a week's page has below its front matter, the headings of its columns too. */
export function namedTexts(content: WeekContent): readonly NamedText[] {
  const { objectives, rows, achievements, columns, paragraphs, others } = content;
  return [
    ...objectives.flatMap((bullet) => bulletTexts(bullet, `the objective ${bullet.address}`)),
    ...rows.flatMap(rowTexts),
    ...achievements.flatMap((bullet) => bulletTexts(bullet, `the achievement ${bullet.address}`)),
    ...(columns ?? []).map(({ name }) => ({ name: 'the heading of a column', text: name })),
    ...[...paragraphs].flatMap(([role, texts]) => texts.map((text) => ({ name: `a paragraph of the ${role}`, text }))),
    ...others.flatMap((section) => {
      const name = `the section ${JSON.stringify(section.heading)}`;
      return [
        { name, text: section.heading },
        ...section.paragraphs.map((text) => ({ name, text })),
        ...section.items.flatMap((item) => bulletTexts(item, name)),
      ];
    }),
  ];
}

function bulletTexts(bullet: ContentBullet, name: string): NamedText[] {
  return [...(bullet.group === null ? [] : [{ name, text: bullet.group }]), ...entryTexts(bullet, name)];
}

/** An entry that has no address of its own goes by the name of what it is in. */
function entryTexts({ text, items }: ContentEntry, name: string): NamedText[] {
  const nested = items.flatMap((item) => entryTexts(item, item.address === null ? name : `the entry ${item.address}`));
  return [{ name, text }, ...nested];
}

function rowTexts({ address, items, day, start, completion, references, extra }: ContentRow): NamedText[] {
  const name = `the task ${address}`;
  const cells = [day, start, completion, ...references.flatMap(({ url, text }) => [text, url])];
  return [
    ...items.flatMap((item) => entryTexts(item, item.address === null ? name : `the entry ${item.address}`)),
    ...[...cells, ...Object.entries(extra).flat()].flatMap((text) => (text === null ? [] : [{ name, text }])),
  ];
}
