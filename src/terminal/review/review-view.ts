import { endText, newText, pairsText, problemsText, shareText, sinceText } from '../../renderers/review-words.js';
import { counted } from '../../text/counted.js';
import type { PagePlace, Review, SimilarSites } from '../../worklog/review/review.js';
import { likelyEnd, reviewSummary } from '../../worklog/review/review-summary.js';
import { sanitise } from '../sanitise.js';
import { drawMatrix, matrixLegend } from './matrix-view.js';
import { namesText, paragraph, type ReviewLook } from './review-look.js';
import { wordLines } from './words-view.js';

/** So many pairs of sites, and so many pages of each, are told of; the machine-readable output has more. */
const MOST_PAIRS = 15;
const MOST_PAGES = 3;

/** Lays out a review: the matrix, then whom to write to and what about, what is alike, what is new. */
export function drawReview(review: Review, look: ReviewLook): string {
  const parts = [
    headLines(review, look),
    [...drawMatrix(review, look), ...(look.notes ? matrixLegend(review, look) : [])],
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
    ...(incomplete > 0 ? [`${incomplete}${behind > 0 ? ' more' : ''} with partial weeks that are due`] : []),
    ...(failed > 0 ? [`${failed} could not be read`] : []),
  ];
  const figures = `${weeks.done} weeks done, ${weeks.partial} partial, ${weeks.missing} missing`;
  const problems = problemsText({ errors, warnings, infos: 0 });
  const end = likelyEnd(review);
  const title = `${counted(sites, 'site')} as of ${review.asOf}`;
  const behindTitle = states.map((state) => ` · ${state}`).join('');
  const fits = title.length + behindTitle.length <= look.width;
  return [
    look.style.heading(title) + (fits ? look.style.faint(behindTitle) : ''),
    ...(fits ? [] : paragraph(states.join(' · '), 0, look)),
    ...paragraph([figures, problems].filter((part) => part !== '').join('; '), 0, look),
    ...(end !== null && look.notes ? paragraph(endText(end), 0, look) : []),
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
