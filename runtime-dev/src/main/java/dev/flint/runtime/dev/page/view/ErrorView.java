package dev.flint.runtime.dev.page.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An error as the function reported it.
 *
 * @param type its type, mostly the name of a class
 * @param message its message
 * @param frames its stack, innermost frame first
 * @param cause what caused it
 */
public record ErrorView(
    String type, String message, List<StackFrame> frames, @Nullable ErrorView cause) {

  /** Reads Lambda's JSON of an error, which Flint's log records have too; null if it is none. */
  static @Nullable ErrorView of(JsonNode error) {
    if (!error.isObject() || !error.has("errorType") && !error.has("errorMessage")) {
      return null;
    }
    return new ErrorView(
        error.path("errorType").asText("Error"),
        error.path("errorMessage").asText(""),
        frames(error.path("stackTrace")),
        of(error.path("cause")));
  }

  /** An error of which nothing else is known. */
  static ErrorView bare(String type) {
    return new ErrorView(type, "", List.of(), null);
  }

  String inShort() {
    return message.isEmpty() ? type : type + ": " + message;
  }

  private static List<StackFrame> frames(JsonNode trace) {
    return StreamSupport.stream(trace.spliterator(), false)
        .map(frame -> StackFrame.of(frame.asText().strip()))
        .toList();
  }
}
