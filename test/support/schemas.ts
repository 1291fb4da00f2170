import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const folder = fileURLToPath(new URL('../../docs/schemas/', import.meta.url));

/** Knows every published schema by its `$id`. */
export const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  formats: { 'date-time': true },
});
for (const file of readdirSync(folder)) ajv.addSchema(readSchema(file));

/** A published schema by its file in docs/schemas. */
export function readSchema(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(folder + file, 'utf8'));
}

/** The files of docs/schemas. */
export function schemaFileNames(): string[] {
  return readdirSync(folder).sort();
}

/**
 * @param schema its name, or one of its definitions: `tasks`, `tasks#/$defs/task`
 * @param where what is told where it is not valid
 */
export function expectValid(schema: string, value: unknown, where = schema): void {
  const validate = ajv.getSchema(`worklog:schemas/${schema}`);
  expect(validate, schema).toBeDefined();
  validate?.(value);
  expect(validate?.errors ?? [], where).toEqual([]);
}
