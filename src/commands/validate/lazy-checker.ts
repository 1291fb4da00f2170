import type { AskedOfSites, CheckSite } from './asked-of-sites.js';

/**
 * Checks sites, and loads the rules for the first of them: where the reports of all are kept, none is needed.
 *
 * @param templates the package's `templates/` folder
 */
export function lazyChecker(asked: AskedOfSites, templates: URL): CheckSite {
  let checker: Promise<CheckSite> | null = null;
  return async (target) => {
    checker ??= import('./check-site.js').then(({ readyChecker }) => readyChecker(templates)(asked));
    return (await checker)(target);
  };
}
