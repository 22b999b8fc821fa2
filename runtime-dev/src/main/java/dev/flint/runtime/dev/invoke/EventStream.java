package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.emulator.StreamListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * Sends a response on while it comes, as messages of {@code application/vnd.amazon.eventstream}.
 * One that the caller no longer reads is dropped, and the function goes on.
 */
final class EventStream implements StreamListener {

  private final Response response;
  private @Nullable IOException failure;
  private boolean streamed;

  EventStream(Response response) {
    this.response = response;
  }

  @Override
  public synchronized void takes(byte[] part) {
    streamed = true;
    send(part);
  }

  private void send(byte[] part) {
    if (failure != null || part.length == 0) {
      return;
    }
    try {
      Content.Sink.write(
          response, false, message("PayloadChunk", "application/octet-stream", part));
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Sends the response where it was not streamed, and how the invocation ended. */
  synchronized void complete(Outcome outcome, Callback callback) {
    if (!streamed && outcome.errorType().isEmpty()) {
      send(outcome.body());
    }
    end(outcome, callback);
  }

  private void end(Outcome outcome, Callback callback) {
    if (failure != null) {
      callback.failed(failure);
      return;
    }
    byte[] complete = json(outcome).toString().getBytes(UTF_8);
    response.write(true, message("InvokeComplete", "application/json", complete), callback);
  }

  private static ObjectNode json(Outcome outcome) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    outcome
        .errorType()
        .ifPresent(
            type ->
                json.put("ErrorCode", type).put("ErrorDetails", new String(outcome.body(), UTF_8)));
    outcome.logResult().ifPresent(log -> json.put("LogResult", log));
    return json;
  }

  private static ByteBuffer message(String eventType, String contentType, byte[] payload) {
    Map<String, HeaderValue> headers =
        Map.of(
            ":message-type", HeaderValue.fromString("event"),
            ":event-type", HeaderValue.fromString(eventType),
            ":content-type", HeaderValue.fromString(contentType));
    return new Message(headers, payload).toByteBuffer();
  }
}
