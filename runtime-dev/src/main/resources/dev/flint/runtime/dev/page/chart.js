/** Draws duration and memory of the last invocations, one panel each, oldest left. */
import { byId, el, folded, svg } from './dom.js';
import { clock, megabytes, millis } from './format.js';
import { longest, spoken, total } from './timeline.js';

const SHOWN = 60;
const WIDTH = 360;
const DURATION = { top: 14, height: 58 };
const MEMORY = { top: 92, height: 26 };
const HEIGHT = MEMORY.top + MEMORY.height + 2;

/** Keeps the chart in step with the model. */
export function chart(model) {
  const place = byId('chart');
  const draw = () => {
    const shown = [...model.ended.values()].slice(-SHOWN);
    const open = place.querySelector('details')?.open ?? false;
    place.replaceChildren(...(shown.length === 0 ? [] : [drawing(shown, model), table(shown, open)]));
  };
  model.addEventListener('change', draw);
  model.addEventListener('select', draw);
}

function drawing(shown, model) {
  const step = WIDTH / Math.max(20, shown.length);
  const scale = longest(shown);
  return svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': summary(shown) },
    caption(DURATION, 'Duration', millis(scale)),
    ...shown.map((each, i) => bar(each, i * step, step, scale, model)),
    line(DURATION.top + DURATION.height),
    ...memory(shown, step));
}

function bar(each, x, step, scale, model) {
  const height = (ms) => (ms / scale) * DURATION.height;
  const bottom = DURATION.top + DURATION.height;
  const handler = Math.max(1.5, height(each.durationMs));
  const init = height(each.initMs ?? 0);
  const wide = Math.max(1, step - 2);
  return svg('g', {
    class: 'bar ' + (each.succeeded ? 'ok' : 'bad') + (each.requestId === model.selected ? ' selected' : ''),
    onclick: () => model.select(each.requestId),
  },
  svg('title', {}, `${each.source}, ${clock(each.begin)}: ${spoken(each)}`),
  svg('rect', { class: 'reach', x, y: DURATION.top, width: step, height: DURATION.height }),
  svg('rect', { class: 'handler', x, y: bottom - handler, width: wide, height: handler }),
  svg('rect', { class: 'init', x, y: bottom - handler - init, width: wide, height: init }));
}

function memory(shown, step) {
  const measured = shown.map((each, i) => [i, each.peakMemory]).filter(([, peak]) => peak !== undefined);
  if (measured.length === 0) {
    return [];
  }
  const most = Math.max(...measured.map(([, peak]) => peak));
  const points = measured.map(([i, peak]) =>
    [i * step + step / 2, MEMORY.top + MEMORY.height - (peak / most) * (MEMORY.height - 3)]);
  const [lastX, lastY] = points.at(-1);
  return [
    caption(MEMORY, 'Memory', megabytes(most)),
    svg('polyline', { class: 'memory', points: points.map((point) => point.join(',')).join(' ') }),
    svg('circle', { class: 'memory-end', cx: lastX, cy: lastY, r: 2.5 }),
    line(MEMORY.top + MEMORY.height),
  ];
}

function caption({ top }, name, most) {
  return svg('g', { class: 'caption' },
    svg('text', { x: 0, y: top - 4 }, name),
    svg('text', { x: WIDTH, y: top - 4, 'text-anchor': 'end' }, 'up to ' + most));
}

const line = (y) => svg('line', { class: 'axis', x1: 0, x2: WIDTH, y1: y, y2: y });

function summary(shown) {
  const failed = shown.filter((each) => !each.succeeded).length;
  const slowest = shown.reduce((one, other) => (total(other) > total(one) ? other : one));
  return `Duration and memory of the last ${shown.length} invocations, ${failed} of them errors; the longest took `
    + millis(total(slowest)) + '. The table that follows has the numbers.';
}

function table(shown, open) {
  const head = ['Began', 'Source', 'Init', 'Duration', 'Memory', 'Ended'];
  const row = (each) => [clock(each.begin), each.source, each.initMs === undefined ? 'warm' : millis(each.initMs),
    millis(each.durationMs), each.peakMemory === undefined ? '' : megabytes(each.peakMemory),
    each.succeeded ? 'answer' : 'error'];
  const content = () => el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Numbers of the chart' },
    el('table', {},
      el('thead', {}, el('tr', {}, ...head.map((text) => el('th', { scope: 'col' }, text)))),
      el('tbody', {}, ...shown.toReversed().map((each) => el('tr', {}, ...row(each).map((text) => el('td', {}, text)))))));
  return folded('As a table', content, { open });
}
