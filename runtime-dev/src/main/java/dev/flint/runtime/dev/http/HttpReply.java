package dev.flint.runtime.dev.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.emulator.Headers;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Writes the response to one request, whole or in parts. */
final class HttpReply {

  /** What is between server and client alone, and not for the function to say. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Request request;
  private final Response response;
  private final Callback callback;
  private UnaryOperator<HttpAnswer> finish = UnaryOperator.identity();
  private boolean gone;

  HttpReply(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  /** Tells the client which invocation answers it. */
  void name(String requestId) {
    response.getHeaders().put("x-amzn-RequestId", requestId);
  }

  /** Has the API that took the request change heads before they are sent. */
  void finishBy(UnaryOperator<HttpAnswer> change) {
    finish = change;
  }

  /** Sends a response whole. */
  void send(HttpAnswer answer) {
    putHead(answer);
    boolean head = request.getMethod().equals("HEAD");
    if (head) {
      String length = Integer.toString(answer.body().length);
      response
          .getHeaders()
          .put("Content-Length", answer.headers().first("Content-Length").orElse(length));
    }
    boolean empty = head || hasNoBody();
    response.write(
        true, empty ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(answer.body()), callback);
  }

  /** Sends status and headers, before the body is there. */
  void begin(HttpAnswer head) {
    putHead(head);
    write(BufferUtil.EMPTY_BUFFER);
  }

  /** Sends some of the body, and waits until the client has room for it. */
  void send(byte[] part) {
    if (!request.getMethod().equals("HEAD") && !hasNoBody()) {
      write(ByteBuffer.wrap(part));
    }
  }

  /** Ends a response that was sent in parts. */
  void end() {
    response.write(true, BufferUtil.EMPTY_BUFFER, callback);
  }

  /** Breaks a response off, so that the client sees that it is not complete. */
  void breakOff() {
    callback.failed(new EOFException("the function's response broke off"));
  }

  /** Returns whether status and headers are sent, or nobody is there to read them. */
  boolean isBegun() {
    return gone || response.isCommitted();
  }

  /** When the client is gone, the function goes on: on Lambda too. */
  private void write(ByteBuffer part) {
    try {
      if (!gone) {
        Content.Sink.write(response, false, part);
      }
    } catch (IOException e) {
      gone = true;
    }
  }

  private boolean hasNoBody() {
    return response.getStatus() == 204 || response.getStatus() == 304;
  }

  private void putHead(HttpAnswer unfinished) {
    HttpAnswer answer = finish.apply(unfinished);
    response.setStatus(answer.status());
    answer.reason().ifPresent(reason -> ReasonPhrase.add(request, reason));
    HttpFields.Mutable fields = response.getHeaders();
    Set<String> put = new HashSet<>();
    for (Headers.Field field : answer.headers().fields()) {
      // Jetty writes a character as a byte; this makes them the bytes of UTF-8.
      String value = new String(field.value().getBytes(UTF_8), ISO_8859_1);
      String name = field.name().toLowerCase(Locale.ROOT);
      if (OF_THE_CONNECTION.contains(name)) {
        continue;
      }
      if (put.add(name)) {
        fields.put(field.name(), value);
      } else {
        fields.add(field.name(), value);
      }
    }
  }
}
