package dev.flint.runtime.dev.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
public record FunctionError(
    String type, String message, List<StackFrame> frames, @Nullable FunctionError cause) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** How many frames are shown where only some are. */
  private static final int SHOWN = 6;

  /** Copies the frames. */
  public FunctionError {
    frames = List.copyOf(frames);
  }

  /**
   * Returns the error of an answer, also one that ended a streamed response.
   *
   * @param code whose frames are the user's own
   */
  static Optional<FunctionError> of(Answer answer, OwnCode code) {
    if (answer.succeeded()) {
      return Optional.empty();
    }
    try {
      FunctionError error = of(MAPPER.readTree(answer.errorDocument()), code);
      return Optional.of(error == null ? bare(answer) : error);
    } catch (IOException anyText) {
      return Optional.of(bare(answer));
    }
  }

  /**
   * Reads Lambda's JSON of an error, which Flint's log records have too; null if it is none.
   *
   * @param code whose frames are the user's own
   */
  public static @Nullable FunctionError of(JsonNode error, OwnCode code) {
    if (!error.isObject() || !error.has("errorType") && !error.has("errorMessage")) {
      return null;
    }
    return new FunctionError(
        error.path("errorType").asText("Error"),
        error.path("errorMessage").asText(""),
        framesOf(error.path("stackTrace"), code),
        of(error.path("cause"), code));
  }

  /** Returns type and message in a line. */
  public String inShort() {
    return message.isEmpty() ? type : type + ": " + message;
  }

  /** Returns the first frames of the user's code; where there are none, the first of all. */
  public List<String> ownFramesFirst() {
    List<StackFrame> own = frames.stream().filter(StackFrame::own).toList();
    Stream<StackFrame> shown = own.isEmpty() ? frames.stream() : own.stream();
    return shown.limit(SHOWN).map(StackFrame::text).toList();
  }

  private static FunctionError bare(Answer answer) {
    String type =
        answer instanceof Answer.FunctionError error
            ? error.errorType()
            : answer instanceof Answer.InitError error ? error.errorType() : "Error";
    return new FunctionError(type, "", List.of(), null);
  }

  private static List<StackFrame> framesOf(JsonNode trace, OwnCode code) {
    return StreamSupport.stream(trace.spliterator(), false)
        .map(frame -> StackFrame.of(frame.asText().strip(), code))
        .toList();
  }
}
