package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.flint.runtime.dev.function.LimitedBody;
import dev.flint.runtime.emulator.Event;
import java.io.IOException;
import java.util.Base64;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of a function.
 *
 * @param type what becomes of the event
 * @param tail whether the caller wants the end of the log
 * @param event the event, with all that the caller says about it
 */
record InvokeRequest(InvokeType type, boolean tail, Event event) {

  private static final int CLIENT_CONTEXT_LIMIT = 3583;
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  /**
   * Reads the request.
   *
   * @param functionArn whom it is for
   * @param types the types that the call knows, of which the first is the default
   */
  static InvokeRequest read(Request request, String functionArn, InvokeType... types)
      throws IOException, Refusal {
    HttpFields headers = request.getHeaders();
    InvokeType type = InvokeType.parse(headers.get("X-Amz-Invocation-Type"), types);
    boolean tail = tail(headers.get("X-Amz-Log-Type"));
    String clientContext = clientContext(headers.get("X-Amz-Client-Context"));
    Event event =
        Event.of(body(request, type))
            .withInvokedFunctionArn(functionArn)
            .withTenantId(headers.get("X-Amz-Tenant-Id"))
            // Lambda keeps none with a queued event.
            .withClientContext(type == InvokeType.EVENT ? null : clientContext);
    String trace = headers.get("X-Amzn-Trace-Id");
    return new InvokeRequest(type, tail, trace == null ? event : event.withTraceHeader(trace));
  }

  private static boolean tail(@Nullable String logType) throws Refusal {
    if (logType == null || logType.equals("None")) {
      return false;
    }
    if (!logType.equals("Tail")) {
      throw Refusal.invalidParameter("X-Amz-Log-Type must be None or Tail, but is " + logType);
    }
    return true;
  }

  /** Returns the client context in one line, since it goes on in a header. */
  private static @Nullable String clientContext(@Nullable String header)
      throws IOException, Refusal {
    if (header == null) {
      return null;
    }
    if (header.length() > CLIENT_CONTEXT_LIMIT) {
      throw badClientContext(
          "have at most " + CLIENT_CONTEXT_LIMIT + " bytes, but has " + header.length());
    }
    JsonNode json = json(decoded(header), "X-Amz-Client-Context must be JSON in base64: ");
    if (!json.isObject()) {
      throw badClientContext("be a JSON object in base64, but is a JSON " + json.getNodeType());
    }
    return json.toString();
  }

  private static byte[] decoded(String clientContext) throws Refusal {
    try {
      return Base64.getDecoder().decode(clientContext);
    } catch (IllegalArgumentException e) {
      throw badClientContext("be a JSON object in base64, but is no base64: " + e.getMessage());
    }
  }

  private static Refusal badClientContext(String expected) {
    return Refusal.invalidContent("X-Amz-Client-Context must " + expected);
  }

  private static byte[] body(Request request, InvokeType type) throws IOException, Refusal {
    LimitedBody body = LimitedBody.read(request, type.limit());
    if (body.isTooLarge()) {
      throw type.tooLarge(body.length());
    }
    if (body.length() == 0) {
      return "{}".getBytes(UTF_8);
    }
    byte[] bytes = body.bytes();
    json(bytes, "Could not parse request body into json: ");
    return bytes;
  }

  /** Reads the whole text as one value. */
  private static JsonNode json(byte[] text, String complaint) throws IOException, Refusal {
    try {
      JsonNode json = JSON.readTree(text);
      if (json.isMissingNode()) {
        throw Refusal.invalidContent(complaint + "There is none");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw Refusal.invalidContent(complaint + reason(e));
    }
  }

  private static String reason(JsonProcessingException failure) {
    JsonLocation location = failure.getLocation();
    return failure.getOriginalMessage()
        + (location == null
            ? ""
            : " at line " + location.getLineNr() + ", column " + location.getColumnNr());
  }
}
