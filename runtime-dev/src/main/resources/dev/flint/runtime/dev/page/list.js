/** The list of invocations, newest first. Arrow keys go through it. */
import { byId, el } from './dom.js';
import { clock, megabytes, millis } from './format.js';
import { longest, timeLine } from './timeline.js';

export class InvocationList {
  #list = byId('list');
  #count = byId('count');
  #model;
  #due = false;

  constructor(model) {
    this.#model = model;
    this.#list.addEventListener('keydown', (event) => this.#key(event));
    model.addEventListener('change', () => this.#later());
    model.addEventListener('select', () => this.#later());
  }

  /** Many changes between two frames are drawn once. */
  #later() {
    if (!this.#due) {
      this.#due = true;
      requestAnimationFrame(() => {
        this.#due = false;
        this.#draw();
      });
    }
  }

  #draw() {
    const all = this.#model.newestFirst();
    const scale = longest(all);
    const top = this.#list.scrollTop;
    this.#list.replaceChildren(...all.map((each) => this.#row(each, scale)));
    this.#list.scrollTop = top;
    this.#count.textContent = all.length || '';
    if (all.length === 0) {
      this.#list.append(el('p', { class: 'empty' }, 'Nothing was sent yet.'));
    }
    this.#mark();
  }

  #mark() {
    const option = byId(idOf(this.#model.selected));
    if (option) {
      this.#list.setAttribute('aria-activedescendant', option.id);
      if (document.activeElement === this.#list) {
        option.scrollIntoView({ block: 'nearest' });
      }
    } else {
      this.#list.removeAttribute('aria-activedescendant');
    }
  }

  #row(each, scale) {
    const running = each.durationMs === undefined;
    const kind = running ? 'running' : each.succeeded ? 'ok' : 'bad';
    return el('div', {
      id: idOf(each.requestId),
      class: 'row ' + kind,
      role: 'option',
      'aria-selected': String(each.requestId === this.#model.selected),
      onclick: () => this.#choose(each.requestId),
    },
    el('span', { class: 'source' }, each.source),
    el('span', { class: 'result' }, running ? 'running' : result(each)),
    el('span', { class: 'when' }, clock(each.begin), ...notes(each)),
    el('span', { class: 'time' }, running ? '…' : millis(each.durationMs)),
    timeLine(each, scale));
  }

  /** Where panes stand one under the other, what was chosen may be below. */
  #choose(requestId) {
    this.#model.select(requestId);
    if (matchMedia('(max-width: 1000px)').matches) {
      byId('detail').scrollIntoView();
    }
  }

  #key(event) {
    const all = this.#model.newestFirst();
    const at = all.findIndex((each) => each.requestId === this.#model.selected);
    const to = { ArrowDown: at + 1, ArrowUp: Math.max(at, 1) - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined && all.length > 0) {
      event.preventDefault();
      this.#model.select(all[Math.min(to, all.length - 1)].requestId);
    }
  }
}

const idOf = (requestId) => 'invocation-' + requestId;

function result(each) {
  return each.succeeded ? String(each.status ?? 'ok') : 'error';
}

function notes(each) {
  return [
    each.initMs === undefined ? null : el('span', { class: 'cold' }, 'cold'),
    each.peakMemory === undefined ? null : el('span', {}, megabytes(each.peakMemory)),
    each.error ? el('span', { class: 'error' }, each.error) : null,
  ];
}
