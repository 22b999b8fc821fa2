package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Reads, records and routes the calls of the Runtime API. */
final class RuntimeApiHandler extends Handler.Abstract {

  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final Pattern INVOCATION =
      Pattern.compile(RUNTIME + "invocation/([^/?]+)/(?:response|error)");

  private static final String MODE = "Lambda-Runtime-Function-Response-Mode";
  private static final String STREAMING = "streaming";
  private static final int PART = 64 * 1024;

  private static final WireAnswer RESTORED =
      new WireAnswer(200, Headers.NONE, "{}".getBytes(UTF_8));
  private static final String EXTENSION = "/2020-01-01/extension/";

  private final Invocations invocations;
  private final ExtensionCalls extensions;
  private final FaultQueue faults;
  private final Consumer<RecordedRequest> log;

  RuntimeApiHandler(Invocations invocations, FaultQueue faults, Consumer<RecordedRequest> log) {
    this.invocations = invocations;
    this.extensions = new ExtensionCalls(invocations);
    this.faults = faults;
    this.log = log;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Optional<String> requestId = requestId(request.getHttpURI().getPathQuery());
    RecordedRequest recorded =
        record(request, requestId.filter(id -> isStreamed(request)).flatMap(invocations::listener));
    log.accept(recorded);
    Reply reply = new Reply(request, response, callback);
    String call = recorded.method() + " " + recorded.path();
    if (call.equals("GET " + RUNTIME + "invocation/next")) {
      next(reply);
    } else if (call.equals("POST " + RUNTIME + "init/error")) {
      Verdict verdict = invocations.failInit(ReportedError.read(recorded).toInitError());
      reply.send(verdict, faults.take(Operation.INIT_ERROR));
    } else if (call.equals("GET " + RUNTIME + "restore/next")) {
      reply.send(invocations.restore() ? RESTORED : tooLateToRestore());
    } else if (call.equals("POST " + RUNTIME + "restore/error")) {
      Verdict verdict = invocations.failInit(ReportedError.read(recorded).toInitError());
      reply.send(verdict, Optional.empty());
    } else if (recorded.method().equals("POST") && requestId.isPresent()) {
      String id = requestId.get();
      boolean error = recorded.path().endsWith("/error");
      Verdict verdict = error ? fail(id, recorded) : respond(id, recorded);
      reply.send(verdict, faults.take(error ? Operation.ERROR : Operation.RESPONSE));
    } else if (call.equals("POST " + EXTENSION + "register")) {
      reply.send(extensions.register(recorded));
    } else if (call.equals("GET " + EXTENSION + "event/next")) {
      extensions.next(recorded).ifPresent(reply::send);
    } else {
      reply.send(
          Verdict.refused(404, "NotFound", "The Runtime API has no " + call), Optional.empty());
    }
    return true;
  }

  /**
   * The request id of a path that tells what became of an invocation: any text, percent-encoded
   * where a path needs it; a plus is no space there.
   */
  private static Optional<String> requestId(String path) {
    Matcher invocation = INVOCATION.matcher(path);
    return invocation.matches()
        ? Optional.of(URLDecoder.decode(invocation.group(1).replace("+", "%2B"), UTF_8))
        : Optional.empty();
  }

  private static boolean isStreamed(Request request) {
    return STREAMING.equals(request.getHeaders().get(MODE));
  }

  private static WireAnswer tooLateToRestore() {
    Verdict verdict = Verdict.wrongState("/restore/next was called after /next");
    return new WireAnswer(verdict.status(), Headers.NONE, verdict.body());
  }

  private void next(Reply reply) {
    Verdict verdict = invocations.next(reply);
    if (!verdict.accepted()) {
      reply.send(verdict, Optional.empty());
    }
  }

  private Verdict respond(String requestId, RecordedRequest request) {
    String mode = request.headers().first(MODE).orElse("buffered");
    if (!mode.equals("buffered") && !mode.equals(STREAMING)) {
      return Verdict.refused(
          400,
          "InvalidFunctionResponseMode",
          MODE + " must be buffered or streaming, but is " + mode);
    }
    Answer.Response response =
        new Answer.Response(requestId, request.body(), request.headers(), request.trailers());
    return invocations.respond(response, mode.equals(STREAMING));
  }

  private Verdict fail(String requestId, RecordedRequest request) {
    return invocations.fail(ReportedError.read(request).toFunctionError(requestId));
  }

  /** Hands the body on while it comes. */
  private static byte[] pass(Request request, StreamListener listener) throws IOException {
    listener.begins(headers(request.getHeaders()));
    try (InputStream body = Content.Source.asInputStream(request)) {
      byte[] buffer = new byte[PART];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        listener.takes(Arrays.copyOf(buffer, read));
      }
    }
    return new byte[0];
  }

  private static RecordedRequest record(Request request, Optional<StreamListener> listener)
      throws IOException {
    byte[] body =
        listener.isPresent()
            ? pass(request, listener.get())
            : BufferUtil.toArray(Content.Source.asByteBuffer(request));
    return new RecordedRequest(
        request.getConnectionMetaData().getId(),
        request.getMethod(),
        request.getHttpURI().getPathQuery(),
        headers(request.getHeaders()),
        body,
        headers(request.getTrailers()));
  }

  /** Jetty reads header values byte by byte; the service takes them for UTF-8. */
  private static Headers headers(@Nullable HttpFields fields) {
    List<Headers.Field> read = new ArrayList<>();
    for (HttpField field : fields == null ? HttpFields.EMPTY : fields) {
      String value = field.getValue() == null ? "" : field.getValue();
      read.add(new Headers.Field(field.getName(), new String(value.getBytes(ISO_8859_1), UTF_8)));
    }
    return new Headers(read);
  }
}
