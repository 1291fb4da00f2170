import type { Vocabulary } from '../../locale/vocabulary.js';
import type { TextEdit } from '../../model/file-edit.js';
import type { FrontMatterReader } from '../../model/front-matter-reading.js';
import { pageInput } from '../../page/content-page.js';
import { type PageLink, readSectionPage, type WrittenSectionPage } from '../../page/section-page.js';
import { findWeekLinks, type LinkTargets, type WeekLink } from '../../worklog/week-links.js';
import { EditedText } from '../edited-text.js';

/** What section pages are read with. */
export interface SectionReading {
  readonly targets: LinkTargets;
  readonly vocabulary: Vocabulary;
  readonly frontMatter: FrontMatterReader | null;
}

/** What a link is to say and where it is to lead after an edit; what is left out stays. */
export interface WantedLink {
  readonly text?: string;
  readonly url?: string;
}

/**
 * A section page whose week list is edited, one edit after the other; each time the page is read again, and an edit that
 * comes to anything but what it is for is not made.
 */
export class WeekListEditor {
  #text: EditedText;
  #page: WrittenSectionPage;
  #links: readonly WeekLink[] | null = null;
  readonly #reading: SectionReading;

  constructor(page: WrittenSectionPage, reading: SectionReading) {
    this.#page = page;
    this.#reading = reading;
    this.#text = new EditedText(page.source.text);
  }

  /** The page as it reads now. */
  get page(): WrittenSectionPage {
    return this.#page;
  }

  /** The links to weeks that it has now, in its order. */
  get links(): readonly WeekLink[] {
    const { targets, vocabulary } = this.#reading;
    this.#links ??= findWeekLinks(this.#text.text, this.#page.links, targets, vocabulary);
    return this.#links;
  }

  /** All that was done, as edits of the page as it was. */
  get edits(): readonly TextEdit[] {
    return this.#text.edits;
  }

  /** Makes an edit that has been checked. */
  make(edit: TextEdit): void {
    this.#become(this.#text.edited([edit]));
  }

  /**
   * Makes an edit of one link.
   *
   * @returns false where it would come to something else than is wanted, and was not made
   */
  changeLink(link: PageLink, edit: TextEdit, wanted: WantedLink): boolean {
    const text = this.#text.edited([edit]);
    const after = this.#read(text);
    const expected = this.#page.links.map((one) => ({ ...said(one), ...(one === link ? wanted : {}) }));
    const isAsWanted =
      JSON.stringify(after.links.map(said)) === JSON.stringify(expected) &&
      JSON.stringify(after.frontMatter) === JSON.stringify(this.#page.frontMatter) &&
      kindsOf(after) === kindsOf(this.#page);
    if (isAsWanted) this.#become(text, after);
    return isAsWanted;
  }

  #read({ text }: EditedText): WrittenSectionPage {
    const { file, language } = this.#page;
    return readSectionPage(pageInput(file, language, text), this.#reading.frontMatter);
  }

  #become(text: EditedText, page = this.#read(text)): void {
    this.#text = text;
    this.#page = page;
    this.#links = null;
  }
}

function said({ text, url }: PageLink): { readonly text: string; readonly url: string } {
  return { text, url };
}

function kindsOf({ blocks }: WrittenSectionPage): string {
  return blocks.map(({ type }) => type).join();
}
