import { contentsOf } from '../../site/site-contents.js';
import type { AskedOfSites, CheckSite } from './asked-of-sites.js';
import { askSite, readWords } from './asked-site.js';
import { keepReport } from './kept-reports.js';

/**
 * Makes ready to check sites, before it is known which: reads the words of all languages.
 *
 * @param templates the package's `templates/` folder
 * @returns what makes the check of a question, which keeps what there is to say of each site
 */
export function readyChecker(templates: URL): (asked: AskedOfSites) => CheckSite {
  const words = readWords(templates);
  return ({ question, cwd, keeping }) =>
    async (target) => {
      const asked = await askSite(target, question, words);
      const report = await asked.report(asked.opened, cwd);
      if (keeping !== null) keepReport(keeping, target, { report, contents: contentsOf(asked.opened) });
      return report;
    };
}
