package dev.flint.runtime.streaming;

import dev.flint.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two forms in which AWS's HTTP integrations take a response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html">Writing
 *     response streaming-enabled Lambda functions</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Integration
 *     response format</a>
 */
final class HttpDocuments {

  static final String STREAMED_TYPE = "application/vnd.awslambda.http-integration-response";

  /** Stands between the head and the body of a streamed response. */
  private static final byte[] DELIMITER = new byte[8];

  private HttpDocuments() {}

  /** Writes the head of a streamed response, and what its body follows. */
  static void writePrelude(HttpIntegrationResponse head, OutputStream output) throws IOException {
    Map<String, List<HttpIntegrationResponse.Header>> byName = byName(head);
    JsonWriter json = JsonWriter.utf8().beginObject().plainName("statusCode").value(head.status());
    json.plainName("headers").beginObject();
    for (List<HttpIntegrationResponse.Header> values : byName.values()) {
      if (values.size() == 1) {
        json.name(values.get(0).name()).value(values.get(0).value());
      }
    }
    json.endObject().plainName("multiValueHeaders").beginObject();
    for (List<HttpIntegrationResponse.Header> values : byName.values()) {
      if (values.size() > 1) {
        json.name(values.get(0).name());
        writeArray(values.stream().map(HttpIntegrationResponse.Header::value).toList(), json);
      }
    }
    json.endObject().plainName("cookies");
    writeArray(head.cookies(), json);
    json.endObject().writeTo(output);
    output.write(DELIMITER);
  }

  /**
   * Writes a whole response. Values of one name are joined, and cookies are said twice: API
   * Gateway's REST APIs and the others each heed one way and pass over the other.
   */
  static void writeWhole(HttpIntegrationResponse head, byte[] body, OutputStream output)
      throws IOException {
    JsonWriter json = JsonWriter.utf8().beginObject().plainName("statusCode").value(head.status());
    json.plainName("headers").beginObject();
    for (List<HttpIntegrationResponse.Header> values : byName(head).values()) {
      List<String> texts = values.stream().map(HttpIntegrationResponse.Header::value).toList();
      json.name(values.get(0).name()).value(String.join(", ", texts));
    }
    json.endObject();
    if (!head.cookies().isEmpty()) {
      json.plainName("multiValueHeaders").beginObject().plainName("Set-Cookie");
      writeArray(head.cookies(), json);
      json.endObject().plainName("cookies");
      writeArray(head.cookies(), json);
    }
    String text = decode(body);
    json.plainName("body").value(text == null ? Base64.getEncoder().encodeToString(body) : text);
    json.plainName("isBase64Encoded").value(text == null).endObject().writeTo(output);
  }

  private static Map<String, List<HttpIntegrationResponse.Header>> byName(
      HttpIntegrationResponse head) {
    Map<String, List<HttpIntegrationResponse.Header>> byName = new LinkedHashMap<>();
    for (HttpIntegrationResponse.Header header : head.headers()) {
      byName.computeIfAbsent(header.key(), key -> new ArrayList<>()).add(header);
    }
    return byName;
  }

  private static void writeArray(List<String> values, JsonWriter json) {
    json.beginArray();
    values.forEach(json::value);
    json.endArray();
  }

  /** Whatever is UTF-8 is text, and arrives as the same bytes; null for other bytes. */
  private static @Nullable String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
