package dev.flint.runtime.dev.http.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.emulator.Headers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What functions answer, as each service reads it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     proxy integrations for HTTP APIs, Response format</a>
 */
public final class Answers {

  private static final ObjectReader READER =
      new JsonMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final List<String> REST_API_FIELDS =
      List.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded", "cookies");

  private Answers() {}

  /**
   * Reads an answer to an HTTP API or function URL. Anything without a status is the body of a 200.
   *
   * @throws MalformedAnswerException when the service would not take it
   */
  public static HttpAnswer ofHttpApi(byte[] response, Api api) {
    JsonNode json = json(response);
    if (!json.hasNonNull("statusCode")) {
      return HttpAnswer.json(200, response);
    }
    AnswerDocument document = new AnswerDocument(json);
    List<Headers.Field> headers = document.headers();
    headers.addAll(document.multiValueHeaders());
    headers.addAll(document.cookies());
    String type = api == Api.HTTP_API ? "text/plain; charset=utf-8" : "application/json";
    return answer(document, headers, "").withContentType(type);
  }

  /**
   * Reads an answer to a REST API.
   *
   * @param decodes whether it decodes a body of base64, and does not send it as it is
   * @throws MalformedAnswerException when the service would not take it
   */
  public static HttpAnswer ofRestApi(byte[] response, boolean decodes) {
    AnswerDocument document = object(response);
    document.requireNoneBut(REST_API_FIELDS);
    byte[] body = decodes ? document.body() : document.text("body").getBytes(UTF_8);
    return new HttpAnswer(document.status(), Optional.empty(), new Headers(merged(document)), body)
        .withContentType("application/json");
  }

  /**
   * Reads an answer to a load balancer. The target group's setting says which headers count.
   *
   * @throws MalformedAnswerException when the service would not take it
   */
  public static HttpAnswer ofLoadBalancer(byte[] response, boolean multiValueHeaders) {
    AnswerDocument document = object(response);
    List<Headers.Field> headers =
        multiValueHeaders ? document.multiValueHeaders() : document.headers();
    return answer(document, headers, document.text("statusDescription"))
        .withContentType("application/octet-stream");
  }

  /**
   * Reads the head of a streamed response. One without a status is that of a 200.
   *
   * @throws MalformedAnswerException when the service would not take it
   */
  public static HttpAnswer ofHead(byte[] json) {
    AnswerDocument document = object(json);
    List<Headers.Field> headers = document.headers();
    headers.addAll(document.multiValueHeaders());
    headers.addAll(document.cookies());
    int status = document.document().hasNonNull("statusCode") ? document.status() : 200;
    return new HttpAnswer(status, Optional.empty(), new Headers(headers), new byte[0]);
  }

  private static HttpAnswer answer(
      AnswerDocument document, List<Headers.Field> headers, String description) {
    int status = document.status();
    return new HttpAnswer(status, reason(description), new Headers(headers), document.body());
  }

  /** What follows the status in {@code 200 OK}. */
  private static Optional<String> reason(String description) {
    String reason = description.replaceFirst("^[0-9]{3}", "").trim();
    boolean oneLine = reason.chars().allMatch(character -> character >= ' ' && character < 127);
    if (!oneLine) {
      throw new MalformedAnswerException(
          "have one line of ASCII as its statusDescription", "has \"" + description + '"');
    }
    return Optional.of(reason).filter(text -> !text.isEmpty());
  }

  /** A pair that is in both counts once. */
  private static List<Headers.Field> merged(AnswerDocument document) {
    List<Headers.Field> many = document.multiValueHeaders();
    List<Headers.Field> merged = new ArrayList<>(document.headers());
    merged.removeIf(
        one ->
            many.stream()
                .anyMatch(
                    other ->
                        other.name().equalsIgnoreCase(one.name())
                            && other.value().equals(one.value())));
    merged.addAll(many);
    return merged;
  }

  private static AnswerDocument object(byte[] response) {
    JsonNode json = json(response);
    if (!json.isObject()) {
      throw new MalformedAnswerException(
          "be a JSON object with a statusCode", "is " + AnswerDocument.quote(json));
    }
    return new AnswerDocument(json);
  }

  private static JsonNode json(byte[] response) {
    if (response.length == 0) {
      throw new MalformedAnswerException("be JSON", "is empty");
    }
    try {
      return READER.readTree(response);
    } catch (IOException e) {
      String text = new String(response, UTF_8);
      String start = text.length() > 100 ? text.substring(0, 100) + "…" : text;
      throw new MalformedAnswerException("be JSON", "is " + start);
    }
  }
}
