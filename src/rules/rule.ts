import type { Fix, MessageData, Severity } from '../model/diagnostic.js';
import type { Span } from '../text/span.js';
import type { PageSubject, SiteSubject, WeekSubject } from './subject.js';

/**
 * How much a rule asks. Tiers are cumulative: `basic` (what breaks the page or loses content), `recommended` (the
 * default), `strict` (the programme's template to the letter). `review` stands beside them: a mentor's heuristics, worth a
 * look, never a verdict.
 */
export const TIERS = ['basic', 'recommended', 'strict'] as const;
export type Tier = (typeof TIERS)[number] | 'review';

/** The words of one finding; `{name}` stands for a value of its data. */
export interface Message {
  /** What is wrong, as a sentence. */
  readonly text: string;
  /** What to do about it, as a sentence. Places that only belong to a finding have none. */
  readonly help?: string;
}

/**
 * A piece of worklog that shows a rule: its documentation and its test. Each file's path is relative to the section
 * (`1.4-Week4/_index.md`, `1.4-Week4/_index.vi.md`, `_index.md`); a single page stands for the English page of week 4.
 * In an example that fails, `⟦` and `⟧` stand around each fault, exactly.
 */
export type Example = string | Readonly<Record<string, string>>;

export interface FailingExample {
  readonly files: Example;
  /** The files that the fix changes, as it leaves them; required where the rule has a fix for this example. */
  readonly fixed?: Example;
  /** What the settings of the rule are here; by default those that it has without any. */
  readonly settings?: RuleSettings;
}

type SettingValue = string | number;
export type RuleSettings = Readonly<Record<string, SettingValue>>;

/** A setting of one rule, under `[rules.<id>]` in `worklog.toml`. */
export interface RuleSetting {
  readonly description: string;
  /** Its value where the settings say nothing; a setting takes values of the same type. */
  readonly default: SettingValue;
}

/** What a rule says about itself, whatever it checks. */
export interface RuleMetadata {
  /** Permanent: it stands in configurations, suppressions and addresses. */
  readonly id: string;
  readonly tier: Tier;
  readonly severity: Severity;
  /** Whether it can mend what it finds, and whether that mending is the one evident one; null where it cannot. */
  readonly fix: Fix['safety'] | null;
  /** True where its mending brings to light what was hidden before: entries and faults that are none of its doing. */
  readonly reveals?: true;
  /** What it catches, in a few words without a full stop. */
  readonly summary: string;
  /** Why it matters to whoever reads the page, in a sentence or a few. */
  readonly why: string;
  readonly messages: Readonly<Record<string, Message>>;
  readonly settings?: Readonly<Record<string, RuleSetting>>;
  /** False where no comment in a page can switch the rule off, since the page cannot be read. */
  readonly suppressible?: false;
  /** At least one of each, but where nothing that can be shown is at fault; the first of each is shown by `explain`. */
  readonly passing: readonly Example[];
  readonly failing: readonly (Example | FailingExample)[];
}

/** A change to a page that is part of a mending. */
export interface PageEdit {
  readonly page: PageSubject;
  readonly span: Span;
  readonly text: string;
}

/** What a rule reports. */
export interface Finding<MessageId extends string> {
  readonly message: MessageId;
  /** Exactly what is at fault. */
  readonly span: Span;
  readonly data?: MessageData;
  readonly related?: readonly {
    readonly page: PageSubject;
    readonly span: Span;
    readonly message: MessageId;
    readonly data?: MessageData;
  }[];
  /** The mending, in however many pages; its safety is the rule's. */
  readonly fix?: readonly PageEdit[] | null;
}

export type Report<MessageId extends string> = (page: PageSubject, finding: Finding<MessageId>) => void;

/** What a check is given. */
export interface Checking<MessageId extends string> {
  readonly site: SiteSubject;
  readonly report: Report<MessageId>;
  /** A setting's value: the site's own, else the rule's default. */
  readonly setting: (name: string) => SettingValue;
}

interface WeekCheck<MessageId extends string> {
  /** Called for each week page. */
  readonly checkWeek: (page: WeekSubject, checking: Checking<MessageId>) => void;
}
interface PageCheck<MessageId extends string> {
  /** Called for each page of the worklog, those of the section too. */
  readonly checkPage: (page: PageSubject, checking: Checking<MessageId>) => void;
}
interface SiteCheck<MessageId extends string> {
  /** Called once. */
  readonly checkSite: (checking: Checking<MessageId>) => void;
}
interface LinterCheck {
  /** What the linter itself reports, since no page shows it: a file that cannot be read, a suppression of nothing. */
  readonly checkedBy: 'linter';
}

type Check<MessageId extends string> = WeekCheck<MessageId> | PageCheck<MessageId> | SiteCheck<MessageId> | LinterCheck;

export type Rule = RuleMetadata & Check<string>;

/** Declares a rule; its check can only report the messages that it has. */
export function rule<const Metadata extends RuleMetadata>(
  declaration: Metadata & Check<keyof Metadata['messages'] & string>,
): Rule {
  return declaration as unknown as Rule;
}
