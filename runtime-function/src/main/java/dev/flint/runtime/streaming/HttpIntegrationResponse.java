package dev.flint.runtime.streaming;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP response that a handler writes for a function URL or API Gateway: status, headers and
 * cookies first, then a body. Immutable until its body is opened.
 *
 * <pre>{@code
 * try (OutputStream body =
 *     HttpIntegrationResponse.of(200).withHeader("Content-Type", "text/plain").openBody(output)) {
 *   body.write(…);
 * }
 * }</pre>
 *
 * <p>Where the function's response is streamed, the head goes before the body as AWS's HTTP
 * integrations expect it, and the body is sent as it is written. Where it isn't, head and body
 * become the JSON document that they expect then, when the body is closed.
 *
 * @param status 200 to 599
 * @param headers the headers in order; a name may be there more than once
 * @param cookies values of {@code Set-Cookie}, in order
 */
public record HttpIntegrationResponse(int status, List<Header> headers, List<String> cookies) {

  /**
   * A header.
   *
   * @param name a token of RFC 9110
   * @param value one line
   */
  public record Header(String name, String value) {

    private static final String MARKS = "!#$%&'*+-.^_`|~";

    /**
     * Refuses what can't be sent.
     *
     * @throws IllegalArgumentException when the name is no token, or the value more than a line
     */
    public Header {
      if (name.isEmpty() || !name.chars().allMatch(Header::isOfToken)) {
        throw new IllegalArgumentException(
            "A header's name should be letters, digits and " + MARKS + ", but is \"" + name + '"');
      }
      requireOneLine("The header " + name, value);
    }

    private static boolean isOfToken(int character) {
      return character >= '0' && character <= '9'
          || character >= 'A' && character <= 'Z'
          || character >= 'a' && character <= 'z'
          || MARKS.indexOf(character) >= 0;
    }

    /** Returns the name as it counts: in any case. */
    String key() {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Refuses what can't be sent, and copies the lists.
   *
   * @throws IllegalArgumentException when the status is out of range or a cookie more than a line
   */
  public HttpIntegrationResponse {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("A status should be 200 to 599, but is " + status);
    }
    headers = List.copyOf(headers);
    cookies = List.copyOf(cookies);
    cookies.forEach(cookie -> requireOneLine("A cookie", cookie));
  }

  /** Returns a response with this status, without headers. */
  public static HttpIntegrationResponse of(int status) {
    return new HttpIntegrationResponse(status, List.of(), List.of());
  }

  /**
   * This response with one more header.
   *
   * @throws IllegalArgumentException when it can't be sent
   */
  public HttpIntegrationResponse withHeader(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new HttpIntegrationResponse(status, more, cookies);
  }

  /**
   * This response with one more cookie.
   *
   * @param cookie as in {@code Set-Cookie}: {@code id=1; HttpOnly}
   * @throws IllegalArgumentException when it can't be sent
   */
  public HttpIntegrationResponse withCookie(String cookie) {
    List<String> more = new ArrayList<>(cookies);
    more.add(cookie);
    return new HttpIntegrationResponse(status, headers, more);
  }

  /**
   * Begins the response.
   *
   * @param output the handler's own, not wrapped, and not written to before
   * @return takes the body, and is to be closed. Flushing it sends what has been written, where the
   *     response is streamed.
   * @throws IllegalStateException when a byte of a streamed response has been sent already
   * @throws IOException when the head can't be written
   */
  public OutputStream openBody(OutputStream output) throws IOException {
    if (output instanceof StreamedOutput streamed) {
      streamed.setContentType(HttpDocuments.STREAMED_TYPE);
      HttpDocuments.writePrelude(this, output);
      return output;
    }
    return new BufferedBody(this, output);
  }

  private static void requireOneLine(String what, String value) {
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      if (character == '\r' || character == '\n' || character == '\0') {
        throw new IllegalArgumentException(
            what + " should be one line of text, but holds a line break or NUL");
      }
    }
  }
}
