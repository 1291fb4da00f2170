import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the bundle. */
export interface BundledFile {
  readonly bytes: number;
  /** What it is made of: a library by its name, code of our own by its folder, such as `src/rules`. */
  readonly parts: ReadonlySet<string>;
}

/** What the build says of the files in dist/: what each is made of, and what brought it in. */
export class Bundle {
  readonly #metafile: Metafile;

  private constructor(metafile: Metafile) {
    this.#metafile = metafile;
  }

  /** Reads what `npm run build` has written; throws where it does not tell of the files that are there. */
  static read(): Bundle {
    const record = `${ROOT}build/bundle.json`;
    if (!existsSync(record)) throw new Error('build/bundle.json is missing; run npm run build');
    const bundle = new Bundle(JSON.parse(readFileSync(record, 'utf8')));
    const unknown = readdirSync(`${ROOT}dist`).filter(
      (name) => /\.js$/.test(name) && bundle.#output(name) === undefined,
    );
    if (unknown.length > 0) throw new Error(`build/bundle.json does not know ${unknown.join(', ')}; run npm run build`);
    return bundle;
  }

  /** The names of its files of code. */
  get files(): readonly string[] {
    return Object.keys(this.#metafile.outputs).flatMap((path) => /^dist\/(.*\.js)$/.exec(path)?.[1] ?? []);
  }

  /** @param name of a file in dist/ */
  file(name: string): BundledFile {
    return {
      bytes: statSync(`${ROOT}dist/${name}`).size,
      parts: new Set(this.#inputs(name).flatMap((input) => partOf(input) ?? [])),
    };
  }

  /** The source files that these files are made of. */
  sources(names: Iterable<string>): ReadonlySet<string> {
    return new Set([...names].flatMap((name) => this.#inputs(name)).filter((input) => input.startsWith('src/')));
  }

  /**
   * How a part came to be loaded: the shortest way of imports to it from a file of ours that is loaded by being called.
   *
   * @param names the files that are loaded
   */
  wayTo(part: string, names: readonly string[]): string {
    const loaded = new Set(names.flatMap((name) => this.#inputs(name)));
    const ways = new Map(names.flatMap((name) => this.#output(name)?.entryPoint ?? []).map((entry) => [entry, entry]));
    // A map is walked in the order of its entries, those that are added on the way too.
    for (const [input, way] of ways) {
      if (partOf(input) === part && loaded.has(input)) return way;
      for (const { path, kind } of this.#metafile.inputs[input]?.imports ?? []) {
        if (kind !== 'dynamic-import' && !ways.has(path)) ways.set(path, `${way} → ${path}`);
      }
    }
    const file = names.find((name) => this.file(name).parts.has(part)) ?? '';
    return `nothing that is loaded imports it, it stands in one file with ${[...this.file(file).parts].join(', ')}`;
  }

  #output(name: string): Metafile['outputs'][string] | undefined {
    return this.#metafile.outputs[`dist/${name}`];
  }

  /** What is left of its inputs in a file. */
  #inputs(name: string): string[] {
    const inputs = Object.entries(this.#output(name)?.inputs ?? {});
    return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  }
}

/** @param input a path from the project's folder, or what a plugin of the build has made up */
function partOf(input: string): string | null {
  return /^.*?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? /^(src\/.*)\/[^/]+$/.exec(input)?.[1] ?? null;
}
