import type { Block } from '../markdown/blocks.js';
import { scanInline } from '../markdown/inline.js';
import { closestName } from '../model/closest-name.js';
import type { ContentPage } from '../page/content-page.js';
import type { Span } from '../text/span.js';

/** A page as far as its comments matter. */
interface SuppressingPage extends Pick<ContentPage, 'source' | 'blocks' | 'frontMatterBlock'> {
  readonly text: string;
}

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
  readonly span: Span;
  readonly rules: readonly { readonly rule: string | null; readonly span: Span }[];
}

const COMMENT = /<!--[ \t]*worklog-((?:disable|enable)[\w-]*?)(?=\s|--)([^>]*?)-->/gi;
/** Most pages hold none. */
const MAY_HOLD = /<!--[ \t]*worklog-/i;
const NONE: PageSuppressions = { suppressions: [], strayEnables: [], unknownKinds: [] };

/**
 * Reads the comments of a page that switch rules off. `worklog-disable` holds to the end of the page or to the
 * `worklog-enable` of the same name; `-next-line` for the next line that is not blank; `-line` for its own line. Nothing
 * can stand above the front matter, so a `worklog-disable` that opens the body holds for it too.
 */
export function readSuppressions(page: SuppressingPage): PageSuppressions {
  if (!MAY_HOLD.test(page.text)) return NONE;
  const suppressions: Suppression[] = [];
  const strayEnables: { rule: string | null; span: Span }[] = [];
  let open: { rule: string | null; span: Span; from: number }[] = [];
  const lastLine = page.source.lineStarts.length;
  const { known, unknown } = directives(page);
  for (const { kind, span, rules } of known) {
    const line = page.source.lineOf(span.start);
    if (kind === 'disable') {
      const from = opensBody(page, span) ? 1 : line;
      open.push(...rules.map((one) => ({ ...one, from })));
    } else if (kind === 'enable') {
      for (const { rule, span: at } of rules) {
        const ended = open.filter((one) => rule === null || one.rule === rule);
        if (ended.length === 0) strayEnables.push({ rule, span: at });
        suppressions.push(...ended.map((one) => ({ ...one, to: line })));
        open = open.filter((one) => !ended.includes(one));
      }
    } else {
      const target = kind === 'disable-line' ? line : nextLine(page, span);
      suppressions.push(...rules.map((one) => ({ ...one, from: target, to: target })));
    }
  }
  return {
    suppressions: [...suppressions, ...open.map((one) => ({ ...one, to: lastLine }))],
    strayEnables,
    unknownKinds: unknown,
  };
}

function directives(page: SuppressingPage): {
  readonly known: readonly Directive[];
  readonly unknown: PageSuppressions['unknownKinds'];
} {
  const known: Directive[] = [];
  const unknown: { kind: string; near: string | null; span: Span }[] = [];
  for (const match of page.text.matchAll(COMMENT)) {
    const [whole, written = '', rest = ''] = match;
    const span = { start: match.index, end: match.index + whole.length };
    if (span.start < (page.frontMatterBlock?.bodyStart ?? 0) || isCode(page, span)) continue;
    const kind = KINDS.find((one) => one === written.toLowerCase());
    if (kind === undefined) unknown.push({ kind: written, near: closestName(written, KINDS), span });
    else known.push({ kind, span, rules: namedRules(match.index + whole.lastIndexOf(rest), rest, span) });
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

/** What stands in code is text. */
function isCode(page: SuppressingPage, span: Span): boolean {
  if (isInCodeBlock(page.blocks, span)) return true;
  const line = page.source.lineOf(span.start);
  const start = page.source.lineStarts[line - 1] ?? 0;
  const end = page.source.lineStarts[line] ?? page.text.length;
  const pieces = scanInline(page.text, { start, end }, { definitions: new Map(), inTable: false });
  return pieces.some(({ type, span: own }) => type === 'code' && own.start < span.start && span.end <= own.end);
}

function isInCodeBlock(blocks: readonly Block[], span: Span): boolean {
  return blocks.some((block) => {
    if (span.start < block.span.start || span.start >= block.span.end) return false;
    if (block.type === 'list') return block.items.some((item) => isInCodeBlock(item.children, span));
    if (block.type === 'blockQuote') return isInCodeBlock(block.children, span);
    return block.type === 'code';
  });
}

function opensBody({ text, frontMatterBlock }: SuppressingPage, span: Span): boolean {
  const body = frontMatterBlock?.bodyStart ?? 0;
  // Other comments of the kind may stand before it, and what is left of a closing fence that is too long.
  return /^-*\s*$/.test(text.slice(body, span.start).replaceAll(COMMENT, ''));
}

function nextLine({ text, source }: SuppressingPage, span: Span): number {
  const end = text.indexOf('\n', span.end);
  const next = end === -1 ? -1 : text.slice(end).search(/\S/);
  return next === -1 ? source.lineStarts.length : source.lineOf(end + next);
}
