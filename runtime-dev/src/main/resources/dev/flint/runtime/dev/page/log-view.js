/** Shows what was logged, record by record; the lines of Lambda itself stand back. */
import { el, terms } from './dom.js';
import { clockMillis, counted } from './format.js';
import { errorView } from './error-view.js';

export function logView({ log, logSize }) {
  if (log.length === 0) {
    return el('p', { class: 'empty' }, 'Nothing was logged.');
  }
  const unshown = logSize - log.length;
  return el('div', {},
    el('ol', { class: 'log', 'aria-label': 'Log' }, ...log.map(record)),
    unshown > 0 ? el('p', { class: 'empty' }, counted(unshown, 'more record') + ' not shown.') : null);
}

function record(each) {
  if (each.platform) {
    return el('li', { class: 'platform' }, each.message.replaceAll('\t', '  '));
  }
  const head = [
    each.time ? el('time', { datetime: each.time }, clockMillis(each.time)) : null,
    each.level ? el('span', { class: 'level ' + each.level.toLowerCase().replace(/[^a-z]/g, '') }, each.level) : null,
    each.logger ? el('span', { class: 'logger', title: each.logger }, shortened(each.logger)) : null,
  ].filter(Boolean);
  return el('li', { class: severe(each.level) },
    head.length > 0 ? el('div', { class: 'record-head' }, ...head) : null,
    el('div', { class: 'message' }, each.message.replaceAll('\r', '\n')),
    each.fields ? fields(each.fields) : null,
    each.error ? errorView(each.error) : null);
}

function fields(json) {
  const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
  return terms(Object.entries(json).map(([name, value]) => [name, text(value)]), 'fields');
}

/** com.example.shop.Payments becomes c.e.s.Payments. */
function shortened(logger) {
  const parts = logger.split('.');
  return [...parts.slice(0, -1).map((part) => part[0] ?? ''), parts.at(-1)].join('.');
}

function severe(level = '') {
  return /^(error|fatal|severe)/i.test(level) ? 'bad' : /^warn/i.test(level) ? 'warn' : '';
}
