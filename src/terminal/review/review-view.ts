import {
  endText,
  lacksByWeek,
  newText,
  pairsText,
  problemsText,
  progressText,
  rulesText,
  shareText,
  sinceText,
} from '../../renderers/review-words.js';
import { counted } from '../../text/counted.js';
import type { PagePlace, Review, ReviewedSite, SimilarSites } from '../../worklog/review/review.js';
import { byRank, likelyEnd, reviewSummary, wantsWord } from '../../worklog/review/review-summary.js';
import { sanitise } from '../sanitise.js';
import { textLine, wrapLine } from '../styled-text.js';
import { drawMatrix, type MatrixLook, matrixLegend } from './matrix-view.js';

export interface ReviewLook extends MatrixLook {
  /** Whether signs are explained, and what is left out is told. */
  readonly notes: boolean;
}

/** So many sites, and so many pages of two sites, are told of; the machine-readable output has all. */
const MOST_SITES = 25;
const MOST_PAIRS = 15;
const MOST_PAGES = 3;
const MOST_RULES = 4;
const MOST_NAMES = 40;

/** Lays out a review: the matrix, then whom to write to and what about, what is alike, what is new. */
export function drawReview(review: Review, look: ReviewLook): string {
  const parts = [
    headLines(review, look),
    [...drawMatrix(review, look), ...(look.notes ? ['', matrixLegend(review, look)] : [])],
    wordLines(review, look),
    similarLines(review, look),
    newLines(review, look),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headLines(review: Review, look: ReviewLook): string[] {
  const { sites, failed, behind, incomplete, weeks, errors, warnings } = reviewSummary(review);
  const states = [
    ...(behind > 0 ? [`${behind} behind`] : []),
    ...(incomplete > 0 ? [`${incomplete} with partial weeks`] : []),
    ...(failed > 0 ? [`${failed} could not be read`] : []),
  ];
  const figures = `${weeks.done} weeks done, ${weeks.partial} partial, ${weeks.missing} missing`;
  const problems = problemsText({ errors, warnings, infos: 0 });
  const end = likelyEnd(review);
  return [
    look.style.heading(`${counted(sites, 'site')} as of ${review.asOf}`) +
      look.style.faint(states.map((state) => ` · ${state}`).join('')),
    ...paragraph([figures, problems].filter((part) => part !== '').join('; '), 0, look),
    ...(end !== null && look.notes ? paragraph(endText(end), 0, look) : []),
  ];
}

/** Whom to write to, and what about. */
function wordLines(review: Review, look: ReviewLook): string[] {
  const ranked = byRank(review.sites);
  const wanting = ranked.filter(wantsWord);
  const shown = wanting.slice(0, MOST_SITES);
  const more = wanting.length - shown.length;
  const warned = ranked.filter((site) => !wantsWord(site) && site.warnings > 0);
  const clean = ranked.filter((site) => !wantsWord(site) && site.warnings === 0);
  const groups = look.notes
    ? [
        ...(more > 0 ? [`… and ${counted(more, 'more site')}.`] : []),
        ...namesText(
          'Only warnings',
          warned.map(({ name, warnings }) => `${name} (${warnings})`),
        ),
        ...namesText(
          'Nothing to say of',
          clean.map(({ name }) => name),
        ),
      ]
    : [];
  return [
    ...(shown.length > 0 ? [look.style.heading('Whom to write to first')] : []),
    ...shown.flatMap((site) => siteLines(site, look)),
    ...(shown.length > 0 && groups.length > 0 ? [''] : []),
    ...groups.flatMap((text) => paragraph(text, 0, look)),
  ];
}

/** Names in a sentence; of very many only the first. */
function namesText(label: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length - MOST_NAMES;
  return [`${label}: ${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
}

function siteLines(site: ReviewedSite, look: ReviewLook): string[] {
  const { name, failure, missing, partial, weeks, problems, languages, errors, warnings } = site;
  const { style } = look;
  const head = `  ${style.strong(sanitise(name))}`;
  if (failure !== null) return [head, ...paragraph(`could not be read: ${failure}`, 4, look)];
  const due = (numbers: readonly number[]): string =>
    lacksByWeek(
      weeks.filter(({ week }) => numbers.includes(week)),
      languages,
    ).join('; ');
  const errorRules = rulesText(
    problems.filter(({ severity }) => severity === 'error'),
    MOST_RULES,
  );
  return [
    ...(missing.length > 0 || partial.length > 0 ? [`${head}`, ...paragraph(progressText(site), 4, look)] : [head]),
    ...(missing.length > 0 ? paragraph(`missing ${due(missing)}`, 4, look) : []),
    ...(partial.length > 0 ? paragraph(`partial ${due(partial)}`, 4, look) : []),
    ...(errors > 0
      ? paragraph(`${problemsText({ errors, warnings, infos: 0 })}: ${errorRules}`, 4, look)
      : warnings > 0
        ? paragraph(problemsText(site), 4, look)
        : []),
  ];
}

function similarLines({ similar }: Review, look: ReviewLook): string[] {
  if (similar.length === 0) return [];
  const shown = similar.slice(0, MOST_PAIRS);
  const more = similar.length - shown.length;
  return [
    look.style.heading('Similar pages'),
    ...(look.notes
      ? paragraph(
          'They share more words than people do who did the same exercises. Only reading them tells why.',
          2,
          look,
        )
      : []),
    ...shown.flatMap((pair) => pairLines(pair, look)),
    ...(more > 0 && look.notes ? paragraph(`… and ${counted(more, 'more pair')} of sites.`, 2, look) : []),
  ];
}

function pairLines(pair: SimilarSites, look: ReviewLook): string[] {
  const { sites, pages } = pair;
  const [one, other] = sites.map((site) => look.style.strong(sanitise(site)));
  const shown = pages.slice(0, MOST_PAGES);
  const more = pages.length - shown.length;
  return [
    `  ${one} and ${other}${pages.length > 1 ? `: ${pairsText(pair)}` : ''}`,
    ...shown.flatMap(({ places: [here, there], share, words, passage }) => [
      ...paragraph(
        `${placeText(here)} and ${placeText(there)}: ${shareText(share)} of the shorter one, about ${words} words`,
        4,
        look,
      ),
      ...(passage === '' ? [] : paragraph(`“${passage}”`, 6, look)),
    ]),
    ...(more > 0 && look.notes ? paragraph(`… and ${counted(more, 'more pair')} of pages.`, 4, look) : []),
  ];
}

function placeText({ week, language }: PagePlace): string {
  return `week ${week} (${language})`;
}

function newLines({ since, sites }: Review, look: ReviewLook): string[] {
  if (since === null) return [];
  const told = sites.flatMap((site) => {
    const text = newText(site);
    return text === null || text === 'nothing' ? [] : [{ name: site.name, text }];
  });
  const silent = sites.filter((site) => newText(site) === 'nothing').map(({ name }) => name);
  const unknown = sites.filter((site) => newText(site) === null && site.failure === null).map(({ name }) => name);
  return [
    look.style.heading(`New since ${sanitise(sinceText(since))}`),
    ...told.flatMap(({ name, text }) => paragraph(`${name}: ${text}`, 2, look)),
    ...namesText('Nothing new', silent).flatMap((text) => paragraph(text, 2, look)),
    ...namesText('Nobody can tell of', unknown).flatMap((text) => paragraph(text, 2, look)),
  ];
}

function paragraph(text: string, indent: number, { style, width }: ReviewLook): string[] {
  const lines = wrapLine({ ...textLine(sanitise(text)), indent: 0 }, Math.max(width - indent, 1));
  return lines.map(({ runs }) => ' '.repeat(indent) + runs.map(style.run).join('').trimEnd());
}
