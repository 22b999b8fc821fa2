package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The little of a document that a message shows. */
final class Excerpt {

  private static final int LENGTH = 100;

  private Excerpt() {}

  /** Shows the parser's current token, of an object its kind alone. */
  static String of(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token == null) {
      return "the end of the document";
    }
    return switch (token) {
      case VALUE_STRING -> quoted(in.getText());
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case END_ARRAY -> "the end of the array";
      default -> of(in.getText());
    };
  }

  /** Shows why a value was refused: the JDK's reasons repeat the value, however long it is. */
  static String reason(Exception refusal) {
    return of(
        refusal instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : String.valueOf(refusal.getMessage()));
  }

  static String quoted(String text) {
    return '"' + of(text) + '"';
  }

  private static String of(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "...";
  }
}
