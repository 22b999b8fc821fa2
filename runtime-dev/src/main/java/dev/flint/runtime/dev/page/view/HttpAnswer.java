package dev.flint.runtime.dev.page.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import java.util.ArrayList;
import java.util.Arrays;
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
public record HttpAnswer(int status, Headers headers, byte[] body) {

  private static final String STREAMED = "application/vnd.awslambda.http-integration-response";

  /** So many zeros end the head of a streamed answer. */
  private static final int ZEROS = 8;

  /** Reads the answer, if it has that form. */
  public static Optional<HttpAnswer> of(Answer answer) {
    if (!(answer instanceof Answer.Response response)) {
      return Optional.empty();
    }
    return response.headers().first("Content-Type").filter(STREAMED::equals).isPresent()
        ? ofStream(response.body())
        : ofJson(Json.read(response.body()));
  }

  /** Returns its content type; what API Gateway takes it for where it has none. */
  public String contentType() {
    return headers.first("Content-Type").orElse("application/json");
  }

  private static Optional<HttpAnswer> ofJson(JsonNode json) {
    return head(json).map(head -> head.withBody(body(json)));
  }

  private static Optional<HttpAnswer> ofStream(byte[] stream) {
    int zeros = 0;
    for (int i = 0; i < stream.length; i++) {
      zeros = stream[i] == 0 ? zeros + 1 : 0;
      if (zeros == ZEROS) {
        byte[] head = Arrays.copyOf(stream, i + 1 - ZEROS);
        byte[] body = Arrays.copyOfRange(stream, i + 1, stream.length);
        return head(Json.read(head)).map(answer -> answer.withBody(body));
      }
    }
    return Optional.empty();
  }

  private static Optional<HttpAnswer> head(JsonNode json) {
    if (!json.path("statusCode").canConvertToInt()) {
      return Optional.empty();
    }
    return Optional.of(
        new HttpAnswer(json.path("statusCode").intValue(), fields(json), new byte[0]));
  }

  private HttpAnswer withBody(byte[] other) {
    return new HttpAnswer(status, headers, other);
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
}
