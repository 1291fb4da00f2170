import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the libraries that a bundle is made of.
 * @param {string} root the project's folder
 * @param {import('esbuild').Metafile} bundle what esbuild says of the bundle, its paths relative to that folder
 */
export function thirdPartyNotices(root, bundle) {
  const inputs = Object.values(bundle.outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = new Set(inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  const notices = [...folders].map((folder) => notice(join(root, folder))).sort();
  return `worklog contains the following libraries.\n\n${[...new Set(notices)].join('\n')}`;
}

/** @param {string} folder a library's folder */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} carries no licence file; see what its terms ask for`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}
