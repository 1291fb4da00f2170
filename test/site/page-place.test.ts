import { expect, test } from 'vitest';
import { findSite } from '../../src/site/find-site.js';
import { pagePlace, sectionNumber, weekFolderName } from '../../src/site/page-place.js';
import { makeSite } from '../support/temporary-site.js';

test.each([
  ['', 'en', 'content/log/_index.md'],
  ['[languages.en]\n[languages.vi]\n', 'vi', 'content/log/_index.vi.md'],
  ['defaultContentLanguage = "vi"\n[languages.en]\n[languages.vi]\n', 'en', 'content/log/_index.en.md'],
  ['[languages.en]\ncontentDir = "c/en"\n[languages.vi]\ncontentDir = "c/vi"\n', 'vi', 'c/vi/log/_index.md'],
  ['contentDir = "pages"\n', 'en', 'pages/log/_index.md'],
  ['[[module.mounts]]\nsource = "notes"\ntarget = "content/log"\n', 'en', 'notes/_index.md'],
])('with %j a page in %s goes to %s', async (configuration, language, place) => {
  const root = makeSite({ 'hugo.toml': `baseURL = "/"\n${configuration}` });
  expect(pagePlace(await findSite(root, root), language, 'log', '_index')).toBe(place);
});

test.each([
  ['1-Worklog', '1', '1.4-Week4'],
  ['en/2.3_log', '2.3', '2.3.4-Week4'],
  ['worklog', '', 'week-4'],
  ['2026', '', 'week-4'],
])('the section %s has the number %j, and its week 4 the name %s', (section, number, name) => {
  expect([sectionNumber(section), weekFolderName(section, 4)]).toEqual([number, name]);
});
