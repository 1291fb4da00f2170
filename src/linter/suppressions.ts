import { closestName } from '../model/closest-name.js';
import { type Span, slice } from '../text/span.js';
import { type SuppressingComment, type SuppressingPage, suppressingComments } from './suppressing-comments.js';

/** One rule that a comment in a page switches off, and where. */
export interface Suppression {
  /** The rule's id as it is written; null for all rules. */
  readonly rule: string | null;
  /** What an unused one is reported at: the id, or the whole comment where it names none. */
  readonly span: Span;
  /** The lines of the page that it covers, from 1, both included. */
  readonly from: number;
  readonly to: number;
}

/** What the comments of a page say. */
export interface PageSuppressions {
  readonly suppressions: readonly Suppression[];
  /** Names in `worklog-enable` comments that end nothing. */
  readonly strayEnables: readonly { readonly rule: string | null; readonly span: Span }[];
  /** Comments that begin like one of these and are none: `worklog-disable-next-lines`. They do nothing. */
  readonly unknownKinds: readonly { readonly kind: string; readonly near: string | null; readonly span: Span }[];
}

const KINDS = ['disable', 'disable-next-line', 'disable-line', 'enable'] as const;

interface Directive {
  readonly kind: (typeof KINDS)[number];
  readonly opensBody: boolean;
  readonly span: Span;
  readonly rules: readonly { readonly rule: string | null; readonly span: Span }[];
}

const NONE: PageSuppressions = { suppressions: [], strayEnables: [], unknownKinds: [] };

/**
 * Reads the comments of a page that switch rules off. `worklog-disable` holds to the end of the page or to the
 * `worklog-enable` of the same name; `-next-line` for the next line that is not blank; `-line` for its own line. Nothing
 * can stand above the front matter, so a `worklog-disable` that opens the body holds for it too.
 */
export function readSuppressions(page: SuppressingPage): PageSuppressions {
  const comments = suppressingComments(page);
  if (comments.length === 0) return NONE;
  const suppressions: Suppression[] = [];
  const strayEnables: { rule: string | null; span: Span }[] = [];
  const open = new OpenSuppressions();
  const lastLine = page.source.lineStarts.length;
  const nextLine = nextLineFinder(page);
  const { known, unknown } = directives(page, comments);
  for (const { kind, opensBody, span, rules } of known) {
    const line = page.source.lineOf(span.start);
    const target = kind === 'disable-next-line' ? nextLine(span.end) : line;
    for (const { rule, span: at } of rules) {
      if (kind === 'disable') open.add({ rule, span: at, from: opensBody ? 1 : line });
      else if (kind !== 'enable') suppressions.push({ rule, span: at, from: target, to: target });
      else {
        const ended = open.end(rule);
        if (ended.length === 0) strayEnables.push({ rule, span: at });
        for (const one of ended) suppressions.push({ ...one, to: line });
      }
    }
  }
  for (const one of open.end(null)) suppressions.push({ ...one, to: lastLine });
  return { suppressions, strayEnables, unknownKinds: unknown };
}

/** What is switched off and not on again yet, by rule. */
class OpenSuppressions {
  readonly #byRule = new Map<string | null, Omit<Suppression, 'to'>[]>();

  add(one: Omit<Suppression, 'to'>): void {
    const own = this.#byRule.get(one.rule);
    if (own === undefined) this.#byRule.set(one.rule, [one]);
    else own.push(one);
  }

  /** Takes out those of a rule, and of all rules where it is null. */
  end(rule: string | null): readonly Omit<Suppression, 'to'>[] {
    const ended = rule === null ? [...this.#byRule.values()].flat() : (this.#byRule.get(rule) ?? []);
    if (rule === null) this.#byRule.clear();
    else this.#byRule.delete(rule);
    return ended;
  }
}

function directives(
  { text }: SuppressingPage,
  comments: readonly SuppressingComment[],
): { readonly known: readonly Directive[]; readonly unknown: PageSuppressions['unknownKinds'] } {
  const known: Directive[] = [];
  const unknown: { kind: string; near: string | null; span: Span }[] = [];
  for (const { kind: written, span, rest, opensBody } of comments) {
    const kind = KINDS.find((one) => one === written.toLowerCase());
    if (kind === undefined) unknown.push({ kind: written, near: closestName(written, KINDS), span });
    else known.push({ kind, opensBody, span, rules: namedRules(rest.start, slice(text, rest), span) });
  }
  return { known, unknown };
}

/** The rules that a comment names; one without a name means all of them. */
function namedRules(from: number, rest: string, span: Span): Directive['rules'] {
  // A reason may follow two dashes, as in other linters: `worklog-disable week-gap -- on leave`.
  const names = rest.split(/(?:^|\s)--\s/, 1)[0] ?? '';
  const rules = [...names.matchAll(/[^\s,]+/g)].map((name) => ({
    rule: name[0],
    span: { start: from + name.index, end: from + name.index + name[0].length },
  }));
  return rules.length > 0 ? rules : [{ rule: null, span }];
}

/**
 * Tells of offsets that come in the order of the page which line the next that is not blank is. Many comments may stand
 * on one line, so what is found behind it is kept until an offset stands on another.
 */
function nextLineFinder({ text, source }: SuppressingPage): (offset: number) => number {
  const word = /\S/g;
  let lineEnd = -1;
  let next = 0;
  return (offset) => {
    if (offset <= lineEnd) return next;
    const end = text.indexOf('\n', offset);
    lineEnd = end === -1 ? Number.POSITIVE_INFINITY : end;
    word.lastIndex = lineEnd;
    const found = word.exec(text);
    next = found === null ? source.lineStarts.length : source.lineOf(found.index);
    return next;
  };
}
