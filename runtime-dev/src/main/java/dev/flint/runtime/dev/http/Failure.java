package dev.flint.runtime.dev.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.function.LimitedBody;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.http.answer.MalformedAnswerException;
import dev.flint.runtime.dev.http.payload.HttpCall;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.emulator.Answer;
import java.io.IOException;
import java.util.Locale;

/**
 * Why there is no answer of the function's, as a response: to who reads HTML as a page, to others
 * as JSON.
 *
 * @param document what went wrong
 */
record Failure(ObjectNode document) {

  /** An error that the function reported, or the end of its process. */
  static Failure of(Answer answer) {
    return new Failure(object(answer.errorDocument()));
  }

  /** An answer that the service would not take. */
  static Failure of(MalformedAnswerException reason) {
    return new Failure(message("Internal server error").put("errorMessage", reason.getMessage()));
  }

  /** The response, once there is a request, as what took it answers: HTTP APIs have their own. */
  HttpAnswer answer(HttpCall call, Api api) {
    return api == Api.HTTP_API
        ? answer(500, call, message("Internal Server Error").setAll(withoutMessage()))
        : answer(502, call, document);
  }

  private ObjectNode withoutMessage() {
    return document.deepCopy().without("message");
  }

  private static HttpAnswer answer(int status, HttpCall call, ObjectNode document) {
    boolean html =
        call.headers()
            .first("Accept")
            .filter(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"))
            .isPresent();
    return html
        ? HttpAnswer.html(status, ErrorPage.of(document, status, call.requestId()))
        : json(status, document);
  }

  /** What API Gateway answers where no route takes the request. */
  static HttpAnswer noRoute(PayloadFormat format) {
    return format == PayloadFormat.V1
        ? json(403, message("Missing Authentication Token"))
        : json(404, message("Not Found"));
  }

  /** The request's body is more than Lambda takes. */
  static HttpAnswer tooLarge(long size) {
    String limit = "The body should have at most " + LimitedBody.MAX_EVENT_BYTES + " bytes";
    return json(413, message("Request Too Long").put("errorMessage", limit + ", but has " + size));
  }

  /** The server ends. */
  static HttpAnswer stopped() {
    return json(503, message("Service Unavailable"));
  }

  private static ObjectNode message(String message) {
    return JsonNodeFactory.instance.objectNode().put("message", message);
  }

  private static HttpAnswer json(int status, ObjectNode document) {
    return HttpAnswer.json(status, document.toString().getBytes(UTF_8));
  }

  /** The error as it was reported; a runtime may report any text. */
  private static ObjectNode object(byte[] reported) {
    try {
      JsonNode json = new JsonMapper().readTree(reported);
      if (json instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException e) {
      // Then it is a text.
    }
    return JsonNodeFactory.instance.objectNode().put("errorMessage", new String(reported, UTF_8));
  }
}
