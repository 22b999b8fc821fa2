package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.ApiSettings;
import dev.flint.runtime.dev.http.route.MediaTypes;
import dev.flint.runtime.dev.http.route.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of a REST API whose template says which types are binary. */
class BinaryMediaTypesTest {

  private static final byte[] BYTES = {(byte) 0x89, 'P', 'N', 'G'};

  private final FakeInvoker function =
      FakeInvoker.answering(
          """
          {"statusCode": 200, "headers": {"Content-Type": "image/png"},
           "isBase64Encoded": true, "body": "iVBORw=="}""");

  @Test
  void sendsBodiesOfTheseTypesToTheFunctionAsBase64() throws Exception {
    JsonNode event = eventOf("image/png", "image/*");

    assertTrue(event.path("isBase64Encoded").asBoolean());
    assertEquals("iVBORw==", event.path("body").asText());
  }

  @Test
  void sendsAnyOtherBodyAsText() throws Exception {
    JsonNode event = eventOf("application/octet-stream", "image/*");

    assertFalse(event.path("isBase64Encoded").asBoolean());
    assertEquals("\ufffdPNG", event.path("body").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, image/png",
    "image/png, 'image/png;q=0.9, */*'",
    "image/*, image/png",
    "*/*, 'text/html, image/png'",
  })
  void decodesAnAnswerWhoseFirstAcceptedTypeIsOneOfThem(String binary, String accept)
      throws Exception {
    assertArrayEquals(BYTES, answerTo(accept, binary));
  }

  @ParameterizedTest
  @CsvSource({"image/png, 'text/html, image/png'", "image/png, */*", "image/gif, image/png"})
  void sendsAnyOtherAnswerInBase64AsItIs(String binary, String accept) throws Exception {
    assertEquals("iVBORw==", new String(answerTo(accept, binary)));
  }

  private JsonNode eventOf(String contentType, String binary) throws Exception {
    try (FrontServer server = server(binary)) {
      server.sendForBytes(
          server
              .request("/picture")
              .header("Content-Type", contentType)
              .POST(BodyPublishers.ofByteArray(BYTES)));
    }
    return FrontServer.json(function.events.take().body());
  }

  private byte[] answerTo(String accept, String binary) throws Exception {
    try (FrontServer server = server(binary)) {
      return server.sendForBytes(server.request("/picture").header("Accept", accept)).body();
    }
  }

  private FrontServer server(String binary) throws Exception {
    ApiSettings settings = ApiSettings.ofRestApi(Optional.empty(), new MediaTypes(List.of(binary)));
    Route route = new Route(Api.REST_API, "ANY", "/picture").with(settings);
    return FrontServer.of(function, HttpSettings.of(PayloadFormat.V1), route);
  }
}
