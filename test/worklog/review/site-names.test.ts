import { describe, expect, it } from 'vitest';
import { siteNames } from '../../../src/worklog/review/site-names.js';

describe('the names of sites', () => {
  it('leave out the folders that all are in', () => {
    expect(siteNames(['/home/m/cohort/an', '/home/m/cohort/binh'])).toEqual(['an', 'binh']);
  });

  it('leave out what stands behind a folder that holds only one site', () => {
    expect(siteNames(['/c/an/report-main', '/c/binh', '/c/chi/site'])).toEqual(['an', 'binh', 'chi']);
  });

  it('are as long as it takes to tell sites apart', () => {
    expect(siteNames(['/c/x/an', '/c/x/binh', '/c/chi'])).toEqual(['x/an', 'x/binh', 'chi']);
    expect(siteNames(['/c/an', '/d/an'])).toEqual(['c', 'd']);
  });

  it('are the last folder of the only one', () => {
    expect(siteNames(['/home/m/cohort/an'])).toEqual(['an']);
    expect(siteNames(['/'])).toEqual(['/']);
    expect(siteNames([])).toEqual([]);
  });
});
