import { Failure } from '../model/failure.js';

/** A value of a JSON document that somebody else wrote, and the way to it, for messages: `items[0].tasks[2].day`. */
export class JsonPlace {
  /**
   * @param path the way from the document's root; empty for the root
   * @param depth how many objects and lists are around it
   */
  constructor(
    readonly value: unknown,
    readonly path: string,
    readonly depth = 0,
  ) {}

  /** What an object has under a key; undefined where it has no such key. */
  member(key: string): JsonPlace {
    const own = this.#object('an object');
    const path = /^[A-Za-z_]\w*$/.test(key) ? `${this.path}.${key}` : `${this.path}[${JSON.stringify(key)}]`;
    return new JsonPlace(Object.hasOwn(own, key) ? own[key] : undefined, path.replace(/^\./, ''), this.depth + 1);
  }

  get isMissing(): boolean {
    return this.value === undefined;
  }

  get isNull(): boolean {
    return this.value === null;
  }

  text(expected = 'a text'): string {
    if (typeof this.value !== 'string') throw this.wrong(expected);
    return this.value;
  }

  /** @throws Failure where it is neither; a key that is missing is no null */
  textOrNull(expected = 'a text or null'): string | null {
    return this.value === null ? null : this.text(expected);
  }

  whole(least: number): number {
    if (!Number.isSafeInteger(this.value) || (this.value as number) < least) {
      throw this.wrong(`a whole number from ${least} on`);
    }
    return this.value as number;
  }

  numberOrNull(): number | null {
    if (this.value !== null && (typeof this.value !== 'number' || !Number.isFinite(this.value))) {
      throw this.wrong('a number or null');
    }
    return this.value as number | null;
  }

  booleanOrNull(): boolean | null {
    if (this.value !== null && typeof this.value !== 'boolean') throw this.wrong('true, false or null');
    return this.value as boolean | null;
  }

  oneOf<Value extends string | number | null>(values: readonly Value[]): Value {
    const found = values.find((value) => value === this.value);
    if (found === undefined) throw this.wrong(values.map((value) => JSON.stringify(value)).join(', '));
    return found;
  }

  list<Member>(read: (member: JsonPlace) => Member): readonly Member[] {
    if (!Array.isArray(this.value)) throw this.wrong('a list');
    return this.value.map((member, index) => read(new JsonPlace(member, `${this.path}[${index}]`, this.depth + 1)));
  }

  /** The keys and values of an object. */
  record<Member>(read: (member: JsonPlace) => Member): Readonly<Record<string, Member>> {
    const own = this.#object('an object');
    // Not by assignment: a key may be `__proto__`.
    return Object.fromEntries(Object.keys(own).map((key) => [key, read(this.member(key))]));
  }

  /** @throws Failure where so many objects and lists are around the value: its reader calls itself */
  refuseDeeper(most: number): void {
    if (this.depth > most) throw this.wrong(`at most ${most} lists and objects inside of each other`, 'more');
  }

  wrong(expected: string, found: string = described(this.value)): Failure {
    return new Failure({
      problem: `The JSON is not what worklog show --output json gives out: see ${this.path === '' ? 'its root' : short(this.path)}`,
      expected,
      found,
    });
  }

  #object(expected: string): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.wrong(expected);
    return value as Readonly<Record<string, unknown>>;
  }
}

const LONGEST = 100;

function described(value: unknown): string {
  if (value === undefined) return 'nothing: the key is missing';
  if (Array.isArray(value)) return value.length === 1 ? 'a list of one' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return short(JSON.stringify(value));
}

/** A text of any length for a message. */
function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 20)} … ${text.slice(-15)}`;
}
