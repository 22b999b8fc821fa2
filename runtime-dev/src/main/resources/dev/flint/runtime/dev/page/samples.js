/** The choice of sample events. */
import { get, getText } from './api.js';
import { byId, el } from './dom.js';

/** Fills the choice and the editor: with the sample of the events that the function takes. */
export async function offerSamples(editor, eventType) {
  const samples = await get('samples');
  const choice = byId('sample');
  const groups = grouped(samples);
  for (const [group, members] of groups) {
    choice.append(el('optgroup', { label: group },
      ...members.map((each) => el('option', { value: each.name }, each.title))));
  }
  choice.addEventListener('change', () => load(editor, choice.value));
  choice.value = (samples.find((each) => eventType && each.eventType === eventType)
    ?? samples.find((each) => each.name === 'json')).name;
  await load(editor, choice.value);
}

async function load(editor, name) {
  editor.text = (await getText('samples/' + name)).trimEnd();
}

function grouped(samples) {
  const groups = new Map();
  for (const each of samples) {
    groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
  }
  return groups;
}
