/** Shows an error with its causes; frames of the user's own code stand out. */
import { el } from './dom.js';

export function errorView(error, heading = 'Error') {
  const place = error.type.lastIndexOf('.') + 1;
  return el('div', { class: 'failure' },
    el('p', { class: 'what' },
      el('span', { class: 'hidden' }, heading + ': '),
      el('span', { class: 'package' }, error.type.slice(0, place)),
      el('strong', {}, error.type.slice(place))),
    error.message ? el('p', { class: 'message' }, error.message) : null,
    error.frames.length === 0 ? null : el('ol', { class: 'frames', 'aria-label': 'Stack trace' }, ...error.frames.map(frame)),
    error.cause ? el('div', { class: 'cause' }, el('p', { class: 'caused' }, 'caused by'), errorView(error.cause, 'Cause')) : null);
}

function frame({ text, own }) {
  return el('li', { class: own ? 'own' : '' },
    own ? el('span', { class: 'hidden' }, 'own code: ') : null,
    ...breakable(text));
}

/** A narrow line breaks before the file rather than within a name. */
function breakable(text) {
  const file = text.lastIndexOf('(');
  return file < 0 ? [text] : [text.slice(0, file), el('wbr'), text.slice(file)];
}
