/**
 * The page at {@code /_flint/} and what it asks the server for.
 *
 * <p>All is JSON, with what is not known left out. Refusals are {@code {"message": "…"}}.
 *
 * <table>
 * <caption>The API, under {@code /_flint/api/}</caption>
 * <tr><th>call</th><th>answer</th></tr>
 * <tr><td>{@code GET function}</td>
 * <td>{@code {"name", "handler", "eventType", "memoryMb", "timeoutMs"}}</td></tr>
 * <tr><td>{@code GET samples}</td>
 * <td>{@code [{"name", "title", "group", "eventType"}]}</td></tr>
 * <tr><td>{@code GET samples/NAME}</td><td>the sample itself</td></tr>
 * <tr><td>{@code GET invocations}</td>
 * <td>a list of {@link dev.flint.runtime.dev.page.view.InvocationSummary}, oldest first</td></tr>
 * <tr><td>{@code GET invocations/ID}</td>
 * <td>an {@link dev.flint.runtime.dev.page.view.InvocationDetail}</td></tr>
 * <tr><td>{@code GET invocations/ID/event}, {@code /answer}, {@code /body}</td>
 * <td>the bytes of the event and of the answer, whole; the body that an HTTP client would get, of
 * its own type, for an image or a sandboxed frame</td></tr>
 * <tr><td>{@code POST invocations}</td>
 * <td>Sends the request's body, of type {@code application/json}, to the function. Lines of JSON
 * come while it runs: {@code {"requestId"}} at once, at last {@code {"ended": true}} or {@code {"message"}} if the event could
 * not be sent.</td></tr>
 * <tr><td>{@code GET events}</td>
 * <td>server-sent events: {@code state} first, with {@code {"limit", "running", "streams",
 * "invocations", "reload"}}, where the limit is how many invocations are kept, and the streams are
 * what those that run have streamed, in base64 by request id; then {@code began} with {@code
 * {"requestId", "source", "begin"}}, {@code streamed} with {@code {"requestId", "part"}} for each
 * part of a streamed response in base64, up to 256 KiB of it, {@code ended} with a summary, {@code
 * abandoned} with {@code {"requestId"}} of one that will not end, {@code reloaded} with {@code
 * {"number", "failure"}}</td></tr>
 * </table>
 */
package dev.flint.runtime.dev.page;
