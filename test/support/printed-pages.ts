import type { Page } from 'playwright-core';

/** A link on paper. */
interface PrintedLink {
  /** The id of what it leads to. */
  readonly name: string;
  /** Counted from 1. */
  readonly page: number;
}

interface Printed {
  /** The width and the height of each page, in points. */
  readonly sizes: readonly (readonly [width: number, height: number])[];
  readonly links: readonly PrintedLink[];
}

/**
 * What is wrong with how a report prints: pages that are not A4, weeks that do not begin one, rows that are cut, and pages that
 * go on with a table without its head. Links are put at all of these places, and looked for in the PDF: it tells on which page
 * each of them is, which the document does not know. Prints on the paper that the document asks for, else on US Letter.
 */
export async function faultsInPrint(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(MARK);
  const { sizes, links } = readPrinted(await page.pdf({ preferCSSPageSize: true }));
  const pagesOf = (pattern: RegExp): number[] =>
    [...new Set(links.filter(({ name }) => pattern.test(name)).map((link) => link.page))].sort((a, b) => a - b);
  const names = [...new Set(links.map(({ name }) => name))];
  const weeks = names.filter((name) => name.startsWith('week-mark-')).map((name) => name.slice('week-mark-'.length));
  const rows = names.filter((name) => name.startsWith('row-'));
  return [
    ...sizes.filter((size) => !isA4(size)).map((size) => `a page of ${size.map(Math.round).join(' × ')} points`),
    ...weeks.flatMap((week) => {
      const first = pagesOf(new RegExp(`^week-mark-${week}$`))[0] ?? 0;
      const isShared = weeks.some((other) => other !== week && pagesOf(marksOf(other)).includes(first));
      return isShared && weeks.indexOf(week) > 0 ? [`week ${week} does not begin page ${first}`] : [];
    }),
    ...rows.flatMap((row) => {
      const pages = pagesOf(new RegExp(`^${row}$`));
      return pages.length > 1 ? [`${row} is cut, on the pages ${pages.join(' and ')}`] : [];
    }),
    ...weeks.flatMap((week) => {
      const heads = pagesOf(new RegExp(`^head-${week}$`));
      const headless = pagesOf(new RegExp(`^row-${week}-`)).filter((one) => !heads.includes(one));
      return headless.map((one) => `the table of week ${week} goes on without its head on page ${one}`);
    }),
  ];
}

/** How many pages the table of each week takes, so that a test knows that there was something to cut. */
export async function pagesOfTables(page: Page): Promise<number[]> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(MARK);
  const { links } = readPrinted(await page.pdf({ preferCSSPageSize: true }));
  const weeks = [...new Set(links.flatMap(({ name }) => /^row-(\d+)-/.exec(name)?.[1] ?? []))];
  return weeks.map(
    (week) => new Set(links.filter(({ name }) => name.startsWith(`row-${week}-`)).map((link) => link.page)).size,
  );
}

/** A link in the heading of each week, in the head of its table, and at both ends of the work of each row. */
const MARK = `document.querySelectorAll('.week').forEach((week, index) => {
  const mark = (element, place, name) => element?.insertAdjacentHTML(place, '<a id="' + name + '" href="#' + name + '">*</a>');
  mark(week.querySelector('h1, h2, h3'), 'beforeend', 'week-mark-' + index);
  mark(week.querySelector('table thead th.task'), 'beforeend', 'head-' + index);
  week.querySelectorAll('table tbody tr').forEach((row, at) => {
    for (const place of ['afterbegin', 'beforeend']) mark(row.querySelector('td.task'), place, 'row-' + index + '-' + at);
  });
})`;

function marksOf(week: string): RegExp {
  return new RegExp(`^(?:week-mark|head|row)-${week}(?:-|$)`);
}

/** 210 × 297 mm in points, which browsers round up or down. */
function isA4([width, height]: readonly [number, number]): boolean {
  return Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1.5;
}

/** The pages and links of a PDF that Chromium has made: its objects are plain text, but for what is drawn (ISO 32000-1 §7.7, §12.5). */
function readPrinted(pdf: Buffer): Printed {
  const objects = new Map(
    [
      ...pdf
        .toString('latin1')
        .matchAll(/^(\d+) 0 obj\n(<<\/Type \/(?:Page|Pages|Annot|Catalog)\b[\s\S]*?)\nendobj$/gm),
    ].map(([, number = '', text = '']) => [number, text]),
  );
  const numbersIn = (text: string, key: string): string[] =>
    [...(new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(text)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
      ([, one = '']) => one,
    );
  const pagesUnder = (number: string): string[] => {
    const text = objects.get(number) ?? '';
    return text.includes('/Type /Pages') ? numbersIn(text, 'Kids').flatMap(pagesUnder) : [text];
  };
  const catalog = [...objects.values()].find((text) => text.startsWith('<</Type /Catalog')) ?? '';
  const pages = pagesUnder(/\/Pages (\d+) 0 R/.exec(catalog)?.[1] ?? '');
  return {
    sizes: pages.map((text) => {
      const [, , width = 0, height = 0] = (/\/MediaBox \[([\d. ]+)\]/.exec(text)?.[1] ?? '').split(' ').map(Number);
      return [width, height];
    }),
    links: pages.flatMap((text, index) =>
      numbersIn(text, 'Annots').flatMap((number) => {
        const name = /\/Dest \/([\w-]+)/.exec(objects.get(number) ?? '')?.[1];
        return name === undefined ? [] : [{ name, page: index + 1 }];
      }),
    ),
  };
}
