/** Sends events; what becomes of them all pages are told. */
import { send } from './api.js';

/** Sends the event, looks at its invocation, and calls `refused` with a message if it can't be sent. */
export async function sendEvent(text, model, refused) {
  let requestId = null;
  try {
    for await (const line of send(text)) {
      if (line.requestId) {
        requestId = line.requestId;
        model.began({ requestId, source: 'page', begin: new Date().toISOString() });
        model.select(requestId);
      } else if (line.message) {
        refused(line.message);
        model.abandon(requestId);
      }
    }
  } catch (failure) {
    refused(failure.message);
  }
}
