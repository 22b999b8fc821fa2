package dev.flint.runtime.dev.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An error as a page. */
final class ErrorPage {

  private static final int DEEPEST = 20;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1rem }
      h1 { font-size: 1.3rem; margin-bottom: 0 }
      pre { font-size: .85rem; white-space: pre-wrap; overflow-wrap: anywhere }
      small { opacity: .7 }
      </style>
      </head>
      <body>
      """;

  private ErrorPage() {}

  static String of(ObjectNode document, int status, String requestId) {
    String title = text(document, "errorType", text(document, "message", "Error"));
    StringBuilder page = new StringBuilder(String.format(HEAD, escaped(title)));
    addError(page, document, title);
    JsonNode cause = document.path("cause");
    for (int depth = 0; cause.isObject() && depth < DEEPEST; depth++) {
      addError(page, cause, "Caused by " + text(cause, "errorType", "an error"));
      cause = cause.path("cause");
    }
    page.append("<p><small>").append(status).append(", request ").append(escaped(requestId));
    page.append("</small></p>\n");
    return page.append("</body>\n</html>\n").toString();
  }

  private static void addError(StringBuilder page, JsonNode error, String title) {
    page.append("<h1>").append(escaped(title)).append("</h1>\n");
    page.append("<pre>").append(escaped(text(error, "errorMessage", ""))).append("</pre>\n");
    if (!error.path("stackTrace").isEmpty()) {
      page.append("<pre>");
      error.path("stackTrace").forEach(frame -> page.append(escaped(frame.asText())).append('\n'));
      page.append("</pre>\n");
    }
  }

  private static String text(JsonNode document, String name, String absent) {
    return document.path(name).asText(absent);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
