/** Sends events and passes what is streamed on to the model. */
import { send } from './api.js';

/** Sends the event, looks at its invocation, and calls `refused` with a message if it can't be sent. */
export async function sendEvent(text, model, refused) {
  const decoder = new TextDecoder();
  let requestId = null;
  try {
    for await (const line of send(text)) {
      if (line.requestId) {
        requestId = line.requestId;
        model.began({ requestId, source: 'page', begin: new Date().toISOString() });
        model.select(requestId);
      } else if (line.part) {
        model.streamed(requestId, decoder.decode(decoded(line.part), { stream: true }));
      } else if (line.message) {
        refused(line.message);
        model.abandon(requestId);
      }
    }
  } catch (failure) {
    refused(failure.message);
  } finally {
    model.streams.delete(requestId);
  }
}

const decoded = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
