import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** The sizes that pages are looked at in, in CSS pixels; paper is A4 within its margins. */
const SIZES = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 800 },
  print: { width: 680, height: 960 },
} as const;

const SCHEMES = ['light', 'dark'] as const;

export interface Look {
  readonly size: keyof typeof SIZES;
  readonly scheme: (typeof SCHEMES)[number];
  /** False for a browser that runs no scripts. */
  readonly scripts?: boolean;
}

/** Every look that a page has to stand. */
export const LOOKS: readonly Look[] = (Object.keys(SIZES) as Look['size'][]).flatMap((size) =>
  SCHEMES.map((scheme): Look => ({ size, scheme })),
);

export interface OpenedPage {
  readonly page: Page;
  /** What no page may do: messages on the console, errors, dialogs, requests for anything but itself. */
  readonly complaints: readonly string[];
}

/** Opens a page in a browser, until the test has finished. */
export async function openPage(browser: Browser, address: string, look: Look): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: SIZES[look.size],
    colorScheme: look.scheme,
    javaScriptEnabled: look.scripts ?? true,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== address) complaints.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  if (look.size === 'print') await page.emulateMedia({ media: 'print', colorScheme: look.scheme });
  await page.goto(address);
  return { page, complaints };
}

/** The address of a file on the disk. */
export function addressOf(file: string): string {
  return pathToFileURL(file).href;
}

/** Opens whatever a reader may open. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
}

/** The elements that reach beyond the page's sides, where nothing around them scrolls by itself. */
export function elementsOutside(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const root = document.documentElement;
    const outside = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      for (let around = element.parentElement; around !== document.body; around = around.parentElement)
        if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return false;
      const isSeen = width > 1 && getComputedStyle(element).visibility !== 'hidden';
      return isSeen && (right > root.clientWidth + 1 || left < -1);
    });
    const names = outside.map((element) => element.outerHTML.slice(0, 120));
    return root.scrollWidth > root.clientWidth ? ['the page: ' + root.scrollWidth, ...names] : names;
  })()`);
}

/** What axe finds that keeps people from using a page: its violations of serious and critical impact, with a place. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run(document).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => id + ': ' + help + ': ' + nodes[0].html.slice(0, 200)))`);
}

/** Links into the page that can be seen, and lead to nothing that can. */
export function deadEnds(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('a[href^="#"]')]
    .filter((link) => link.getClientRects().length > 0)
    .map((link) => link.getAttribute('href'))
    .filter((href) => {
      const target = document.getElementById(decodeURIComponent(href.slice(1)));
      return target === null || target.getClientRects().length === 0;
    })`);
}
