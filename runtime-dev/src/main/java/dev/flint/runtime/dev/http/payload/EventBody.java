package dev.flint.runtime.dev.http.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.http.route.MediaTypes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a request as an event has it.
 *
 * @param text the text, or base64
 * @param base64 which of both
 */
record EventBody(String text, boolean base64) {

  /** What HTTP APIs, function URLs and load balancers send as text, beside {@code text/*}. */
  private static final Set<String> TEXT =
      Set.of("application/json", "application/xml", "application/javascript");

  /** The body as text if its content type is one, not compressed; a form is none. */
  static EventBody byContentType(HttpCall call) {
    String type =
        call.header("Content-Type").replaceFirst(";.*", "").trim().toLowerCase(Locale.ROOT);
    boolean plain = call.header("Content-Encoding").isEmpty();
    return call.body().length == 0 || plain && (type.startsWith("text/") || TEXT.contains(type))
        ? byContent(call)
        : encoded(call);
  }

  /** The body as text if it is UTF-8. */
  static EventBody byContent(HttpCall call) {
    return decoded(call.body())
        .map(text -> new EventBody(text, false))
        .orElseGet(() -> encoded(call));
  }

  /** The body as base64 if its type is one of these, else as text, even if it is none. */
  static EventBody byTypes(HttpCall call, MediaTypes binary) {
    String type = call.header("Content-Type");
    return call.body().length > 0 && binary.have(type.isEmpty() ? "application/json" : type)
        ? encoded(call)
        : new EventBody(new String(call.body(), UTF_8), false);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  void putInto(ObjectNode event) {
    event.put("body", text).put("isBase64Encoded", base64);
  }

  private static EventBody encoded(HttpCall call) {
    return new EventBody(Base64.getEncoder().encodeToString(call.body()), true);
  }

  private static Optional<String> decoded(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
