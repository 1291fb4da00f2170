import type { Vocabulary } from '../locale/vocabulary.js';
import type { FrontMatterReader } from '../model/front-matter-reading.js';
import type { PageProblem } from '../model/page-problem.js';
import { frontMatterProblems, type PageInput, pageInput } from '../page/content-page.js';
import { readSectionPage, type WrittenSectionPage } from '../page/section-page.js';
import { readWeekPage, type WrittenPage } from '../page/week-page.js';
import type { ContentFile } from './content-files.js';
import { expectPages } from './engine-flags.js';
import { loadFrontMatterReader } from './front-matter-reader.js';
import { readText, type TextReading } from './read-text.js';

/** A page as it was read, or why it could not be. */
export type PageReading = { readonly page: WrittenPage } | { readonly problem: PageProblem };

/** What pages are to say instead of what stands on the disk, by their files, relative to the site and with `/`. */
export type UnsavedTexts = ReadonlyMap<string, string>;

/** The pages of a site, each read when it is first asked for and only once. */
export class PageStore {
  readonly #vocabulary: Vocabulary;
  readonly #unsaved: UnsavedTexts;
  readonly #inputs = new Map<ContentFile, { readonly input: PageInput } | { readonly problem: PageProblem }>();
  readonly #pages = new Map<ContentFile, WrittenPage>();
  #frontMatter: FrontMatterReader | null = null;

  /** @param unsaved an editor's buffer, or pages that were mended and are not written yet */
  constructor(vocabulary: Vocabulary, unsaved: UnsavedTexts = new Map()) {
    this.#vocabulary = vocabulary;
    this.#unsaved = unsaved;
  }

  /** A store in which some pages say something else. The others are not read again. */
  withTexts(texts: UnsavedTexts): PageStore {
    const store = new PageStore(this.#vocabulary, new Map([...this.#unsaved, ...texts]));
    const isKept = ({ file }: ContentFile): boolean => store.#unsaved.get(file) === this.#unsaved.get(file);
    for (const [file, input] of this.#inputs) if (isKept(file)) store.#inputs.set(file, input);
    for (const [file, page] of this.#pages) if (isKept(file)) store.#pages.set(file, page);
    store.#frontMatter = this.#frontMatter;
    return store;
  }

  /** Opens the files, and the front matter library where one of them needs it: to be done before they are read. */
  async open(files: readonly ContentFile[]): Promise<void> {
    expectPages(files.filter((file) => !this.#inputs.has(file)).length);
    for (const file of files) {
      const input = this.#input(file);
      if ('input' in input && input.input.frontMatter.data === null)
        this.#frontMatter ??= await loadFrontMatterReader();
    }
  }

  /** What reads the front matter of these pages; null where none of them needs a library for it. */
  get frontMatter(): FrontMatterReader | null {
    return this.#frontMatter;
  }

  /** The files that were read so far, and what stood in each. */
  *readings(): Generator<readonly [file: ContentFile, reading: TextReading]> {
    for (const [file, read] of this.#inputs) yield [file, 'problem' in read ? read : { text: read.input.text }];
  }

  /** Reads a page in full. */
  page(file: ContentFile): PageReading {
    const known = this.#pages.get(file);
    if (known !== undefined) return { page: known };
    const read = this.#input(file);
    if ('problem' in read) return read;
    const page = readWeekPage(read.input, { vocabulary: this.#vocabulary, frontMatter: this.#frontMatter });
    this.#pages.set(file, page);
    return { page };
  }

  /** Reads the page of a section, which lists weeks. */
  sectionPage(file: ContentFile): { readonly page: WrittenSectionPage } | { readonly problem: PageProblem } {
    const read = this.#input(file);
    return 'problem' in read ? read : { page: readSectionPage(read.input, this.#frontMatter) };
  }

  /** Why a page, or its front matter, cannot be read, without reading the rest of it. */
  problems(file: ContentFile): readonly PageProblem[] {
    const read = this.#input(file);
    return 'problem' in read ? [read.problem] : frontMatterProblems(read.input, this.#frontMatter);
  }

  #input(file: ContentFile): { readonly input: PageInput } | { readonly problem: PageProblem } {
    const known = this.#inputs.get(file);
    if (known !== undefined) return known;
    const unsaved = this.#unsaved.get(file.file);
    const read = unsaved === undefined ? readText(file.absolute, file.file) : { text: unsaved };
    const reading = 'problem' in read ? read : { input: pageInput(file.file, file.language, read.text) };
    this.#inputs.set(file, reading);
    return reading;
  }
}
