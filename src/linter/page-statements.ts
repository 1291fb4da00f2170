import type { TextEdit } from '../model/file-edit.js';
import type { PageSubject, WeekSubject } from '../rules/subject.js';
import type { Span } from '../text/span.js';
import { withNested } from '../worklog/page-entries.js';

/** Something that a page says, such as an entry, and where. */
export interface Statement {
  readonly kind: string;
  /** Whether it is an entry's own words, of which no letter may go. */
  readonly isEntry: boolean;
  readonly span: Span;
  readonly text: string;
}

/** All that a page says as the worklog reads it: its sections, entries, rows and cells, or the links of a section page. */
export function pageStatements(page: PageSubject): Statement[] {
  if (page.kind === 'section') {
    return page.links.map(({ span, url, text }) => ({ kind: 'link', isEntry: false, span, text: `${url} ${text}` }));
  }
  const { sections, objectives, tasks, achievements } = page;
  return [
    ...sections.flatMap(({ roles, headingSpan, heading, items }) => [
      { kind: `section of ${roles.join(' and ')}`, isEntry: false, span: headingSpan, text: heading },
      ...entries('bullet', items),
    ]),
    ...entries('objective', objectives),
    ...tasks.flatMap(taskStatements),
    ...entries('achievement', achievements),
  ];
}

function taskStatements({
  span,
  items,
  day,
  start,
  completion,
  references,
}: WeekSubject['tasks'][number]): Statement[] {
  const cells = [day, start, completion].flatMap((cell) => cell ?? []);
  return [
    { kind: 'row', isEntry: false, span, text: '' },
    ...entries('task', items),
    ...cells.map((cell) => ({ kind: 'cell', isEntry: false, span: cell.span, text: cell.text })),
    ...references.map(({ span: own, url, text }) => ({
      kind: 'reference',
      isEntry: false,
      span: own,
      text: `${url} ${text}`,
    })),
  ];
}

function entries(kind: string, list: Parameters<typeof withNested>[0]): Statement[] {
  return withNested(list).map(({ span, text }) => ({ kind, isEntry: true, span, text }));
}

/**
 * The first statement of a page that edits have lost: each must be found again at its place, word for word where no edit
 * is about it. An edit may change what a cell or a heading says, and add to an entry, but take no letter of it.
 *
 * @param edits those that made the second page of the first, by place
 * @param mayGrow whether what comes to light behind an entry may become a part of it, such as the end of its code
 */
export function lostStatement(
  before: readonly Statement[],
  after: readonly Statement[],
  edits: readonly TextEdit[],
  mayGrow: boolean,
): Statement | null {
  const found = new Map<string, Statement[]>();
  for (const statement of after) {
    const key = keyOf(statement.kind, statement.span.start);
    found.set(key, [...(found.get(key) ?? []), statement]);
  }
  const moves = new Moves(edits);
  return (
    before.find((statement) => {
      const { kind, span, text, isEntry } = statement;
      const isEdited = moves.isEdited(span);
      return !moves.placesOf(span.start).some((place) =>
        found.get(keyOf(kind, place))?.some((now) => {
          if (isEntry && (isEdited || mayGrow)) return holdsLetters(now.text, text);
          return isEdited || now.text === text;
        }),
      );
    }) ?? null
  );
}

function keyOf(kind: string, start: number): string {
  return `${start} ${kind}`;
}

/** Where the places of a text are once it is edited. */
export class Moves {
  readonly #edits: readonly TextEdit[];
  /** How far what stands behind each edit has moved. */
  readonly #shifts: readonly number[];

  constructor(edits: readonly TextEdit[]) {
    this.#edits = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    let shift = 0;
    this.#shifts = this.#edits.map(({ span, text }) => {
      shift += text.length - (span.end - span.start);
      return shift;
    });
  }

  /** Before and behind what is inserted right there. */
  placesOf(offset: number): number[] {
    const before = this.#countWhile(({ span }) => span.end < offset || (span.end === offset && span.start < offset));
    const behind = this.#countWhile(({ span }) => span.end <= offset);
    return [...new Set([before, behind])].map((count) => offset + (this.#shifts[count - 1] ?? 0));
  }

  /** Whether an edit reaches into a span; one at its edge does not. */
  isEdited({ start, end }: Span): boolean {
    const next = this.#edits[this.#countWhile(({ span }) => span.end <= start)];
    return next !== undefined && next.span.start < end;
  }

  #countWhile(isBefore: (edit: TextEdit) => boolean): number {
    let [low, high] = [0, this.#edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#edits[middle] as TextEdit)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether the letters and digits of a text are all in another one, in the same order. */
function holdsLetters(text: string, wanted: string): boolean {
  const letters = wanted.match(/[\p{L}\p{M}\p{N}]/gu) ?? [];
  let at = 0;
  return letters.every((letter) => {
    const index = text.indexOf(letter, at);
    at = index + letter.length;
    return index !== -1;
  });
}
