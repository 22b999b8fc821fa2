package dev.flint.runtime.junit;

import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.emulator.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An event with what Lambda says of it. Immutable: each {@code with} returns another. */
public final class LambdaEvent {

  /** Where the bytes come from; an object's depend on how the function binds. */
  private interface Content {
    byte[] bytes(JsonBinding binding);
  }

  private final Content content;
  private final UnaryOperator<Event> details;
  private final @Nullable Duration timeout;

  private LambdaEvent(Content content, UnaryOperator<Event> details, @Nullable Duration timeout) {
    this.content = content;
    this.details = details;
    this.timeout = timeout;
  }

  private static LambdaEvent ofContent(Content content) {
    return new LambdaEvent(content, UnaryOperator.identity(), null);
  }

  /** Returns an event of this JSON text. */
  public static LambdaEvent json(String json) {
    return bytes(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns an event of these bytes. */
  public static LambdaEvent bytes(byte[] bytes) {
    byte[] copy = bytes.clone();
    return ofContent(binding -> copy);
  }

  /**
   * Returns an event that is this object, written as JSON in the form that the function reads it
   * from. A string is one of JSON then.
   */
  public static LambdaEvent of(@Nullable Object object) {
    return ofContent(binding -> write(object, binding));
  }

  /**
   * Returns the event in a file of the class path, such as {@code events/order.json}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static LambdaEvent resource(String name) {
    String plain = name.startsWith("/") ? name.substring(1) : name;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream resource = loader.getResourceAsStream(plain)) {
      if (resource == null) {
        throw new IllegalArgumentException(
            "Expected the event " + plain + " on the class path, such as in src/test/resources");
      }
      return bytes(resource.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The event " + plain + " can't be read", e);
    }
  }

  /**
   * Returns the event in a file.
   *
   * @throws UncheckedIOException when it can't be read
   */
  public static LambdaEvent file(Path file) {
    try {
      return bytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The event " + file.toAbsolutePath() + " can't be read: " + e, e);
    }
  }

  /** Returns the event under this request id. */
  public LambdaEvent withRequestId(String requestId) {
    return with(event -> event.withRequestId(requestId));
  }

  /** Returns the event of this tenant. */
  public LambdaEvent withTenantId(String tenantId) {
    return with(event -> event.withTenantId(tenantId));
  }

  /** Returns the event with this client context, a JSON object. */
  public LambdaEvent withClientContext(String json) {
    return with(event -> event.withClientContext(json));
  }

  /** Returns the event with this Cognito identity, a JSON object. */
  public LambdaEvent withCognitoIdentity(String json) {
    return with(event -> event.withCognitoIdentity(json));
  }

  /** Returns the event with this tracing header, such as {@code Root=1-…;Parent=…;Sampled=1}. */
  public LambdaEvent withTraceHeader(String traceHeader) {
    return with(event -> event.withTraceHeader(traceHeader));
  }

  /** Returns the event as sent to this function, version or alias. */
  public LambdaEvent withInvokedFunctionArn(String arn) {
    return with(event -> event.withInvokedFunctionArn(arn));
  }

  /**
   * Returns the event with this time for it, which the function sees as its remaining time. A
   * packaged function is still ended by the timeout of its {@link LambdaTest}.
   */
  public LambdaEvent withTimeout(Duration other) {
    return new LambdaEvent(content, details, other);
  }

  private LambdaEvent with(UnaryOperator<Event> more) {
    return new LambdaEvent(content, event -> more.apply(details.apply(event)), timeout);
  }

  Event toEvent(JsonBinding binding) {
    return details.apply(Event.of(content.bytes(binding)));
  }

  Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  private static byte[] write(@Nullable Object object, JsonBinding binding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    binding.writer(object == null ? Void.class : object.getClass()).write(object, bytes);
    return bytes.toByteArray();
  }
}
