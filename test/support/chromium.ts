import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const executable = findChromium();
const mayBeSkipped = executable === null && process.env.WORKLOG_REQUIRE_CHROMIUM !== '1';
if (mayBeSkipped) process.stderr.write('chromium is not installed: the tests that look at pages in it are skipped.\n');

/** `describe` for tests in a browser. Without Chromium they are skipped, unless `WORKLOG_REQUIRE_CHROMIUM=1`. */
export const describeWithChromium = describe.skipIf(mayBeSkipped);

/** The browser that `CHROMIUM` names, else one on the path, by the names that it has. */
function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const named = process.env.CHROMIUM;
  return (named === undefined || named === '' ? candidates : [named]).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A browser for the tests of the `describe` in which it is asked for; it starts before them and ends behind them. */
export function browserForTests(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    // Root may not use the sandbox, and the pages are our own.
    browser = await chromium.launch({
      executablePath: executable ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('the browser has not started yet');
    return browser;
  };
}
