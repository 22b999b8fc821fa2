package dev.flint.runtime.api;

import dev.flint.runtime.context.InvocationMetadata;
import dev.flint.runtime.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What the headers of {@code /next} say of an event. */
final class InvocationHeaders {

  private InvocationHeaders() {}

  /**
   * Reads them.
   *
   * @throws RuntimeApiException.MalformedInvocation when the event could not be answered
   */
  static InvocationMetadata read(HttpHeaders headers)
      throws RuntimeApiException.MalformedInvocation {
    String requestId = value(headers, RuntimeApiHeaders.AWS_REQUEST_ID);
    if (requestId == null) {
      throw new RuntimeApiException.MalformedInvocation(
          "Expected header " + RuntimeApiHeaders.AWS_REQUEST_ID + " with an event, found none");
    }
    return new InvocationMetadata(
        requestId,
        value(headers, RuntimeApiHeaders.DEADLINE_MS),
        value(headers, RuntimeApiHeaders.INVOKED_FUNCTION_ARN),
        value(headers, RuntimeApiHeaders.TRACE_ID),
        value(headers, RuntimeApiHeaders.CLIENT_CONTEXT),
        value(headers, RuntimeApiHeaders.COGNITO_IDENTITY),
        value(headers, RuntimeApiHeaders.TENANT_ID),
        invocationId(headers));
  }

  /** It goes back unchanged, and so must be what a header can hold. */
  private static @Nullable String invocationId(HttpHeaders headers)
      throws RuntimeApiException.MalformedInvocation {
    String id = value(headers, RuntimeApiHeaders.INVOCATION_ID);
    if (id != null && (id.indexOf('\r') >= 0 || id.indexOf('\0') >= 0)) {
      throw new RuntimeApiException.MalformedInvocation(
          "Expected one line of text in header "
              + RuntimeApiHeaders.INVOCATION_ID
              + ", found one with a "
              + (id.indexOf('\r') >= 0 ? "carriage return" : "NUL")
              + " in it");
    }
    return id;
  }

  /** Absent and empty mean the same. */
  static @Nullable String value(HttpHeaders headers, String name) {
    String value = headers.first(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
