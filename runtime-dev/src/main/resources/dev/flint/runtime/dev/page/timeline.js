/** Draws when an invocation's init, handler and answer were. */
import { svg } from './dom.js';
import { millis } from './format.js';

const WIDTH = 1000;

/** Returns the milliseconds that the longest of the invocations took, with init. */
export const longest = (invocations) => Math.max(1, ...invocations.map(total));

/** Returns how long an invocation took with its init, if it is over. */
export const total = (invocation) => (invocation.initMs ?? 0) + (invocation.durationMs ?? 0);

/** Makes a bar of which `scale` milliseconds are the whole width. */
export function timeLine(invocation, scale) {
  const running = invocation.durationMs === undefined;
  const init = width(invocation.initMs ?? 0, scale);
  const handler = running ? WIDTH : Math.max(6, width(invocation.durationMs, scale));
  return svg('svg', {
    class: 'timeline' + (running ? ' running' : ''),
    viewBox: `0 0 ${WIDTH} 10`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': spoken(invocation),
  },
  svg('rect', { class: 'track', width: WIDTH, height: 10 }),
  svg('rect', { class: 'init', width: init, height: 10 }),
  svg('rect', { class: 'handler', x: Math.min(init, WIDTH - 6), width: Math.min(handler, WIDTH - init || 6), height: 10 }),
  running ? null : svg('rect', { class: 'answer', x: Math.min(WIDTH - 4, init + handler - 4), width: 4, height: 10 }));
}

/** Says the same in words. */
export function spoken({ initMs, durationMs, succeeded }) {
  if (durationMs === undefined) {
    return 'running';
  }
  const init = initMs === undefined ? 'warm' : 'init ' + millis(initMs);
  return `${init}, handler ${millis(durationMs)}, ${succeeded ? 'answer' : 'error'}`;
}

const width = (ms, scale) => Math.round((ms / scale) * WIDTH);
