import type { LeftInList, RenderedWeekList } from '../edits/section-list/render-week-list.js';

/** What was left of a week list, in sentences: weeks of one kind are told together. */
export function weekListNotes(left: readonly LeftInList[]): string[] {
  const weeksOf = new Map<string, number[]>();
  for (const one of left) {
    const key = one.kind === 'placeholder' || one.kind === 'missing' ? `${one.kind}-${one.why}` : one.kind;
    const weeks = weeksOf.get(key) ?? [];
    weeksOf.set(key, weeks);
    if ('week' in one) weeks.push(one.week);
  }
  return [...weeksOf].map(([key, weeks]) => SENTENCES[key as NoteKey](new WeeksInWords(weeks)));
}

/** What was done to a week list, in words: `2 weeks added, 24 links mended`. */
export function weekListChanges({ added, mended, summarised }: RenderedWeekList): string {
  const counted = (weeks: readonly number[], one: string, several: string, done: string): string[] =>
    weeks.length === 0 ? [] : [`${weeks.length} ${weeks.length === 1 ? one : several} ${done}`];
  return [
    ...counted(added, 'week', 'weeks', 'added'),
    ...counted(mended, 'link', 'links', 'mended'),
    ...counted(summarised, 'placeholder', 'placeholders', 'replaced'),
  ].join(', ');
}

type PlaceholderNote = `placeholder-${Extract<LeftInList, { kind: 'placeholder' }>['why']}`;
type MissingNote = `missing-${Extract<LeftInList, { kind: 'missing' }>['why']}`;
type NoteKey = PlaceholderNote | MissingNote | 'astray' | 'case' | 'no-list';

const SENTENCES: Readonly<Record<NoteKey, (weeks: WeeksInWords) => string>> = {
  'placeholder-sample': (weeks) =>
    `${weeks.names} ${weeks.keep}: ${weeks.one('its page holds', 'their pages hold')} the programme's sample still.`,
  'placeholder-blank': (weeks) =>
    `${weeks.names} ${weeks.keep}: neither the title nor the objectives of ${weeks.one('its page say what it is', 'their pages say what they are')} about.`,
  'placeholder-unfit': (weeks) =>
    `${weeks.names} ${weeks.keep}: no objective of ${weeks.one('its page', 'their pages')} makes a line that could stand there.`,
  'placeholder-no-page': (weeks) =>
    `${weeks.names} ${weeks.keep}: no page of this language was found under ${weeks.one('its link', 'their links')}.`,
  'placeholder-form': (weeks) =>
    `${weeks.names} ${weeks.keep}: the words of a link like this can only be changed by hand.`,
  'missing-form': (weeks) =>
    `${weeks.names} could not be added: the entries of the list have a form, or an order, that nobody but you can continue.`,
  'missing-address': (weeks) =>
    `${weeks.names} could not be added: \`url\` or \`slug\` in the front matter gives ${weeks.one('its page', 'their pages')} another address than the folder.`,
  astray: (weeks) =>
    `${weeks.names} ${weeks.one('has a link that leads', 'have links that lead')} to no page or to another week, and where to instead is not certain.`,
  case: (weeks) =>
    `The address of ${weeks.names.toLowerCase()} stands in a link definition, which is left for you to mend.`,
  'no-list': () => 'The page tells of its weeks in a way of its own, so that it was given no list.',
};

/** Some weeks, as sentences speak of them. */
class WeeksInWords {
  readonly #weeks: readonly number[];

  constructor(weeks: readonly number[]) {
    this.#weeks = [...new Set(weeks)].sort((a, b) => a - b);
  }

  /** `Week 4`, `Weeks 4 to 8 and 10`. */
  get names(): string {
    const runs: [first: number, last: number][] = [];
    for (const week of this.#weeks) {
      const run = runs.at(-1);
      if (run !== undefined && run[1] === week - 1) run[1] = week;
      else runs.push([week, week]);
    }
    const parts = runs.flatMap(([first, last]) => {
      if (first === last) return [`${first}`];
      return last === first + 1 ? [`${first}`, `${last}`] : [`${first} to ${last}`];
    });
    const [last = '', ...others] = parts.reverse();
    return `${this.one('Week', 'Weeks')} ${others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`}`;
  }

  get keep(): string {
    return this.one('keeps its placeholder', 'keep their placeholders');
  }

  one(singular: string, plural: string): string {
    return this.#weeks.length === 1 ? singular : plural;
  }
}
