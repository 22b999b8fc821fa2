package dev.flint.runtime.dev.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes answers, with what keeps other pages from using them. */
final class Reply {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private Reply() {}

  static void json(Response response, Callback callback, Object value) {
    bytes(response, callback, "application/json", json(value).getBytes(UTF_8));
  }

  static void refuse(Response response, Callback callback, int status, String message) {
    response.setStatus(status);
    json(response, callback, Map.of("message", message));
  }

  static void bytes(Response response, Callback callback, String contentType, byte[] body) {
    begin(response, contentType);
    response.getHeaders().put("Content-Length", body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  static void begin(Response response, String contentType) {
    response
        .getHeaders()
        .put("Content-Type", contentType)
        .put("Cache-Control", "no-store")
        .put("X-Content-Type-Options", "nosniff")
        .put("Cross-Origin-Resource-Policy", "same-origin")
        .put("Referrer-Policy", "no-referrer");
  }

  /** Returns the value as JSON on one line. */
  static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("No JSON of " + value.getClass().getName(), failure);
    }
  }
}
