/** Says how often the code was reloaded, and why the new code does not load for as long as it does not. */
import { byId, el } from './dom.js';
import { counted } from './format.js';

export function showReloads(model) {
  model.addEventListener('change', () => {
    const { number, failure } = model.reload;
    byId('reloads').textContent = number === 0 ? '' : `reloaded ${number === 1 ? 'once' : counted(number, 'time')}`;
    showFailure(byId('reload-failure'), failure);
  });
}

function showFailure(banner, failure) {
  const text = failure.join('\n');
  if (banner.dataset.text === text) {
    return;
  }
  banner.dataset.text = text;
  banner.hidden = failure.length === 0;
  banner.replaceChildren(...(failure.length === 0
    ? []
    : [el('h2', {}, 'The new code does not load'), el('pre', { tabindex: '0', 'aria-label': 'Why' }, text)]));
}
