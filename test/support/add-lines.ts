import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processContext } from '../../src/cli/context.js';
import { changingSite } from '../../src/commands/command-changes.js';
import { findSite } from '../../src/site/find-site.js';

/** The page that lines are added to. */
export const PAGE = 'content/page.md';

/** Adds lines to a page, each as a command does that reads the page and writes it, within the frame of all commands. */
export async function addLines(root: string, stateHome: string, name: string, count: number): Promise<void> {
  const context = { ...processContext(), env: { XDG_STATE_HOME: stateHome } };
  const site = await findSite(root, null);
  for (let index = 1; index <= count; index++) {
    await changingSite(site, {}, context, (makeChanges) => {
      const before = readFileSync(join(root, PAGE), 'utf8');
      const end = { start: before.length, end: before.length };
      const edits = [{ span: end, text: `${name} ${index}\n` }];
      return Promise.resolve(makeChanges([{ kind: 'change', file: PAGE, before, edits }], `add ${name} ${index}`));
    });
  }
}
