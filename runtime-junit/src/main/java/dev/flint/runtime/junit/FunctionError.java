package dev.flint.runtime.junit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An error as the caller of the function is told it.
 *
 * @param type the class of what was thrown, or an error of Lambda's such as {@code
 *     Sandbox.Timedout}
 * @param message its message; empty where it has none
 * @param stackTrace its frames, outermost last
 * @param cause what caused it
 */
public record FunctionError(
    String type, String message, List<String> stackTrace, Optional<FunctionError> cause) {

  /** Copies the frames. */
  public FunctionError {
    stackTrace = List.copyOf(stackTrace);
  }

  static FunctionError of(JsonNode document) {
    List<String> frames = new ArrayList<>();
    document.path("stackTrace").forEach(frame -> frames.add(frame.asText()));
    return new FunctionError(
        document.path("errorType").asText(""),
        document.path("errorMessage").asText(""),
        frames,
        document.hasNonNull("cause") ? Optional.of(of(document.get("cause"))) : Optional.empty());
  }

  /** Returns it as the JVM prints an exception. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(type);
    if (!message.isEmpty()) {
      text.append(": ").append(message);
    }
    stackTrace.forEach(frame -> text.append("\n\tat ").append(frame));
    cause.ifPresent(it -> text.append("\nCaused by: ").append(it));
    return text.toString();
  }
}
