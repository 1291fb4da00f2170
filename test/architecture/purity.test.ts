import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PURE } from '../../.dependency-cruiser.mjs';
import { impurities } from '../support/impurities.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

describe('the pure rooms', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && PURE.some((room) => file.startsWith(`${room}/`)));

  it('are there to be looked at', () => expect(files).toContain('text/span.ts'));

  it.each(files)('%s keeps away from the clock, the process and the console', (file) => {
    expect(impurities(readFileSync(join(src, file), 'utf8'))).toEqual([]);
  });
});

describe('the look at a source', () => {
  it.each([
    ['const now = new Date();', '1: new Date()'],
    ['const now = new Date;', '1: new Date'],
    ['const now = Date();', '1: Date()'],
    ['\nconst now = Date.now();', '2: Date.now()'],
    ['const dice = Math.random();', '1: Math.random()'],
    ["console.log('x');", '1: console'],
    ['const home = process.env.HOME;', '1: process'],
    ['const world = { process };', '1: process'],
    ["const fs = require('node:fs');", '1: require'],
    ['const time = performance.now();', '1: performance'],
    ['const here = import.meta.url;', '1: import.meta'],
  ])('finds what is impure in %j', (source, expected) => {
    expect(impurities(source)).toEqual([expected]);
  });

  it.each([
    'const day = new Date(Date.UTC(2024, 8, 29));',
    'const later = new Date(milliseconds);',
    'const half = Math.floor(1 / 2);',
    '// console.log(process.env, Date.now())',
    "const text = 'process.exit()';",
    'interface Machine { readonly process: string; console(): void }',
    'const order = machine.process;',
  ])('has nothing against %j', (source) => {
    expect(impurities(source)).toEqual([]);
  });
});
