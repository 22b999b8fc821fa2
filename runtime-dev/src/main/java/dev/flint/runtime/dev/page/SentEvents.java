package dev.flint.runtime.dev.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.function.LimitedBody;
import dev.flint.runtime.emulator.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends the events that are posted from the page to the function, and tells how that goes on. */
final class SentEvents {

  private final Invoker invoker;

  SentEvents(Invoker invoker) {
    this.invoker = invoker;
  }

  void send(Request request, Response response, Callback callback) throws IOException {
    Optional<String> refusal = wrongType(request);
    if (refusal.isPresent()) {
      Reply.refuse(response, callback, 415, refusal.get());
      return;
    }
    LimitedBody body = LimitedBody.read(request, LimitedBody.MAX_EVENT_BYTES);
    if (body.isTooLarge()) {
      Reply.refuse(
          response,
          callback,
          413,
          "An event has at most "
              + LimitedBody.MAX_EVENT_BYTES
              + " bytes, but this one has "
              + body.length());
      return;
    }
    invoke(Event.of(body.bytes()), new Lines(response));
    callback.succeeded();
  }

  private void invoke(Event event, Lines lines) {
    lines.write("requestId", event.requestId());
    try {
      // What it streams is told to all pages.
      invoker.invoke("page", event, part -> {});
      lines.write("ended", true);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      lines.write("message", "The server was stopped");
    } catch (RuntimeException failure) {
      lines.write("message", Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    }
  }

  private static Optional<String> wrongType(Request request) {
    String type = request.getHeaders().get("Content-Type");
    String bare = type == null ? "" : MimeTypes.getContentTypeWithoutCharset(type);
    return bare.equalsIgnoreCase("application/json")
        ? Optional.empty()
        : Optional.of(
            "Content-Type must be application/json, but is "
                + (type == null ? "missing" : "'" + type + "'"));
  }

  /** Lines of JSON, for as long as somebody reads them. */
  private static final class Lines {

    private final Response response;
    private boolean broken;

    Lines(Response response) {
      this.response = response;
      Reply.begin(response, "application/x-ndjson");
    }

    void write(String name, Object value) {
      if (broken) {
        return;
      }
      try {
        String line = Reply.json(Map.of(name, value)) + "\n";
        Content.Sink.write(response, false, ByteBuffer.wrap(line.getBytes(UTF_8)));
      } catch (IOException gone) {
        // The page was left; the invocation goes on.
        broken = true;
      }
    }
  }
}
