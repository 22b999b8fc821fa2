package dev.flint.runtime.error;

import dev.flint.runtime.json.JsonWriter;
import dev.flint.runtime.logging.throwable.FrameTexts;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The body of an error: {@code {"errorMessage","errorType","stackTrace":[…],"cause":{…}}}, with
 * {@code cause} of the same shape where there is one.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Lambda function
 *     errors in Java</a>
 */
final class ErrorDocument {

  /**
   * How much is told, in bytes.
   *
   * @param message of the outermost throwable's message
   * @param causeMessage of a cause's: short, since the message of a parser's exception may quote
   *     the event
   * @param frames of the outermost throwable's own
   * @param causes of all causes together
   */
  private record Limits(int message, int causeMessage, int frames, int causes) {}

  /** Together they stay under the service's limit of 6 MB. */
  private static final Limits OF_BODY = new Limits(4_500_000, 2000, 1_000_000, 128 * 1024);

  /** Servers read 4 KB of trailers; there it is in base64, and not alone. */
  private static final int MAX_IN_TRAILER = 2800;

  private ErrorDocument() {}

  /** Writes a throwable and its causes. */
  static byte[] of(ThrowableDetails outermost) {
    return of(outermost, OF_BODY);
  }

  /** Writes as much of them as a trailer has room for. */
  static byte[] shortened(ThrowableDetails outermost) {
    int limit = MAX_IN_TRAILER;
    byte[] document;
    do {
      limit /= 2;
      document = of(outermost, new Limits(limit, limit / 4, limit, limit / 2));
    } while (document.length > MAX_IN_TRAILER && limit > 0);
    return document;
  }

  private static byte[] of(ThrowableDetails outermost, Limits limits) {
    JsonWriter json = JsonWriter.utf8();
    begin(outermost, limits.message(), json);
    writeFrames(outermost, json.utf8Length() + limits.frames(), json);
    int depth = 1;
    int end = json.utf8Length() + limits.causes();
    ThrowableDetails cause = outermost.cause();
    for (; cause != null && json.utf8Length() <= end; cause = cause.cause()) {
      json.name("cause");
      begin(cause, limits.causeMessage(), json);
      writeFrames(cause, end, json);
      depth++;
    }
    for (; depth > 0; depth--) {
      json.endObject();
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
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
