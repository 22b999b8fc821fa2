/** Several panels, one of them shown. Arrow keys go through the tabs. */
import { el } from './dom.js';

/** Makes tabs of `{ name, title, content }`, where `content` makes the panel; `shown` is told which is chosen. */
export function tabs(all, first, shown) {
  const panel = el('div', { class: 'panel', role: 'tabpanel', id: 'panel' });
  const buttons = all.map((each) => el('button', {
    type: 'button', role: 'tab', id: 'tab-' + each.name, 'aria-controls': 'panel', onclick: () => choose(each),
  }, each.title));

  function choose(chosen) {
    all.forEach((each, i) => {
      buttons[i].setAttribute('aria-selected', String(each === chosen));
      buttons[i].tabIndex = each === chosen ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', 'tab-' + chosen.name);
    panel.replaceChildren(chosen.content());
    shown(chosen.name);
  }

  function key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const to = (buttons.indexOf(event.target) + step + all.length) % all.length;
      buttons[to].focus();
      choose(all[to]);
    }
  }

  choose(all.find((each) => each.name === first) ?? all[0]);
  return [el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Parts of the invocation', onkeydown: key }, ...buttons), panel];
}
