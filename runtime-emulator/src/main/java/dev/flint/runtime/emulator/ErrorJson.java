package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The JSON object in which the service itself reports an error. */
final class ErrorJson {

  private ErrorJson() {}

  static byte[] of(String errorType, String errorMessage) {
    String json =
        "{\"errorType\":" + quote(errorType) + ",\"errorMessage\":" + quote(errorMessage) + "}";
    return json.getBytes(UTF_8);
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
