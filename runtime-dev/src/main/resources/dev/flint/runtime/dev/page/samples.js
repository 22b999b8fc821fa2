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
  choice.addEventListener('change', () => load(editor, choice));
  choice.value = (samples.find((each) => eventType && each.eventType === eventType)
    ?? samples.find((each) => each.name === 'json')).name;
  await load(editor, choice);
}

/** Fills in the sample, unless another one was chosen or something was written meanwhile. */
async function load(editor, choice) {
  const name = choice.value;
  const before = editor.text;
  const text = await getText('samples/' + name);
  if (choice.value === name && editor.text === before) {
    editor.text = text.trimEnd();
  }
}

function grouped(samples) {
  const groups = new Map();
  for (const each of samples) {
    groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
  }
  return groups;
}
