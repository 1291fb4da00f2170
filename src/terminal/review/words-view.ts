import {
  lacksByWeek,
  laterText,
  problemsText,
  progressText,
  RULES_TEXT,
  rulesText,
  UNWRITTEN_TEXT,
} from '../../renderers/review-words.js';
import { counted } from '../../text/counted.js';
import type { Review, ReviewedSite } from '../../worklog/review/review.js';
import { beginsLater, sitesToWriteTo } from '../../worklog/review/review-summary.js';
import { sanitise } from '../sanitise.js';
import { namesText, paragraph, type ReviewLook } from './review-look.js';

/** So many sites of a group, and so many rules of a site, are told of; the machine-readable output has all. */
const MOST_SITES = 25;
const MOST_RULES = 4;

/** Whom to write to, and what about: first who lacks something, then whose pages only have mistakes. */
export function wordLines(review: Review, look: ReviewLook): string[] {
  const { sites, asOf } = review;
  const { lacking, mistaken, warned, clean, unwritten } = sitesToWriteTo(sites);
  const parts = [
    group('Whom to write to first', lacking, (site) => lackingLines(site, review, look), look),
    group('Only errors', mistaken, (site) => mistakenLines(site, look), look),
    look.notes && sites.some(({ errors }) => errors > 0) ? paragraph(RULES_TEXT, 0, look) : [],
    look.notes
      ? [
          ...namesText(
            'Only warnings',
            warned.map(({ name, warnings }) => `${name} (${warnings})`),
          ),
          ...namesText(
            'Nothing to say of',
            clean.map(({ name }) => name),
          ),
          ...namesText(
            UNWRITTEN_TEXT,
            unwritten.map(({ name }) => name),
          ),
          ...namesText(
            laterText(asOf),
            sites.filter((site) => beginsLater(site, review)).map(({ name, start }) => `${name} (${start})`),
          ),
        ].flatMap((text) => paragraph(text, 0, look))
      : [],
  ];
  return parts.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function group(
  heading: string,
  sites: readonly ReviewedSite[],
  linesOf: (site: ReviewedSite) => readonly string[],
  look: ReviewLook,
): string[] {
  if (sites.length === 0) return [];
  const more = sites.length - MOST_SITES;
  return [
    look.style.heading(heading),
    ...sites.slice(0, MOST_SITES).flatMap(linesOf),
    ...(more > 0 && look.notes ? paragraph(`… and ${counted(more, 'more site')}.`, 2, look) : []),
  ];
}

function lackingLines(site: ReviewedSite, review: Review, look: ReviewLook): string[] {
  const { name, failure, missing, partial, weeks, languages, errors, warnings } = site;
  const head = `  ${look.style.strong(sanitise(name))}`;
  if (failure !== null) return [head, ...paragraph(`could not be read: ${failure}`, 4, look)];
  const due = (numbers: readonly number[]): string =>
    lacksByWeek(
      weeks.filter(({ week }) => numbers.includes(week)),
      languages,
    ).join('; ');
  return [
    head,
    ...paragraph(progressText(site, review), 4, look),
    ...(missing.length > 0 ? paragraph(`missing ${due(missing)}`, 4, look) : []),
    ...(partial.length > 0 ? paragraph(`partial ${due(partial)}`, 4, look) : []),
    ...(errors > 0
      ? paragraph(`${problemsText({ errors, warnings, infos: 0 })}: ${errorsText(site)}`, 4, look)
      : warnings > 0
        ? paragraph(problemsText(site), 4, look)
        : []),
  ];
}

/** The name stands out to the left of what is said of it. */
function mistakenLines(site: ReviewedSite, look: ReviewLook): string[] {
  return paragraph(`${site.name}: ${errorsText(site)}`, 4, look).map((line, at) => (at === 0 ? line.slice(2) : line));
}

function errorsText({ problems }: ReviewedSite): string {
  return rulesText(
    problems.filter(({ severity }) => severity === 'error'),
    MOST_RULES,
  );
}
