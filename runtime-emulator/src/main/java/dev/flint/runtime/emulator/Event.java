package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event with everything that {@code /next} sends about it. Values go out as given, as UTF-8, so
 * that odd ones ({@code withHeader("Lambda-Runtime-Deadline-Ms", "soon")}, an empty trace header)
 * can be tried.
 *
 * <p>Deadline and function ARN are filled in when the event is queued, unless they were given. To
 * leave one of them out, add {@link Fault.MissingHeader}.
 *
 * @param requestId the id under which the answer is expected; any token
 * @param body the event's bytes; JSON by convention, may be anything
 * @param headers all other header fields
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html#runtimes-api-next">Runtime
 *     API, Next invocation</a>
 */
public record Event(String requestId, byte[] body, Headers headers) {

  private static final String REQUEST_ID = "Lambda-Runtime-Aws-Request-Id";
  private static final String DEADLINE = "Lambda-Runtime-Deadline-Ms";
  private static final String FUNCTION_ARN = "Lambda-Runtime-Invoked-Function-Arn";
  private static final String TRACE = "Lambda-Runtime-Trace-Id";
  private static final String CLIENT_CONTEXT = "Lambda-Runtime-Client-Context";
  private static final String COGNITO_IDENTITY = "Lambda-Runtime-Cognito-Identity";
  private static final String TENANT_ID = "Lambda-Runtime-Aws-Tenant-Id";
  private static final String INVOCATION_ID = "Lambda-Runtime-Invocation-Id";

  /** Keeps a copy of the bytes. */
  public Event {
    body = body.clone();
  }

  /** Returns an event with this JSON text, a random request id and a sampled trace header. */
  public static Event of(String json) {
    return of(json.getBytes(UTF_8));
  }

  /** Returns an event with these bytes, a random request id and a sampled trace header. */
  public static Event of(byte[] body) {
    UUID id = UUID.randomUUID();
    return new Event(id.toString(), body, Headers.NONE).withTraceHeader(newTraceHeader(id));
  }

  /** Returns a copy of the bytes. */
  @Override
  public byte[] body() {
    return body.clone();
  }

  /** Returns the bytes read as UTF-8. */
  public String text() {
    return new String(body, UTF_8);
  }

  /** Returns the deadline, if there is one and it is a number of milliseconds. */
  public Optional<Instant> deadline() {
    return headers.first(DEADLINE).flatMap(Event::instant);
  }

  /** Returns the trace header, if one is sent. */
  public Optional<String> traceHeader() {
    return headers.first(TRACE);
  }

  /** Returns the event under another request id. */
  public Event withRequestId(String other) {
    return new Event(other, body, headers);
  }

  /** Returns the event with this deadline, sent in whole milliseconds since the epoch. */
  public Event withDeadline(Instant deadline) {
    return withHeader(DEADLINE, Long.toString(deadline.toEpochMilli()));
  }

  /** Returns the event as sent to this function, version or alias. */
  public Event withInvokedFunctionArn(String arn) {
    return withHeader(FUNCTION_ARN, arn);
  }

  /**
   * Returns the event with this trace header, such as {@code Root=1-...;Parent=...;Sampled=1}; null
   * sends none.
   */
  public Event withTraceHeader(@Nullable String traceHeader) {
    return withHeader(TRACE, traceHeader);
  }

  /** Returns the event with this client context, a JSON object; null sends none. */
  public Event withClientContext(@Nullable String json) {
    return withHeader(CLIENT_CONTEXT, json);
  }

  /** Returns the event with this Cognito identity, a JSON object; null sends none. */
  public Event withCognitoIdentity(@Nullable String json) {
    return withHeader(COGNITO_IDENTITY, json);
  }

  /** Returns the event of this tenant; null sends none. */
  public Event withTenantId(@Nullable String tenantId) {
    return withHeader(TENANT_ID, tenantId);
  }

  /**
   * Returns the event with an invocation id, which the runtime must echo with its answer; null
   * sends none.
   */
  public Event withInvocationId(@Nullable String invocationId) {
    return withHeader(INVOCATION_ID, invocationId);
  }

  /** Returns the event with this header field in place of any of that name; null sends none. */
  public Event withHeader(String name, @Nullable String value) {
    return new Event(requestId, body, headers.with(name, value));
  }

  Event withDefaults(Duration timeout, String functionArn) {
    String deadline = Long.toString(Instant.now().plus(timeout).toEpochMilli());
    return new Event(
        requestId,
        body,
        headers.withDefault(DEADLINE, deadline).withDefault(FUNCTION_ARN, functionArn));
  }

  /**
   * Everything that goes out with the body. A header of the same name given by hand replaces the
   * request id on the wire.
   */
  Headers sentHeaders() {
    return headers
        .withDefault(REQUEST_ID, requestId)
        .withDefault("Content-Type", "application/json");
  }

  /**
   * Tells whether the answer echoes the invocation id that was sent; where none was sent, none is
   * asked for.
   */
  boolean isEchoedBy(Headers answer) {
    String sent = headers.first(INVOCATION_ID).orElse("");
    return sent.isEmpty() || answer.first(INVOCATION_ID).filter(sent::equals).isPresent();
  }

  private static Optional<Instant> instant(String millis) {
    try {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)));
    } catch (NumberFormatException odd) {
      return Optional.empty();
    }
  }

  private static String newTraceHeader(UUID id) {
    String hex = id.toString().replace("-", "");
    String time = String.format("%08x", Instant.now().getEpochSecond());
    return "Root=1-"
        + time
        + "-"
        + hex.substring(8)
        + ";Parent="
        + hex.substring(0, 16)
        + ";Sampled=1";
  }
}
