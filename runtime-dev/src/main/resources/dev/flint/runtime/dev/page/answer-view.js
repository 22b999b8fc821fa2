/** Shows an answer: what an HTTP client would get where it is made for one, and what the function sent. */
import { getText, invocationPath } from './api.js';
import { el, folded, terms } from './dom.js';
import { bytes, counted } from './format.js';
import { textView } from './json-view.js';
import { errorView } from './error-view.js';

export function answerView(invocation) {
  const { error, http, answer, headers } = invocation;
  return el('div', { class: 'answer' },
    error ? errorView(error) : null,
    http ? httpView(invocation) : null,
    http || error ? null : wholeText(answer, invocation.requestId, 'answer'),
    answer.size > 0 ? folded(`As the function sent it, ${bytes(answer.size)}`, () => raw(answer, invocation.requestId)) : null,
    headers.length > 0 ? folded(counted(headers.length, 'field') + ' of the Runtime API', () => fields(headers)) : null);
}

/** Shows a text, or its beginning and a button for the rest. */
export function wholeText(part, requestId, name) {
  const path = invocationPath(requestId, name);
  if (part.text === undefined) {
    return el('p', { class: 'empty' }, bytes(part.size) + ' that are no text. ', link(path, 'Open'));
  }
  if (part.size === 0) {
    return el('p', { class: 'empty' }, 'It is empty.');
  }
  const place = el('div', {}, textView(part.text, name));
  if (part.cut) {
    const all = async () => place.replaceChildren(textView(await getText(path), name));
    place.prepend(el('p', { class: 'more' }, `The beginning of ${bytes(part.size)}. `,
      el('button', { type: 'button', onclick: all }, 'Show all'), ' ', link(path, 'Open')));
  }
  return place;
}

/** The text as it is, or its beginning. */
function raw(part, requestId) {
  return el('div', {},
    part.text === undefined ? null : el('pre', { class: 'text', tabindex: '0', 'aria-label': 'Answer as it is' }, part.text),
    el('p', { class: 'more' }, part.cut ? 'This is the beginning. ' : '', link(invocationPath(requestId, 'answer'), 'Open')));
}

function httpView({ requestId, http }) {
  const good = http.status < 400;
  return el('div', { class: 'http' },
    el('p', { class: 'status ' + (good ? 'ok' : 'bad') },
      el('strong', {}, String(http.status)), ' ', REASONS[http.status] ?? '',
      el('span', { class: 'type' }, http.contentType + ', ' + bytes(http.body.size))),
    http.headers.length > 0 ? fields(http.headers) : null,
    body(requestId, http));
}

function body(requestId, { contentType, body: part }) {
  const path = 'api/' + invocationPath(requestId, 'body');
  if (/^image\//i.test(contentType)) {
    return el('img', { class: 'body', src: path, alt: 'Body of the answer, ' + contentType });
  }
  if (/^text\/html/i.test(contentType)) {
    return el('div', {},
      el('iframe', { class: 'body', sandbox: '', src: path, title: 'Body of the answer, HTML' }),
      folded('Source', () => wholeText(part, requestId, 'body')));
  }
  return wholeText(part, requestId, 'body');
}

const fields = (headers) => terms(headers.map(({ name, value }) => [name, value]), 'fields');

const link = (path, text) => el('a', { href: 'api/' + path, target: '_blank', rel: 'noopener' }, text);

const REASONS = {
  200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No Content', 301: 'Moved Permanently', 302: 'Found',
  303: 'See Other', 304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request',
  401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 409: 'Conflict',
  410: 'Gone', 415: 'Unsupported Media Type', 422: 'Unprocessable Content', 429: 'Too Many Requests',
  500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable',
};
