package dev.flint.runtime.dev.http.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.emulator.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A response to an HTTP request, fit to be sent.
 *
 * @param status 200 to 599
 * @param reason what follows the status, if the function said it
 * @param headers its headers
 * @param body its body, may be empty
 */
public record HttpAnswer(int status, Optional<String> reason, Headers headers, byte[] body) {

  /** Returns a response with a JSON body. */
  public static HttpAnswer json(int status, byte[] json) {
    return new HttpAnswer(status, Optional.empty(), contentType("application/json"), json);
  }

  /** Returns a response with a page as its body. */
  public static HttpAnswer html(int status, String page) {
    Headers headers = contentType("text/html; charset=utf-8");
    return new HttpAnswer(status, Optional.empty(), headers, page.getBytes(UTF_8));
  }

  /** Returns the response with this content type, unless it has one. */
  public HttpAnswer withContentType(String type) {
    return headers.first("Content-Type").isPresent()
        ? this
        : new HttpAnswer(status, reason, headers.with("Content-Type", type), body);
  }

  /** Returns the response with more headers. */
  public HttpAnswer withHeaders(List<Headers.Field> more) {
    List<Headers.Field> all = new ArrayList<>(headers.fields());
    all.addAll(more);
    return new HttpAnswer(status, reason, new Headers(all), body);
  }

  private static Headers contentType(String type) {
    return new Headers(List.of(new Headers.Field("Content-Type", type)));
  }
}
