package dev.flint.runtime.dev.page.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.HttpResponseSplitter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What an HTTP client would get of an answer that is made for API Gateway, a function URL or a load
 * balancer.
 *
 * @param status the status
 * @param headers the fields
 * @param body the body, decoded
 */
public record HttpResult(int status, Headers headers, byte[] body) {

  /** Reads the answer, if it has that form. */
  public static Optional<HttpResult> of(Answer answer) {
    if (!(answer instanceof Answer.Response response)) {
      return Optional.empty();
    }
    Halves halves = new Halves();
    HttpResponseSplitter splitter = new HttpResponseSplitter(halves);
    splitter.begins(response.headers());
    if (!splitter.isInHead()) {
      return ofJson(Json.read(response.body()));
    }
    splitter.takes(response.body());
    return head(Json.read(halves.json)).map(view -> view.withBody(halves.body));
  }

  /** Returns its content type; what API Gateway takes it for where it has none. */
  public String contentType() {
    return headers.first("Content-Type").orElse("application/json");
  }

  private static Optional<HttpResult> ofJson(JsonNode json) {
    return head(json).map(head -> head.withBody(body(json)));
  }

  private static Optional<HttpResult> head(JsonNode json) {
    if (!json.path("statusCode").canConvertToInt()) {
      return Optional.empty();
    }
    return Optional.of(
        new HttpResult(json.path("statusCode").intValue(), fields(json), new byte[0]));
  }

  private HttpResult withBody(byte[] other) {
    return new HttpResult(status, headers, other);
  }

  private static Headers fields(JsonNode json) {
    List<Headers.Field> fields = new ArrayList<>();
    json.path("headers")
        .properties()
        .forEach(field -> fields.add(field(field.getKey(), field.getValue())));
    json.path("multiValueHeaders")
        .properties()
        .forEach(all -> all.getValue().forEach(value -> fields.add(field(all.getKey(), value))));
    json.path("cookies").forEach(cookie -> fields.add(field("Set-Cookie", cookie)));
    return new Headers(fields);
  }

  private static Headers.Field field(String name, JsonNode value) {
    return new Headers.Field(name, value.asText());
  }

  private static byte[] body(JsonNode json) {
    byte[] text = json.path("body").asText("").getBytes(UTF_8);
    if (!json.path("isBase64Encoded").booleanValue()) {
      return text;
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException plain) {
      return text;
    }
  }

  /** What a streamed answer consists of. */
  private static final class Halves implements HttpResponseSplitter.Parts {
    private byte[] json = new byte[0];
    private byte[] body = new byte[0];

    @Override
    public void head(byte[] document) {
      json = document;
    }

    @Override
    public void body(byte[] part) {
      body = part;
    }
  }
}
