import { type Sentence, say } from '../sentence/sentence.ts';
import { FileFault } from './fault.ts';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = Map<string, JsonValue>;

/** Deeper nesting is taken for a damaged or hostile file. */
const DEPTH_MAX = 64;

/**
 * Takes an item of a list that the root object holds under `name`, when it has just been read; true
 * when nothing more needs it, so that it is not kept.
 */
export type TakeItem = (
  source: JsonSource,
  name: string,
  item: JsonValue,
  root: JsonObject,
) => boolean;

/**
 * Reads JSON and remembers where each object and list began, so that a value that makes no sense
 * can be pointed to by line and column. Objects become maps (names from a file never meet a
 * prototype), numbers stay exact by keeping their text, and a name given twice is refused.
 */
export class JsonSource {
  readonly root: JsonValue;
  readonly #text: string;
  readonly #file: string;
  readonly #places = new WeakMap<object, number>();
  readonly #take: TakeItem | undefined;
  #at = 0;

  /** @throws FileFault when the text is not JSON */
  constructor(text: string, file: string, take?: TakeItem) {
    this.#text = text;
    this.#file = file;
    this.#take = take;
    this.root = this.#value(0);
    this.#space();
    if (this.#at < text.length) this.#fail(say('jsonTrailing'));
  }

  /** A fault at the place of `value` (objects and lists), or at the beginning. */
  fault(sentence: Sentence, value: unknown): FileFault {
    const place = typeof value === 'object' && value !== null ? this.#places.get(value) : 0;
    return this.#faultAt(sentence, place ?? 0);
  }

  #faultAt(sentence: Sentence, offset: number): FileFault {
    const before = this.#text.slice(0, offset);
    const line = before.split('\n').length;
    return new FileFault(sentence, this.#file, line, offset - before.lastIndexOf('\n'));
  }

  #fail(sentence: Sentence): never {
    throw this.#faultAt(sentence, this.#at);
  }

  #space(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #value(depth: number): JsonValue {
    if (depth > DEPTH_MAX) this.#fail(say('jsonDeep'));
    this.#space();
    const first = this.#text[this.#at];
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#list(depth);
    if (first === '"') return this.#string();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const)
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    return this.#number();
  }

  #number(): number {
    const shape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    shape.lastIndex = this.#at;
    const match = shape.exec(this.#text);
    if (!match) this.#fail(say(this.#at >= this.#text.length ? 'jsonEndsEarly' : 'jsonUnread'));
    const value = Number(match[0]);
    const significant = match[0].replace(/[eE].*|[-.]/g, '').replace(/^0+|0+$/g, '');
    if (significant.length > 15 && String(value) !== match[0]) this.#fail(say('jsonNumberLong'));
    this.#at += match[0].length;
    return value;
  }

  #string(): string {
    let end = this.#text.indexOf('"', this.#at + 1);
    while (end > 0 && this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    if (end < 0) this.#fail(say('quoteOpen'));
    const written = this.#text.slice(this.#at, end + 1);
    try {
      const value = JSON.parse(written) as string;
      this.#at = end + 1;
      return value;
    } catch {
      return this.#fail(say('jsonString'));
    }
  }

  /** An odd number of backslashes stands before `offset`. */
  #isEscaped(offset: number): boolean {
    let from = offset;
    while (this.#text[from - 1] === '\\') from--;
    return (offset - from) % 2 === 1;
  }

  #list(depth: number, taken?: (item: JsonValue) => boolean): JsonValue[] {
    const list: JsonValue[] = [];
    this.#places.set(list, this.#at++);
    for (this.#space(); this.#text[this.#at] !== ']'; ) {
      const item = this.#value(depth + 1);
      if (!taken?.(item)) list.push(item);
      this.#separator(']');
    }
    this.#at++;
    return list;
  }

  #object(depth: number): JsonObject {
    const object: JsonObject = new Map();
    this.#places.set(object, this.#at++);
    for (this.#space(); this.#text[this.#at] !== '}'; ) {
      const at = this.#at;
      if (this.#text[at] !== '"') this.#fail(say('jsonNameHere'));
      const name = this.#string();
      if (object.has(name)) throw this.#faultAt(say('jsonNameTwice', name), at);
      this.#space();
      if (this.#text[this.#at] !== ':') this.#fail(say('jsonColonHere'));
      this.#at++;
      object.set(name, depth === 0 ? this.#field(name, object) : this.#value(depth + 1));
      this.#separator('}');
    }
    this.#at++;
    return object;
  }

  /** A field of the root object; the items of a list are offered one by one. */
  #field(name: string, root: JsonObject): JsonValue {
    const take = this.#take;
    this.#space();
    return take && this.#text[this.#at] === '['
      ? this.#list(1, (item) => take(this, name, item, root))
      : this.#value(1);
  }

  #separator(close: string): void {
    this.#space();
    if (this.#text[this.#at] === close) return;
    if (this.#text[this.#at] !== ',')
      this.#fail(
        this.#at >= this.#text.length ? say('jsonEndsEarly') : say('jsonCommaHere', close),
      );
    this.#at++;
    this.#space();
    if (this.#text[this.#at] === close) this.#fail(say('jsonValueHere'));
  }
}
