/** The event that is written: with numbers of lines, and with what keeps it from being JSON. */
import { byId } from './dom.js';
import { problem } from './json-check.js';
import { indented, isJson } from './json-view.js';

export class Editor {
  #text = byId('event');
  #lines = byId('lines');
  #check = byId('check');
  #numbered = 0;

  constructor() {
    this.#text.addEventListener('input', () => this.#changed());
    this.#text.addEventListener('scroll', () => { this.#lines.scrollTop = this.#text.scrollTop; });
    byId('format').addEventListener('click', () => this.#format());
  }

  get text() {
    return this.#text.value;
  }

  set text(text) {
    this.#text.value = text;
    this.#text.scrollTop = 0;
    this.#text.setSelectionRange(0, 0);
    this.#changed();
  }

  focus() {
    this.#text.focus();
  }

  #changed() {
    this.#number();
    this.#say(problem(this.text));
  }

  #number() {
    const count = this.text.split('\n').length;
    if (count !== this.#numbered) {
      this.#numbered = count;
      this.#lines.textContent = Array.from({ length: count }, (_, i) => i + 1).join('\n');
    }
  }

  #say(found) {
    this.#text.setAttribute('aria-invalid', String(found !== null));
    this.#check.className = found ? 'bad' : '';
    this.#check.textContent = found ? `Line ${found.line}, column ${found.column}: ${found.message}` : '';
  }

  #format() {
    if (isJson(this.text)) {
      this.text = indented(this.text);
    } else {
      const found = problem(this.text);
      this.#text.focus();
      this.#text.setSelectionRange(found.offset, found.offset + 1);
    }
  }
}
