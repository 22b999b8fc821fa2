/** Says which function it is, anew after each reload; where that can't be told, why. */
import { get } from './api.js';
import { byId } from './dom.js';

/**
 * Shows the function and keeps in `described` what is known of it. Returns when it was asked for once; never
 * fails. */
export async function showFunction(model, described) {
  const ask = async () => show(described, await get('function').catch((failure) => ({ failure: failure.message })));
  const first = ask();
  let last = first;
  let reload = model.reload;
  model.addEventListener('change', () => {
    if (model.reload !== reload) {
      reload = model.reload;
      last = last.then(ask);
    }
  });
  await first;
}

function show(described, { failure, ...known }) {
  Object.assign(described, known);
  const name = byId('function-name');
  name.classList.toggle('bad', failure !== undefined);
  name.textContent = failure ?? known.name;
  document.title = failure ? 'Flint' : known.name + ' – Flint';
  byId('function-facts').textContent = failure
    ? ''
    : `${known.handler} · ${known.memoryMb} MB · timeout ${known.timeoutMs / 1000} s`;
}
