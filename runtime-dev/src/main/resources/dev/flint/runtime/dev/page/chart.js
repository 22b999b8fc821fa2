/** Draws duration, init and memory of the last invocations, a panel each with its own scale, oldest left. */
import { byId, el, folded, svg } from './dom.js';
import { clock, megabytes, millis } from './format.js';
import { spoken, total } from './timeline.js';

const SHOWN = 60;
const WIDTH = 360;
const CAPTION = 15;

/** What is measured: how high its panel is, and how it is told. */
const MEASURES = [
  { name: 'duration', title: 'Duration', height: 46, of: (each) => each.durationMs, told: millis },
  { name: 'init', title: 'Init of cold starts', height: 22, of: (each) => each.initMs, told: millis },
  { name: 'memory', title: 'Memory', height: 26, of: (each) => each.peakMemory, told: megabytes },
];

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
  const panels = [];
  let bottom = 0;
  for (const measure of MEASURES.filter(({ of }) => shown.some((each) => of(each) !== undefined))) {
    const most = Math.max(...shown.map((each) => measure.of(each) ?? 0), Number.MIN_VALUE);
    bottom += CAPTION + measure.height;
    panels.push(...panel(shown, measure, most, bottom));
    bottom += 6;
  }
  return svg('svg', { viewBox: `0 0 ${WIDTH} ${bottom}`, role: 'img', 'aria-label': summary(shown) },
    ...shown.map((each, i) => column(each, i * step(shown), step(shown), bottom, model)),
    ...panels);
}

/** What can be pointed at: the whole height that belongs to an invocation. */
function column(each, x, width, height, model) {
  return svg('rect', {
    class: 'column' + (each.requestId === model.selected ? ' selected' : ''),
    x, y: CAPTION, width, height: height - CAPTION,
    onclick: () => model.select(each.requestId),
  }, svg('title', {}, `${each.source}, ${clock(each.begin)}: ${spoken(each)}`));
}

function panel(shown, measure, most, bottom) {
  const top = bottom - measure.height;
  return [
    svg('text', { x: 0, y: top - 4 }, measure.title),
    svg('text', { x: WIDTH, y: top - 4, 'text-anchor': 'end' }, 'up to ' + measure.told(most)),
    ...(measure.name === 'memory' ? line(shown, measure, most, bottom) : bars(shown, measure, most, bottom)),
    svg('line', { class: 'axis', x1: 0, x2: WIDTH, y1: bottom, y2: bottom }),
  ];
}

function bars(shown, { name, height, of }, most, bottom) {
  return shown.map((each, i) => {
    const high = of(each) === undefined ? 0 : Math.max(1.5, (of(each) / most) * height);
    const kind = each.succeeded || name === 'init' ? '' : ' bad';
    return svg('rect', { class: name + kind, x: i * step(shown), y: bottom - high, width: step(shown) - 2, height: high });
  });
}

function line(shown, { height, of }, most, bottom) {
  const points = shown.map((each, i) => [i * step(shown) + step(shown) / 2 - 1, of(each)])
    .filter(([, value]) => value !== undefined)
    .map(([x, value]) => [x, bottom - (value / most) * (height - 3)]);
  const [x, y] = points.at(-1);
  return [
    svg('polyline', { class: 'memory', points: points.map((point) => point.join(',')).join(' ') }),
    svg('circle', { class: 'memory-end', cx: x, cy: y, r: 2.5 }),
  ];
}

const step = (shown) => WIDTH / Math.max(20, shown.length);

function summary(shown) {
  const failed = shown.filter((each) => !each.succeeded).length;
  const slowest = Math.max(...shown.map(total));
  return `Duration, init and memory of the last ${shown.length} invocations, ${failed} of them errors; the longest took `
    + millis(slowest) + '. The table that follows has the numbers.';
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
