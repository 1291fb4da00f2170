/** What a failure says, in the order in which a person needs it. Lines and columns count from 1. */
export interface FailureDetails {
  /** What could not be done, as a sentence without its full stop. */
  readonly problem: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly expected?: string;
  readonly found?: string;
  /** What to do about it, as a sentence. */
  readonly advice?: string;
  /** The mistakes that it is made of, where one reading found several; each has its own place. */
  readonly causes?: readonly FailureDetails[];
}

/**
 * Something that worklog could not do and that its user can mend: wrong usage, a broken configuration, nothing to read.
 * It is shown without a stack trace, and the program ends with exit code 2. Anything else that is thrown is a bug.
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly details: FailureDetails,
    options?: ErrorOptions,
  ) {
    super(details.problem, options);
  }
}
