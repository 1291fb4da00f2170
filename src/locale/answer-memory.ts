/** So many texts are remembered. The sites of a cohort have more of them, and memory is not to grow with their number. */
const MOST = 2000;
/** Texts that are longer hardly come again, and are not worth the memory. */
const LONGEST = 60;
/** From so many characters on, V8 cuts a text out of another one without copying it. */
const CUT_OUT = 13;

/** Answers to texts that come again and again, as the headings of a site do: the last few thousand of them. */
export class AnswerMemory<Answer> {
  readonly #known = new Map<string, Answer>();

  /** The answer to a text, read where it is not known. It is shared, so that nobody may change it. */
  answer(text: string, read: (text: string) => Answer): Answer {
    if (text.length > LONGEST) return read(text);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const own = copied(text);
    const answer = read(own);
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(own, answer);
    return answer;
  }
}

/** A text that is cut out of a page would keep all of it. */
function copied(text: string): string {
  return text.length < CUT_OUT ? text : `${text} `.slice(0, -1);
}
