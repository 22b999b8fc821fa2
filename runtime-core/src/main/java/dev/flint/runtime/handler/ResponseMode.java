package dev.flint.runtime.handler;

import dev.flint.runtime.logging.Setting;
import dev.flint.runtime.streaming.StreamsResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether what handlers write is sent while they write it, or as a whole when they have returned.
 * That is what the environment variable {@code FLINT_RESPONSE_MODE}, else the system property
 * {@code flint.responseMode}, says, {@code streaming} or {@code buffered}; else a handler whose
 * class is marked with {@link StreamsResponse} streams.
 */
final class ResponseMode {

  private static final Setting SETTING = new Setting("FLINT_RESPONSE_MODE", "flint.responseMode");
  private static final String STREAMING = "streaming";
  private static final String BUFFERED = "buffered";

  /** Null where the handler's class decides. */
  private final @Nullable String set;

  private ResponseMode(@Nullable String set) {
    this.set = set;
  }

  static ResponseMode read(Map<String, String> variables, List<String> warnings) {
    String value = SETTING.value(variables);
    if (value == null) {
      return new ResponseMode(null);
    }
    if (value.equalsIgnoreCase(STREAMING)) {
      return new ResponseMode(STREAMING);
    }
    if (!value.equalsIgnoreCase(BUFFERED)) {
      warnings.add(
          SETTING
              + " should be streaming or buffered, but is \""
              + value
              + "\" (taken for buffered)");
    }
    return new ResponseMode(BUFFERED);
  }

  /**
   * Returns whether a handler streams what it writes.
   *
   * @param type its class
   * @param instance the handler; null for a static method
   */
  boolean isStreamingFor(Class<?> type, @Nullable Object instance) {
    if (set != null) {
      return set.equals(STREAMING);
    }
    return instance instanceof StreamsResponse handler
        ? handler.streamsResponse()
        : instance == null && StreamsResponse.class.isAssignableFrom(type);
  }

  /**
   * Returns what to say of a handler that returns its response; null where nothing asks it to
   * stream.
   */
  @Nullable String warningForReturned(String handler) {
    return STREAMING.equals(set)
        ? "The response mode is streaming, but what " + handler + " returns is sent as a whole"
        : null;
  }
}
