import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageRemains } from '../../../src/edits/comparison/page-remains.js';
import { newLiveContent, newShortcodes } from '../../../src/edits/live-content/new-live-content.js';
import { Vocabulary } from '../../../src/locale/vocabulary.js';
import { findSite } from '../../../src/site/find-site.js';
import { readLocalePacks } from '../../../src/site/locale-packs.js';
import { openWorklog } from '../../../src/site/open-worklog.js';
import { namedTexts } from '../../../src/worklog/named-texts.js';
import { shownWeek } from '../../../src/worklog/shown-week.js';
import { weekContent } from '../../../src/worklog/week-content.js';
import { corpusFolder, describeWithCorpus } from '../../support/corpus.js';
import { countSaid, readWritten, render, said, shownOf, throughJson } from './rendering.js';

describeWithCorpus('every week of the corpus', () => {
  it('says as a rendered page what it said, through JSON too, and rendering again changes nothing', {
    timeout: 600_000,
  }, async () => {
    const vocabulary = new Vocabulary(readLocalePacks(new URL('../../../templates/', import.meta.url)));
    const counts = { pages: 0, tables: 0, entries: 0, rows: 0, whole: 0, live: 0 };
    const wrong: string[] = [];
    for (const name of readdirSync(corpusFolder)) {
      const opened = await openWorklog(await findSite(join(corpusFolder, name), null), vocabulary);
      for (const page of opened.worklog.weeks.flatMap(({ pages }) => pages)) {
        const week = shownWeek(page, '.');
        const place = { week: page.week, language: page.language };
        counts.pages++;
        if (page.hasTaskTable) counts.tables++;
        counts.entries += countSaid(week);
        counts.rows += page.tasks.length;
        try {
          const json = throughJson(week);
          const text = render(json, opened);
          expect(text).toBe(render(week, opened));
          const again = shownOf(text, place);
          expect(said(again)).toEqual(said(week));
          expect(render(throughJson(again), opened)).toBe(text);
          const [before, after] = [page.source.text, text].map((own) => readWritten(own, page.language));
          if (before === undefined || after === undefined) throw new TypeError('both pages are read');
          if (pageRemains(before, after, vocabulary).length === 0) counts.whole++;
          expect(newLiveContent(before, after)).toEqual([]);
          expect(
            newShortcodes(
              before,
              namedTexts(weekContent(json)).map(({ text }) => text),
            ),
          ).toEqual([]);
          if (newLiveContent(null, after).length > 0) counts.live++;
        } catch (error) {
          wrong.push(`${name}/${page.file}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
    process.stderr.write(
      `${counts.pages} pages, ${counts.tables} with a task table: ${counts.rows} rows, ${counts.entries} entries; ${counts.whole} pages lose nothing, ${counts.live} hold what would be refused from somebody else\n`,
    );
    expect(wrong).toEqual([]);
    expect(counts.tables).toBeGreaterThan(0);
  });
});
