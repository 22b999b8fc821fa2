package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A call and the ways to answer it.
 *
 * @param request what is asked
 * @param response what is answered
 * @param callback to be told when that is done
 */
record Exchange(Request request, Response response, Callback callback) {

  /** Returns the parameter {@code Qualifier}, if there is one. */
  @Nullable String qualifier() {
    return Request.extractQueryParameters(request).getValue("Qualifier");
  }

  void send(JsonNode json) {
    requestId(UUID.randomUUID().toString());
    send(200, json.toString().getBytes(UTF_8));
  }

  /** Sends the error once the request is read: a client first sends it whole. */
  void send(Refusal refusal) throws IOException {
    if (response.isCommitted()) {
      callback.failed(refusal);
      return;
    }
    Content.Source.consumeAll(request);
    requestId(UUID.randomUUID().toString());
    header("x-amzn-ErrorType", refusal.errorType());
    send(refusal.status(), refusal.body());
  }

  /** Sends what an invocation made, whether it failed or not. */
  void send(Outcome outcome) {
    executed();
    outcome.errorType().ifPresent(type -> header("X-Amz-Function-Error", "Unhandled"));
    outcome.logResult().ifPresent(log -> header("X-Amz-Log-Result", log));
    send(200, outcome.body());
  }

  /** Begins a response of which nobody knows how long it will be. */
  EventStream stream() {
    executed();
    header("Content-Type", "application/vnd.amazon.eventstream");
    return new EventStream(response);
  }

  /** Sends a status with no body. */
  void send(int status) {
    response.setStatus(status);
    response.write(true, ByteBuffer.allocate(0), callback);
  }

  /** Tells the caller the id of the request, which is the invocation's. */
  void requestId(String requestId) {
    header("x-amzn-RequestId", requestId);
  }

  private void header(String name, String value) {
    response.getHeaders().put(name, value);
  }

  private void executed() {
    header("X-Amz-Executed-Version", "$LATEST");
  }

  private void send(int status, byte[] body) {
    response.setStatus(status);
    header("Content-Type", "application/json");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
