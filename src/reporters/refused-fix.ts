import type { RefusedMending } from '../linter/fix-site.js';
import type { MendingFault } from '../linter/mending-fault.js';
import { SourceText } from '../text/source-text.js';

/** A fix that was left out, in words. */
export interface RefusedFix {
  readonly rule: string;
  /** Where what it was to mend stands, relative to the site. */
  readonly file: string;
  /** As it was when the fix was tried. */
  readonly line: number;
  readonly column: number;
  /** What it would have done, as the rest of a sentence. */
  readonly reason: string;
}

/** Gives a fix that was left out its place and its words. */
export function refusedFix({ diagnostic, fault }: RefusedMending): RefusedFix {
  const { rule, file, span, fix } = diagnostic;
  const own = fix?.edits.find((edit) => edit.kind === 'change' && edit.file === file);
  const before = own?.kind === 'change' ? own.before : '';
  return {
    rule,
    file,
    ...new SourceText(before).position(Math.min(span.start, before.length)),
    reason: reasonOf(fault),
  };
}

/** Words at fault are shown up to this length. */
const LONGEST = 60;

function reasonOf(fault: MendingFault): string {
  switch (fault.kind) {
    case 'loses': {
      const text = fault.text.replace(/\s+/g, ' ');
      const words = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
      return `would lose the ${fault.what}${words === '' ? '' : ` ${JSON.stringify(words)}`} in ${fault.file}`;
    }
    case 'breaks':
      return `would make the front matter of ${fault.file} unreadable`;
    case 'remains':
      return `would leave ${fault.rule} in ${fault.file}`;
    case 'causes':
      return `would cause ${fault.rule} in ${fault.file}`;
    case 'undone':
      return 'takes back what another mending does';
  }
}
