/** Keeps the model in step with the server; the browser connects anew by itself. */
export function follow(model, connection) {
  const events = new EventSource('api/events');
  const on = (name, take) => events.addEventListener(name, (event) => take(JSON.parse(event.data)));
  on('state', (state) => model.restore(state));
  on('began', (running) => model.began(running));
  on('streamed', ({ requestId, part }) => model.streamed(requestId, part));
  on('ended', (invocation) => model.end(invocation));
  on('abandoned', ({ requestId }) => model.abandon(requestId));
  on('reloaded', (reload) => model.reloaded(reload));
  events.addEventListener('open', () => say(connection, ''));
  events.addEventListener('error', () => say(connection, 'The server is away'));
}

function say(connection, text) {
  connection.textContent = text;
}
