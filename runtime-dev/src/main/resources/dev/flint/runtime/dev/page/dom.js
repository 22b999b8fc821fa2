/** Makes elements. Text becomes text nodes, never markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an HTML element with attributes, listeners (functions under `onclick` and the like) and children. */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** Makes an SVG element likewise. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/** Returns the element with this id. */
export const byId = (id) => document.getElementById(id);

/**
 * Makes a list of terms and what is said of them; pairs without a value are left out, and a third
 * part is a class. */
export function terms(pairs, className) {
  const known = pairs.filter(([, value]) => value !== undefined && value !== null && value !== '');
  return el('dl', { class: className },
    ...known.map(([term, value, kind]) => el('div', { class: kind }, el('dt', {}, term), el('dd', {}, value))));
}

/** Makes something that is folded until it is asked for; `content` makes what is in it then. */
export function folded(summary, content, attributes = {}) {
  const details = el('details', attributes, el('summary', {}, summary));
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) {
      details.append(content());
    }
  });
  return details;
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}
