import { scanInline } from '../markdown/inline.js';
import type { Inline } from '../markdown/inline-pieces.js';
import { type InlineStretch, inlineStretches } from '../page/inline-stretches.js';
import { linkDefinitions } from '../page/link-definitions.js';
import { type Span, slice } from '../text/span.js';
import { type Finding, rule } from './rule.js';

type Fault = Finding<'unclosed' | 'space' | 'cut' | 'empty' | 'angle'>;

export const linkSyntax = rule({
  id: 'link-syntax',
  tier: 'basic',
  severity: 'error',
  fix: null,
  summary: 'a link without an end or without an address',
  why: 'Hugo shows its brackets as text, or a link that leads nowhere.',
  messages: {
    unclosed: {
      text: 'This link has no end, so Hugo shows its brackets as text.',
      help: 'Close the address with `)`.',
    },
    space: {
      text: 'The address of this link has a space in it, where Markdown ends it.',
      help: 'Write `%20` for the space, or put the address between `<` and `>`.',
    },
    cut: {
      text: 'The text ends in the middle of this link.',
      help: 'Write the link as `[text](address)`.',
    },
    empty: {
      text: 'This link has no address.',
      help: 'Put the address between the parentheses, or keep only the words.',
    },
    angle: {
      text: 'The `<` before this address is never closed, so Hugo shows it as text.',
      help: 'Put a `>` straight behind the address.',
    },
  },
  passing: [
    'Read the [guide](https://docs.aws.amazon.com/) and <https://gohugo.io/>.\n',
    'Write `[text](https://` for a link, and `<https://…` for an address.\n',
    'The call `items[0](a, b)` and items[0](a, b) are no links, nor is [1] (see below).\n',
    '```\n[text](https://docs\n```\n',
    'See [the other page]({{< ref "other.md" >}}), [a book](https://example.org/a_(b)) and \\[this](https://example.org/.\n',
    '| Day | Task |\n| --- | --- |\n| 2 | [EC2](https://docs.aws.amazon.com/ec2/) <https://gohugo.io/> |\n',
    'Costs are <10 and [open',
  ],
  failing: [
    'Read the ⟦[guide](https://docs.aws.amazon.com/⟧\n',
    'Read the ⟦[guide]()⟧ and look at ⟦![the diagram]( )⟧.\n',
    'Read ⟦<https://gohugo.io/documentation/⟧ and more.\n',
    'Read ⟦[the guide](https://gohugo.io/my guide.html)⟧ now.\n',
    'Read ⟦[the guide](https://gohugo.io/my⟧ for more (later).\n',
    '| Day | Task |\n| --- | --- |\n| 2 | ⟦[EC2](https://docs.aws.amazon.com/ec2/⟧ |\n| 3 | ⟦[S3](⟧ |\n',
    '- A list: ⟦<https://gohugo.io/⟧\n',
    { '_index.md': '# The weeks\n\n⟦[Storage](1.3-week3/⟧\n\n⟦[Queues]()⟧\n' },
    '# Links: ⟦[EC2](/images/ec2.png⟧\n',
  ],
  checkPage(page, { report }) {
    const { text, blocks } = page;
    const stretches = [
      ...(text.includes('](') ? inlineStretches(text, blocks, '](') : []),
      ...(text.includes('<http') ? inlineStretches(text, blocks, '<http') : []),
    ].filter(({ span }) => !isPlainlySound(slice(text, span)));
    if (stretches.length === 0) return;
    const definitions = linkDefinitions(blocks);
    const done = new Set<number>();
    for (const stretch of stretches) {
      // One that holds both is there twice.
      if (done.has(stretch.span.start)) continue;
      done.add(stretch.span.start);
      const { span, inTable } = stretch;
      for (const piece of scanInline(text, span, { definitions, inTable })) {
        for (const fault of faultsOf(text, piece, stretch)) report(page, fault);
      }
    }
  },
});

/** Whether all that looks like a link is one at first sight; most are. */
function isPlainlySound(words: string): boolean {
  const rest = words.replace(/\[[^[\]`<\\]+\]\([\w:/.?&=%#~@+,;-]+\)|<https?:[^\s<>`\\]+>/g, '');
  return !rest.includes('](') && !rest.includes('<http');
}

function faultsOf(text: string, piece: Inline, stretch: InlineStretch): Fault[] {
  if (piece.type === 'link' || piece.type === 'image') {
    return piece.url.trim() === '' ? [{ message: 'empty', span: piece.span }] : [];
  }
  if (piece.type !== 'text') return [];
  const faults: Fault[] = [];
  let open = -1;
  let done = 0;
  const source = text.slice(piece.span.start, piece.span.end);
  for (const mark of source.matchAll(/!?\[|\]\(?|<(?=https?:\/\/)/gi)) {
    const at = piece.span.start + mark.index;
    if (at < done) continue;
    if (mark[0].endsWith('[')) open = at;
    else if (mark[0] === '<') {
      done = addressEnd(text, at + 1, stretch);
      faults.push({ message: 'angle', span: { start: at, end: done } });
    } else {
      const fault = mark[0] === '](' && open !== -1 ? unclosed(text, open, at + 2, stretch) : null;
      if (fault !== null) faults.push(fault);
      done = fault?.span.end ?? done;
      open = -1;
    }
  }
  return faults;
}

/** A link that begins at `open` and whose address ought to stand at `from`. */
function unclosed(text: string, open: number, from: number, stretch: InlineStretch): Fault | null {
  if (nextWord(text, from) >= stretch.span.end) {
    return { message: 'cut', span: { start: open, end: from } };
  }
  // Anything else in parentheses may be meant as it stands.
  if (
    !/^<?(?:https?:|www\.|\.{0,2}\/|#)|^[\w.-]{1,80}\/\s*$/i.test(
      text.slice(from, Math.min(stretch.span.end, from + 90)),
    )
  )
    return null;
  const end = addressEnd(text, from, stretch);
  // A shortcode makes an address of its own.
  if (text.slice(from, end).includes('{{')) return null;
  const rest = REST.exec(text.slice(end, Math.min(stretch.span.end, end + LONGEST_REST)))?.[0];
  if (rest === undefined) return { message: 'unclosed', span: { start: open, end } };
  return { message: 'space', span: { start: open, end: end + rest.length } };
}

/** Where the next word begins: past the end where nothing but white space follows. */
function nextWord(text: string, from: number): number {
  WORD.lastIndex = from;
  return WORD.exec(text)?.index ?? text.length;
}

/** Where an address ends: at the next white space, tag or end of the stretch. */
function addressEnd(text: string, from: number, { span }: { readonly span: Span }): number {
  // An address may stand between angle brackets itself.
  ADDRESS_END.lastIndex = text.charAt(from) === '<' ? from + 1 : from;
  return Math.min(ADDRESS_END.exec(text)?.index ?? text.length, span.end);
}

/** The rest of an address behind a space, up to its end. */
const REST = /^[ \t]+[^\n()[\]<>"'|]*\)/;
const LONGEST_REST = 200;
const WORD = /\S/g;
const ADDRESS_END = /[\s<>]/g;
