/** Puts the page together. */
import { getText, invocationPath } from './api.js';
import { chart } from './chart.js';
import { Detail } from './detail.js';
import { byId } from './dom.js';
import { Editor } from './editor.js';
import { showFunction } from './function-view.js';
import { indented, isJson } from './json-view.js';
import { InvocationList } from './list.js';
import { follow } from './live.js';
import { Model } from './model.js';
import { showReloads } from './reload-view.js';
import { offerSamples } from './samples.js';
import { sendEvent } from './send.js';

const model = new Model();
const editor = new Editor();
const described = {};
const connection = byId('connection');

const say = (message) => { connection.textContent = message; };
const send = (text) => sendEvent(text, model, say);

/** Does something with the event that was sent, as long as the server has it. */
const withEvent = (take) => ({ requestId }) =>
  getText(invocationPath(requestId, 'event')).then(take, (failure) => say(failure.message));

const actions = {
  edit: withEvent((text) => {
    editor.text = isJson(text) ? indented(text) : text;
    editor.focus();
  }),
  again: withEvent(send),
};

function listen() {
  byId('send-key').textContent = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ ↵' : 'Ctrl ↵';
  byId('send').addEventListener('click', () => send(editor.text));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send(editor.text);
    }
  });
}

listen();
chart(model);
new InvocationList(model);
new Detail(model, described, actions);
showReloads(model);
follow(model, connection);
showFunction(model, described)
  .then(() => offerSamples(editor, described.eventType))
  .catch((failure) => say(failure.message));
