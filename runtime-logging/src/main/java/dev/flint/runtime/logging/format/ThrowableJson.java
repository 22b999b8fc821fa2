package dev.flint.runtime.logging.format;

import dev.flint.runtime.json.JsonWriter;
import dev.flint.runtime.logging.throwable.FrameTexts;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.util.List;

/**
 * An exception as JSON: {@code {"errorType","errorMessage","stackTrace":[…],"cause":{…},
 * "suppressed":[…]}}, with {@code cause} and each of {@code suppressed} of the same shape.
 *
 * <p>Bounded, since CloudWatch cuts an event of more than 1 MB, which would leave no JSON: some 300
 * KB besides the message, however deep the stacks and causes are.
 */
final class ThrowableJson {

  /** All in bytes. */
  private static final int MAX_MESSAGE = 256 * 1024;

  private static final int MAX_FURTHER_MESSAGE = 2000;
  private static final int FRAMES_UNTIL = 256 * 1024;

  private final JsonWriter json;

  /** Where in the text this exception begins. */
  private final int start;

  private ThrowableJson(JsonWriter json) {
    this.json = json;
    this.start = json.utf8Length();
  }

  static void write(ThrowableDetails thrown, JsonWriter json) {
    new ThrowableJson(json).write(thrown, MAX_MESSAGE);
  }

  private void write(ThrowableDetails thrown, int maxMessage) {
    json.beginObject();
    json.name("errorType").value(thrown.type());
    json.name("errorMessage").value(thrown.message(maxMessage));
    json.name("stackTrace");
    writeFrames(FrameTexts.of(thrown.frames()));
    ThrowableDetails cause = thrown.cause();
    if (cause != null) {
      json.name("cause");
      write(cause, MAX_FURTHER_MESSAGE);
    }
    if (!thrown.suppressed().isEmpty()) {
      json.name("suppressed").beginArray();
      for (ThrowableDetails suppressed : thrown.suppressed()) {
        write(suppressed, MAX_FURTHER_MESSAGE);
      }
      json.endArray();
    }
    json.endObject();
  }

  private void writeFrames(List<String> frames) {
    json.beginArray();
    for (int i = 0; i < frames.size(); i++) {
      if (json.utf8Length() - start > FRAMES_UNTIL) {
        json.value("… (" + (frames.size() - i) + " more)");
        break;
      }
      json.value(frames.get(i));
    }
    json.endArray();
  }
}
