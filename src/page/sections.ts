import type { HeadingReading, Vocabulary } from '../locale/vocabulary.js';
import type { Block, Heading, List, Paragraph } from '../markdown/blocks.js';
import { isMainRole, type Section } from '../model/week-page.js';
import { type Span, slice } from '../text/span.js';
import { isAllBold, plainText } from './plain-text.js';

/** A list of a section and what heads it. */
interface GroupedList {
  readonly list: List;
  readonly group: string | null;
}

/** A section as read: what the model keeps of it, and the lists that are still to be read. */
export interface SectionReading extends Omit<Section, 'items'> {
  readonly lists: readonly GroupedList[];
}

/** A heading, a list or a paragraph, in the order of the page; block quotes are looked through. */
type Part = Heading | List | Paragraph;

const BOLD_LEVEL = 7;

/**
 * Divides a page into sections by what its headings say (page format §4). A section goes on until the next heading
 * with a main role, or until one of another known role that is not below its own level.
 */
export function readSections(text: string, blocks: readonly Block[], vocabulary: Vocabulary): SectionReading[] {
  const parts = flatten(blocks);
  const headings = parts.flatMap((part) => readHeading(text, part, vocabulary) ?? []);
  const accepted = acceptedHeadings(headings);
  const sections: DraftSection[] = [];
  let group: string | null = null;
  for (const part of parts) {
    const heading = accepted.get(part);
    const section = sections.at(-1);
    if (heading !== undefined && begins(heading, section)) {
      sections.push(draft(heading, part));
      group = null;
      continue;
    }
    if (section === undefined) continue;
    section.span = { start: section.span.start, end: part.span.end };
    if (part.type === 'list') {
      section.lists.push({ list: part, group });
    } else if (part.type === 'heading' || isAllBold(text, part.span)) {
      group = groupName(text, part);
    } else {
      section.paragraphs.push(slice(text, part.span));
    }
  }
  return sections;
}

interface HeadingCandidate {
  readonly part: Heading | Paragraph;
  readonly label: string;
  readonly level: number;
  readonly reading: HeadingReading;
}

type DraftSection = { -readonly [K in keyof SectionReading]: SectionReading[K] } & {
  lists: GroupedList[];
  paragraphs: string[];
};

function draft(heading: HeadingCandidate, part: Part): DraftSection {
  return {
    roles: heading.reading.roles,
    heading: heading.label,
    level: heading.level,
    span: part.span,
    headingSpan: contentSpan(heading.part),
    lists: [],
    paragraphs: [],
  };
}

/** The parts of a page in its order. A list stays whole; headings inside of it follow it. */
function flatten(blocks: readonly Block[], parts: Part[] = []): Part[] {
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'paragraph') parts.push(block);
    else if (block.type === 'blockQuote') flatten(block.children, parts);
    else if (block.type === 'list') {
      parts.push(block);
      addHeadings(block, parts);
    }
  }
  return parts;
}

function addHeadings(list: List, parts: Part[]): void {
  for (const { children } of list.items)
    for (const child of children) {
      if (child.type === 'heading') parts.push(child);
      else if (child.type === 'list') addHeadings(child, parts);
    }
}

function readHeading(text: string, part: Part, vocabulary: Vocabulary): HeadingCandidate | null {
  if (part.type === 'list') return null;
  if (part.type === 'paragraph' && !isAllBold(text, part.span)) return null;
  const label = headingText(text, part);
  const reading = vocabulary.heading(label);
  return reading && { part, label, level: part.type === 'heading' ? part.level : BOLD_LEVEL, reading };
}

/**
 * Which headings count. Sure ones do. A page whose headings are all numbered means them all; one that has none but bold
 * paragraphs means those; and words that are only likely count where no surer heading has their role.
 */
function acceptedHeadings(headings: readonly HeadingCandidate[]): Map<Part, HeadingCandidate> {
  const real = headings.filter((heading) => heading.level < BOLD_LEVEL);
  const isMain = (heading: HeadingCandidate): boolean => heading.reading.roles.some(isMainRole);
  const candidates = real.some(isMain) ? real : headings;
  const sure = candidates.filter((heading) => heading.reading.certainty === 'sure');
  const accepted = sure.some(isMain) ? sure : candidates.filter((heading) => heading.reading.certainty !== 'likely');
  const known = new Set(accepted.flatMap((heading) => heading.reading.roles));
  const likely = candidates.filter(
    ({ reading }) => reading.certainty === 'likely' && reading.roles.every((role) => !known.has(role)),
  );
  return new Map([...accepted, ...likely].map((heading) => [heading.part, heading]));
}

function begins(heading: HeadingCandidate, current: DraftSection | undefined): boolean {
  if (heading.reading.roles.some(isMainRole)) return true;
  return current === undefined || heading.level <= current.level;
}

/** A heading's words as a reader sees them, without the attributes that Hugo takes off (`{#id .class}`). */
function headingText(text: string, part: Heading | Paragraph): string {
  const words = plainText(text, contentSpan(part));
  const attributes = words.endsWith('}') ? words.lastIndexOf('{') : -1;
  return attributes !== -1 && /^[#.]/.test(words.slice(attributes + 1)) ? words.slice(0, attributes).trimEnd() : words;
}

function contentSpan(part: Heading | Paragraph): Span {
  const first = part.lines[0];
  return first === undefined ? part.span : { start: first.start, end: part.lines.at(-1)?.end ?? first.end };
}

function groupName(text: string, part: Heading | Paragraph): string | null {
  const words = headingText(text, part);
  return (words.endsWith(':') ? words.slice(0, -1).trimEnd() : words) || null;
}
