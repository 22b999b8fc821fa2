/** Calls of the server. Their shapes stand in package-info.java. */

/** Gets JSON. */
export async function get(path) {
  return (await checked(await fetch('api/' + path))).json();
}

/** Gets text. */
export async function getText(path) {
  return (await checked(await fetch('api/' + path))).text();
}

/** The path of an invocation, or of a part of it. */
export const invocationPath = (requestId, part = '') =>
  'invocations/' + encodeURIComponent(requestId) + (part ? '/' + part : '');

/** Sends an event and yields what the server says of it while it is under way. */
export async function* send(event) {
  const response = await checked(await fetch('api/invocations', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: event,
  }));
  for await (const line of lines(response.body)) {
    yield JSON.parse(line);
  }
}

async function checked(response) {
  if (!response.ok) {
    const refusal = await response.json().catch(() => ({}));
    throw new Error(refusal.message ?? response.status + ' ' + response.statusText);
  }
  return response;
}

async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const parts = (rest + read.value).split('\n');
    rest = parts.pop();
    yield* parts;
  }
}
