import { Vocabulary } from '../../src/locale/vocabulary.js';
import { readLocalePacks } from '../../src/site/locale-packs.js';

/** The words of all the languages that worklog comes with. */
export const vocabulary = new Vocabulary(readLocalePacks(new URL('../../templates/', import.meta.url)));
