package dev.flint.runtime.api;

import dev.flint.runtime.http.HttpConnection;
import dev.flint.runtime.http.HttpRequest;
import dev.flint.runtime.http.HttpResponse;
import dev.flint.runtime.http.RequestHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The Extensions API, version 2020-01-01, as far as a runtime needs it to be told of its end: as an
 * internal extension that asks for no events.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html">Extensions
 *     API</a>
 */
public final class ExtensionsApi {

  private static final String BASE = "/2020-01-01/extension/";
  private static final String NAME = "Lambda-Extension-Name";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final byte[] NO_EVENTS = "{\"events\":[]}".getBytes(StandardCharsets.US_ASCII);

  private final HttpConnection connection;
  private final String endpoint;

  /** Talks to the service at this endpoint, which is the Runtime API's; connects when it must. */
  public ExtensionsApi(RuntimeApiEndpoint endpoint) {
    this.connection = new HttpConnection(endpoint.host(), endpoint.port());
    this.endpoint = endpoint.toString();
  }

  /**
   * Registers an extension, before the first event is asked for.
   *
   * @param name no other extension of the function may have it
   * @return its identifier
   * @throws RuntimeApiException when the service does not take it
   */
  public String register(String name) throws RuntimeApiException {
    HttpRequest request =
        HttpRequest.post(
            BASE + "register",
            RequestHeaders.NONE
                .with(NAME, name)
                .with(RuntimeApiHeaders.CONTENT_TYPE, "application/json"),
            ByteBuffer.wrap(NO_EVENTS));
    String identifier = exchange(request).headers().first(IDENTIFIER);
    if (identifier == null) {
      throw new RuntimeApiException.UnexpectedStatus(
          "Expected header " + IDENTIFIER + " from " + request.target() + ", found none");
    }
    return identifier;
  }

  /**
   * Says that the extension is ready, without which no event comes, and waits for events, of which
   * there are none.
   *
   * @throws RuntimeApiException when the service is gone
   */
  public void awaitEvents(String identifier) throws RuntimeApiException {
    exchange(
        HttpRequest.get(BASE + "event/next", RequestHeaders.NONE.with(IDENTIFIER, identifier)));
  }

  /** Ends the connection for good, from any thread: who waits for events then gets none. */
  public void disconnect() {
    connection.close();
  }

  private HttpResponse exchange(HttpRequest request) throws RuntimeApiException {
    HttpResponse response;
    try {
      response = connection.exchange(request);
    } catch (IOException e) {
      throw RuntimeApiException.ConnectionLost.in(
          request.method() + " " + request.target(), endpoint, e);
    }
    if (response.status() != 200) {
      throw new RuntimeApiException.UnexpectedStatus(
          "Expected status 200 of " + request.target() + ", found " + response.status());
    }
    return response;
  }
}
