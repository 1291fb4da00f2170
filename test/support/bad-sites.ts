import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doneWeeks, pageOf, siteIn } from './cohort.js';
import { makeSite } from './temporary-site.js';

/** A folder of two sound sites, of which one is deeper, and of three that have something wrong. */
export function mixedCohort(): string {
  const root = makeSite({
    ...siteIn('an', doneWeeks(2)),
    'binh/hugo.toml': 'title = [',
    ...siteIn('group/chi', doneWeeks(3, '2025-09-15')),
    ...siteIn('dung', doneWeeks(2)),
    'em/hugo.toml': 'title = "Em"\n',
  });
  writeFileSync(join(root, 'dung', pageOf(2)), new Uint8Array([0x23, 0x20, 0xff]));
  symlinkSync('..', join(root, 'dung/content/1-Worklog/up'));
  return root;
}
