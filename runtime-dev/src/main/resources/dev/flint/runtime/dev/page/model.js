/**
 * What the page knows: invocations by request id, which one is looked at, how the code was reloaded. Says
 * `change` when that changes, `select` when another invocation is looked at, `stream` when an answer grows.
 */
export class Model extends EventTarget {
  running = new Map();
  ended = new Map();
  streams = new Map();
  limit = Infinity;
  reload = { number: 0, failure: [] };
  selected = null;

  /** Takes all that the server knows, in place of what was known. */
  restore({ limit, running, streams, invocations, reload }) {
    this.limit = limit;
    this.running = new Map(running.map((each) => [each.requestId, each]));
    this.ended = new Map(invocations.map((each) => [each.requestId, each]));
    invocations.forEach((each) => this.running.delete(each.requestId));
    this.reload = reload;
    this.streams = new Map();
    Object.entries(streams).forEach(([requestId, part]) => this.streamed(requestId, part));
    this.#tell('change');
    this.#tell('select');
  }

  began(invocation) {
    if (!this.ended.has(invocation.requestId)) {
      this.running.set(invocation.requestId, invocation);
      this.#tell('change');
    }
  }

  end(invocation) {
    this.running.delete(invocation.requestId);
    this.streams.delete(invocation.requestId);
    this.ended.set(invocation.requestId, invocation);
    this.#forget();
    this.#tell('change');
    if (this.selected === invocation.requestId) {
      this.#tell('select');
    }
  }

  /** Takes that an invocation which began will not end. */
  abandon(requestId) {
    this.streams.delete(requestId);
    if (this.running.delete(requestId)) {
      this.#tell('change');
    }
    if (this.selected === requestId && !this.ended.has(requestId)) {
      this.select(null);
    }
  }

  reloaded(reload) {
    this.reload = reload;
    this.#tell('change');
  }

  select(requestId) {
    if (this.selected !== requestId) {
      this.selected = requestId;
      this.#tell('select');
    }
  }

  /** Takes some of an answer that is streamed, in base64. */
  streamed(requestId, part) {
    const stream = this.streams.get(requestId) ?? { decoder: new TextDecoder(), text: '' };
    stream.text += stream.decoder.decode(decoded(part), { stream: true });
    this.streams.set(requestId, stream);
    if (this.selected === requestId) {
      this.#tell('stream');
    }
  }

  /** Returns the invocation that is looked at, or undefined. */
  current() {
    return this.ended.get(this.selected) ?? this.running.get(this.selected);
  }

  /** Returns all invocations, newest first, running ones before those that have ended. */
  newestFirst() {
    return [...this.ended.values(), ...this.running.values()].reverse();
  }

  /** Keeps as many as the server does. */
  #forget() {
    for (const requestId of this.ended.keys()) {
      if (this.ended.size <= this.limit) {
        return;
      }
      this.ended.delete(requestId);
    }
  }

  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}

const decoded = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
