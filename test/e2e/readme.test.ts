import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withRunExamples } from '../../scripts/readme-examples.mjs';

it('the README shows what the commands print on the example site', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme.match(/^\$ worklog /gm)?.length).toBeGreaterThan(5);
  expect(withRunExamples(readme), 'run node scripts/readme-examples.mjs').toBe(readme);
});
