package dev.flint.runtime.error;

import dev.flint.runtime.json.JsonWriter;
import dev.flint.runtime.logging.throwable.FrameTexts;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
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

  /** The outermost throwable's own. */
  private static final int MAX_FRAMES = 1_000_000;

  /** All causes together. */
  private static final int MAX_CAUSES = 128 * 1024;

  private ErrorDocument() {}

  /** Writes a throwable and its causes. */
  static String of(ThrowableDetails outermost) {
    JsonWriter json = JsonWriter.utf8();
    begin(outermost, MAX_MESSAGE, json);
    writeFrames(outermost, json.utf8Length() + MAX_FRAMES, json);
    int depth = 1;
    int end = json.utf8Length() + MAX_CAUSES;
    ThrowableDetails cause = outermost.cause();
    for (; cause != null && json.utf8Length() <= end; cause = cause.cause()) {
      json.name("cause");
      begin(cause, MAX_CAUSE_MESSAGE, json);
      writeFrames(cause, end, json);
      depth++;
    }
    for (; depth > 0; depth--) {
      json.endObject();
    }
    return json.toString();
  }

  private static void begin(ThrowableDetails thrown, int maxMessage, JsonWriter json) {
    json.beginObject();
    json.name("errorMessage").value(thrown.message(maxMessage));
    json.name("errorType").value(thrown.type());
    json.name("stackTrace");
  }

  private static void writeFrames(ThrowableDetails thrown, int end, JsonWriter json) {
    List<String> frames = FrameTexts.of(thrown.frames());
    json.beginArray();
    for (int i = 0; i < frames.size(); i++) {
      if (json.utf8Length() > end) {
        json.value("… (" + (frames.size() - i) + " more)");
        break;
      }
      json.value(frames.get(i));
    }
    json.endArray();
  }
}
