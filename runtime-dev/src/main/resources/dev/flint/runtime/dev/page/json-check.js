/** Finds where a text stops being JSON: browsers say that each in their own words, or not at all. */

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/** Returns null for JSON, else what was expected and found, with line and column from 1. */
export function problem(text) {
  try {
    JSON.parse(text);
    return null;
  } catch {
    return new Scanner(text).problem();
  }
}

class Scanner {
  #text;
  #at = 0;

  constructor(text) {
    this.#text = text;
  }

  problem() {
    try {
      this.#value();
      this.#expect(this.#at === this.#text.length, 'the end');
      return null;
    } catch (found) {
      return found;
    }
  }

  #value() {
    this.#skip();
    if (this.#take('{')) {
      this.#rest('}', () => this.#member());
    } else if (this.#take('[')) {
      this.#rest(']', () => this.#value());
    } else {
      this.#expect(this.#match(STRING) || this.#match(NUMBER) || this.#match(WORD), 'a value');
    }
    this.#skip();
  }

  #member() {
    this.#skip();
    this.#expect(this.#match(STRING), 'a name in double quotes');
    this.#skip();
    this.#expect(this.#take(':'), 'a colon');
    this.#value();
  }

  #rest(end, element) {
    this.#skip();
    if (this.#take(end)) {
      return;
    }
    do {
      element();
    } while (this.#take(','));
    this.#expect(this.#take(end), 'a comma or ' + end);
  }

  #skip() {
    this.#match(SPACE);
  }

  #take(character) {
    const found = this.#text[this.#at] === character;
    this.#at += found ? 1 : 0;
    return found;
  }

  #match(pattern) {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    this.#at += match ? match[0].length : 0;
    return match !== null;
  }

  #expect(found, what) {
    if (!found) {
      throw this.#found(what);
    }
  }

  #found(expected) {
    const before = this.#text.slice(0, this.#at).split('\n');
    const rest = this.#text.slice(this.#at);
    const word = /^(?:"[^"\n]{0,20}"?|[\w.+-]{1,20}|[^\s])/u.exec(rest)?.[0];
    return {
      message: `Expected ${expected}, found ${word ?? 'the end'}`,
      offset: this.#at,
      line: before.length,
      column: before.at(-1).length + 1,
    };
  }
}
