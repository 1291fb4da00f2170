import { withReferences } from '../../edits/entries/reference-cell.js';
import { cellMarkdown, guardBehind } from '../../edits/entries/typed-text.js';
import type { Vocabulary } from '../../locale/vocabulary.js';
import { readReferences } from '../../page/references.js';
import type { Listed } from '../../worklog/listed.js';

type ListedReference = Listed['tasks']['references'][number];

/** The content of a reference cell: each source on a line of its own. */
export function referenceCell(references: readonly ListedReference[], vocabulary: Vocabulary): string {
  const written = references.map((reference) => referenceMarkdown(reference, vocabulary));
  return written.map((one, at) => (at < written.length - 1 ? `${one}${guardBehind(one)}<br>` : one)).join('');
}

/** The first form of a source that says just it; the usual one where none does. */
function referenceMarkdown(reference: ListedReference, vocabulary: Vocabulary): string {
  const usual = withReferences('', { start: 0, end: 0 }, [], [reference], { bare: false, separator: '<br>' });
  const forms = [usual, ...otherForms(reference)];
  return forms.find((form) => says(form, reference, vocabulary)) ?? usual;
}

function otherForms({ url, text }: ListedReference): readonly string[] {
  if (url === null) return [];
  const address = cellMarkdown(url);
  if (text === null) return [address, `[](<${address}>)`, `[](${address})`, `<a href="${address}"></a>`];
  const words = cellMarkdown(text);
  return [
    `[${words}](<${address}>)`,
    `${words}: <${address}>`,
    `${words}: ${address}`,
    `<a href="${address}">${words}</a>`,
  ];
}

function says(form: string, { url, text }: ListedReference, vocabulary: Vocabulary): boolean {
  const context = { definitions: new Map(), inTable: true };
  const [only, ...others] = readReferences(form, { start: 0, end: form.length }, context, vocabulary);
  return only !== undefined && others.length === 0 && only.url === url && only.text === text;
}
