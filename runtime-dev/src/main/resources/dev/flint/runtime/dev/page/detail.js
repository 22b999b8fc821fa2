/** Shows the invocation that is looked at: while it runs, and when it has ended. */
import { get, invocationPath } from './api.js';
import { answerView, wholeText } from './answer-view.js';
import { byId, el, terms } from './dom.js';
import { bytes, clockMillis, megabytes, millis } from './format.js';
import { logView } from './log-view.js';
import { streamView } from './stream-view.js';
import { tabs } from './tabs.js';
import { timeLine, total } from './timeline.js';

export class Detail {
  #place = byId('detail');
  #model;
  #described;
  #actions;
  #tab = 'answer';

  /** `actions` are `edit` and `again`, called with an invocation. */
  constructor(model, described, actions) {
    this.#model = model;
    this.#described = described;
    this.#actions = actions;
    model.addEventListener('select', () => this.#show());
    this.#show();
  }

  async #show() {
    const current = this.#model.current();
    if (!current) {
      this.#say(this.#model.selected
        ? 'This invocation is forgotten: the server keeps the last ones'
        : 'Send an event, or choose an invocation.');
    } else if (current.durationMs === undefined) {
      this.#place.replaceChildren(this.#head(current), streamView(this.#model, current.requestId));
    } else {
      await this.#showEnded(current.requestId);
    }
  }

  async #showEnded(requestId) {
    const [invocation, why] = await get(invocationPath(requestId))
      .then((found) => [found], (failure) => [null, failure.message]);
    if (this.#model.selected !== requestId) {
      return;
    }
    if (invocation) {
      this.#place.replaceChildren(this.#head(invocation), ...this.#parts(invocation));
    } else {
      this.#say(why);
    }
  }

  #say(text) {
    this.#place.replaceChildren(el('p', { class: 'empty', role: 'status' }, text));
  }

  #head(invocation) {
    const over = invocation.durationMs !== undefined;
    const kind = !over ? 'running' : invocation.succeeded ? 'ok' : 'bad';
    return el('div', { class: 'detail-head ' + kind },
      el('div', { class: 'head' },
        el('h2', {}, invocation.source),
        el('span', { class: 'mark ' + kind, role: 'status' }, { running: 'Running', ok: 'Answered', bad: 'Error' }[kind]),
        over ? this.#button('Edit', 'edit', invocation) : null,
        over ? this.#button('Send again', 'again', invocation) : null),
      over ? this.#measures(invocation) : null,
      over ? timeLine(invocation, total(invocation)) : timeLine(invocation, 1));
  }

  #button(text, action, invocation) {
    return el('button', { type: 'button', onclick: () => this.#actions[action](invocation) }, text);
  }

  #measures(invocation) {
    const { initMs, durationMs, peakMemory, remainingMs } = invocation;
    return terms([
      ['Init', initMs === undefined ? 'warm' : millis(initMs), 'of-init'],
      ['Duration', millis(durationMs), 'of-handler'],
      ['Memory', peakMemory === undefined ? null : megabytes(peakMemory) + this.#limit()],
      ['Time left', remainingMs === undefined ? null : millis(remainingMs)],
      ['Began', clockMillis(invocation.begin)],
    ], 'measures');
  }

  #limit() {
    const { memoryMb } = this.#described;
    return memoryMb === undefined ? '' : ` of ${memoryMb}\u00a0MB`;
  }

  #parts(invocation) {
    const all = [
      { name: 'answer', title: 'Answer', content: () => answerView(invocation) },
      { name: 'log', title: `Log\u00a0${invocation.logSize}`, content: () => logView(invocation) },
      { name: 'event', title: 'Event', content: () => wholeText(invocation.event, invocation.requestId, 'event') },
      { name: 'about', title: 'About', content: () => about(invocation) },
    ];
    return tabs(all, this.#tab, (name) => { this.#tab = name; });
  }
}

function about(invocation) {
  return terms([
    ['Request id', invocation.requestId],
    ['Trace header', invocation.traceHeader],
    ['Deadline', invocation.deadline],
    ['Time left', invocation.remainingMs === undefined ? null : millis(invocation.remainingMs)],
    ['Began', invocation.begin],
    ['Event', bytes(invocation.eventSize)],
    ['Answer', bytes(invocation.answerSize)],
  ], 'about');
}
