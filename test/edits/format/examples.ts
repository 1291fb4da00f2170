import { expect } from 'vitest';
import type { Layout } from '../../../src/model/layout.js';
import { formatted, KEEP, laidOut } from '../../support/layouts.js';

/** Expects that a page is laid out as another one, and that this one stays as it is. */
export function expectLayout(page: string, layout: Partial<Layout>, expected: string): void {
  const all = { ...KEEP, ...layout };
  expect(formatted(page, all)).toBe(expected);
  expect(formatted(expected, all)).toBe(expected);
  expect(laidOut(page, all).outcome).toBe(page === expected ? 'unchanged' : 'changed');
}
