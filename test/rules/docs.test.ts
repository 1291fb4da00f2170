import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleDocs } from '../../scripts/rule-docs.mjs';
import { RULES } from '../../src/rules/registry.js';

const folder = new URL('../../docs/rules/', import.meta.url);

test('docs/rules is what scripts/rule-docs.mjs makes of the rules', async () => {
  const made = await ruleDocs();
  expect(readdirSync(folder).sort()).toEqual(Object.keys(made).sort());
  for (const [name, text] of Object.entries(made)) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(text);
});

test('the registry holds every rule of src/rules once', () => {
  const files = readdirSync(new URL('../../src/rules/', import.meta.url))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !['rule', 'subject', 'registry'].includes(name));
  expect(RULES.map(({ id }) => id).sort()).toEqual(files.sort());
});
