import Mustache from 'mustache';
import { closestName } from '../model/closest-name.js';
import { Failure, type FailureDetails } from '../model/failure.js';
import { SourceText } from '../text/source-text.js';

/** A template, and the file that it stands in. */
export interface TemplateText {
  /** As the user names it, for messages. */
  readonly file: string;
  readonly text: string;
}

/** The tags that stand in each list, by the list's name. */
export type ListTags = Readonly<Record<string, readonly string[]>>;

/**
 * Fills in a template with `<% %>` tags. What a tag gives is put in as it is; a template holds no code.
 *
 * @param view the values, by the names of their tags
 * @param lists the tags that only stand inside of a list's section
 * @throws Failure with the file and the line of each mistake where the template is broken
 */
export function fillTemplate({ file, text }: TemplateText, view: object, lists: ListTags = {}): string {
  const mistakes = mistakesIn(text, new Set(Object.keys(view)), lists);
  const source = new SourceText(text);
  const [first, ...others] = mistakes.map(
    ({ at, ...details }): FailureDetails => ({
      problem: 'The template cannot be filled in',
      file,
      ...source.position(at),
      ...details,
    }),
  );
  if (first !== undefined && others.length === 0) throw new Failure(first);
  if (first !== undefined) {
    const problem = `The template cannot be filled in: it has ${mistakes.length} mistakes`;
    throw new Failure({ problem, file, causes: [first, ...others] });
  }
  return Mustache.render(text, bare(view), {}, { tags: TAGS, escape: (value: unknown) => String(value) });
}

const TAGS: [string, string] = ['<%', '%>'];
const ALL_TAGS = 'docs/templates.md tells the tags that there are.';

/** What is wrong with a template at an offset. */
interface Mistake extends Pick<FailureDetails, 'expected' | 'found' | 'advice'> {
  readonly at: number;
}

function mistakesIn(text: string, names: ReadonlySet<string>, lists: ListTags): Mistake[] {
  try {
    return mistakesOfTags(Mustache.parse(text, TAGS), names, lists);
  } catch (error) {
    return [syntaxMistake(text, error instanceof Error ? error.message : String(error))];
  }
}

/** A mistake that Mustache found. Where something is not closed, it tells the end of the template, not where it opens. */
function syntaxMistake(text: string, message: string): Mistake {
  const [, reason = message, offset = text.length] = /^(.*) at (\d+)$/s.exec(message) ?? [];
  const name = /^Unclosed section "(.*)"$/s.exec(reason)?.[1];
  const opening = [...text.slice(0, Number(offset)).matchAll(/<%\s*[#^]/g)].findLast(({ index, 0: mark }) => {
    const own = text.slice(index + mark.length, Number(offset)).trimStart();
    return name !== undefined && own.startsWith(name) && own.slice(name.length).trimStart().startsWith('%>');
  });
  const openTag = reason === 'Unclosed tag' ? text.lastIndexOf('<%') : Number(offset);
  return {
    at: opening?.index ?? Math.max(openTag, 0),
    expected: 'tags such as <% week %>, and <%#rows%> with its <%/rows%>',
    found: reason,
    advice: name === undefined ? ALL_TAGS : `Close it with <%/${name}%>.`,
  };
}

/** The mistakes in tags, those inside of sections too (https://mustache.github.io/mustache.5.html). */
function mistakesOfTags(tokens: unknown, names: ReadonlySet<string>, lists: ListTags): Mistake[] {
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((token: unknown): Mistake[] => {
    const [kind, name, at, , inside] = token as [string, string, number, number, unknown];
    if (kind === 'text' || kind === '!' || kind === '=') return [];
    const mistake = mistakeOfTag(kind, name, at, names, lists);
    const own = kind === '#' && names.has(name) ? (lists[name] ?? []) : [];
    return [
      ...(mistake === null ? [] : [mistake]),
      ...mistakesOfTags(inside, own.length === 0 ? names : new Set([...names, ...own]), lists),
    ];
  });
}

function mistakeOfTag(
  kind: string,
  name: string,
  at: number,
  names: ReadonlySet<string>,
  lists: ListTags,
): Mistake | null {
  const isSection = kind === '#' || kind === '^';
  const tag = isSection ? `<%${kind}${name}%>` : `<% ${name} %>`;
  if (kind === '>') {
    return {
      at,
      expected: 'all of the page in one template',
      found: `<%> ${name} %>, which takes in another one`,
      advice: 'Put the text of the other template in its place.',
    };
  }
  if (names.has(name)) {
    if (isSection || lists[name] === undefined) return null;
    return {
      at,
      expected: `<%#${name}%> and <%/${name}%> around what is repeated`,
      found: `${tag}, which is a list`,
      advice: ALL_TAGS,
    };
  }
  const holder = Object.keys(lists).find((list) => names.has(list) && lists[list]?.includes(name));
  if (holder !== undefined) {
    return {
      at,
      expected: `${tag} between <%#${holder}%> and <%/${holder}%>`,
      found: `${tag} outside of them, where it has no value`,
      advice: `Move it between <%#${holder}%> and <%/${holder}%>.`,
    };
  }
  const near = closestName(name, [...names]);
  return {
    at,
    expected: 'one of the tags that there are',
    found: tag,
    advice: near === null ? ALL_TAGS : `Did you mean ${tag.replace(name, near)}?`,
  };
}

/** The same without what objects inherit: `<% constructor %>` would call it. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(bare)
    : Object.fromEntries(Object.entries(value).map(([key, own]) => [key, bare(own)]));
  return Object.setPrototypeOf(copy, null);
}
