package dev.flint.runtime.dev.http.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.emulator.Headers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The fields of an answer, each checked as it is read. */
record AnswerDocument(JsonNode document) {

  private static final int LONGEST_QUOTE = 100;
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  int status() {
    JsonNode status = document.path("statusCode");
    int code = status.isTextual() || status.isInt() ? code(status.asText()) : -1;
    if (code < 200 || code > 599) {
      throw malformed("have a statusCode from 200 to 599", status);
    }
    return code;
  }

  private static int code(String text) {
    return text.matches("[0-9]{3}") ? Integer.parseInt(text) : -1;
  }

  /** The value of a text, empty where there is none. */
  String text(String name) {
    JsonNode text = document.path(name);
    if (!isAbsent(text) && !text.isTextual()) {
      throw malformed("have a text as its " + name, text);
    }
    return text.isTextual() ? text.textValue() : "";
  }

  byte[] body() {
    JsonNode encoded = document.path("isBase64Encoded");
    if (!isAbsent(encoded) && !encoded.isBoolean()) {
      throw malformed("have true or false as its isBase64Encoded", encoded);
    }
    String body = text("body");
    return encoded.booleanValue() ? decoded(body) : body.getBytes(UTF_8);
  }

  private byte[] decoded(String body) {
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw malformed(
          "have base64 as its body, since isBase64Encoded is true", document.path("body"));
    }
  }

  List<Headers.Field> headers() {
    List<Headers.Field> headers = new ArrayList<>();
    object("headers")
        .properties()
        .forEach(each -> addHeader(headers, each.getKey(), each.getValue()));
    return headers;
  }

  List<Headers.Field> multiValueHeaders() {
    List<Headers.Field> headers = new ArrayList<>();
    for (var each : object("multiValueHeaders").properties()) {
      if (!isAbsent(each.getValue()) && !each.getValue().isArray()) {
        throw malformed("have lists in its multiValueHeaders", each.getValue());
      }
      each.getValue().forEach(value -> addHeader(headers, each.getKey(), value));
    }
    return headers;
  }

  List<Headers.Field> cookies() {
    JsonNode cookies = document.path("cookies");
    if (!isAbsent(cookies) && !cookies.isArray()) {
      throw malformed("have a list as its cookies", cookies);
    }
    List<Headers.Field> headers = new ArrayList<>();
    cookies.forEach(cookie -> addHeader(headers, "Set-Cookie", cookie));
    return headers;
  }

  /** Refuses fields that the service does not know. */
  void requireNoneBut(List<String> names) {
    for (var each : document.properties()) {
      if (!names.contains(each.getKey()) && !isAbsent(each.getValue())) {
        throw new MalformedAnswerException(
            "have no fields but " + String.join(", ", names), "has " + each.getKey());
      }
    }
  }

  private JsonNode object(String name) {
    JsonNode object = document.path(name);
    if (!isAbsent(object) && !object.isObject()) {
      throw malformed("have an object as its " + name, object);
    }
    return object;
  }

  private static void addHeader(List<Headers.Field> headers, String name, JsonNode value) {
    if (isAbsent(value)) {
      return;
    }
    if (!name.matches(TOKEN)) {
      throw new MalformedAnswerException(
          "have header names of letters, digits and !#$%&'*+-.^_`|~",
          "has the name \"" + name + '"');
    }
    if (!value.isValueNode() || value.asText().matches("(?s).*[\r\n\0].*")) {
      throw malformed("have one line of text as the header " + name, value);
    }
    headers.add(new Headers.Field(name, value.asText()));
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  static MalformedAnswerException malformed(String expected, JsonNode found) {
    return new MalformedAnswerException(
        expected, found.isMissingNode() ? "has none" : "has " + quote(found));
  }

  static String quote(JsonNode found) {
    String json = found.toString();
    String quoted = json.length() > LONGEST_QUOTE ? json.substring(0, LONGEST_QUOTE) + "…" : json;
    return found.getNodeType().name().toLowerCase(Locale.ROOT) + " " + quoted;
  }
}
