package dev.flint.runtime.error;

import dev.flint.runtime.context.json.JsonWriter;
import dev.flint.runtime.context.thrown.ThrowableDetails;
import java.util.List;

/**
 * The body of an error: {@code {"errorMessage","errorType","stackTrace":[…],"cause":{…}}}, with
 * {@code cause} of the same shape where there is one.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Lambda function
 *     errors in Java</a>
 */
final class ErrorDocument {

  /** All in bytes; together they stay under the service's limit of 6 MB. */
  private static final int MAX_MESSAGE = 4_500_000;

  /** Short, since the message of a parser's exception may quote the event. */
  private static final int MAX_CAUSE_MESSAGE = 2000;

  private static final int CAUSES_UNTIL = 5_000_000;
  private static final int FRAMES_UNTIL = 5_500_000;

  /** Characters of a frame. */
  private static final int MAX_FRAME = 2000;

  private ErrorDocument() {}

  /** Writes a throwable and its causes. */
  static String of(ThrowableDetails outermost) {
    JsonWriter json = JsonWriter.utf8();
    int depth = 0;
    for (ThrowableDetails thrown = outermost; thrown != null; thrown = thrown.cause()) {
      if (depth > 0) {
        if (json.utf8Length() > CAUSES_UNTIL) {
          break;
        }
        json.name("cause");
      }
      depth++;
      json.beginObject();
      json.name("errorMessage").value(message(thrown, depth == 1));
      json.name("errorType").value(thrown.type());
      json.name("stackTrace");
      writeFrames(thrown.frames(), json);
    }
    for (; depth > 0; depth--) {
      json.endObject();
    }
    return json.toString();
  }

  private static String message(ThrowableDetails thrown, boolean outermost) {
    return thrown.message(outermost ? MAX_MESSAGE : MAX_CAUSE_MESSAGE);
  }

  private static void writeFrames(List<StackTraceElement> frames, JsonWriter json) {
    json.beginArray();
    for (int i = 0; i < frames.size(); i++) {
      if (json.utf8Length() > FRAMES_UNTIL) {
        json.value("… (" + (frames.size() - i) + " more)");
        break;
      }
      String frame = frames.get(i).toString();
      json.value(frame.substring(0, Math.min(frame.length(), MAX_FRAME)));
    }
    json.endArray();
  }
}
