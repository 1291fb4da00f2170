import type { ContentEntry, ContentSection, WeekContent } from '../../worklog/week-content.js';

/**
 * The first thing that a week says and another one does not, in words: an entry, a row, a value of the front matter. Each must
 * be there just as it is, and in the same order; what stands between them may be new. Null where nothing is lost.
 */
export function lostContent(before: WeekContent, after: WeekContent): string | null {
  const { other, ...known } = before.frontMatter;
  const { other: otherNow, ...knownNow } = after.frontMatter;
  return (
    lostValue(known, knownNow) ??
    lostValue(other, otherNow) ??
    lostMember('the objective', before.objectives, after.objectives) ??
    lostMember('the task', before.rows, after.rows) ??
    lostMember('the achievement', before.achievements, after.achievements) ??
    lostSection(before.others, after.others)
  );
}

function lostValue(before: object, after: object): string | null {
  const now = new Map(Object.entries(after));
  const lost = Object.entries(before).find(([key, value]) => value !== null && told(value) !== told(now.get(key)));
  return lost === undefined ? null : `${lost[0]}: ${told(lost[1])} of the front matter`;
}

function lostMember(
  what: string,
  before: readonly { readonly address: string | null }[],
  after: readonly { readonly address: string | null }[],
): string | null {
  let at = 0;
  for (const member of before) {
    const own = told(member);
    while (at < after.length && told(after[at]) !== own) at++;
    if (at === after.length)
      return `${what} ${member.address === null ? wordsOf(member) : `${member.address}, ${wordsOf(member)}`}`;
    at++;
  }
  return null;
}

function lostSection(before: readonly ContentSection[], after: readonly ContentSection[]): string | null {
  for (const section of before) {
    const name = JSON.stringify(section.heading);
    const now = after.find(({ heading }) => heading === section.heading);
    if (now === undefined) return `the section ${name}`;
    const paragraph = section.paragraphs.find((text) => !now.paragraphs.includes(text));
    if (paragraph !== undefined) return `a paragraph of the section ${name}`;
    const lost = lostMember(`in the section ${name} the bullet`, section.items, now.items);
    if (lost !== null) return lost;
  }
  return null;
}

/** What something says, but for its address. */
function told(value: unknown): string {
  return JSON.stringify(value, (key, own: unknown) => (key === 'address' ? undefined : own)) ?? '';
}

function wordsOf(member: object): string {
  const { text, items } = member as Partial<Pick<ContentEntry, 'text' | 'items'>>;
  return JSON.stringify(text ?? items?.[0]?.text ?? '');
}
