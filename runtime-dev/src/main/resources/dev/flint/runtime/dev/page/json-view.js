/** Shows JSON indented and coloured, with names, numbers and their order as they were sent. */
import { el } from './dom.js';

/** Beyond this many characters the text is not coloured: each token is an element. */
const COLOURED = 100_000;
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|(true|false|null)|([{}[\],])/g;

/** Returns whether the text is JSON. */
export function isJson(text) {
  try {
    JSON.parse(text);
    return text.trim() !== '';
  } catch {
    return false;
  }
}

/** Returns the JSON text with line breaks and indents. */
export function indented(text) {
  let result = '';
  write(text, (token) => { result += token; });
  return result;
}

/** Makes an element that shows a text: JSON indented, all else as it is. */
export function textView(text, label) {
  const view = el('pre', { class: 'text', tabindex: '0', 'aria-label': label });
  if (!isJson(text)) {
    view.append(text);
  } else if (text.length > COLOURED) {
    view.append(indented(text));
  } else {
    write(text, (token, kind) => view.append(kind ? el('span', { class: 'j-' + kind }, token) : token));
  }
  return view;
}

function write(text, out) {
  let depth = 0;
  let opened = false;
  const breakLine = () => out('\n' + '  '.repeat(depth));
  for (const [, string, colon, number, word, mark] of text.matchAll(TOKEN)) {
    const closes = mark === '}' || mark === ']';
    if (closes) {
      depth--;
    }
    if (opened !== closes && (opened || closes)) {
      breakLine();
    }
    opened = mark === '{' || mark === '[';
    if (string) {
      out(string, colon ? 'name' : 'string');
      out(colon ? ': ' : '');
    } else if (mark) {
      out(mark);
    } else {
      out(number ?? word, number ? 'number' : 'word');
    }
    depth += opened ? 1 : 0;
    if (mark === ',') {
      breakLine();
    }
  }
}
