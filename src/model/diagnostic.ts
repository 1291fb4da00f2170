import type { Span } from '../text/span.js';
import type { FileEdit } from './file-edit.js';

/** How bad it is: an `error` breaks or falsifies the page, a `warning` wants mending, an `info` is worth knowing. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a message's placeholders stand for. */
export type MessageData = Readonly<Record<string, string | number>>;

/** Another place that a diagnostic speaks of: the other week, the other language. */
export interface RelatedPlace {
  readonly file: string;
  readonly span: Span;
  readonly messageId: string;
  readonly data: MessageData;
}

/** A mending. *Safe* means that there is one evident mending and no entry is lost. It may span files. */
export interface Fix {
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly FileEdit[];
}

/** One finding of a rule. It is data: the words are made of the rule's messages at the edge. */
export interface Diagnostic {
  /** The rule's id. */
  readonly rule: string;
  /** Which of the rule's messages. */
  readonly messageId: string;
  readonly data: MessageData;
  readonly severity: Severity;
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** Where the fault stands, in UTF-16 offsets into the file as it was read. */
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  /** Null where no mending is evident. */
  readonly fix: Fix | null;
}
