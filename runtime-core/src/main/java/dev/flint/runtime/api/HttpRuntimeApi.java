package dev.flint.runtime.api;

import dev.flint.runtime.context.InvocationMetadata;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.http.BodyTooLargeException;
import dev.flint.runtime.http.ChunkedRequest;
import dev.flint.runtime.http.HttpConnection;
import dev.flint.runtime.http.HttpHeaders;
import dev.flint.runtime.http.HttpRequest;
import dev.flint.runtime.http.HttpResponse;
import dev.flint.runtime.http.RequestHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The Runtime API, version 2018-06-01, over one connection. */
public final class HttpRuntimeApi implements RuntimeApi {

  private static final String BASE = "/2018-06-01/runtime/";
  private static final String JSON = "application/json";
  private static final String PRODUCT = "flint";

  /** A refused {@code /next} is asked again, but not for ever. */
  private static final int MAX_REFUSALS = 3;

  private final HttpConnection connection;
  private final String endpoint;
  private final RequestHeaders getHeaders =
      RequestHeaders.NONE.with(RuntimeApiHeaders.USER_AGENT, PRODUCT);
  private final RequestHeaders postHeaders = getHeaders.with(RuntimeApiHeaders.CONTENT_TYPE, JSON);
  private final HttpRequest next = HttpRequest.get(BASE + "invocation/next", getHeaders);
  private final ResponseBuffer buffer = new ResponseBuffer();

  /** Talks to the service at this endpoint; connects with the first call. */
  public HttpRuntimeApi(RuntimeApiEndpoint endpoint) {
    this.connection = new HttpConnection(endpoint.host(), endpoint.port());
    this.endpoint = endpoint.toString();
  }

  /** Ends the connection for good, from any thread: who waits for an event then gets none. */
  public void disconnect() {
    connection.close();
  }

  @Override
  public Invocation nextInvocation() throws RuntimeApiException {
    for (int refusals = 0; ; refusals++) {
      HttpResponse response;
      try {
        response = connection.exchange(next);
      } catch (BodyTooLargeException e) {
        return invocationWithoutEvent(e);
      } catch (IOException e) {
        throw connectionLost(next, e);
      }
      if (response.status() == 200) {
        return new Invocation(InvocationHeaders.read(response.headers()), response.body());
      }
      if (refusals == MAX_REFUSALS || !isRefusal(response.status())) {
        throw new RuntimeApiException.UnexpectedStatus(
            "Expected status 200 of " + next.target() + ", found " + describe(response));
      }
    }
  }

  /** Who waits for the answer to an event that has no room is told so, where the event is one. */
  private Invocation invocationWithoutEvent(BodyTooLargeException e) throws RuntimeApiException {
    HttpHeaders headers = e.head().headers();
    if (e.head().status() != 200
        || InvocationHeaders.value(headers, RuntimeApiHeaders.AWS_REQUEST_ID) == null) {
      throw connectionLost(next, e);
    }
    return new Invocation(
        InvocationHeaders.read(headers),
        new byte[0],
        new OutOfMemoryError("The event can't be read: " + e.getMessage()));
  }

  @Override
  public ResponseSink respondTo(Invocation invocation) {
    return new BufferedResponse(this, invocation.metadata(), buffer);
  }

  @Override
  public ResponseSink streamTo(Invocation invocation) {
    return StreamedResponse.open(this, invocation.metadata());
  }

  @Override
  public void reportInitError(ErrorReport report) throws RuntimeApiException {
    reportPhase("init/error", report);
  }

  @Override
  public void awaitRestore() throws RuntimeApiException {
    HttpResponse answer = exchange(HttpRequest.get(BASE + "restore/next", getHeaders));
    connection.disconnect();
    if (answer.status() != 200) {
      throw new RuntimeApiException.UnexpectedStatus(
          "Expected status 200 of " + BASE + "restore/next, found " + describe(answer));
    }
  }

  @Override
  public void reportRestoreError(ErrorReport report) throws RuntimeApiException {
    reportPhase("restore/error", report);
  }

  private void reportPhase(String call, ErrorReport report) throws RuntimeApiException {
    Acknowledgement answer = post(BASE + call, errorHeaders(postHeaders, report), report.body());
    if (answer instanceof Acknowledgement.Refused refused) {
      throw new RuntimeApiException.UnexpectedStatus(refused.reason());
    }
  }

  Acknowledgement postResponse(InvocationMetadata metadata, ByteBuffer response)
      throws RuntimeApiException {
    return post(path(metadata, "/response"), invocationHeaders(metadata, postHeaders), response);
  }

