// Reads lines of a programme's template from stdin and prints their fingerprints for templates/<language>/sample.json, so
// that the rules know the sample text again without the package carrying it.
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../src/locale/line-fingerprint.ts', import.meta.url));
const { outputFiles } = await build({ entryPoints: [source], bundle: true, format: 'esm', write: false });
const { lineFingerprint } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`
);
const lines = (await text(process.stdin)).split('\n').filter((line) => line.trim() !== '');
process.stdout.write(`${JSON.stringify([...new Set(lines.map(lineFingerprint))].sort(), null, 2)}\n`);
