/** Shows an answer while it comes. */
import { el } from './dom.js';

/** A browser lays out this many characters at once. */
const SHOWN = 256 * 1024;
const HEAD_END = '\0'.repeat(8);

/** Makes a view that grows with the stream for as long as it is on the page. */
export function streamView(model, requestId) {
  const text = el('pre', { class: 'text stream', tabindex: '0', 'aria-label': 'Answer so far' });
  const waiting = el('p', { class: 'empty' }, 'Waiting for the answer.');
  const place = el('div', { class: 'panel' }, waiting, text);
  const grow = () => {
    if (place.isConnected) {
      const body = bodyOf(model.streams.get(requestId)?.text ?? '').slice(0, SHOWN);
      waiting.hidden = body !== '';
      text.textContent = body;
    } else {
      model.removeEventListener('stream', grow);
    }
  };
  model.addEventListener('stream', grow);
  requestAnimationFrame(grow);
  return place;
}

/** A stream for HTTP begins with a head of JSON. */
function bodyOf(text) {
  const end = text.indexOf(HEAD_END);
  return end < 0 ? text : text.slice(end + HEAD_END.length);
}