  /** Begins a response that comes in chunks, with trailers only where it fails. */
  ChunkedRequest beginResponse(InvocationMetadata metadata, String contentType) throws IOException {
    return connection.begin(
        new HttpRequest(
            "POST", path(metadata, "/response"), streamHeaders(metadata, contentType), null));
  }

  private RequestHeaders streamHeaders(InvocationMetadata metadata, String contentType) {
    return invocationHeaders(metadata, getHeaders.with(RuntimeApiHeaders.CONTENT_TYPE, contentType))
        .with(RuntimeApiHeaders.FUNCTION_RESPONSE_MODE, "streaming")
        .with(RuntimeApiHeaders.TRANSFER_ENCODING, "chunked")
        .with(
            RuntimeApiHeaders.TRAILER,
            RuntimeApiHeaders.FUNCTION_ERROR_TYPE + ", " + RuntimeApiHeaders.FUNCTION_ERROR_BODY);
  }

  /**
   * Ends such a response.
   *
   * @param error what it failed with; null for one that is complete
   */
  Acknowledgement endResponse(
      InvocationMetadata metadata, ChunkedRequest begun, @Nullable ErrorReport error)
      throws RuntimeApiException {
    try {
      HttpResponse answer = begun.end(error == null ? RequestHeaders.NONE : trailers(error));
      return acknowledgement(answer, "what was streamed to " + path(metadata, "/response"));
    } catch (IOException e) {
      throw responseLost(metadata, e);
    }
  }

  private static RequestHeaders trailers(ErrorReport error) {
    return RequestHeaders.NONE
        .with(RuntimeApiHeaders.FUNCTION_ERROR_TYPE, error.errorType())
        .with(RuntimeApiHeaders.FUNCTION_ERROR_BODY, error.trailer());
  }

  /** Says that the service was lost while a response was sent. */
  RuntimeApiException responseLost(InvocationMetadata metadata, IOException e) {
    return connectionLost("POST " + path(metadata, "/response"), e);
  }

  Acknowledgement postError(InvocationMetadata metadata, ErrorReport report)
      throws RuntimeApiException {
    RequestHeaders headers = errorHeaders(invocationHeaders(metadata, postHeaders), report);
    return post(path(metadata, "/error"), headers, report.body());
  }

  private static String path(InvocationMetadata metadata, String call) {
    return BASE + "invocation/" + PathSegment.encode(metadata.requestId()) + call;
  }

  private static RequestHeaders invocationHeaders(
      InvocationMetadata metadata, RequestHeaders headers) {
    return metadata.invocationId() == null
        ? headers
        : headers.with(RuntimeApiHeaders.INVOCATION_ID, metadata.invocationId());
  }

  private static RequestHeaders errorHeaders(RequestHeaders headers, ErrorReport report) {
    return headers
        .with(RuntimeApiHeaders.FUNCTION_ERROR_TYPE, report.errorType())
        .with(RuntimeApiHeaders.XRAY_ERROR_CAUSE, report.xRayErrorCause());
  }

  private Acknowledgement post(String target, RequestHeaders headers, ByteBuffer body)
      throws RuntimeApiException {
    HttpResponse answer = exchange(HttpRequest.post(target, headers, body));
    return acknowledgement(answer, body.remaining() + " bytes posted to " + target);
  }

  private static Acknowledgement acknowledgement(HttpResponse answer, String posted)
      throws RuntimeApiException {
    if (answer.status() / 100 == 2) {
      return new Acknowledgement.Accepted();
    }
    String refusal = "The service refused " + posted + " with " + describe(answer);
    if (isRefusal(answer.status())) {
      return new Acknowledgement.Refused(refusal);
    }
    throw new RuntimeApiException.UnexpectedStatus(refusal);
  }

  /**
   * Returns whether a status says no to one call only. What is above, 500 first of all, says that
   * the execution environment can't be used any more.
   */
  private static boolean isRefusal(int status) {
    return status / 100 == 4;
  }

  private static String describe(HttpResponse response) {
    int length = Math.min(response.body().length, 500);
    return response.status() + " " + new String(response.body(), 0, length, StandardCharsets.UTF_8);
  }

  private HttpResponse exchange(HttpRequest request) throws RuntimeApiException {
    try {
      return connection.exchange(request);
    } catch (IOException e) {
      throw connectionLost(request, e);
    }
  }

  private RuntimeApiException connectionLost(HttpRequest request, IOException e) {
    return connectionLost(request.method() + " " + request.target(), e);
  }

  private RuntimeApiException connectionLost(String call, IOException e) {
    return RuntimeApiException.ConnectionLost.in(call, endpoint, e);
  }
}
